import { ATTACKS } from './attacks';

// One attack, in a process of its own: what it costs is not the honest readers' who measure.

const [name = '', port = '', seconds = ''] = process.argv.slice(2);
const attack = ATTACKS[name];
if (!attack) throw new Error(`No attack is called "${name}".`);
const answers: Record<number, number> = {};
await attack({
  // The site that was started for this, and no other: an attack is for one's own.
  host: '127.0.0.1',
  port: Number(port),
  until: performance.now() + Number(seconds) * 1_000,
  asked: (status) => {
    answers[status] = (answers[status] ?? 0) + 1;
  },
});
console.log(JSON.stringify(answers));
process.exit(0);

/** Appends audit rows from a process of its own: append-audit <store> <name> <count> */
import { writeStore } from '@/lib/store/writer';

const [file = '', name = '', count = '0'] = process.argv.slice(2);
for (let index = 0; index < Number(count); index += 1) {
  await writeStore(file, async (writer) => {
    // Held open for a moment, so that the processes do meet.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await writer.appendAudit({
      at: `${name}-${index}`,
      action: 'publish',
      revision: null,
      note: null,
      sourceSha256: null,
    });
  });
}

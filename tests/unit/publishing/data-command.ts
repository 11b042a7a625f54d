import { runCommandLine } from '@/lib/publishing/cli';
import type { Ended } from '../../run-command';

/**
 * Carries out what `npm run data -- …` would, in this process: what it says and what it would end with. That the process
 * itself does so is shown once in cli.test.ts, and with README's own lines.
 */
export async function dataCommand(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings);
  try {
    const code = await runCommandLine(args, {
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
    });
    return { code, ...said };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

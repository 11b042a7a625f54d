import { setTimeout as pause } from 'node:timers/promises';
import { type Site, serveSite } from '../serve-site';

/** A process that is started again when it dies, as the systemd unit has it (`RestartSec`). */
export interface Revived {
  readonly origin: string;
  /** Of the process that serves now; 0 between two. */
  readonly pid: () => number;
  /** Ends it as nothing does that asks first; it is there again a while later. */
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
}

/** `RestartSec` of the unit, in milliseconds. */
const RESTARTED_AFTER = 2_000;

/** @throws Error as `serveSite` does, where it does not come up the first time. */
export async function serveRevived(name: string, port: number, env: Record<string, string>): Promise<Revived> {
  let stopping = false;
  let site: Site | null = null;
  const begin = async (): Promise<Site> => {
    const made = await serveSite(name, port, env);
    site = made;
    made.process.once('exit', () => {
      site = null;
      begun = again();
      begun.catch(() => undefined);
    });
    return made;
  };
  /** Tried until it comes up: where the store is locked just then, it does not. */
  const again = async (): Promise<Site> => {
    await pause(RESTARTED_AFTER);
    if (stopping) throw new Error(`${name} is to stop.`);
    return begin().catch(again);
  };
  let begun = begin();
  const { origin } = await begun;
  return {
    origin,
    pid: () => site?.process.pid ?? 0,
    kill: () => void site?.process.kill('SIGKILL'),
    stop: async () => {
      stopping = true;
      await begun.then(
        (last) => last.stop(),
        () => undefined,
      );
    },
  };
}

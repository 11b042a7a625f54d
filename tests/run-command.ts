import { execFile, spawnSync } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Settings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After so many milliseconds it is ended by force. */
  readonly limit?: number;
}

/**
 * Runs a command to its end. While it runs the test's own clock stands still, so it needs one of its own: without, a
 * command that never ends would not fail its test but hold up the whole run.
 * @throws Error with what it said where it was ended by force or could not be started.
 */
export function runCommand(command: string, args: readonly string[], settings: Settings = {}): Ended {
  const { limit = 100_000, ...rest } = settings;
  const done = spawnSync(command, args, {
    ...rest,
    encoding: 'utf8',
    timeout: limit,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error) throw new Error(`${command} ${args.join(' ')}: ${done.error.message}\n${done.stdout}${done.stderr}`);
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** The same while the test itself goes on, such as one that answers what the command asks. */
export function runMeanwhile(command: string, args: readonly string[], settings: Settings = {}): Promise<Ended> {
  const { limit = 100_000, ...rest } = settings;
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { ...rest, timeout: limit, killSignal: 'SIGKILL' }, (error, out, err) =>
      error && child.exitCode === null ? reject(error) : resolve({ code: child.exitCode, out, err }),
    );
  });
}

/**
 * The same for a command that must succeed.
 * @throws Error with what it said where it did not end with 0.
 */
export function mustRun(command: string, args: readonly string[], settings: Settings = {}): string {
  const { code, out, err } = runCommand(command, args, settings);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${out}${err}`);
  return out;
}

/** Whether the machine has a program, asked for its version. */
export function hasCommand(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 10_000 }).status === 0;
}

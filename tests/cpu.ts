import { readFileSync } from 'node:fs';

// What work costs is told by the processor's time, never by the clock on the wall: a busy machine makes a test slow, not false.

/** Processor milliseconds this process spends on something. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Processor milliseconds another process has spent so far; null once it has ended. Linux counts in hundredths of a second. */
export function cpuOfProcess(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

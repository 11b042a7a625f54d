import autocannon from 'autocannon';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly failures: number;
}

/** Asks one address over and over on many connections, after a moment's warming up. */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
  const options = { url, connections, headers: { 'accept-encoding': 'br' } };
  await autocannon({ ...options, duration: 1 });
  const result = await autocannon({ ...options, duration: seconds });
  return {
    perSecond: result.requests.average,
    median: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

/** Runs `work` in several loops at once for a time; what it measures is the same as `load`. */
export async function repeat(work: () => Promise<boolean>, loops: number, seconds: number): Promise<Load> {
  const times: number[] = [];
  let failures = 0;
  const begun = performance.now();
  const loop = async () => {
    while (performance.now() - begun < seconds * 1_000) {
      const start = performance.now();
      if (!(await work())) failures += 1;
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: loops }, loop));
  times.sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0);
  return { perSecond: times.length / ((performance.now() - begun) / 1_000), median: at(0.5), p99: at(0.99), failures };
}

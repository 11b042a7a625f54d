import { runCommand } from './run-command';

// What npm's registry knows of faults in the packages the site is served with.

export interface Audit {
  /** False where the registry does not answer this question, as many mirrors do not. */
  readonly asked: boolean;
  /** One line each: how grave, which package. */
  readonly known: readonly string[];
  /** Whether there is one so grave that the site should not go online with it. */
  readonly critical: boolean;
}

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

/** @throws where npm said no JSON at all. */
export function readAudit(text: string): Audit {
  const { vulnerabilities } = JSON.parse(text) as Report;
  const found = Object.entries(vulnerabilities ?? {});
  return {
    asked: vulnerabilities !== undefined,
    known: found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`),
    critical: found.some(([, { severity }]) => severity === 'critical'),
  };
}

/** Asks the registry for the packages of the lock file, those of the tests left out. */
export function audit(): Audit {
  const { out } = runCommand('npm', ['audit', '--omit=dev', '--json'], { limit: 120_000 });
  return readAudit(out);
}

if (import.meta.filename === process.argv[1]) {
  const { asked, known, critical } = audit();
  console.log(asked ? `npm audit: ${known.length} known` : 'npm audit: this registry does not answer it; not asked.');
  for (const line of known) console.log(`  ${line}`);
  process.exitCode = critical ? 1 : 0;
}

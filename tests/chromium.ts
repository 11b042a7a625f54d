import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';
import { mustRun } from './run-command';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  // Chromium without windows of its own: half the work for each page opened.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function usable(path: string | undefined): path is string {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium on this machine, or null. Playwright's own download counts. */
export function findChromium(): string | null {
  return [...CANDIDATES, chromium.executablePath()].find(usable) ?? null;
}

/**
 * Path of a Chromium, installing one where that is possible: Debian's packages as root, else Playwright's download.
 * @throws Error that says how to get one.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const attempts: [string, string[]][] = [
    ...(process.getuid?.() === 0 && usable('/usr/bin/apt-get')
      ? ([
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']],
          // Where a release has it in no package of its own.
          ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
        ] as [string, string[]][])
      : []),
    [process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']],
  ];
  for (const [command, args] of attempts) {
    console.log(`Looking for Chromium: ${command} ${args.join(' ')}`);
    // Shown as it comes: it may take minutes.
    spawnSync(command, args, {
      stdio: 'inherit',
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium: install it ("sudo apt-get install chromium", or "npx playwright install chromium"), or name one in CHROMIUM_PATH.',
  );
}

/** Version line of a browser, for the log. */
export function versionOf(path: string): string {
  return mustRun(path, ['--version', '--no-sandbox']).trim();
}

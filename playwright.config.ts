import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/chromium';

/** `npm test` passes a free port; alone, a fixed one. */
export const PORT = Number(process.env.E2E_PORT ?? 3220);
export const ORIGIN = `http://127.0.0.1:${PORT}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: `test-results/${PORT}`,
  fullyParallel: true,
  workers: Number(process.env.TESTS_AT_ONCE ?? 2),
  retries: 0,
  timeout: 60_000,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'tests/.tmp/playwright.json' }],
  ],
  globalSetup: './tests/e2e/start-site.ts',
  use: {
    baseURL: ORIGIN,
    locale: 'vi-VN',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

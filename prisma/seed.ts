/** Loads the bundled editions into the store: npx tsx prisma/seed.ts */
import path from 'node:path';
import { currentSettings } from '@/lib/env';
import { formatReport, loadBundles } from '@/lib/publishing/bundle/load';

const { databasePath, simulated } = currentSettings();
try {
  const report = await loadBundles({ databasePath, dataDir: path.join(import.meta.dirname, 'data'), simulated });
  console.log(formatReport(report));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

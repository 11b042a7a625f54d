/** Loads the bundled editions into the store: npx tsx prisma/seed.ts */
import { currentSettings } from '@/lib/env';
import { formatReport, loadBundles } from '@/lib/publishing/bundle/load';

const { databasePath, dataDir, simulated } = currentSettings();
try {
  const report = await loadBundles({ databasePath, dataDir, simulated });
  console.log(formatReport(report));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

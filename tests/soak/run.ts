import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../run-command';
import { serveTwo } from './served';
import { faultsOf, soak } from './soak';

// npm run soak [seconds]: twenty minutes of readers, publications and misfortunes over the built site, with a verdict.

const seconds = Number(process.argv[2] ?? 1_200);
if (!existsSync('.next/BUILD_ID')) {
  console.error('The site is not built: run "npm run build" first.');
  process.exit(1);
}
const name = 'soak';
const folder = path.resolve('tests/.tmp', name);
mkdirSync(folder, { recursive: true });
// A disk that can be filled without filling anybody's: only root may make one.
const mounted = runCommand('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { limit: 10_000 }).code === 0;
if (!mounted) console.log('No disk of its own could be made: a full one is left out.');
try {
  const site = await serveTwo(name);
  try {
    const verdict = await soak({ site, seconds, disk: mounted ? folder : null, log: (line) => console.log(line) });
    console.log(verdict);
    const faults = faultsOf(verdict);
    console.log(faults.length === 0 ? '✓ nothing wrong, nothing mixed' : `✗ ${faults.join('\n✗ ')}`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await site.stop();
  }
} finally {
  if (mounted) runCommand('umount', ['-l', folder], { limit: 10_000 });
}

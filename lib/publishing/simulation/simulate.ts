import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type SimulatedEdition, simulateEdition } from '@/lib/publishing/simulation/edition';
import { simulatedUnits } from '@/lib/publishing/simulation/province';
import { simulatedUnitsOf2025 } from '@/lib/publishing/simulation/reform';
import { simulateRegister } from '@/lib/publishing/simulation/register';

const EDITIONS: readonly SimulatedEdition[] = [
  { year: 2022, revision: 1, publishedAt: '2023-08-10T01:00:00Z', decisionDate: '2023-08-09' },
  { year: 2023, revision: 1, publishedAt: '2024-07-16T01:00:00Z', decisionDate: '2024-07-15' },
  { year: 2023, revision: 2, publishedAt: '2024-08-05T01:00:00Z', decisionDate: '2024-07-15' },
  { year: 2025, revision: 1, publishedAt: '2026-07-21T01:00:00Z', decisionDate: '2026-07-20' },
];

/** Every file of the simulated data, by its path within the data folder. Always the same bytes. */
export function simulatedFiles(): Map<string, string> {
  const units = simulatedUnits();
  const of2025 = simulatedUnitsOf2025(units);
  const files = new Map<string, string>();
  const add = (folder: string, contents: ReadonlyMap<string, string>) => {
    for (const [name, text] of contents) files.set(`${folder}/${name}`, text);
  };
  add('register-mo-phong', simulateRegister(units, of2025));
  for (const edition of EDITIONS) {
    add(
      `mo-phong-${edition.year}.${edition.revision}`,
      simulateEdition(edition.year === 2025 ? of2025 : units, edition),
    );
  }
  return files;
}

/** Writes the simulated data into a data folder; returns the paths written. */
export async function writeSimulation(dataDir: string): Promise<string[]> {
  const files = simulatedFiles();
  for (const [name, text] of files) {
    const file = path.join(dataDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return [...files.keys()];
}

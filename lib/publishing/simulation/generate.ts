/** Writes the simulated editions into prisma/data: npx tsx lib/publishing/simulation/generate.ts [folder] */
import path from 'node:path';
import { writeSimulation } from '@/lib/publishing/simulation/simulate';

const folder = path.resolve(process.argv[2] ?? 'prisma/data');
for (const name of await writeSimulation(folder)) console.log(path.join(folder, name));

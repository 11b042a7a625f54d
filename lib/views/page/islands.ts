import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Address of an island's file, as the build named it; null where none was built (`next dev`): pages work without. */
export function islandAddress(name: 'figures' | 'search' | 'builder' | 'share' | 'verify'): string | null {
  try {
    const file = path.join(/*turbopackIgnore: true*/ process.cwd(), 'public', 'islands', 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return manifest[name] ?? null;
  } catch {
    return null;
  }
}

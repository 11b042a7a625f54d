import { readFileSync } from 'node:fs';
import path from 'node:path';
import { releaseFolder } from '@/lib/release';

/** Address of an island's file, as the build named it; null where none was built: pages work without. */
export function islandAddress(name: 'figures' | 'search' | 'builder' | 'share' | 'verify'): string | null {
  try {
    const file = path.join(releaseFolder(), 'islands', 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return manifest[name] ?? null;
  } catch {
    return null;
  }
}

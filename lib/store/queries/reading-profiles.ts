import type { Tier } from '@/lib/site';
import { remember } from '@/lib/store/reader';

/** How a register's list of a tier was read when it was last published. */
interface ReadingProfileRow {
  readonly register: string;
  readonly tier: Tier;
  readonly shape: string;
  readonly agreed: readonly string[];
}

/** How the lists of every register were read. @throws StoreError */
export function listReadingProfiles(): Promise<readonly ReadingProfileRow[]> {
  return remember('reading-profiles', async (client) => {
    const rows = await client.readingProfile.findMany({
      select: { register: true, tier: true, shape: true, agreed: true },
      orderBy: [{ register: 'asc' }, { tier: 'asc' }],
    });
    return rows.map(({ tier, agreed, ...row }) => ({
      ...row,
      tier: tier as Tier,
      agreed: JSON.parse(agreed) as readonly string[],
    }));
  });
}

import { json } from 'node:stream/consumers';
import type { Lang } from '@/lib/site';

// Tells the sentences of pages over a copy of the store in which a draft is published: a process reads one store only. Started
// by the desk, which sends the addresses and reads the sentences.

interface Asked {
  readonly addresses: readonly string[];
  readonly lang: Lang;
}

async function tell(): Promise<void> {
  const { allSaid } = await import('@/lib/desk/sentences/said-at');
  const { addresses, lang } = (await json(process.stdin)) as Asked;
  process.stdout.write(JSON.stringify(await allSaid(addresses, lang)));
}

tell().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

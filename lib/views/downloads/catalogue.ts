import { currentSettings } from '@/lib/env';
import type { FileAnswer } from '@/lib/http/respond';
import { toDcat } from '@/lib/open-data/dcat';
import { toJsonLd, toTurtle } from '@/lib/open-data/graph';
import { TERMS } from '@/lib/open-data/terms';
import { listRevisions } from '@/lib/store/queries/editions';
import { describeEdition } from '@/lib/views/downloads/described-edition';
import { buildEditionModel } from '@/lib/views/downloads/edition-model';

/** The DCAT catalogue of every revision there ever was. */
export async function buildCatalogue(format: 'ttl' | 'jsonld'): Promise<FileAnswer> {
  const built = await Promise.all((await listRevisions()).map(buildEditionModel));
  const models = await Promise.all(built.map(describeEdition));
  const graph = toDcat(currentSettings().siteUrl, models, TERMS);
  return format === 'ttl'
    ? { body: toTurtle(graph), contentType: 'text/turtle; charset=utf-8', immutable: false }
    : {
        body: JSON.stringify(toJsonLd(graph), null, 2),
        contentType: 'application/ld+json; charset=utf-8',
        immutable: false,
      };
}

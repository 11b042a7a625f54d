import { currentSettings } from '@/lib/env';
import { linkTo } from '@/lib/http/other-forms';
import type { FileAnswer } from '@/lib/http/respond';
import { toDcat } from '@/lib/open-data/dcat';
import { toJsonLd, toTurtle } from '@/lib/open-data/graph';
import { TERMS } from '@/lib/open-data/terms';
import { dataPaths } from '@/lib/params/data-paths';
import { listRevisions } from '@/lib/store/queries/editions';
import { describeEdition } from '@/lib/views/downloads/described-edition';

/** Forms of the catalogue, and as what each is sent. */
const FORMS = { ttl: 'text/turtle; charset=utf-8', jsonld: 'application/ld+json; charset=utf-8' } as const;
type CatalogueForm = keyof typeof FORMS;

const named = (form: CatalogueForm) => ({ path: dataPaths.catalogue(form), contentType: FORMS[form] });

/** The DCAT catalogue of every revision there ever was. */
export async function buildCatalogue(format: CatalogueForm): Promise<FileAnswer> {
  const models = await Promise.all((await listRevisions()).map(describeEdition));
  const graph = toDcat(currentSettings().siteUrl, models, TERMS);
  return {
    body: format === 'ttl' ? toTurtle(graph) : JSON.stringify(toJsonLd(graph), null, 2),
    contentType: FORMS[format],
    link: linkTo([named(format === 'ttl' ? 'jsonld' : 'ttl')]),
    immutable: false,
  };
}

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { siteWords } from '@/lib/i18n/words/site';
import { datasetObject, rankingList, unitObject } from '@/lib/open-data/schema-org';
import { gather } from '@/lib/open-data/table';
import { SIMULATED_REGISTER } from '@/lib/site';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listAllUnits } from '@/lib/store/queries/units';
import { describeEdition } from '@/lib/views/downloads/described-edition';
import { buildPlainModel } from '@/lib/views/downloads/edition-model';
import { unknownSchemaWords } from '../../schema-org-terms';
import { bytesOf } from './every-file';
import { expand } from './rdf';

describe('schema.org', () => {
  test('has every word of what we say in it', async () => {
    for (const edition of await listCurrentEditions()) {
      expect(unknownSchemaWords(datasetObject(await describeEdition(edition), 'en'))).toEqual([]);
    }
    for (const unit of (await listAllUnits()).filter((_, index) => index % 40 === 0)) {
      expect(unknownSchemaWords(unitObject(unit, 'A sentence.', 'vi'))).toEqual([]);
    }
    expect(unknownSchemaWords(rankingList('x', [1], (rank) => ({ rank, name: 'y', url: 'https://x.vn/' })))).toEqual(
      [],
    );
  });

  test('a fictional unit is marked in its names, its district’s and its description, a real one in none', async () => {
    for (const unit of (await listAllUnits()).filter(({ tier }) => tier === 'cap-xa')) {
      const simulated = unit.register === SIMULATED_REGISTER;
      const document = unitObject(unit, 'Một câu.', 'vi') as Record<string, string> & {
        parentOrganization: { name: string };
      };
      const marked = [
        document.name,
        document.alternateName,
        ...(unit.parent ? [document.parentOrganization.name] : []),
      ].map((name) => name?.startsWith('[Mô phỏng] '));
      const warned = document.description?.includes(siteWords.vi.simulatedBand);
      expect([unit.slug, ...marked, warned]).toEqual([unit.slug, ...marked.map(() => simulated), simulated]);
    }
  });

  test('an edition’s Dataset expands, with its decision, maxima and hashed files', async () => {
    for (const edition of await listCurrentEditions()) {
      const model = await describeEdition(edition);
      const document = datasetObject(model, 'vi') as Record<string, unknown>;
      const [expanded] = await expand(document);
      expect(expanded?.['@type']).toEqual(['https://schema.org/Dataset']);
      const description = String(document.description);
      expect(description.length).toBeGreaterThan(50);
      expect(description.length).toBeLessThan(5000);
      expect(document.license).toBeUndefined();
      const files = document.distribution as Record<
        'encodingFormat' | 'contentUrl' | 'contentSize' | 'sha256',
        string
      >[];
      expect(files).toHaveLength(model.files.length * 3 + 1);
      expect(new Set(files.map(({ encodingFormat }) => encodingFormat)).size).toBe(4);
      for (const { contentUrl, sha256, contentSize } of files) {
        const bytes = await bytesOf(new URL(contentUrl).pathname);
        expect(sha256, contentUrl).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(contentSize).toBe(`${bytes.length} B`);
      }
      if (edition.decisionNumber) {
        expect(JSON.stringify(document.isBasedOn)).toContain(edition.decisionNumber);
      } else expect(document.isBasedOn).toBeUndefined();
      const variables = document.variableMeasured as { maxValue?: number }[];
      const known = model.variables.filter(({ maximum }) => maximum !== null);
      expect(variables.filter(({ maxValue }) => maxValue !== undefined)).toHaveLength(known.length);
      // It claims to measure what its files have a figure of, and nothing else.
      const { files: whole } = await buildPlainModel(edition, gather);
      const measured = whole.flatMap(({ table }) =>
        table.fields.filter(
          ({ name, type }, index) =>
            type === 'decimal' &&
            !/maximum$|^percent$/.test(name) &&
            table.rows.some((row) => (row[index] ?? null) !== null),
        ),
      );
      expect([edition.slug, variables.length]).toEqual([edition.slug, measured.length]);
    }
  });

  test('tied units share a position in the ItemList and the next one is skipped', async () => {
    const list = rankingList('x', [1, 1, 3, 4], (rank) => ({ rank, name: `u${rank}`, url: null })) as {
      numberOfItems: number;
      itemListElement: { position: number }[];
    };
    expect(list.itemListElement.map(({ position }) => position)).toEqual([1, 1, 3, 4]);
    expect(list.numberOfItems).toBe(4);
    expect(await expand(list)).toHaveLength(1);
  });
});

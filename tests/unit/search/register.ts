import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import type { Alias, SearchEntry } from '@/lib/search/search-entry';

function readRegister(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(import.meta.dirname, '../../fixtures/register', file), 'utf8');
  return parse<Record<string, string>>(text, { columns: true });
}

/** The real register: 18 departments, 8 districts and 143 communes with what became of them in 2025. */
export function readEntries(): readonly SearchEntry[] {
  const units = readRegister('units.csv');
  const nameOf = new Map(units.map(({ code = '', name_vi = '' }) => [code, name_vi]));
  const successors = new Map<string, Alias[]>();
  for (const { from_code = '', to_name = '', date = '' } of readRegister('succession.csv')) {
    if (to_name === '') continue;
    const aliases = successors.get(from_code) ?? [];
    aliases.push({ name: to_name, lang: 'vi', kind: 'successor', date });
    successors.set(from_code, aliases);
  }
  return units.map(
    ({ tier = '', code = '', slug = '', name_vi = '', name_en = '', type = '', parent_code = '' }, at) => ({
      id: at + 1,
      tier,
      tierPosition: ['so-nganh', 'cap-huyen', 'cap-xa'].indexOf(tier),
      body: tier === 'so-nganh',
      slug,
      name: { vi: name_vi, en: name_en },
      type,
      parentName: nameOf.get(parent_code) ?? null,
      aliases: successors.get(code) ?? [],
      sortKey: sortKeyOf(bareName(name_vi)),
      simulated: false,
    }),
  );
}

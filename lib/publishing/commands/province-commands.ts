import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { provinceWords } from '@/lib/i18n/words/province';
import { BundleError } from '@/lib/publishing/bundle/problem';
import { problemsOfRegister, toRegisterFiles } from '@/lib/publishing/bundle/write-register';
import { orProblems } from '@/lib/publishing/commands/store-commands';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import type { Outcome } from '@/lib/publishing/outcome';
import { draftRegister, englishProvince } from '@/lib/publishing/province/draft-register';
import { type ListedUnit, readProvinceList } from '@/lib/publishing/province/province-list';
import type { Lang, Localised } from '@/lib/site';
import type { RegisterDraft } from '@/lib/store/draft';

/** What `province init` is told. */
export interface ProvinceRequest {
  /** CSV of the province's units. */
  readonly list: string;
  readonly register: string;
  /** The province's names, where the list does not say them, or not as they should be said. */
  readonly name: Localised<string | null>;
  /** ISO day the list is of. */
  readonly asOf: string | null;
  /** https address of the list. */
  readonly source: string | null;
  /** The folder the register's folder is made in. */
  readonly out: string;
}

/** What a register that was just begun does not say yet, each with how it is said. */
function missingFrom(
  { tiers, units }: RegisterDraft,
  listed: readonly ListedUnit[],
  { asOf, source, register }: ProvinceRequest,
  lang: Lang,
): string[] {
  const words = provinceWords[lang].missing;
  const empty = tiers.filter(({ slug }) => !units.some(({ tier }) => tier === slug));
  const bodies = new Set(tiers.filter(({ areas }) => !areas).map(({ slug }) => slug));
  const unnamed = listed.filter(({ tier, english }) => bodies.has(tier) && english === null).length;
  const mapped = tiers.filter(({ slug, hasMap }) => hasMap && units.some(({ tier }) => tier === slug));
  return [
    ...empty.map((tier) => words.units(tier.words[lang].inSentence, !tier.areas)),
    ...(asOf === null ? [words.asOf] : []),
    ...(source === null ? [words.source] : []),
    ...(unnamed > 0 ? [words.english(unnamed)] : []),
    ...mapped.map((tier) => words.tiles(tier.words[lang].inSentence)),
    words.framework(`register-${register}/register.json`),
    words.past,
  ];
}

/** Writes a folder that is not there yet, whole or not at all. */
async function writeFolder(folder: string, contents: ReadonlyMap<string, Buffer>, lang: Lang): Promise<void> {
  const taken = await access(folder).then(
    () => true,
    () => false,
  );
  if (taken) throw new DeskError(provinceWords[lang].exists(folder));
  const draft = `${folder}.part`;
  try {
    await mkdir(draft, { recursive: true });
    for (const [name, bytes] of contents) await writeFile(path.join(draft, name), bytes);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * `province init LIST`: the folder of a register, made of a public list of the province's units, and what it does not say yet.
 * @throws DeskError where the folder is there already, or nobody names the province.
 */
export function beginProvince(request: ProvinceRequest, lang: Lang): Promise<Outcome> {
  return orProblems('province init', lang, async () => {
    const words = provinceWords[lang];
    const { name: listedName, units } = await readProvinceList(request.list);
    const vi = request.name.vi ?? listedName;
    if (vi === null) throw new DeskError(words.unnamed);
    const name = { vi, en: request.name.en ?? englishProvince(vi) };
    const draft = draftRegister({ ...request, name, units });
    // What it writes is read as any register is: a folder that would not load is never made.
    const problems = problemsOfRegister(draft);
    if (problems.length > 0) throw new BundleError(problems);
    const { folder, contents } = toRegisterFiles(draft);
    const target = path.resolve(request.out, folder);
    await writeFolder(target, contents, lang);
    const counts = draft.tiers.map((tier) => ({
      tier: tier.slug,
      units: draft.units.filter((unit) => unit.tier === tier.slug).length,
    }));
    const missing = missingFrom(draft, units, request, lang);
    const counted = draft.tiers.map(({ words: said }, at) => words.count(said[lang].name, counts[at]?.units ?? 0));
    return {
      exit: 0,
      lines: [words.made(target, name[lang]), ...counted, words.missingTitle, ...missing.map((line) => `- ${line}`)],
      json: { command: 'province init', ok: true, folder: target, counts, missing },
    };
  });
}

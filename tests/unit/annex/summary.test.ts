import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '@/lib/annex/reading';
import { checkAnnex, diffAnnex, publishAnnex } from '@/lib/publishing/commands/annex-commands';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { NO_REMARK } from '@/lib/scoring/types';
import { freshStore } from '../fresh-store';
import { districts, FACTS, withTiers } from './corpus/annex';
import { type Rows, type Typed, workbook } from './corpus/build';

// What the office is told before it says yes: how many units have figures, and which tiers would go.

const folder = mkdtempSync(path.join(os.tmpdir(), 'tom-tat-'));
const databasePath = path.join(folder, 'store.db');

beforeAll(async () => {
  await freshStore(databasePath, { simulated: false });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'off';
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function submission(list: Rows, facts: Rows) {
  const file = path.join(folder, 'phu-luc.xlsx');
  writeFileSync(file, await workbook({ 'Thông tin': facts, 'Cấp huyện': list }));
  return { files: [file], year: null, tier: null, acceptedUnits: null };
}

const of2023 = withTiers('không').map((row): Rows[number] =>
  row[0] === 'Năm đánh giá' ? ['Năm đánh giá', 2023] : row,
);

describe('the summary of an annex', () => {
  test('counts the units that have a score, not those that are only ranked or listed', async () => {
    const list = districts((row, index) => (index > 5 ? row.with(2, '[not-assessed]').with(3, null) : row));
    const { lines } = await checkAnnex(await submission(list, withTiers('có')), 'vi');
    expect(lines.join('\n')).toContain('6 đơn vị có số liệu');
    const ranked = districts((row) => row.with(2, null));
    const ranks = await checkAnnex(await submission(ranked, withTiers('có')), 'vi');
    expect(ranks).toMatchObject({ exit: 0 });
    expect(ranks.lines.join('\n')).toContain('0 đơn vị có số liệu');
  });

  test('names the decision of a year’s first revision, whose facts are in no difference', async () => {
    const asked = await submission(districts(), withTiers('có'));
    for (const { lines } of [await checkAnnex(asked, 'vi'), await diffAnnex(asked, null, 'vi')])
      expect(lines).toContain('Quyết định: 700/QĐ-UBND, 15/07/2025');
  });

  test('says before the question which tiers, and how many units, publishing takes away', async () => {
    const options = { databasePath, note: { vi: 'Sửa.', en: null }, yes: false, json: false, lang: 'vi' } as const;
    const asked = publishAnnex(await submission(districts(), of2023), options);
    await expect(asked).rejects.toThrow(/bản hiện hành có Sở, ngành với 3 đơn vị, phụ lục này không có/);
  });

  test('writes dates as people of each language do, and one unit as one', async () => {
    const facts = of2023.map((row): Rows[number] => (row[0] === 'Số quyết định' ? [row[0], '506/QĐ-UBND'] : row));
    const list = districts().slice(0, 4);
    const asked = await submission([...list.slice(0, 3), (list[3] ?? []).with(2, 575)], facts);
    const said = async (lang: 'vi' | 'en') => {
      const options = { databasePath, note: { vi: 'Sửa.', en: null }, yes: false, json: false, lang };
      return publishAnnex(asked, options).then(
        () => '',
        (error: unknown) => String(error),
      );
    };
    const [vi, en] = [await said('vi'), await said('en')];
    expect(vi).toContain('Quyết định: 506/QĐ-UBND, 15/07/2025');
    expect(vi).toContain('Ngày quyết định: tháng 7/2024 → 15/07/2025');
    expect(en).toContain('Decision date: July 2024 → 15 July 2025');
    expect(en).toContain('0 units added, 0 removed; 1 figure and 0 ranks changed');
  });

  test('writes out what a list says of itself, as readers will see it', async () => {
    const facts = of2023.map((row): Rows[number] =>
      row[0] === 'Cấp' ? [...row, 'Quy tắc đồng hạng'] : row[0] === 'Cấp huyện' ? [...row, 'Theo tên.'] : row,
    );
    const asked = await submission(districts(), facts);
    const { lines } = await diffAnnex(asked, null, 'vi');
    expect(lines).toContain('  Quy tắc khi bằng điểm: nguồn không ghi → Theo tên.');
    expect((await diffAnnex(asked, null, 'en')).lines).toContain('  Rule for ties: not stated → Theo tên.');
  });

  test('asks once about what was passed over: a script confirms each thing by its name', async () => {
    const list = districts().map((row, index) => [...row, index === 0 ? 'Mức độ chuyển đổi số' : 'Khá']);
    const asked = await submission(list, withTiers('có'));
    const { lines, json } = await checkAnnex(asked, 'vi');
    expect(lines.join('\n')).toContain('cột E “Mức độ chuyển đổi số” → bỏ qua');
    const { toConfirm } = json as { toConfirm: string[] };
    expect(toConfirm).toEqual([expect.stringMatching(/^column-passed Cấp huyện!E1 #[0-9a-f]{8}$/)]);
    expect(json).toMatchObject({ reading: [{ tier: 'cap-huyen' }] });
    const options = { databasePath, note: NO_REMARK, yes: true, json: false, lang: 'vi' } as const;
    await expect(publishAnnex(asked, options)).rejects.toThrow(`--confirm "${toConfirm[0]}"`);
    const other = { ...options, confirmed: ['column-passed Cấp huyện!E1 #00000000'] };
    await expect(publishAnnex(asked, other)).rejects.toThrow('--confirm');
    const confirmed = { ...options, confirmed: [` ${toConfirm[0]}`] };
    expect(await publishAnnex(asked, confirmed)).toMatchObject({ exit: 0 });
  });

  test('asks nothing again of an annex shaped as the one that was published, whatever its year; and everything of another', async () => {
    const banded = (heading: string, band: Typed) =>
      districts().map((row, index) => [...row, index === 0 ? heading : band]);
    const earlier = FACTS.map((row) => row.map((value) => (value === 2024 ? 2023 : value)));
    const askedOf = async (list: Rows) => {
      const { problems, agreed } = await readSubmission(await submission(list, earlier));
      return questionsOf(problems.list, agreed)
        .map(({ rule }) => rule)
        .filter((rule) => /column|row/.test(rule));
    };
    expect(await askedOf(banded('Mức độ chuyển đổi số', 'Tốt'))).toEqual([]);
    expect(await askedOf(banded('Xếp mức theo bộ chỉ số', 'Tốt'))).toEqual(['column-passed']);
    expect(await askedOf(banded('Mức độ chuyển đổi số', 4))).toEqual(['column-passed']);
    const [headings = [], ...rows] = banded('Mức độ chuyển đổi số', 'Tốt');
    const wider = [[...headings, 'Khối'], ...rows.map((row) => [...row, 'A'])];
    expect((await askedOf(wider)).sort()).toEqual(['column-passed', 'unknown-column']);
  });
});

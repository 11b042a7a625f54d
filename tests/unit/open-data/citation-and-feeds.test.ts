import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toAtom } from '@/lib/open-data/atom';
import { cite } from '@/lib/open-data/citation';
import { parseFeed } from '@/lib/params/feed';
import { listCurrentEditions, listRevisions } from '@/lib/store/queries/editions';
import { findFeed } from '@/lib/views/feeds/feeds';
import { bytesOf, jsonOf, sheetsOf } from './every-file';

async function feed(path: string) {
  const params = parseFeed(path.split('/'));
  const text = params && (await findFeed(params));
  if (!text) throw new Error(`There is no feed at ${path}`);
  return parseAtomFeed(text);
}

/** A text construct of Atom, however the parser gives it. */
const said = (text: unknown): string =>
  typeof text === 'object' && text !== null && 'value' in text ? String(text.value) : String(text ?? '');

describe('a citation', () => {
  test('leads to the pinned edition in every form', async () => {
    for (const edition of await listRevisions()) {
      const url = `https://example.vn/xep-hang/${edition.slug}/cap-xa`;
      const citation = cite({ edition, title: { vi: 'Xã & phường', en: 'Communes' }, url, key: 'cap-xa' });
      expect(citation.text.vi).toContain(url);
      expect(citation.text.en).toContain(`edition ${edition.slug}`.replace('edition', 'Edition'));
      expect(citation.bibtex).toMatch(
        /^@misc\{[\w.-]+,\n(?: {2}\w+ = \{.*\},\n)+ {2}url = \{https:\/\/[^}]+\}\n\}\n$/u,
      );
      expect(citation.bibtex).toContain('Xã \\& phường');
      expect(citation.csl).toMatchObject({ type: 'dataset', URL: url, version: edition.slug });
      if (edition.decisionNumber) expect(citation.text.vi).toContain(edition.decisionNumber);
    }
  });

  test.each([
    ['/tai-ve/2022.1/cap-xa', '', '/xep-hang/2022.1/cap-xa'],
    ['/tai-ve/2022/cap-xa', '', '/xep-hang/2022.1/cap-xa'],
    [
      '/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so',
      '?loai=phuong',
      '/xep-hang/mo-phong-2023.2/cap-xa/ha-tang-so?loai=phuong',
    ],
    ['/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1', '', '/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1'],
    ['/tai-ve/2022.1/', '', '/doi-chieu/2022.1'],
  ])('of %s%s as a file cites the page that shows it, pinned', async (address, query, cited) => {
    const ending = address.endsWith('/') ? 'trich-dan' : '.trich-dan';
    const bib = (await bytesOf(`${address}${ending}.bib${query}`)).toString();
    const [csl] = (await jsonOf(`${address}${ending}.json${query}`)) as { id: string; URL: string }[];
    expect(new URL(csl?.URL ?? '').href.endsWith(cited)).toBe(true);
    expect(bib).toContain(`url = {${csl?.URL}}`);
    expect(bib).toContain(`@misc{${csl?.id},`);
  });

  test.each([
    ['/tai-ve/2022.1/so-nganh', ''],
    ['/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so', '?huyen=huyen-mau-1&loai=xa'],
    ['/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1', ''],
  ])('of %s%s is one and the same in every file', async (address, query) => {
    const { citation } = (await jsonOf(`${address}.json${query}`)) as { citation: { vi: string; en: string } };
    const [csl] = (await jsonOf(`${address}.trich-dan.json${query}`)) as { title: string; URL: string }[];
    const workbook = await sheetsOf(await bytesOf(`${address}.xlsx${query}`));
    const told = workbook.get('Ghi chú')?.find(([what]) => what === 'Trích dẫn');
    expect(told).toEqual(['Trích dẫn', citation.vi, citation.en]);
    expect(citation.vi).toContain(`${csl?.title.replace('[SỐ LIỆU MÔ PHỎNG] ', '')}`);
    expect(citation.vi.endsWith(csl?.URL ?? '-')).toBe(true);
    expect(citation.vi.match(/bản (?:mo-phong-)?\d{4}\.\d/gi)).toHaveLength(1);
  });

  test('says of what year a unit’s result is, where a commune lies, and what part of a ranking a filter leaves', async () => {
    const titleOf = async (address: string) => ((await jsonOf(address)) as { title: string }[])[0]?.title;
    const commune = '/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1.trich-dan.json';
    expect(await titleOf(commune)).toBe('Phường Phúc Thành, Thành phố Ninh Bình: điểm chuyển đổi số năm 2022');
    const part = '/tai-ve/2022.1/cap-xa.trich-dan.json?huyen=ninh-binh&loai=phuong';
    expect(await titleOf(part)).toBe('Xếp hạng chuyển đổi số cấp xã năm 2022, Thành phố Ninh Bình, loại Phường');
  });

  test('has a key of its own for every page of an edition', async () => {
    const keys = await Promise.all(
      ['cap-xa', 'cap-huyen', 'cap-xa/ha-tang-so', 'cap-xa?loai=phuong', 'cap-xa?loai=xa'].map(async (page) => {
        const [path, query] = page.split('?');
        const address = `/tai-ve/mo-phong-2023.2/${path}.trich-dan.json${query ? `?${query}` : ''}`;
        return ((await jsonOf(address)) as { id: string }[])[0]?.id;
      }),
    );
    expect(new Set(keys).size).toBe(5);
  });

  test('keeps the decision’s month where its day is not known', async () => {
    const [csl] = (await jsonOf('/tai-ve/2023.1/trich-dan.json')) as { issued: { 'date-parts': number[][] } }[];
    expect(csl?.issued['date-parts']).toEqual([[2024, 7]]);
  });
});

describe('Atom', () => {
  test('the feed of editions has every official edition, newest first, and no simulated one', async () => {
    const { entries = [], ...head } = await feed('cac-ban.xml');
    const official = (await listRevisions()).filter(({ kind }) => kind === 'official');
    expect(entries.map(({ id }) => id?.split('ban/')[1]).toSorted()).toEqual(
      official.map(({ slug }) => slug).toSorted(),
    );
    expect(head.id).toMatch(/^tag:/);
    expect(head.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
    for (const entry of entries) {
      expect(Number.isNaN(Date.parse(entry.updated ?? ''))).toBe(false);
      expect(said(entry.title)).not.toBe('');
      expect(entry.links?.[0]?.href).toMatch(/^https?:\/\/.+\/xep-hang\//);
    }
  });

  test('a correction tells old and new value, and that it is simulated', async () => {
    const { title, entries = [] } = await feed('mo-phong/dinh-chinh.xml');
    expect(said(title)).toContain('Mô phỏng');
    expect(said(entries[0]?.content)).toMatch(/→/);
    expect(said(entries[0]?.content)).toContain('SỐ LIỆU MÔ PHỎNG');
    expect((await feed('dinh-chinh.xml')).entries ?? []).toEqual([]);
  });

  test('an edition was replaced on the day its successor was published, as the corrections say', async () => {
    const replaced = (await feed('mo-phong/cac-ban.xml')).entries?.find(({ id }) => id?.endsWith('mo-phong-2023.1'));
    const [correction] = (await feed('mo-phong/dinh-chinh.xml')).entries ?? [];
    const [day] =
      /\d\d\/\d\d\/\d{4}/.exec(said(correction?.content).slice(said(correction?.content).indexOf('Công bố'))) ?? [];
    expect(said(replaced?.content)).toContain(`được thay bằng lần công bố 2 năm 2023 (mô phỏng) ngày ${day}`);
    expect(replaced?.updated).toBe(correction?.updated);
  });

  test('a unit’s feed gives each edition’s score, in the reader’s language', async () => {
    const vi = await feed('don-vi/cap-xa/ninh-binh/phuc-thanh.xml');
    const en = await feed('en/don-vi/cap-xa/ninh-binh/phuc-thanh.xml');
    expect(vi.entries?.map(({ title }) => said(title)).join()).toContain('385,641 điểm, hạng 1');
    expect(en.entries?.map(({ title }) => said(title)).join()).toContain('385.641 points, rank 1');
    // A reader who follows both gets both: entries are told apart by their language.
    expect(en.entries?.map(({ id }) => id?.replace(':en/', ':'))).toEqual(vi.entries?.map(({ id }) => id));
    expect(en.entries?.map(({ id }) => id)).not.toEqual(vi.entries?.map(({ id }) => id));
  });

  test('without simulated editions there is no feed of them', async () => {
    process.env.SIMULATED = 'off';
    try {
      for (const path of ['mo-phong/cac-ban.xml', 'mo-phong/dinh-chinh.xml']) {
        const params = parseFeed(path.split('/'));
        expect(params && (await findFeed(params))).toBeNull();
      }
      expect((await listCurrentEditions()).every(({ kind }) => kind === 'official')).toBe(true);
    } finally {
      delete process.env.SIMULATED;
    }
  });

  test('has entries of its own in each language, each with the day it first stood there', async () => {
    const ids = new Map<string, number>();
    for (const path of ['cac-ban.xml', 'mo-phong/dinh-chinh.xml', 'don-vi/cap-xa/ninh-binh/phuc-thanh.xml']) {
      for (const language of ['', 'en/']) {
        const body = await feed(`${language}${path}`);
        expect(body.entries?.length).toBeGreaterThan(0);
        for (const entry of body.entries ?? []) {
          const id = entry.id ?? '';
          ids.set(id, (ids.get(id) ?? 0) + 1);
          expect(Number.isNaN(Date.parse(entry.published ?? ''))).toBe(false);
          expect([entry.id, (entry.published ?? '') <= (entry.updated ?? '')]).toEqual([entry.id, true]);
        }
      }
    }
    expect([...ids].filter(([, count]) => count > 1)).toEqual([]);
  });

  test('of editions says who came first in each tier, as printed, and links the files', async () => {
    const body = await feed('cac-ban.xml');
    const entry = body.entries?.find(({ id }) => id?.endsWith('ban/2022.1'));
    const content = said(entry?.content);
    expect(content).toContain(
      '1. Sở Giáo dục và Đào tạo 335,9; 2. Sở Thông tin và Truyền thông; 3. Sở Tài chính 322,65',
    );
    expect(content).not.toContain('3331');
    for (const href of ['/tai-ve/2022.1.zip', '/doi-chieu/2022.1', '/api/v1/editions/2022.1']) {
      expect(content).toContain(`${href}"`);
    }
    const simulated = await feed('mo-phong/cac-ban.xml');
    for (const { title, content: told } of simulated.entries ?? []) {
      expect(said(title)).toContain('Mô phỏng');
      expect(said(told)).toContain('SỐ LIỆU MÔ PHỎNG');
    }
  });

  test('text of the store cannot break the XML', () => {
    const nasty = '</title><script>&"\u0000\u0008\uFFFE]]>';
    const text = toAtom(
      {
        id: 'tag:x,2026:y',
        title: nasty,
        subtitle: nasty,
        lang: 'vi',
        author: nasty,
        self: 'https://x.vn/?a=1&b="2"',
        page: 'https://x.vn/',
        entries: [
          {
            id: 'tag:x,2026:z',
            title: nasty,
            published: '2026-01-01T00:00:00Z',
            updated: '2026-01-01T00:00:00Z',
            url: 'https://x.vn/',
            paragraphs: [nasty],
          },
        ],
      },
      '2026-01-01T00:00:00Z',
    );
    for (const sign of ['<script', '\u0000', '\u0008', '\uFFFE']) expect(text).not.toContain(sign);
    expect(parseAtomFeed(text).entries).toHaveLength(1);
  });
});

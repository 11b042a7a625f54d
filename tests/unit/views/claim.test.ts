import { describe, expect, test } from 'vitest';
import { parseDownload } from '@/lib/params/download';
import { formatPoints } from '@/lib/scoring/points';
import { listRevisions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { findClaimPage } from '@/lib/views/claim/claim-page';
import { answerDownload } from '@/lib/views/downloads/answer';

const asked = (edition: string, tier: string, slug: string, criterion = 'tong', lang: 'vi' | 'en' = 'vi') =>
  ({ lang, edition, tier, slug, criterion }) as const;

async function pageOf(...about: Parameters<typeof asked>) {
  const view = await findClaimPage(asked(...about));
  if (!view) throw new Error(`No figure at ${about.join('/')}`);
  return view;
}

const factsOf = ({ facts }: Awaited<ReturnType<typeof pageOf>>) =>
  new Map(facts.map(({ label, value }) => [label, value]));

async function fileOf(path: string) {
  const url = new URL(path, 'http://site.invalid');
  const segments = url.pathname.split('/').slice(2);
  expect(parseDownload(segments)).not.toBeNull();
  return answerDownload(segments, url);
}

describe('a figure has a page', () => {
  test('with what the source printed, the row it stands in, and what follows from it', async () => {
    const view = await pageOf('2022.1', 'cap-xa', 'ninh-binh/phuc-thanh');
    expect(view.value).toBe('385,641 điểm');
    const facts = factsOf(view);
    expect(facts.get('Nguồn in')).toBe('385,641');
    expect(facts.get('Điểm tối đa')).toBe('chưa công bố');
    expect(facts.get('Dòng trong tệp')).toMatch(/^dòng \d+, /);
    expect(facts.get('SHA-256 của tệp')).toMatch(/^[0-9a-f]{64}$/);
    expect(view.rules).toEqual([
      expect.stringMatching(/^Hạng \d+ là hạng quyết định công bố\./),
      'Không có phần trăm: chưa công bố điểm tối đa.',
    ]);
    expect(view.citation.text).toContain('/so-lieu/2022.1/cap-xa/ninh-binh/phuc-thanh/tong');
    expect(view.bibtex).toContain('/so-lieu/2022.1/cap-xa/ninh-binh/phuc-thanh/tong');
    expect((await pageOf('2022.1', 'cap-xa', 'ninh-binh/phuc-thanh', 'tong', 'en')).value).toBe('385.641 points');
  });

  test('names the one file its row stands in, of an edition of several', async () => {
    const files = await Promise.all(
      (['so-nganh', 'cap-huyen', 'cap-xa'] as const).map(async (tier) => {
        const edition = (await listRevisions()).find(({ slug }) => slug === 'mo-phong-2023.2');
        const list = (await listTiers(edition?.id ?? 0)).find((each) => each.tier === tier);
        const [slug = ''] = list?.rows.flatMap(({ unit }) => unit?.slug ?? []) ?? [];
        return factsOf(await pageOf('mo-phong-2023.2', tier, slug)).get('Dòng trong tệp');
      }),
    );
    expect(files).toEqual([
      'dòng 2, mo-phong-2023.2/so-nganh.csv',
      'dòng 2, mo-phong-2023.2/cap-huyen.csv',
      'dòng 2, mo-phong-2023.2/cap-xa.csv',
    ]);
  });

  test('says of a tied rank that it is tied, in the line of each year too', async () => {
    const edition = (await listRevisions()).find(({ slug }) => slug === 'mo-phong-2023.2');
    let tied = 0;
    for (const { tier, kind, rows } of await listTiers(edition?.id ?? 0)) {
      const ranks = rows.map(({ officialRank }) => officialRank);
      const row = rows.find(
        ({ officialRank, unit }) =>
          unit && officialRank !== null && ranks.filter((rank) => rank === officialRank).length > 1,
      );
      if (!row?.unit) continue;
      tied += 1;
      const { history } = await pageOf('mo-phong-2023.2', kind.slug, row.unit.slug);
      expect(history.find(({ edition: { own } }) => own)?.rank, tier).toBe(`=${row.officialRank}`);
    }
    expect(tied).toBeGreaterThan(0);
  });

  test('that keeps an impossible one as it was printed, says why, and calculates nothing of it', async () => {
    const view = await pageOf('2022.1', 'so-nganh', 'so-thong-tin-va-truyen-thong');
    expect(view.value).toBe('số in trong nguồn không hợp lý');
    const facts = factsOf(view);
    expect([facts.get('Nguồn in'), facts.get('Điểm dùng để tính')]).toEqual(['3331,01', undefined]);
    expect(view.why).toContain('không thể đúng');
    expect(view.rules.join()).not.toMatch(/Phần trăm|Điểm còn lại/);
  });

  test('whose notice never leads to a figure that is not there', async () => {
    let followed = 0;
    for (const edition of await listRevisions()) {
      for (const { tier, criteria, rows } of await listTiers(edition.id)) {
        const [slug] = rows.flatMap(({ unit }) => unit?.slug ?? []);
        if (slug === undefined) continue;
        for (const criterion of ['tong', ...criteria.map((row) => row.slug)]) {
          const { frame } = await pageOf(edition.slug, tier, slug, criterion);
          for (const { href } of frame.banner?.links ?? []) {
            const [, head, segment = '', ...rest] = href.split('/');
            if (head !== 'so-lieu') continue;
            followed += 1;
            const found = await findClaimPage(
              asked(segment, rest[0] ?? '', rest.slice(1, -1).join('/'), rest.at(-1) ?? ''),
            );
            expect([href, found !== null]).toEqual([href, true]);
          }
        }
      }
    }
    expect(followed).toBeGreaterThan(5);
  });

  test('also where nothing was published, which is not zero', async () => {
    const view = await pageOf('2023.1', 'cap-xa', 'ninh-binh/phuc-thanh');
    expect([view.value, view.rank, view.rules]).toEqual(['chưa công bố', null, []]);
    expect(view.why).toBe('Bản này không có dòng nào của đơn vị.');
    expect(JSON.stringify([view.value, view.facts])).not.toMatch(/"0"|: 0/);
  });

  test('whose rules give what the rules of the site give, for every figure of a tier', async () => {
    let computed = 0;
    for (const edition of (await listRevisions()).filter(({ slug }) => slug === 'mo-phong-2023.2')) {
      for (const tier of (await listTiers(edition.id)).filter((list) => list.tier !== 'cap-xa')) {
        for (const row of tier.rows.filter(({ unit }) => unit !== null)) {
          for (const criterion of ['tong', ...tier.criteria.map(({ slug }) => slug)]) {
            const answer = await fileOf(
              `/tai-ve/so-lieu/${edition.slug}/${tier.tier}/${row.unit?.slug}/${criterion}.json`,
            );
            const { value, claims, simulated, title } = await answer.json();
            expect([simulated, title.vi.startsWith('[SỐ LIỆU MÔ PHỎNG] ')]).toEqual([true, true]);
            const of = (name: string) => claims.find(({ rule }: { rule: string }) => rule === name);
            const rank = of('rank-computed');
            if (rank) {
              const all = tier.rows.map((other) =>
                criterion === 'tong' ? other.total.points : (other.scores[criterion]?.points ?? null),
              );
              const higher = all.filter((points) => points !== null && points / 1000 > value.score).length;
              expect([criterion, rank.inputs.higher, rank.value]).toEqual([criterion, higher, higher + 1]);
              computed += 1;
            }
            const percent = of('percent');
            if (percent) {
              expect(percent.value).toBeCloseTo((percent.inputs.score / percent.inputs.maximum) * 100, 0);
            }
            expect(value.score === null).toBe(value.missing !== null);
          }
        }
      }
    }
    expect(computed).toBeGreaterThan(20);
  }, 120_000);

  test('that is marked where the figure is simulated, in its title, on it, and in every file of it', async () => {
    const path = 'mo-phong-2023.2/cap-huyen/huyen-mau-3';
    const view = await pageOf('mo-phong-2023.2', 'cap-huyen', 'huyen-mau-3', 'ha-tang-so');
    expect(view.simulated).toContain('SỐ LIỆU MÔ PHỎNG');
    expect(view.frame.simulated).toBe(true);
    expect(view.citation.text).toContain('số liệu mô phỏng');
    for (const ending of ['json', 'trich-dan.bib', 'trich-dan.json']) {
      const answer = await fileOf(`/tai-ve/so-lieu/${path}/ha-tang-so.${ending}`);
      expect([ending, answer.headers.get('x-robots-tag')]).toEqual([ending, 'noindex']);
      expect(await answer.text()).toMatch(/MÔ PHỎNG|mô phỏng/);
    }
  });

  test('that tells a replaced figure from the current one, and has the history of it', async () => {
    const before = await pageOf('mo-phong-2023.1', 'cap-huyen', 'huyen-mau-3');
    expect(before.frame.banner?.kind).toBe('corrected');
    const states = before.history.map(({ edition, state }) => [edition.own, state]);
    expect(states).toContainEqual([true, 'đã được thay']);
    expect(states.filter(([, state]) => state === 'hiện hành').length).toBeGreaterThan(1);
    expect(before.frame.index).toBe(false);
    // The plain year is the same figure at the address that never changes.
    expect((await pageOf('2022', 'cap-xa', 'ninh-binh/phuc-thanh')).frame.canonical).toBe(
      '/so-lieu/2022.1/cap-xa/ninh-binh/phuc-thanh/tong',
    );
  });

  test('and none where there is no such unit, edition, tier or criterion', async () => {
    for (const at of [
      asked('2099', 'so-nganh', 'so-tai-chinh'),
      asked('2022.1', 'so-nganh', 'khong-co'),
      asked('2022.1', 'so-nganh', 'so-tai-chinh', 'khong-co'),
      asked('mo-phong-2025', 'cap-huyen', 'huyen-mau-3'),
      asked('2022.1', 'cap-huyen', 'huyen-mau-3'),
    ]) {
      expect([at, await findClaimPage(at)]).toEqual([at, null]);
    }
  });
});

describe('the same figure for programs', () => {
  test('is fixed where its address names a revision, and leads to its page', async () => {
    const answer = await fileOf('/tai-ve/so-lieu/2022.1/cap-xa/ninh-binh/phuc-thanh/tong.json');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const figure = await answer.json();
    expect(figure).toMatchObject({
      simulated: false,
      unit: { slug: 'ninh-binh/phuc-thanh' },
      criterion: { criterion: 'tong' },
      value: { score: 385.641, score_display: formatPoints(385641, 'vi'), score_printed: '385,641', missing: null },
      claims: [
        { rule: 'rank-official', value: expect.any(Number) },
        { rule: 'no-percent', value: null },
      ],
    });
    expect(figure.html).toMatch(/\/so-lieu\/2022\.1\/cap-xa\/ninh-binh\/phuc-thanh\/tong$/);
    const live = await fileOf('/tai-ve/so-lieu/2022/cap-xa/ninh-binh/phuc-thanh/tong.json');
    expect(live.headers.get('cache-control')).not.toContain('immutable');
  });

  test('of a unit that moved leads to where it is', async () => {
    const answer = await fileOf('/tai-ve/so-lieu/2022.1/cap-xa/thanh-pho-ninh-binh/phuc-thanh/tong.json');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      308,
      '/tai-ve/so-lieu/2022.1/cap-xa/ninh-binh/phuc-thanh/tong.json',
    ]);
  });
});

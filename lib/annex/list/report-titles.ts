import type { HeadingRow } from '@/lib/annex/list/choose-columns';
import { isUnsettled } from '@/lib/annex/list/heading-doubts';
import type { NamedCriterion } from '@/lib/annex/list/headings';
import { ofOtherProvince } from '@/lib/annex/list/province-names';
import type { ListSheet } from '@/lib/annex/list/sheets';
import { yearsIn } from '@/lib/annex/list/title-years';
import type { AnnexProblems } from '@/lib/annex/problem';
import { fold } from '@/lib/i18n/fold';
import type { Localised } from '@/lib/site';

const OWN = /(?:^| )(?:tu cham|tu danh gia|tu cho diem|tu dg|ke khai|self assess(?:ed|ment))(?: |$)/;
const APPRAISED = /(?:^| )(?:tham dinh|tham tra|cong nhan|phe duyet|appraised)(?: |$)/;
const DRAFT =
  /(?:^| )(?:du thao|ban nhap|lay y kien|xin y kien|(?:so lieu )?gia dinh|minh hoa|draft|provisional)(?: |$)/;
/** With its accents: "sáp nhập" and "nhập số liệu" are no drafts. */
const ROUGH = /(?<!\p{L})nháp(?!\p{L})/iu;
/** Of a sheet's name alone: communes are "của huyện Yên Mô cũ" in titles. */
const OLD = /(?<!\p{L})cũ\)?\s*$/iu;
/**
 * What other results provinces publish of the same units, unless a title says that it is of digital transformation. Units that
 * have public services, or have none, are a group of them.
 */
const OTHER_INDEX =
  /(?:^| )(?:(?<! co (?:cung cap )?)dich vu cong|phuc vu nguoi dan|(?:chi so|muc do|xep hang|danh gia) an toan thong tin|cai cach hanh chinh|par ?index|sipas|su hai long|hai long|ddci|pci|papi|nang luc canh tranh|thi dua|ict index)(?: |$)/;
const OWN_INDEX = /(?:^| )(?:chuyen doi so|cds|dti)(?: |$)/;

/** What is to be reached; a result may be "thực hiện kế hoạch". */
const AIM = /^(?:muc tieu|ke hoach|giao chi tieu)(?: |$)/;

/** "Tiêu chí 1", "Trụ cột II": a part of the index. */
const CRITERION =
  /(?:^| )diem (?:thuong|tru|cong|phat|chenh lech)(?: |$)|(?:^| )(?:tieu chi|chi tieu|tru cot|nhom chi so|chi so thanh phan) (?:so |thu )?(?:\d+|[ivx]+)(?: |$)/;

/** Of several years, where no year is named besides. */
const YEARS =
  /(?:^| )(?:(?:trung binh|binh quan|tong hop) (?:\d|hai|ba|cac) nam|giai doan (?:tu )?(?:nam )?20\d\d (?:den )?(?:nam )?20\d\d)(?: |$)/;

/** "Đơn vị tính: nghìn điểm": what a list's figures are counted in, besides what is read as it stands. */
const OTHER_UNIT = /^\(?\s*(?:đơn vị tính|đvt)\s*:(?!\s*(?:điểm|đ[\s)]*$|%|phần trăm|chỉ số|thang))/iu;

const WORDS = {
  own: { vi: 'điểm đơn vị tự chấm', en: 'the units’ own scores' },
  other: {
    vi: 'kết quả của một chỉ số khác, không phải chuyển đổi số',
    en: 'results of another index than digital transformation',
  },
  part: {
    vi: 'chưa chính thức, của một phần năm hay nhiều năm, một lần hay một vòng chấm, hoặc mục tiêu',
    en: 'not official yet, of a part of the year or of several, of one round, or a target',
  },
  criterion: {
    vi: 'điểm của một tiêu chí, hoặc điểm cộng, trừ, không phải tổng điểm',
    en: 'scores of one criterion, or points added or taken, not totals',
  },
  unit: {
    vi: 'đơn vị tính không phải điểm, phần trăm hay chỉ số',
    en: 'figures in something else than points, percent or an index',
  },
  province: { vi: 'kết quả của tỉnh khác', en: 'results of another province' },
  draft: { vi: 'dự thảo, chưa chính thức', en: 'a draft, not official yet' },
} as const satisfies Record<string, Localised>;

/**
 * Asks about a list whose title, or its sheet's name, says that it is the units' own scores, not official yet, or of something
 * else. `province`: whose units it is taken to be of.
 */
export function reportTitles(
  { titles, place }: ListSheet,
  headings: HeadingRow,
  criteria: readonly NamedCriterion[],
  province: string,
  problems: AnnexProblems,
): void {
  // A table of both has both in its title, and says of each column whose it is.
  const settled = headings.columns.some(
    ({ column, figure }) => figure === 'appraised' && headings.headings.has(column),
  );
  // A table of totals beside their criteria is of all, whatever its title names.
  const total = [...headings.headings.values()].map(({ role }) => role.kind);
  const alone = total.includes('total') && !total.includes('criterion');
  const ofCriterion = (said: string) =>
    alone &&
    (CRITERION.test(said) || criteria.filter(({ name }) => ` ${said} `.includes(` ${fold(name.vi)} `)).length === 1);
  const asked = new Set<Localised>();
  const elsewhere = ofOtherProvince(titles.lines, province);
  if (elsewhere !== null) problems.add('title-doubtful', place, null, elsewhere, WORDS.province);
  const about = OWN_INDEX.test(fold(titles.lines.join(' ')));
  for (const line of [...titles.lines, ...(place.sheet === null ? [] : [place.sheet])]) {
    const said = fold(line);
    const rough =
      DRAFT.test(said) ||
      ROUGH.test(line.normalize('NFC')) ||
      (line === place.sheet && OLD.test(line.normalize('NFC')));
    const what = rough
      ? WORDS.draft
      : OTHER_UNIT.test(line.normalize('NFC'))
        ? WORDS.unit
        : isUnsettled(line) || AIM.test(said) || (YEARS.test(said) && yearsIn(line).length === 0)
          ? WORDS.part
          : OTHER_INDEX.test(said) && !about
            ? WORDS.other
            : ofCriterion(said)
              ? WORDS.criterion
              : OWN.test(said) && !APPRAISED.test(said) && !settled
                ? WORDS.own
                : null;
    if (what === null || asked.has(what)) continue;
    asked.add(what);
    problems.add('title-doubtful', place, null, line, what);
  }
}

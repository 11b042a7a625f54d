import { createHash } from 'node:crypto';
import { z } from 'zod';
import { editionSegment } from '@/lib/params/edition';
import { badValue, type ParameterError } from '@/lib/params/query';
import { slugSegment, tierSegment } from '@/lib/params/slug';
import { type Localised, MAX_QUERY_LENGTH } from '@/lib/site';

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 200;
/** Stands for the newest official edition. */
export const LATEST = 'latest';

interface ApiParameter {
  readonly schema: z.ZodType;
  readonly meaning: Localised;
  /** Ends the sentence "“x” is not a value of …:". */
  readonly expected: Localised;
}

/** Every parameter of the API, in paths and queries: the closed list the documentation and the answers share. */
export const API_PARAMETERS = {
  edition: {
    schema: z.union([editionSegment, z.literal(LATEST)]),
    meaning: {
      vi: 'Bản: 2023 là bản mới nhất của năm, 2023.1 là đúng bản đó và không bao giờ đổi, latest là năm mới nhất có kết quả chính thức.',
      en: 'Edition: 2023 is the latest of its year, 2023.1 is that very one and never changes, latest the newest year with official results.',
    },
    expected: { vi: 'một bản như 2023, 2023.1 hay latest', en: 'an edition such as 2023, 2023.1 or latest' },
  },
  other: {
    schema: editionSegment,
    meaning: { vi: 'Bản thứ hai của cùng kỳ đánh giá.', en: 'The second edition of the same assessment.' },
    expected: { vi: 'một bản của cùng kỳ đánh giá', en: 'an edition of the same assessment' },
  },
  tier: {
    schema: tierSegment,
    meaning: { vi: 'Cấp của đơn vị, bằng chữ trong địa chỉ.', en: 'The tier, by its word in addresses.' },
    expected: { vi: 'một cấp, như địa chỉ gọi', en: 'a tier, as addresses call it' },
  },
  slug: {
    schema: slugSegment,
    meaning: { vi: 'Địa chỉ của đơn vị, không dấu.', en: 'Address of the unit, unaccented.' },
    expected: { vi: 'chữ thường không dấu và gạch nối', en: 'lower-case unaccented words with hyphens' },
  },
  district: {
    schema: slugSegment,
    meaning: { vi: 'Địa chỉ của huyện, thành phố.', en: 'Address of the district.' },
    expected: { vi: 'địa chỉ của một huyện', en: 'the address of a district' },
  },
  code: {
    schema: z.string().regex(/^[\p{L}\p{N}._-]{1,40}(?:,[\p{L}\p{N}._-]{1,40}){0,199}$/u),
    meaning: {
      vi: 'Mã hành chính, một hay nhiều, cách nhau bằng dấu phẩy: những đơn vị có mã ấy vào ngày as_of, hoặc, khi bỏ as_of, từng có mã ấy.',
      en: 'Official codes, one or several with commas: units that had one on the day as_of or, that left out, ever had one.',
    },
    expected: {
      vi: 'các mã cách nhau bằng dấu phẩy, như 14320,14323',
      en: 'codes with commas between, such as 14320,14323',
    },
  },
  as_of: {
    schema: z.iso.date(),
    meaning: {
      vi: 'Một ngày: những đơn vị có vào ngày đó, với tên, mã và huyện của ngày đó. Bỏ trống: ngày của kết quả mới nhất.',
      en: 'A day: the units that existed then, under the names, codes and districts they had. Left out, the day of the latest results.',
    },
    expected: { vi: 'một ngày có thật, như 2023-12-31', en: 'a day that exists, such as 2023-12-31' },
  },
  data_kind: {
    schema: z.enum(['official', 'simulated']),
    meaning: {
      vi: 'official: đơn vị của số liệu nguồn công bố, mặc định; simulated: đơn vị hư cấu của SỐ LIỆU MÔ PHỎNG.',
      en: 'official: units of published data, where left out; simulated: the fictional units of the SIMULATED DATA.',
    },
    expected: { vi: 'official hoặc simulated', en: 'official or simulated' },
  },
  criterion: {
    schema: slugSegment,
    meaning: {
      vi: 'Địa chỉ của một tiêu chí chính; tong, hoặc bỏ trống, là tổng điểm.',
      en: 'Address of a main criterion; tong, or left out, is the total.',
    },
    expected: { vi: 'địa chỉ của một tiêu chí, như ha-tang-so', en: 'the address of a criterion, such as ha-tang-so' },
  },
  type: {
    schema: slugSegment,
    meaning: { vi: 'Loại đơn vị: xa, phuong, thi-tran …', en: 'Kind of unit: xa, phuong, thi-tran …' },
    expected: { vi: 'một loại đơn vị, như phuong', en: 'a kind of unit, such as phuong' },
  },
  q: {
    schema: z.string().trim().min(1).max(MAX_QUERY_LENGTH),
    meaning: {
      vi: 'Tên cần tìm, có dấu hoặc không; tên cũ và mới.',
      en: 'A name to look for, with or without accents; old and new names.',
    },
    expected: { vi: `từ 1 đến ${MAX_QUERY_LENGTH} ký tự`, en: `1 to ${MAX_QUERY_LENGTH} characters` },
  },
  limit: {
    schema: z.int().min(1).max(MAX_LIMIT),
    meaning: {
      vi: `Số mục một trang, từ 1 đến ${MAX_LIMIT}; mặc định ${DEFAULT_LIMIT}.`,
      en: `Items on a page, 1 to ${MAX_LIMIT}; ${DEFAULT_LIMIT} where left out.`,
    },
    expected: { vi: `số nguyên từ 1 đến ${MAX_LIMIT}`, en: `a whole number from 1 to ${MAX_LIMIT}` },
  },
  cursor: {
    schema: z.string().regex(/^[A-Za-z0-9_-]{1,120}$/),
    meaning: {
      vi: 'Trang kế tiếp: chép nguyên meta.next_cursor của trang trước.',
      en: 'The next page: meta.next_cursor of the page before, unchanged.',
    },
    expected: {
      vi: 'chuỗi next_cursor của trang trước, cùng địa chỉ và cùng bản',
      en: 'the next_cursor of the page before, for the same address and edition',
    },
  },
} as const satisfies Record<string, ApiParameter>;

export type ApiParameterName = keyof typeof API_PARAMETERS;

/** Parameters that stand in a query; each operation takes some of them. */
export const API_QUERY = [
  'tier',
  'district',
  'code',
  'as_of',
  'data_kind',
  'criterion',
  'type',
  'q',
  'limit',
  'cursor',
] as const satisfies readonly ApiParameterName[];
export type ApiQueryName = (typeof API_QUERY)[number];

/** Values as their forms read them. */
export type ApiValues = { readonly [name in ApiParameterName]?: z.output<(typeof API_PARAMETERS)[name]['schema']> };

/** Values of parameters read by their forms; or what is wrong with each that has not its form. */
type ReadValues =
  | { readonly ok: true; readonly values: ApiValues }
  | { readonly ok: false; readonly errors: readonly [ParameterError, ...ParameterError[]] };

/** Parameters whose values are a closed list that the store knows. */
export type ClosedLists = Readonly<Partial<Record<ApiParameterName, readonly string[]>>>;

/** The fault of a value that has not the form of its parameter, or is none of its closed list. */
export function formFault(name: ApiParameterName, value: string, list?: readonly string[]): ParameterError {
  const expected = list ? { vi: list.join(', '), en: list.join(', ') } : API_PARAMETERS[name].expected;
  return badValue(name, value, expected);
}

/** What a request without the words to search for is told. */
export function missingWords(): ParameterError {
  const { expected } = API_PARAMETERS.q;
  return {
    parameter: 'q',
    code: 'bad-value',
    detail: `q is missing: ${expected.en}.`,
    detail_vi: `Thiếu q: ${expected.vi}.`,
  };
}

const WHOLE = /^[1-9]\d*$/;

/** An address holds text: a whole number is one only where it is written as one. */
const asNumber = (text: string): number | string => (WHOLE.test(text) ? Number(text) : text);

/** Reads values by the form of their parameters and their closed lists; whether they name something is for the store to say. */
export function readValues(
  given: Readonly<Partial<Record<ApiParameterName, string>>>,
  closed: ClosedLists = {},
): ReadValues {
  const values: Partial<Record<ApiParameterName, unknown>> = {};
  const errors: ParameterError[] = [];
  for (const [name, value] of Object.entries(given) as [ApiParameterName, string][]) {
    const parsed = API_PARAMETERS[name].schema.safeParse(name === 'limit' ? asNumber(value) : value);
    const list = closed[name];
    if (parsed.success && (!list || list.includes(value))) values[name] = parsed.data;
    else errors.push(name === 'limit' ? limitFault(value) : formFault(name, value, list));
  }
  const [first, ...more] = errors;
  // Each value was read by the schema its name has in the type.
  return first ? { ok: false, errors: [first, ...more] } : { ok: true, values: values as ApiValues };
}

/** A number that is too large is told how to get more; anything else that it is no such number. */
function limitFault(value: string): ParameterError {
  if (!WHOLE.test(value)) return formFault('limit', value);
  return {
    parameter: 'limit',
    code: 'too-large',
    detail: `limit is at most ${MAX_LIMIT}. Ask for pages: follow links.next until it is null, or download the whole edition as a zip.`,
    detail_vi: `limit nhiều nhất là ${MAX_LIMIT}. Xin lấy từng trang: đi theo links.next đến khi là null, hoặc tải cả bản dưới dạng zip.`,
  };
}

/** A cursor ties a place in a list to the state of the list it was given for. */
export function toCursor(state: string, offset: number): string {
  return Buffer.from(JSON.stringify([tagOf(state), offset])).toString('base64url');
}

/** A state as a few letters, however long it is: a cursor stays short. */
const tagOf = (state: string) => createHash('sha256').update(state).digest('base64url').slice(0, 16);

/** The place a cursor names; null where it was not given for this list in this state. */
export function fromCursor(cursor: string, state: string): number | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 2 || parsed[0] !== tagOf(state)) return null;
    const offset: unknown = parsed[1];
    return typeof offset === 'number' && Number.isSafeInteger(offset) && offset > 0 ? offset : null;
  } catch {
    return null;
  }
}

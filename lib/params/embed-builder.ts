import { z } from 'zod';
import { editionSegment } from '@/lib/params/edition';
import {
  EMBED_THEMES,
  type EmbedTheme,
  FIGURE_KINDS,
  type FigureAddress,
  type FigureKind,
  parseFigure,
} from '@/lib/params/figure';
import { type Query, readQuery, single } from '@/lib/params/query';
import { langSegment, slugSegment, tierSegment } from '@/lib/params/slug';
import { type Lang, MAX_COMPARED, type Tier } from '@/lib/site';

/** Choices of the embed builder; null is "not chosen". */
export interface EmbedChoice {
  readonly lang: Lang;
  readonly kind: FigureKind;
  readonly edition: string | null;
  readonly tier: Tier | null;
  readonly criterion: string | null;
  /** Only the units of one district, or of one kind. */
  readonly district: string | null;
  readonly type: string | null;
  /** What was typed: names or slugs, separated by commas. */
  readonly units: readonly string[];
  /** More were typed than are compared. */
  readonly tooMany: boolean;
  /** A profile drawn as a radar. */
  readonly radar: boolean;
  readonly figureLang: Lang;
  readonly theme: EmbedTheme;
}

const UNIT_TEXT = 120;

/** Keys the builder takes, in the order its address has them. */
export const BUILDER_KEYS = [
  'hinh',
  'loai-hinh',
  'ban',
  'cap',
  'tieu-chi',
  'don-vi',
  'huyen',
  'loai',
  'dang',
  'ngon-ngu',
  'giao-dien',
] as const;
export type BuilderQuery = Readonly<Partial<Record<(typeof BUILDER_KEYS)[number], string>>>;

/** What of a query is the builder's, each key given once. */
export function pickBuilderKeys(query: Query): BuilderQuery {
  return Object.fromEntries(
    BUILDER_KEYS.flatMap((key) => {
      const value = query[key];
      return typeof value === 'string' && value !== '' ? [[key, value]] : [];
    }),
  );
}

/** A figure handed over whole by a page's "embed" link: its path, perhaps with its query. */
function handedOver(value: string | undefined): FigureAddress | null {
  if (value === undefined || value.length > 500) return null;
  const [path = '', search = ''] = value.split('?');
  const parsed = parseFigure(path.split('/'), readQuery(new URLSearchParams(search)));
  return parsed.ok ? parsed.address : null;
}

/**
 * Reads the builder's address: `hinh` (a whole figure), or `loai-hinh`, `ban`, `cap`, `tieu-chi`, `don-vi`, `huyen`, `loai`, `dang`; and
 * `ngon-ngu`, `giao-dien`. Whatever is unknown falls back to the default.
 */
export function parseEmbedChoice(lang: unknown, asked: Query): EmbedChoice | null {
  const page = langSegment.safeParse(lang);
  if (!page.success) return null;
  const query = pickBuilderKeys(asked);
  const whole = handedOver(query.hinh);
  const kind = whole?.kind ?? single(z.enum(FIGURE_KINDS), query['loai-hinh']) ?? 'xep-hang';
  const named = (query['don-vi'] ?? '')
    .slice(0, 8 * UNIT_TEXT)
    .split(',')
    .map((text) => text.trim().slice(0, UNIT_TEXT))
    .filter((text) => text !== '');
  return {
    lang: page.data,
    kind,
    edition: whole?.edition ?? single(editionSegment, query.ban),
    tier: whole ? whole.tier : single(tierSegment, query.cap),
    criterion: whole ? whole.criterion : single(slugSegment, query['tieu-chi']),
    district: whole ? whole.district : single(slugSegment, query.huyen),
    type: whole ? whole.type : single(slugSegment, query.loai),
    units: whole ? [...whole.units, ...(whole.unit ? [whole.unit] : [])] : named.slice(0, MAX_COMPARED),
    tooMany: !whole && named.length > MAX_COMPARED,
    radar: whole ? whole.radar : query.dang === 'radar',
    figureLang: single(langSegment, query['ngon-ngu']) ?? page.data,
    theme: single(z.enum(EMBED_THEMES), query['giao-dien']) ?? 'light',
  };
}

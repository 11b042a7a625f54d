import type { Lang } from '@/lib/site';

// What a figure is: everything that is drawn, as plain data that survives JSON. Words come ready-made in the figure's
// language; drawings add none of their own. Points are thousandths of a point, shares thousandths of the maximum.

/** A value as it is printed, or the words that say why there is none. */
export interface FigureValue {
  /** Thousandths of a point; null where missing. */
  readonly points: number | null;
  /** The printed score ("358,17"), or where `points` is null the reason ("chưa công bố"). */
  readonly label: string;
}

/** A position that is marked in a drawing: the median, the best, the maximum. */
export interface FigureMark {
  readonly points: number;
  /** Words and figure together: "Trung vị 301,5". */
  readonly label: string;
}

/** 1–6: a criterion's own hue. 0: the total, drawn in the accent. A seventh or later criterion is drawn in grey. */
export type Hue = number;

export interface FigureCriterion {
  readonly name: string;
  readonly hue: Hue;
}

/** What stands round every drawing. */
export interface FigureFrame {
  readonly lang: Lang;
  readonly title: string;
  /** The finding in one sentence; also the SVG's description. */
  readonly sentence: string;
  /** "Nguồn: Quyết định số 506/QĐ-UBND …" */
  readonly source: string;
  /** "Lần công bố 1 năm 2023" */
  readonly stamp: string;
  /** Words drawn pale across the drawing of a simulated edition; null for an official one. */
  readonly watermark: string | null;
  /** Word before its title and finding wherever they stand without the drawing: "Mô phỏng"; left out where published. */
  readonly mark?: string;
  /** Whence the drawing is, for a file that has left the site; left out where nothing tells. */
  readonly origin?: FigureOrigin;
  readonly notes: readonly string[];
  /** What its marks open; left out where nothing does. */
  readonly links?: MarkLinks;
}

/** What a file of a drawing carries of its own, so that it can be traced wherever it is found. */
export interface FigureOrigin {
  /** The drawing's own address, fixed to its revision, on the public site. */
  readonly address: string;
  /** Where oEmbed tells of it. */
  readonly oembed: string;
  /** Whose site it is of. */
  readonly publisher: string;
  /** "2023.1-K7QM-3XWD-9F2A": the edition, and what its figures hash to at this address. */
  readonly code: string;
  /** "Dấu nhật ký 3f1c…": the log as it stood when the newest of its revisions was published; left out where none is sealed. */
  readonly log?: string;
}

/** The page of what a mark stands for: a unit, a criterion, a year. */
interface MarkLinks {
  /** "https://chuyendoiso.example.vn", for a file that is opened elsewhere. */
  readonly origin: string;
  /** Path on this site by the mark's key. */
  readonly paths: Readonly<Record<string, string>>;
}

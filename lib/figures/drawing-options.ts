// The closed lists of what can be asked of a drawing.

export const FIGURE_WIDTHS = ['tiny', 'narrow', 'middle', 'wide', 'broad'] as const;
export type FigureWidth = (typeof FIGURE_WIDTHS)[number];

/** What a page shows: a drawing for a phone, for a small window, for the wider of two columns, and for a page’s whole width. */
const PAGE_WIDTHS = ['narrow', 'middle', 'wide', 'broad'] as const satisfies readonly FigureWidth[];
export type PageWidth = (typeof PAGE_WIDTHS)[number];

/** What a frame in somebody else’s page shows; the first is of a column at its side. */
export const FRAME_WIDTHS = ['tiny', 'narrow', 'middle', 'wide'] as const satisfies readonly FigureWidth[];
export type FrameWidth = (typeof FRAME_WIDTHS)[number];

/** Names stand over their bars: there is no room beside them. */
export const isStacked = (width: FigureWidth): boolean => width === 'tiny' || width === 'narrow';
/** What explains a drawing stands beside it. */
export const isRoomy = (width: FigureWidth): boolean => width === 'wide' || width === 'broad';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * `full` stands alone; `plain` leaves out title, sentence and notes, which the page around it prints; `bare` source and
 * stamp too, which an embed document prints under it. Only the first two have addresses.
 */
export const FRAMES = ['full', 'plain', 'bare'] as const;
export type Frame = (typeof FRAMES)[number];

export const SCALES = [1, 2] as const;
export type PngScale = (typeof SCALES)[number];

/** Width in CSS pixels. */
export const WIDTH_PX: Readonly<Record<FigureWidth, number>> = {
  tiny: 220,
  narrow: 360,
  middle: 520,
  wide: 720,
  broad: 900,
};

export const CARD_SIZE = { width: 1200, height: 630 } as const;

export interface DrawingOptions {
  readonly width: FigureWidth;
  readonly theme: Theme;
  /** `full` where left out. A share card has one frame of its own. */
  readonly frame?: Frame;
}

// The closed lists of what can be asked of a drawing.

export const FIGURE_WIDTHS = ['narrow', 'middle', 'wide'] as const;
export type FigureWidth = (typeof FIGURE_WIDTHS)[number];

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
export const WIDTH_PX: Readonly<Record<FigureWidth, number>> = { narrow: 360, middle: 520, wide: 720 };

export const CARD_SIZE = { width: 1200, height: 630 } as const;

export interface DrawingOptions {
  readonly width: FigureWidth;
  readonly theme: Theme;
  /** `full` where left out. A share card has one frame of its own. */
  readonly frame?: Frame;
}

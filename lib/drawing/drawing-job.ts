import type { DrawingOptions, PngScale } from '@/lib/figures/drawing-options';
import type { Figure } from '@/lib/figures/kinds';

/** What is sent to a drawing thread. */
export interface DrawingJob {
  readonly figure: Figure;
  readonly options: DrawingOptions;
  /** Begins the ids inside the drawing; made from its content. */
  readonly id: string;
  readonly format: 'svg' | 'png';
  readonly scale: PngScale;
}

/**
 * What comes back: SVG text or PNG bytes, and how full the thread's heap is. A fault in the drawing comes back as words;
 * a job that is rejected without an answer has lost its thread.
 */
export type DrawingResult =
  | { readonly body: string | Uint8Array; readonly heapBytes: number }
  | { readonly fault: string };

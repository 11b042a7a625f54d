import { z } from 'zod';

/** "2023", "2023.1", "mo-phong-2023", "mo-phong-2023.2". */
export const editionSegment = z.string().regex(/^(?:mo-phong-)?(?:19|20)\d{2}(?:\.[1-9]\d{0,2})?$/);

export function isEditionSegment(text: string): boolean {
  return editionSegment.safeParse(text).success;
}

/** Whether the segment names one revision rather than the latest of its year. */
export function isPinned(segment: string): boolean {
  return segment.includes('.');
}

/** The assessment a segment is of, whichever of its revisions it names. */
export function assessmentOf(segment: string): string {
  return segment.replace(/\.\d+$/, '');
}

/** A path segment decoded; one that is wrongly encoded stays as it came, and names nothing. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

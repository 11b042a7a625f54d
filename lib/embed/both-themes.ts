const COLOUR = /#[0-9a-f]{6}\b/g;
const OWN_ID = /\bid="(f[0-9a-f]{8})/;

/** The ids inside a drawing are made from its content, its theme included: one name for both. */
const unnamed = (svg: string) => svg.replaceAll(OWN_ID.exec(svg)?.[1] ?? '\0', 'f00000000');

/**
 * One drawing that is light or dark as its document is, of the same drawing in each: every colour they differ in becomes two,
 * of which `--light` and `--dark` let one through (`initial` lets it, a space does not; light-dark() is younger than many
 * readers' browsers). A document with two drawings would be twice as large.
 * @throws where the two differ in more than colours.
 */
export function inBothThemes(light: string, dark: string): string {
  const [one, other] = [unnamed(light), unnamed(dark)];
  const colours = other.match(COLOUR) ?? [];
  if (one.replace(COLOUR, '') !== other.replace(COLOUR, '') || one.match(COLOUR)?.length !== colours.length)
    throw new Error('A drawing differs between themes in more than its colours.');
  let at = 0;
  const name = OWN_ID.exec(light)?.[1];
  const both = one.replace(COLOUR, (colour) => {
    const second = colours[at] ?? colour;
    at += 1;
    return second === colour ? colour : `var(--light,${colour})var(--dark,${second})`;
  });
  return name ? both.replaceAll('f00000000', name) : both;
}

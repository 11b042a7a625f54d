/** Lets a browser that can fetch a likely next page early; Chromium leaves it out on Save-Data by itself. */
const RULES = {
  prefetch: [
    {
      where: {
        or: [
          { href_matches: '/(en/)?xep-hang/*' },
          { href_matches: '/(en/)?don-vi/*' },
          { href_matches: '/(en/)?tieu-chi/*' },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export function SpeculationRules() {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: constant JSON of our own, no reader's text in it
    <script type="speculationrules" dangerouslySetInnerHTML={{ __html: JSON.stringify(RULES) }} />
  );
}

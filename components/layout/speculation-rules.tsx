import { PAGES } from '@/lib/params/addresses';

/** Lets a browser that can fetch a likely next page early; Chromium leaves it out on Save-Data by itself. */
const RULES = {
  prefetch: [
    {
      where: {
        or: [PAGES.ranking, PAGES.unit, PAGES.criterion].map(({ head }) => ({ href_matches: `/(en/)?${head}/*` })),
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

import { PAGES } from '@/lib/params/addresses';

/** Lets a browser that can fetch a likely next page early; Chromium leaves it out on Save-Data by itself. */
const RULES = {
  prefetch: [
    {
      // One pattern: of three, each would stand on every page.
      where: {
        href_matches: `/(en/)?(${[PAGES.ranking, PAGES.unit, PAGES.criterion].map(({ head }) => head).join('|')})/*`,
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

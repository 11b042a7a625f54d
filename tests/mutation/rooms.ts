/** A room of pure rules whose every mutant its own unit tests must kill, but for those listed in survivors.ts. */
export interface Room {
  readonly name: string;
  /** Files and folders of code to change. */
  readonly code: readonly string[];
  /** Files and folders of tests that must notice. */
  readonly tests: readonly string[];
  /** Percent of the mutants that must be killed. */
  readonly floor: number;
  /** Every mutant left is listed with its reason. */
  readonly listed: boolean;
}

/** A room more is a row more. */
export const ROOMS: readonly Room[] = [
  { name: 'scoring', code: ['lib/scoring'], tests: ['tests/unit/scoring'], floor: 92, listed: true },
  { name: 'search', code: ['lib/search'], tests: ['tests/unit/search'], floor: 92, listed: true },
  {
    name: 'i18n',
    code: [
      'lib/i18n/breakable.ts',
      'lib/i18n/collate.ts',
      'lib/i18n/fold.ts',
      'lib/i18n/keep-numbers.ts',
      'lib/i18n/keep-together.ts',
      'lib/i18n/format.ts',
      'lib/i18n/revision-name.ts',
      'lib/i18n/sentence.ts',
    ],
    tests: ['tests/unit/i18n'],
    floor: 92,
    listed: true,
  },
  {
    name: 'params',
    code: ['lib/params'],
    tests: ['tests/unit/params', 'tests/unit/server/place.test.ts'],
    floor: 92,
    listed: true,
  },
  {
    name: 'register',
    code: ['lib/register', 'lib/store/facts.ts'],
    tests: ['tests/unit/register', 'tests/unit/store/facts.test.ts'],
    floor: 92,
    listed: true,
  },
];

import fc from 'fast-check';

// What addresses are made of, as generators: every value here is one its parser takes.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');

const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 }).map((signs) => signs.join(''));

/** A segment that is no edition. */
export const slug = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `x${words.join('-')}`);
export const unitSlug = fc.array(slug, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('/'));
export const tier = fc.constantFrom('so-nganh', 'cap-huyen', 'cap-xa', 'doanh-nghiep');
export const lang = fc.constantFrom('vi' as const, 'en' as const);

const year = fc.integer({ min: 1900, max: 2099 });
const simulated = fc.constantFrom('', 'mo-phong-');
export const liveEdition = fc.tuple(simulated, year).map(([prefix, of]) => `${prefix}${of}`);
export const pinnedEdition = fc
  .tuple(liveEdition, fc.integer({ min: 1, max: 999 }))
  .map(([live, number]) => `${live}.${number}`);
export const edition = fc.oneof(liveEdition, pinnedEdition);

export const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

/** Text that is a value of no closed list and no segment: signs no address word has, or nothing. */
export const nonsense = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'A',
    'đ',
    '-',
    'a-',
    '-a',
    'a--b',
    '../x',
    '<script>',
    '__proto__',
    '2023.0',
    '2023.',
    '1'.repeat(81),
  ),
  fc.string({ maxLength: 20 }).map((text) => `!${text}`),
);

/** Keys no address of ours takes. */
export const strangeKey = fc.constantFrom('x', '__proto__', 'constructor', 'Huyen', 'LANG', '', 'utm', 'don_vi');

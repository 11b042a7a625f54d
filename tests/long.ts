/**
 * The measure of a test whose law does not hang on it: the longer one under LONG=1 (`npm run test:long`), the shorter one
 * in `npm test`.
 */
export const inLong = (long: number, short: number): number => (process.env.LONG === '1' ? long : short);

import type { Workshop } from '../workshop';

/** What a program prints last, one answer for each address, in their order; null where it cannot be had. */
export function answersOf(shop: Workshop, command: string, args: readonly string[]): unknown[] | null {
  const said = shop.tried(command, args);
  if (!said?.ok) {
    if (said) console.log(said.out.slice(-400));
    return null;
  }
  return JSON.parse(said.out.split('\n').at(-1) ?? '[]') as unknown[];
}

/** What a module for Node says of each address; its code sets `answer`, a function from an address to what it makes of it. */
export const askNode = (shop: Workshop, code: string, urls: readonly string[]): unknown[] | null =>
  answersOf(shop, 'node', [
    '--input-type=module',
    '-e',
    `${code}
const all = [];
for (const url of ${JSON.stringify(urls)}) all.push(await answer(url).catch((error) => 'refused: ' + error.message));
console.log('\\n' + JSON.stringify(all)); process.exit(0);`,
  ]);

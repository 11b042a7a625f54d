import { setImmediate } from 'node:timers/promises';

/** Some milliseconds of work: no reader of a kept page feels it. */
const ITEMS_OF_PART = 250;

/** What a rule makes of each of a list, a part at a time: between two parts others get their turn. Of a short list in one go. */
export async function mapInParts<Item, Made>(
  items: readonly Item[],
  rule: (item: Item) => Made | Promise<Made>,
  part = ITEMS_OF_PART,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < items.length; from += part) {
    if (from > 0) await setImmediate();
    made.push(...(await Promise.all(items.slice(from, from + part).map(rule))));
  }
  return made;
}

/** A long list a part at a time: whoever takes the next one lets others have their turn before. */
export async function* partsOf<Item>(items: readonly Item[], part = ITEMS_OF_PART): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += part) {
    await setImmediate();
    yield items.slice(from, from + part);
  }
}

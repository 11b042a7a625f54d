// Why: lib/decisions/0036-facts-of-a-list-go-with-it.md

/**
 * A rule that is worked out once of each list it is asked of: a list never changes once it is made, so what follows from it goes
 * with it, and is let go with it.
 */
export function oncePer<List extends object, Answer>(rule: (list: List) => Answer): (list: List) => Answer {
  const known = new WeakMap<List, { readonly answer: Answer }>();
  return (list) => {
    const kept = known.get(list) ?? { answer: rule(list) };
    known.set(list, kept);
    return kept.answer;
  };
}

/** The same, of a list by something of it, such as a criterion; what else is given must be the same for both at each asking. */
export function oncePerKey<List extends object, Key, Answer, Given extends readonly unknown[]>(
  rule: (list: List, key: Key, ...given: Given) => Answer,
): (list: List, key: Key, ...given: Given) => Answer {
  const ofList = oncePer((_: List) => new Map<Key, { readonly answer: Answer }>());
  return (list, key, ...given) => {
    const known = ofList(list);
    const kept = known.get(key) ?? { answer: rule(list, key, ...given) };
    known.set(key, kept);
    return kept.answer;
  };
}

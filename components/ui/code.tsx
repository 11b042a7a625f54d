import { Fragment } from 'react';

/** A SHA-256, which has no word of its own to be broken at. */
const HASH = /([0-9a-f]{64})/;

/** Its halves, and what each is broken into where a column has no room for a half. */
const halvesOf = (hash: string): readonly (readonly string[])[] =>
  (hash.match(/.{32}/g) ?? []).map((half) => half.match(/.{16}/g) ?? []);

/** What is read letter by letter; pages bring `code.css`. A hash in it is broken in lines alike: a whole one, two of a half, four of a quarter. */
export function Code({ text, className }: { text: string; className?: string }) {
  return (
    <code className={className}>
      {text.split(HASH).map((part, index) =>
        // Every second part is what the pattern found.
        index % 2 === 0
          ? part
          : halvesOf(part).map((half) => (
              <span key={half.join('')} className="half">
                {half.map((quarter, at) => (
                  <Fragment key={quarter}>
                    {at > 0 && <wbr />}
                    {quarter}
                  </Fragment>
                ))}
              </span>
            )),
      )}
    </code>
  );
}

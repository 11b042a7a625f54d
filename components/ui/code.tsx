import { Fragment } from 'react';

/** A SHA-256, which has no word of its own to be broken at. */
const HASH = /([0-9a-f]{64})/;
const HALF = /.{32}/g;
const QUARTER = /.{16}/g;

/**
 * What is read letter by letter; pages bring `code.css`. A hash in it is broken in lines alike: in halves, and `narrow`, where
 * a column has no room for a half, in quarters. It stays one run of text, so that it is found and copied whole.
 */
export function Code({ text, className, narrow = false }: { text: string; className?: string; narrow?: boolean }) {
  return (
    <code className={className}>
      {text.split(HASH).map((part, index) =>
        // Every second part is what the pattern found.
        index % 2 === 0
          ? part
          : part.match(narrow ? QUARTER : HALF)?.map((piece, at) => (
              <Fragment key={piece}>
                {at > 0 && <wbr />}
                {piece}
              </Fragment>
            )),
      )}
    </code>
  );
}

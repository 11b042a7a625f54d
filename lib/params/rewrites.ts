import type { AddressTable } from '@/lib/params/address-rows';
import { ADDRESSES } from '@/lib/params/addresses';
import { languageHead } from '@/lib/params/language';
import { DEFAULT_LANG, LANGUAGES } from '@/lib/site';

/** Where an address asked of Next is answered from, as next.config.mjs has it. */
interface Rewrite {
  readonly source: string;
  readonly destination: string;
  readonly has?: { type: 'query'; key: string }[];
}

const escaped = (word: string) => word.replace(/[.]/g, '\\.');

/**
 * The folders that answer addresses: pages without /en are those under /vi, and one with a query stands in a folder of its
 * own where its row says so, so that the plain one stays static.
 */
export function rewritesOf({ rows }: AddressTable = ADDRESSES): {
  readonly asked: Rewrite[];
  readonly unprefixed: Rewrite[];
} {
  const fileHeads = rows.flatMap(({ kind, head }) => (kind === 'page' ? [] : [head.split('/')[0] ?? '']));
  const outside = [...new Set([...LANGUAGES, ...fileHeads])].map(escaped);
  const asked = rows.flatMap((row) => {
    if (row.kind !== 'page' || row.queryFolder === undefined) return [];
    const { head, keys, queryFolder } = row;
    return keys.flatMap((key) =>
      LANGUAGES.map((lang) => ({
        source: `${languageHead(lang)}/${head}/:path*`,
        has: [{ type: 'query' as const, key }],
        destination: `/${lang}/${queryFolder}/:path*`,
      })),
    );
  });
  // A page whose head begins files too is led to by name: everything below it is theirs.
  const shared = rows.filter(({ kind, head }) => kind === 'page' && fileHeads.includes(head));
  return {
    asked,
    unprefixed: [
      { source: '/', destination: `/${DEFAULT_LANG}` },
      ...shared.map(({ head }) => ({ source: `/${head}`, destination: `/${DEFAULT_LANG}/${head}` })),
      { source: `/:path((?!(?:${outside.join('|')})(?:/|$)).+)`, destination: `/${DEFAULT_LANG}/:path*` },
    ],
  };
}

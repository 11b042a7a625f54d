/**
 * Query keys that other people add to an address they pass on: the marks of advertisers, mailings, messengers and counters,
 * and what is put behind an address so that it is asked for anew. Lower case; a key of the address's own is never one.
 */
export const FOREIGN_MARKS: ReadonlySet<string> = new Set([
  // Facebook, Instagram, Threads, WhatsApp
  ...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'igshid', 'igsh', 'mibextid', 'rdid', 'xmt'],
  // Zalo
  ...['zarsrc', 'gidzl'],
  // Google
  ...['gclid', 'gclsrc', 'dclid', 'wbraid', 'gbraid', 'gad_source', 'gad_campaignid', 'srsltid', '_ga', '_gl', '_gac'],
  // Microsoft, Yandex, X, TikTok, LinkedIn, Pinterest, Snapchat, Reddit, Alibaba
  ...['msclkid', 'yclid', 'ysclid', '_openstat', 'twclid', 'ref_src', 'ref_url', '__twitter_impression', 'ttclid'],
  ...['li_fat_id', 'trk', 'trkcampaign', 'epik', 'sccid', 'rdt_cid', 'spm', 'scm'],
  // Ghost and newsletters write there who passed it on
  ...['ref'],
  // Mailings: Marketo, HubSpot, Klaviyo, Drip, Vero, Omeda, MailerLite, Bronto, Wicked Reports, Adobe, beehiiv, Kit, ActiveCampaign
  ...[
    'mkt_tok',
    'hsctatracking',
    '_hsenc',
    '_hsmi',
    '__hstc',
    '__hssc',
    '__hsfp',
    '_kx',
    '__s',
    'vero_id',
    'vero_conv',
  ],
  ...['oly_anon_id', 'oly_enc_id', 'ml_subscriber', 'ml_subscriber_hash', '_bta_tid', '_bta_c', 'wickedid', 's_cid'],
  ...['_bhlid', 'ck_subscriber_id', 'vgo_ee'],
  // Application links
  ...['_branch_match_id', '_branch_referrer'],
  // To be asked for anew
  ...['_', 'v', 't', 'ver', 'cb', 'nocache', 'cachebuster'],
]);

/** Families of marks, by how they begin. */
const FAMILIES = ['utm_', 'mc_', 'zalo', 'pk_', 'mtm_', 'matomo_', 'piwik_', 'hsa_', 'stm_'];

const keyOf = (pair: string): string => [...new URLSearchParams(pair).keys()][0] ?? '';

/** Whether a query key is such a mark. `own` are the keys the address itself takes. */
export function isForeignMark(key: string, own: readonly string[] = []): boolean {
  const word = key.toLowerCase();
  return !own.includes(key) && (FOREIGN_MARKS.has(word) || FAMILIES.some((family) => word.startsWith(family)));
}

/** A query, question mark included, without such marks; the rest stays as it was written. */
export function withoutForeignMarks(search: string, own: readonly string[] = []): string {
  const pairs = search.slice(1).split('&');
  const kept = pairs.filter((pair) => !isForeignMark(keyOf(pair), own));
  if (kept.length === pairs.length) return search;
  return kept.some((pair) => pair !== '') ? `?${kept.join('&')}` : '';
}

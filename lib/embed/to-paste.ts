const LIKE_A_FILE = /\.(?!html?$|php$)[a-z0-9]+$/i;

/**
 * An address as it is to be pasted. WordPress' blocks (7.1) take one that ends in a dot and letters or digits, "…/2023.1", for a file
 * and leave it a link; one that ends in a slash they ask about, and the site leads it to the same.
 */
export function toPaste(address: string): string {
  const url = new URL(address);
  if (LIKE_A_FILE.test(url.pathname)) url.pathname += '/';
  return url.href;
}

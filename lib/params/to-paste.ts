const LIKE_A_FILE = /\.[a-z\d]+$/i;

/**
 * A path as it is to be pasted. WordPress' blocks (7.1) take an address that ends in a dot and letters or digits, "…/2023.1", for a
 * file and leave it a link; one that ends in a slash they ask about.
 */
export const pathToPaste = (pathname: string): string => (LIKE_A_FILE.test(pathname) ? `${pathname}/` : pathname);

/** An address as it is to be pasted. */
export function toPaste(address: string): string {
  const url = new URL(address);
  url.pathname = pathToPaste(url.pathname);
  return url.href;
}

import { LinksLine } from '@/components/ui/links-line';
import type { Banner } from '@/lib/views/page/frame';

/** Says that the edition on the page is not the one to read, why, and where that one is. */
export function EditionBanner({ banner }: { banner: Banner }) {
  return (
    <p className={`banner banner-${banner.kind}`} role="note">
      <strong>{banner.text}</strong> {banner.why && <span>{banner.why} </span>}
      <LinksLine links={banner.links} />
    </p>
  );
}

import type { Banner } from '@/lib/views/frame';

/** Says that the edition on the page is not the one to read, why, and where that one is. */
export function EditionBanner({ banner }: { banner: Banner }) {
  return (
    <p className={`banner banner-${banner.kind}`} role="note">
      <strong>{banner.text}</strong> {banner.why && <span>{banner.why} </span>}
      {banner.link && <a href={banner.link.href}>{banner.link.label}</a>}
    </p>
  );
}

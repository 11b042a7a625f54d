import type { Banner } from '@/lib/views/page/frame';

/** Says that the edition on the page is not the one to read, why, and where that one is. */
export function EditionBanner({ banner }: { banner: Banner }) {
  return (
    <p className={`banner banner-${banner.kind}`} role="note">
      <strong>{banner.text}</strong> {banner.why && <span>{banner.why} </span>}
      {banner.links.map((link, index) => (
        <span key={link.href}>
          {index > 0 && ' · '}
          <a href={link.href}>{link.label}</a>
        </span>
      ))}
    </p>
  );
}

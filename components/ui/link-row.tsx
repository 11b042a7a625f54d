import type { Link } from '@/lib/views/page/frame';
import '@/components/ui/link-row.css';

/** A row of alternatives of which one is on the page. */
export function LinkRow({ label, links }: { label: string; links: readonly (Link & { readonly chosen: boolean })[] }) {
  return (
    <nav className="link-row" aria-label={label}>
      <span aria-hidden="true">{label}:</span>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.chosen ? 'true' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

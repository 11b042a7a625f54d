import { currentSettings } from '@/lib/env';

// Why: lib/decisions/0039-one-form-an-address.md

/** An address without origin that has the same, or what describes it, and as what it is sent. */
interface OtherForm {
  readonly path: string;
  readonly contentType: string;
  /** "alternate" where left out. */
  readonly rel?: 'describedby' | 'describes';
}

/** A `Link` header: nobody is sent another form for his `Accept`, so each form says where the others are. */
export function linkTo(forms: readonly OtherForm[]): string {
  const { siteUrl } = currentSettings();
  return forms
    .map(({ path, contentType, rel = 'alternate' }) => {
      const [type] = contentType.split(';');
      return `<${siteUrl}${path}>; rel="${rel}"; type="${type}"`;
    })
    .join(', ');
}

import type { ReactNode } from 'react';

/** Where a form goes, and the token that says it is ours. */
export interface FormTarget {
  readonly action: string;
  readonly token: string;
  /** The most bytes of files it takes together, and what is said where they are more: before they are sent, where scripts run. */
  readonly tooLarge?: { readonly most: number; readonly said: string };
}

interface Props {
  readonly to: FormTarget;
  /** Fields that nobody fills in. */
  readonly hidden?: Readonly<Record<string, string | number | readonly string[]>>;
  /** It carries files. */
  readonly files?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form that works without scripts. */
export function DeskForm({ to, hidden = {}, files = false, className, children }: Props) {
  return (
    <form
      method="post"
      action={to.action}
      encType={files ? 'multipart/form-data' : undefined}
      className={className}
      acceptCharset="utf-8"
      data-most={files ? to.tooLarge?.most : undefined}
      data-too-large={files ? to.tooLarge?.said : undefined}
    >
      <input type="hidden" name="the" value={to.token} />
      {Object.entries(hidden).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((one) => (
          <input key={`${name} ${one}`} type="hidden" name={name} value={one} />
        )),
      )}
      {children}
    </form>
  );
}

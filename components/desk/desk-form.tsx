import type { ReactNode } from 'react';

/** Where a form goes, and the token that says it is ours. */
export interface FormTarget {
  readonly action: string;
  readonly token: string;
}

interface Props {
  readonly to: FormTarget;
  /** Fields that nobody fills in. */
  readonly hidden?: Readonly<Record<string, string | number>>;
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
    >
      <input type="hidden" name="the" value={to.token} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

import { createHmac } from 'node:crypto';
import { sameText } from '@/lib/desk/door/sessions';

/** What a signed link opens: the preview of one draft, until a moment. */
interface Pass {
  readonly draft: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const signatureOf = ({ draft, until }: Pass, key: Buffer) =>
  createHmac('sha256', key).update(`preview\n${draft}\n${until}`).digest('base64url');

/** A pass as text: "draft.until.signature". */
export function signPass(pass: Pass, key: Buffer): string {
  return `${pass.draft}.${pass.until}.${signatureOf(pass, key)}`;
}

/** The pass of a text; why not, where it is forged or its time is over. `now` in milliseconds since 1970. */
export function readPass(text: string, key: Buffer, now: number): Pass | 'forged' | 'expired' {
  const [, draft, until, signature] = /^([a-z0-9-]{1,60})\.(\d{1,15})\.([\w-]{43})$/.exec(text) ?? [];
  if (draft === undefined || until === undefined || signature === undefined) return 'forged';
  const pass = { draft, until: Number(until) };
  if (!sameText(signatureOf(pass, key), signature)) return 'forged';
  return pass.until > now ? pass : 'expired';
}

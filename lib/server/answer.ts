import type { EncodedBody } from '@/lib/http/encoding';

/** An answer ready to be sent in any encoding. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody;
}

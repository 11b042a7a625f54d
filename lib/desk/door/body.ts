import type { IncomingMessage } from 'node:http';

/** A form that was not taken. */
export class FormError extends Error {
  override name = 'FormError';
  readonly reason: 'too-large' | 'not-a-form' | 'cut-short';

  constructor(reason: FormError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** A form's fields, and its files as they were sent. */
export type Form = Awaited<ReturnType<Response['formData']>>;

/**
 * The bytes of a request, never more than `limit` of them: a length that is announced is refused before a byte is read, one
 * that is not is counted as it comes.
 */
async function readBytes(req: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new FormError('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open where it is left early: the answer must reach who is still sending.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new FormError('too-large');
    chunks.push(chunk);
  }
  if (!req.complete) throw new FormError('cut-short');
  return Buffer.concat(chunks);
}

/** Reads a form, with or without files, as browsers send it. @throws FormError */
export async function readForm(req: IncomingMessage, limit: number): Promise<Form> {
  const type = req.headers['content-type'] ?? '';
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw new FormError('not-a-form');
  const bytes = await readBytes(req, limit);
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new FormError('not-a-form');
  }
}

/** A field's text without outer white space; empty where it is not there or is a file. */
export function textOf(form: Form, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

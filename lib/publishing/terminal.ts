import { createInterface } from 'node:readline/promises';

const COLOURS = { error: 31, warning: 33, good: 32, quiet: 90, strong: 1 } as const;

const wantsColours = () => !process.env.NO_COLOR && process.env.TERM !== 'dumb';

/** Colours a text where a person may see it; `say` takes the colours away again for what is no terminal. */
export function paint(text: string, colour: keyof typeof COLOURS): string {
  const seen = (process.stdout.isTTY || process.stderr.isTTY) && wantsColours();
  return seen ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
}

/** What an answer can be written to: a process's stream, or a test's ear. */
export interface Sayable {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * A line stays one line: what notes and names hold of signs a terminal obeys (line breaks, moves of the cursor, text that
 * runs backwards) is shown as a sign, so that none of them draws a line that was never said.
 */
function oneLine(line: string): string {
  return line.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are looked for
    /(\u001b\[(?:31|32|33|90|0|1)m)|\r\n|[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign, colour?: string) => colour ?? (/[\r\n\u2028\u2029]/.test(sign) ? '⏎' : sign === '\t' ? ' ' : '�'),
  );
}

/** Writes lines of an answer to a stream, each as one line; coloured only where that stream itself is a terminal. */
export function say(stream: Sayable, lines: readonly string[]): void {
  const text = lines.map((line) => `${oneLine(line)}\n`).join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sign that begins a colour
  stream.write(stream.isTTY ? text : text.replaceAll(/\u001b\[\d+m/g, ''));
}

/** Says what long work is at; only to a person, and never among the answer. */
export function progress(text: string): void {
  if (process.stderr.isTTY) say(process.stderr, [paint(text, 'quiet')]);
}

/** Whether a person can be asked. */
export function isInteractive(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** Asks a person; only a yes in either language is one. Ctrl+C, Ctrl+D and a terminal that went away are a no. */
export async function confirm(question: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const gone = new Promise<string>((resolve) => prompt.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([prompt.question(`${question} `), gone]);
    return /^(?:c|co|có|y|yes)$/iu.test(answer.trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ABORT_ERR') throw error;
    return false;
  } finally {
    prompt.close();
  }
}

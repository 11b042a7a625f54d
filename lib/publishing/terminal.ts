import { createInterface } from 'node:readline/promises';

const COLOURS = { error: 31, warning: 33, good: 32, quiet: 90, strong: 1 } as const;

/** Colours a text for a person at a terminal; for a file or a script it stays as it is. */
export function paint(text: string, colour: keyof typeof COLOURS): string {
  const plain = !process.stdout.isTTY || process.env.NO_COLOR || process.env.TERM === 'dumb';
  return plain ? text : `\u001b[${COLOURS[colour]}m${text}\u001b[0m`;
}

/** Says what long work is at; only to a person, and never among the answer. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\u001b[90m${text}\u001b[0m\n`);
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { say } from '@/lib/publishing/terminal';

function said(lines: readonly string[], isTTY = false): string {
  let text = '';
  say({ isTTY, write: (more) => (text += more) }, lines);
  return text;
}

test('a note with line breaks is one line of the log: it draws no row of its own', () => {
  expect(said(['rollback 2023.1 abc  a\n2026-01-01  publish  2023.9\r\nb'])).toBe(
    'rollback 2023.1 abc  a⏎2026-01-01  publish  2023.9⏎b\n',
  );
});

test('nothing that data hold moves the cursor, turns the text round or ends the line, on a terminal or in a file', () => {
  const nasty = fc.constantFrom(
    '\u001b[2K',
    '\u001b]0;x\u0007',
    '\r',
    '\b',
    '\u009b1A',
    '\u202e',
    '\u2066',
    '\u2028',
    'ệ',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.array(nasty).map((parts) => parts.join(''))), fc.boolean(), (lines, isTTY) => {
      const text = said(lines, isTTY);
      expect(text.split('\n').length).toBe(lines.length + 1);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are looked for
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e\u2066]/);
    }),
  );
});

test('colours of our own stay on a terminal and go elsewhere', () => {
  expect(said(['\u001b[31mSai\u001b[0m'], true)).toBe('\u001b[31mSai\u001b[0m\n');
  expect(said(['\u001b[31mSai\u001b[0m'])).toBe('Sai\n');
});

import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type EntryParts, fileOf, ZipInParts } from '@/lib/open-data/zip-in-parts';

const at = new Date(2024, 6, 15);
function zipOf(entries: Readonly<Record<string, EntryParts>>): Uint8Array<ArrayBuffer> {
  const zip = new ZipInParts(at, 9);
  for (const [name, parts] of Object.entries(entries)) zip.add(name, parts);
  return zip.end();
}

test('an entry is all its parts in their order, texts and bytes, however many and however long', () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    index % 3 ? `Xã ${index}\n` : Buffer.from(`số ${index}\n`),
  );
  const read = unzipSync(zipOf({ 'mục/nhiều.txt': many, 'không.txt': [], 'một.txt': ['đ', '', Buffer.from('ủ')] }));
  expect(Object.keys(read)).toEqual(['mục/nhiều.txt', 'không.txt', 'một.txt']);
  expect(strFromU8(read['mục/nhiều.txt'] ?? new Uint8Array())).toBe(many.map(String).join(''));
  expect(['không.txt', 'một.txt'].map((name) => strFromU8(read[name] ?? new Uint8Array([0])))).toEqual(['', 'đủ']);
});

test('the same entries give the same bytes, and an entry is whole however it was cut', () => {
  const text = 'Phường Đông Thành, 385,641 điểm\n'.repeat(9_000);
  const halves = [text.slice(0, 70_001), text.slice(70_001)];
  const hash = (parts: EntryParts) =>
    createHash('sha256')
      .update(zipOf({ a: parts }))
      .digest('hex');
  expect(hash([text])).toBe(hash([text]));
  expect(strFromU8(unzipSync(zipOf({ a: halves })).a ?? new Uint8Array())).toBe(text);
  expect(zipOf({ a: [text] }).length).toBeLessThan(text.length / 50);
});

test('a file has a buffer of its own, so that it can be handed over', () => {
  for (const file of [fileOf(['ngắn']), fileOf(['một', Buffer.from('hai')]), zipOf({ a: ['b'] })])
    expect(file.buffer.byteLength).toBe(file.byteLength);
});

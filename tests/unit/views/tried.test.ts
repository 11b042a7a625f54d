import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/site';
import { DATA_THINGS, triedWithData } from '@/lib/views/tried/data';
import { EMBED_THINGS, triedWithEmbeds } from '@/lib/views/tried/embeds';
import kept from '@/lib/views/tried/findings.json';
import { buildTried, type Finding } from '@/lib/views/tried/tried';
import { PASTED } from '../../zoo/embeds/pasted';

const PARTS = {
  data: { findings: kept.data.findings as readonly Finding[], words: DATA_THINGS, build: triedWithData },
  embeds: { findings: kept.embeds.findings as readonly Finding[], words: EMBED_THINGS, build: triedWithEmbeds },
};

test('what is told of each part of the zoo was found in one run, of a day', () => {
  for (const { on } of Object.values(kept)) expect(on).toMatch(/^2\d{3}-\d\d-\d\d$/);
  expect(readdirSync('lib/views/tried').filter((file) => file.endsWith('.json'))).toEqual(['findings.json']);
  const parts = readdirSync('tests/zoo', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(parts.toSorted()).toEqual(Object.keys(PARTS).toSorted());
  expect(Object.keys(kept).toSorted()).toEqual(parts.toSorted());
});

describe.each(Object.entries(PARTS))('what the zoo found of %s', (_, { findings, words, build }) => {
  test('came out right, whatever of it is published', () => {
    expect(findings.filter(({ right }) => right === false)).toEqual([]);
  });

  test('has words for everything that was opened, and nothing is told that was not tried', () => {
    expect(new Set(findings.map(({ thing }) => thing))).toEqual(new Set(Object.keys(words)));
  });

  test.each(LANGUAGES)(
    'names each program with its version, and by name the ones that could not be had (%s)',
    (lang) => {
      const { rows, absent } = build(lang);
      const told = rows.map(({ readers }) => readers).join(', ');
      for (const { reader, version, right } of findings) {
        if (right) expect(told).toContain(version === null ? reader : `${reader} ${version}`);
        else expect(absent).toContain(reader);
      }
      expect(told).not.toContain('null');
    },
  );
});

test('what is pasted into a real WordPress is told for each kind of address, framed or not', () => {
  const found = PARTS.embeds.findings.filter(({ reader }) => reader === 'WordPress');
  for (const { thing, framed } of PASTED) {
    const own = found.filter((finding) => finding.thing === thing && finding.right === true);
    expect(own.length, thing).toBeGreaterThan(0);
    // A block with a frame, as high as its figure in the editor and on the page; or a block, or a line, with the address.
    for (const { says } of own) expect(/^core\/embed: \d+×\d+ of \d+; \d+×/.test(says), thing).toBe(framed);
  }
});

test('things of which the same programs made the same stand in one row, others apart', () => {
  const finding = { version: '1', says: '', right: true };
  const words = {
    one: { opened: { vi: 'Một', en: 'One' }, gets: { vi: 'khung', en: 'frame' } },
    two: { opened: { vi: 'Hai', en: 'Two' }, gets: { vi: 'đường dẫn', en: 'link' } },
    three: { opened: { vi: 'Ba', en: 'Three' }, gets: { vi: 'khung', en: 'frame' } },
    four: { opened: { vi: 'Bốn', en: 'Four' }, gets: { vi: 'khung', en: 'frame' } },
  };
  const findings = [
    ...['one', 'two', 'three'].map((thing) => ({ ...finding, thing, reader: 'A' })),
    { ...finding, thing: 'four', reader: 'B' },
  ];
  expect(buildTried({ on: '2026-11-29', findings }, words, 'vi').rows).toEqual([
    { opened: 'Một; Ba', readers: 'A 1', gets: 'khung' },
    { opened: 'Hai', readers: 'A 1', gets: 'đường dẫn' },
    { opened: 'Bốn', readers: 'B 1', gets: 'khung' },
  ]);
});

test('what came out wrong or could not be had is never told as right', () => {
  const finding = { thing: 'csv', version: '1', says: '' };
  const { rows, absent } = buildTried(
    {
      on: '2026-11-29',
      findings: [
        { ...finding, reader: 'Đúng', right: true },
        { ...finding, reader: 'Sai', right: false },
        { ...finding, reader: 'Vắng', right: null },
      ],
    },
    DATA_THINGS,
    'vi',
  );
  expect(rows.map(({ readers }) => readers)).toEqual(['Đúng 1']);
  expect(absent).toContain('Vắng');
  expect(absent).not.toContain('Sai');
});

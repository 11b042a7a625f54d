import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TRIED } from '@/lib/views/downloads/tried';
import type { Finding } from '../../zoo/finding';

test('the page of the data says of no program but what the zoo found right, and of each that it did', () => {
  const findings = JSON.parse(readFileSync('tests/zoo/data/findings.json', 'utf8')) as Finding[];
  const right = findings
    .filter((finding) => finding.right === true)
    .map(({ opened, reader }) => `${opened}: ${reader}`);
  expect(TRIED.map(({ opened, reader }) => `${opened.en}: ${reader}`).toSorted()).toEqual(right.toSorted());
  expect(findings.filter((finding) => finding.right === false)).toEqual([]);
});

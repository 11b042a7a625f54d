import { expect, test } from 'vitest';
import { fromColumns, toColumns } from '@/lib/store/columns';
import { fromRegisterJson, toRegisterJson } from '@/lib/store/register-json';

// What an earlier release wrote is read, and what is written an earlier release reads: a store may be given back to it.

const STORED =
  '{"register":"thu","name":{"vi":"Tỉnh","en":"Province"},"units":[{"slug":"a","facts":[{"from":null,"code":"1","nameVi":"Xã A","nameEn":"Commune A","type":"Xã","parent":null,"sortKey":"a"}]}]}';

test('a register is read as it was written, the names of its units as one value each', () => {
  const read = fromRegisterJson<{ name: unknown; units: { facts: Record<string, unknown>[] }[] }>(STORED);
  expect(read.name).toEqual({ vi: 'Tỉnh', en: 'Province' });
  const fact = { from: null, code: '1', name: { vi: 'Xã A', en: 'Commune A' }, type: 'Xã', parent: null, sortKey: 'a' };
  expect(read.units[0]?.facts).toEqual([fact]);
});

test('and is written byte for byte as before, so that no register is taken for another', () => {
  expect(toRegisterJson(fromRegisterJson(STORED))).toBe(STORED);
});

test('the names of what a line left blank stay what they are', () => {
  const change = '{"units":[{"kept":["nameVi","code"]}]}';
  expect(fromRegisterJson(change)).toEqual({ units: [{ kept: ['nameVi', 'code'] }] });
  expect(toRegisterJson(fromRegisterJson(change))).toBe(change);
});

test('a text goes into its columns and comes out of them', () => {
  expect(toColumns('note', { vi: 'x', en: null })).toEqual({ noteVi: 'x', noteEn: null });
  expect(fromColumns('note', { noteVi: 'x', noteEn: null })).toEqual({ vi: 'x', en: null });
});

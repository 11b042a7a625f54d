import { describe, expect, test } from 'vitest';
import { knownVariant, scaleIn, servedGroup } from '@/lib/annex/list/variants';

// Which group of a tier's units a title says its list is of.

const named = (...names: readonly string[]) =>
  names.map((vi, at) => ({ slug: `n${at}`, name: { vi, en: `group ${at}` } }));
const found = (text: string, ...names: readonly string[]) =>
  knownVariant(text, named(...names))?.variant.name.vi ?? null;

describe('a group that is known', () => {
  test.each([
    ['SỞ, NGÀNH CÓ DỊCH VỤ CÔNG', 'có dịch vụ công'],
    ['Sở, ngành không có dịch vụ công (thang điểm 800)', 'không có dịch vụ công'],
    ['Sở, ngành không phát sinh TTHC', 'không có dịch vụ công'],
    ['Departments, group 0', 'có dịch vụ công'],
    ['Sở, ngành', null],
    ['Sở, ngành có và không có dịch vụ công', null],
    ['Sở, ngành không có dịch vụ công và sở, ngành có dịch vụ công', null],
  ])('%s', (text, expected) => {
    expect(found(text, 'có dịch vụ công', 'không có dịch vụ công')).toBe(expected);
  });

  test('is not one whose name stands there only denied, or as a part of another’s', () => {
    expect(found('Đơn vị không trực thuộc tỉnh', 'trực thuộc tỉnh', 'còn lại')).toBeNull();
    expect(found('Đơn vị không có dịch vụ công', 'có dịch vụ công', 'còn lại')).toBeNull();
    expect(found('Khối A mở rộng', 'khối a', 'khối a mở rộng')).toBe('khối a mở rộng');
    expect(found('Các đơn vị khối an ninh', 'khối a', 'khối b')).toBeNull();
  });

  test('is said to be named only where its own name stands there', () => {
    const known = named('có dịch vụ công', 'không có dịch vụ công');
    expect(knownVariant('Sở có dịch vụ công', known)?.named).toBe(true);
    expect(knownVariant('Sở có phát sinh TTHC', known)?.named).toBe(false);
  });
});

test('a group nobody named is one only where its title says of services one thing', () => {
  expect(servedGroup('Sở, ngành có phát sinh TTHC')?.name.vi).toBe('có thủ tục hành chính');
  expect(servedGroup('Sở, ngành không có DVC')?.name.vi).toBe('không có dịch vụ công');
  expect(servedGroup('Sở, ngành có và không có DVC')).toBeNull();
  expect(servedGroup('Sở, ngành có DVC, không có TTHC')).toBeNull();
  expect(servedGroup('Sở, ngành')).toBeNull();
});

test('a scale in a title is a maximum, to its last digit, and nothing else is', () => {
  expect(scaleIn('không có TTHC (thang điểm 1.000)')).toBe(1_000_000);
  expect(scaleIn('Tổng điểm tối đa: 800')).toBe(800_000);
  expect(scaleIn('thang điểm là 100,5')).toBe(100_500);
  expect(scaleIn('thang điểm 1.0000')).toBeNull();
  expect(scaleIn('Nhóm 2')).toBeNull();
});

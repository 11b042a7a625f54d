import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/i18n/fold';
import { buildSearchKey } from '@/lib/search/search-key';
import { readEntries } from './register';

describe('a search key', () => {
  it('holds a commune’s names in full and short, its newer names, English name and district', () => {
    const key = buildSearchKey({
      tier: 'cap-xa',
      nameVi: 'Thị trấn Thiên Tôn',
      nameEn: 'Thien Ton Township',
      parentName: 'Huyện Hoa Lư',
      aliases: ['Phường Ninh Mỹ'],
    });
    for (const phrase of ['thi tran thien ton', 'tt thien ton', 'ubnd thi tran thien ton', 'p ninh my', 'h hoa lu']) {
      expect(key.split(' | ')).toContain(phrase);
    }
    expect(key).toContain('thien ton township');
  });

  it('holds a department’s initials', () => {
    const department = { tier: 'so-nganh', nameEn: '', parentName: null, aliases: [] };
    const keyOf = (nameVi: string) => buildSearchKey({ ...department, nameVi }).split(' | ');
    expect(keyOf('Sở Thông tin và Truyền thông')).toEqual(expect.arrayContaining(['tttt', 'so tttt']));
    expect(keyOf('Sở Lao động - Thương binh và Xã hội')).toContain('ldtbxh');
    expect(keyOf('Văn phòng UBND tỉnh')).toContain('vpubndt');
  });

  it('takes the people’s committee off a name written with it', () => {
    const key = buildSearchKey({
      tier: 'cap-xa',
      nameVi: 'UBND phường Phúc Thành',
      nameEn: '',
      parentName: null,
      aliases: [],
    });
    expect(key.split(' | ')).toEqual(expect.arrayContaining(['phuong phuc thanh', 'p phuc thanh', 'phuc thanh']));
  });

  it('is folded, without empty or repeated phrases, and holds every name of the register', () => {
    for (const { tier, nameVi, nameEn, parentName, aliases } of readEntries()) {
      const key = buildSearchKey({ tier, nameVi, nameEn, parentName, aliases: aliases.map(({ name }) => name) });
      const phrases = key.split(' | ');
      expect(phrases.map(fold)).toEqual(phrases);
      expect(new Set(phrases).size).toBe(phrases.length);
      for (const name of [nameVi, nameEn, ...aliases.map((alias) => alias.name)]) expect(key).toContain(fold(name));
    }
  });
});

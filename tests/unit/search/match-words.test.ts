import { describe, expect, it } from 'vitest';
import { FIT, matchWords } from '@/lib/search/match-words';
import { toWords } from '@/lib/search/words';

const fitOf = (typed: string, name: string, initials = true) => matchWords(toWords(typed), toWords(name), initials);

describe('typed words fit a name', () => {
  it.each([
    // Whole, begun, inside; unfinished a little worse
    ['dong thanh', 'Đông Thành', FIT.whole],
    ['dong', 'Đông Thành', FIT.beginning],
    ['do', 'Đông Thành', FIT.beginning + 0.1],
    ['dong th', 'Đông Thành', FIT.beginning + 0.1],
    ['thanh', 'Đông Thành', FIT.inside],
    ['tha', 'Đông Thành', FIT.inside + 0.1],
    // Joining words may be left out, but not be what the name begins with
    ['ke hoach dau tu', 'Kế hoạch và Đầu tư', FIT.whole],
    ['ke hoach va dau tu', 'Kế hoạch và Đầu tư', FIT.whole],
    ['hoach dau', 'Kế hoạch và Đầu tư', FIT.inside],
    ['dau tu', 'và Đầu tư', FIT.inside],
    ['xa hoi', 'Xã hội và', FIT.whole],
    // Apart, in order and in any
    ['ke dau tu', 'Kế hoạch và Đầu tư', FIT.inOrder],
    ['hoach tu', 'Kế hoạch và Đầu tư', FIT.inOrder],
    ['ke dau', 'Kế hoạch và Đầu tư', FIT.inOrder],
    ['thanh dong', 'Đông Thành', FIT.anyOrder],
    ['tu ke', 'Kế hoạch và Đầu tư', FIT.anyOrder],
    ['tu dau', 'Kế hoạch và Đầu tư', FIT.anyOrder],
  ])('%j in %j at level %d', (typed, name, level) => {
    expect(fitOf(typed, name)).toMatchObject({ level, abbreviated: false });
    expect(fitOf(typed, name, false)?.level).toBe(level);
  });

  it.each([
    ['khdt', 'Kế hoạch và Đầu tư', FIT.abbreviation],
    ['khvdt', 'Kế hoạch và Đầu tư', FIT.abbreviation],
    ['kh dau tu', 'Kế hoạch và Đầu tư', FIT.abbreviation],
    ['kh', 'Kế hoạch và Đầu tư', FIT.beginning],
    ['tttt', 'Thông tin và Truyền thông', FIT.abbreviation],
    ['tt&tt', 'Thông tin và Truyền thông', FIT.abbreviation],
    ['dt', 'Kế hoạch và Đầu tư', FIT.inside],
    // A word that is itself an abbreviation is taken whole
    ['ubndt', 'UBND tỉnh', FIT.abbreviation],
    ['vpubndt', 'Văn phòng UBND tỉnh', FIT.abbreviation],
    ['vpubnd', 'Văn phòng UBND tỉnh', FIT.beginning],
    ['vput', 'Văn phòng UBND tỉnh', FIT.abbreviation],
    // … or letter by letter, where what follows fits only so; likewise a joining word
    ['ubndx', 'UBND Bình Nam Dân Xuân', FIT.abbreviation],
    ['tvx', 'Tin và Văn Xá', FIT.abbreviation],
  ])('as an abbreviation: %j of %j at level %d', (typed, name, level) => {
    expect(fitOf(typed, name)).toMatchObject({ level, abbreviated: true });
    expect(fitOf(typed, name, false)).toBeNull();
  });

  it.each([
    ['', 'Đông Thành'],
    ['dong thanh xa', 'Đông Thành'],
    ['dong dong', 'Đông Thành'],
    ['d t', 'Đông Thành'],
    ['t d', 'Đông Thành'],
    ['th dong xa', 'Đông Thành'],
    ['dong bac', 'Đông Thành'],
    ['ubndx', 'UBND tỉnh'],
    ['k', 'Đầu tư'],
    ['do thanh', 'Đông Bắc'],
  ])('not: %j in %j', (typed, name) => {
    expect(fitOf(typed, name)).toBeNull();
  });

  it('are begun by their last word alone', () => {
    expect(fitOf('do thanh', 'Đông Thành')?.level).toBe(FIT.inOrder);
    expect(fitOf('th do', 'Đông Thành')?.level).toBe(FIT.anyOrder);
  });

  it.each([
    ['đông thành', true, true],
    ['dong thanh', false, true],
    ['đông thanh', false, true],
    ['đồng thành', false, false],
    ['đông thánh', false, false],
    ['đô', true, true],
    ['đo', false, false],
  ])('with accents: %j is exact %s, and in what has accents %s', (typed, exact, markedExact) => {
    expect(fitOf(typed, 'Đông Thành')).toMatchObject({ exact, markedExact });
  });
});

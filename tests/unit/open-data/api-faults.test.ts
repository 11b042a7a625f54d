import { describe, expect, test } from 'vitest';
import { api } from './every-answer';
import { download } from './every-file';

/** What a refusal says may stand in place of the refused value. */
function offered(detail: string): string[] {
  const [, said = ''] = /: ([^:]+)\.$/.exec(detail) ?? [];
  return /^(?:this tier has none|cấp này không có)$/.test(said) ? [] : said.split(', ');
}

describe('a refused value is answered with what there is', () => {
  test.each([
    ['/editions/mo-phong-2023.2/tiers/cap-xa/ranking?district=', 'yen-mo'],
    ['/editions/2022.1/tiers/cap-xa/ranking?district=', 'yen-mo'],
    ['/editions/2022.1/tiers/so-nganh/ranking?district=', 'yen-mo'],
    ['/editions/2022.1/tiers/so-nganh/ranking?type=', 'phuong'],
    ['/editions/2023.1/tiers/cap-xa/ranking?type=', 'phuong'],
    ['/editions/2022.1/tiers/cap-huyen/ranking?criterion=', 'hoat-dong-chuyen-doi-so'],
    ['/units?district=', 'huyen-mau-1'],
    ['/editions/2022.1/diff/', '2023.1'],
  ])('%s%s is never offered itself, and all that is offered is taken', async (path, value) => {
    const { status, body } = await api(path + value);
    expect(status).toBe(400);
    const [fault] = body.errors;
    const names = offered(fault.detail);
    expect(offered(fault.detail_vi)).toEqual(names);
    for (const text of [fault.detail, fault.detail_vi]) {
      expect(text.split(value)).toHaveLength(2);
      expect(text).not.toMatch(/such as|, như/);
    }
    for (const name of names) expect([name, (await api(path + name)).status]).toEqual([name, 200]);
  });

  test('in files as in the API', async () => {
    const { errors } = await (await download('/tai-ve/2022.1/cap-xa.csv?huyen=yen-mo')).json();
    const { body } = await api('/editions/2022.1/tiers/cap-xa/ranking?district=yen-mo');
    expect(offered(errors[0].detail)).toEqual(['ninh-binh']);
    expect(errors[0].detail).toBe(body.errors[0].detail.replace('district', 'huyen'));
  });

  test('words that were not sent are said to be missing', async () => {
    const { body } = await api('/search');
    expect(body.errors).toEqual([
      {
        parameter: 'q',
        code: 'bad-value',
        detail: 'q is missing: 1 to 120 characters.',
        detail_vi: 'Thiếu q: từ 1 đến 120 ký tự.',
      },
    ]);
  });
});

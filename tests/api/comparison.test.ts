import { describe, expect, inject, it } from 'vitest';

const origin = inject('origin');

async function compare(query: Record<string, string>, lang = '') {
  const answer = await fetch(`${origin}${lang}/so-sanh?${new URLSearchParams(query)}`);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return { html, text: main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}

describe('the comparison page', () => {
  it('puts units side by side however they are named, with the drawing, its table and its files', async () => {
    const { html, text } = await compare({ 'don-vi': 'so noi vu, so-ke-hoach-va-dau-tu' });
    expect(text).toMatch(/Tổng điểm 342,33 351/);
    expect(html).toMatch(/\/bieu-do\/so-sanh\/2023\.1\/so-nganh\.svg\?don-vi=so-noi-vu%2Cso-ke-hoach-va-dau-tu/);
    expect(html).toContain('href="/don-vi/so-nganh/so-noi-vu/2023.1"');
    expect(html).toContain('name="robots" content="noindex');
    expect((await compare({ 'don-vi': 'so noi vu, so-ke-hoach-va-dau-tu' }, '/en')).text).toContain('342.33 351');
  });

  it('keeps to the tier and register of the first unit, and marks simulated data', async () => {
    const { html, text } = await compare({ 'don-vi': 'so-mau-02,so-mau-08,khong-co-gi', ban: 'mo-phong-2023.1' });
    expect(text).toContain('310,201');
    expect(text).toContain('Không tìm thấy đơn vị “khong-co-gi” ở cấp này.');
    expect(html).toContain('SỐ LIỆU MÔ PHỎNG');
  });

  it.each([
    [{ 'don-vi': 'so-noi-vu' }, 'Thêm ít nhất một đơn vị nữa để so sánh với Sở Nội vụ.'],
    [{ 'don-vi': 'so-noi-vu,so-du-lich' }, 'Lần công bố 1 năm 2023 không có số liệu của: Sở Du lịch.'],
    [{ 'don-vi': 'so-mau-01,so-mau-02,so-mau-03,so-mau-04,so-mau-05' }, 'Chỉ so sánh bốn đơn vị đầu.'],
    [{ 'don-vi': 'zzz' }, 'Không tìm thấy đơn vị “zzz” ở cấp này.'],
    [{}, 'Chọn hai đến bốn đơn vị cùng cấp'],
    [{ 'don-vi': 'so-noi-vu,so-ke-hoach-va-dau-tu', ban: '1999', cap: 'tinh' }, '342,33'],
  ])('%j is answered in words', async (query, said) => {
    expect((await compare(query as Record<string, string>)).text).toContain(said);
  });

  it('draws nothing of the address into the page unescaped', async () => {
    const { html } = await compare({ 'don-vi': '"><script>alert(1)</script>,<img src=x onerror=1>' });
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });

  it('is offered from a unit’s page with that unit in it', async () => {
    const html = await (await fetch(`${origin}/don-vi/so-nganh/so-noi-vu`)).text();
    expect(html).toContain('href="/so-sanh?don-vi=so-noi-vu"');
  });
});

import { describe, expect, inject, it } from 'vitest';

const origin = inject('origin');

async function builder(query: Record<string, string>, lang = '') {
  const answer = await fetch(`${origin}${lang}/nhung?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

const NO_CHART = { vi: 'Lựa chọn này chưa có biểu đồ', en: 'There is no chart for this choice' };
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
const namesIn = (html: string) =>
  [...(/<datalist[\s\S]*?<\/datalist>/.exec(html)?.[0] ?? '').matchAll(/<option value="([^"]*)"/g)].map(([, name]) =>
    unescaped(name ?? ''),
  );
const previewed = (html: string) => /<iframe[^>]* src="([^"?]*)/.exec(html)?.[1];

describe('the embed builder', () => {
  it.each([
    ['', 'so-nganh', 20],
    ['', 'cap-huyen', 8],
    ['/en', 'cap-xa', 144],
  ])(
    'offers names (%s %s), and each leads to the chart of its own unit',
    async (lang, cap, count) => {
      const query = { 'loai-hinh': 'ho-so', ban: 'mo-phong-2023.2', cap };
      const names = namesIn(await builder(query, lang));
      expect(new Set(names).size).toBe(count);
      const charts: string[] = [];
      for (const name of names) {
        const html = await builder({ ...query, 'don-vi': name }, lang);
        const chart = previewed(html);
        if (chart) charts.push(chart);
        // A few were not assessed: they are found, and have no chart.
        else expect(html, name).toContain(NO_CHART[lang ? 'en' : 'vi']);
      }
      expect(new Set(charts).size).toBe(charts.length);
      expect(charts.length).toBeGreaterThanOrEqual(count - 3);
    },
    60_000,
  );

  it('offers names of the real register that tell communes of one name apart', async () => {
    const query = { 'loai-hinh': 'ho-so', ban: '2023.1', cap: 'cap-xa' };
    const names = namesIn(await builder(query));
    expect(new Set(names).size).toBe(143);
    for (const name of names) {
      // Nothing is published of communes in 2023: the chart is missing, the unit is not.
      expect(await builder({ ...query, 'don-vi': name }), name).toContain(NO_CHART.vi);
    }
  }, 60_000);

  it('shows the names of the units it was handed, and what was typed where no unit is found', async () => {
    const typed = (html: string) => /<input[^>]*name="don-vi"[^>]*>/.exec(html)?.[0];
    expect(typed(await builder({ hinh: 'ho-so/mo-phong-2023/so-nganh/so-mau-02' }))).toContain('value="Sở Mẫu 02"');
    const two = { 'loai-hinh': 'so-sanh', ban: '2023', 'don-vi': 'so noi vu, so-ke-hoach-va-dau-tu' };
    expect(typed(await builder(two))).toContain('value="Sở Nội vụ, Sở Kế hoạch và Đầu tư"');
    expect(typed(await builder({ ...two, 'don-vi': 'so noi vu, zzz' }))).toContain('value="so noi vu, zzz"');
  });

  it.each([
    [{ 'loai-hinh': 'ho-so' }, 'Hãy ghi tên một đơn vị vào ô Đơn vị.'],
    [{ 'loai-hinh': 'so-sanh', 'don-vi': 'so noi vu' }, 'Hãy ghi tên hai đến bốn đơn vị vào ô Đơn vị'],
    [{ 'loai-hinh': 'so-sanh', 'don-vi': 'so noi vu, so-noi-vu' }, 'Hãy ghi tên hai đến bốn đơn vị vào ô Đơn vị'],
    [{ 'loai-hinh': 'ho-so', 'don-vi': 'zzz' }, 'Không tìm thấy đơn vị “zzz” ở cấp này.'],
    [{ 'loai-hinh': 'xep-hang', ban: '2023.1', cap: 'cap-xa' }, NO_CHART.vi],
  ])('says what is missing: %j', async (query, said) => {
    expect(await builder(query as Record<string, string>)).toContain(said);
  });

  it('attributes each snippet to the page that shows the same: fixed to fixed, live to live', async () => {
    const html = unescaped(await builder({ hinh: 'xep-hang/mo-phong-2023/so-nganh' }));
    const snippets = [...html.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, code = '']) => code);
    const pages = snippets.map((code) => /(?:figcaption|p)&gt;[^&]*&lt;a href=(?:"|&quot;)([^"&]+)/.exec(code)?.[1]);
    const [fixed, live] = ['mo-phong-2023.2', 'mo-phong-2023'].map(
      (edition) => `${origin}/xep-hang/${edition}/so-nganh`,
    );
    expect(pages).toEqual([fixed, live, fixed]);
  });

  it('says the finding beside each frame, for hosts that take frames out, and of simulated figures that they are', async () => {
    const html = unescaped(await builder({ hinh: 'xep-hang/mo-phong-2023/so-nganh' }));
    expect(html.match(/&lt;p&gt;Mô phỏng: Sở Mẫu 08 đứng đầu với 349,743 điểm[^&]* &lt;a/g)).toHaveLength(2);
    const official = unescaped(await builder({ hinh: 'xep-hang/2023/so-nganh' }));
    expect(official.match(/&lt;p&gt;Sở Thông tin và Truyền thông đứng đầu/g)).toHaveLength(2);
  });

  // WordPress' blocks put a frame's address in the frame's place and what stands in one element with it into one paragraph.
  it('has the finding beside the frame in an element of its own, the frame in none', async () => {
    const html = unescaped(await builder({ hinh: 'xep-hang/mo-phong-2023/so-nganh' }));
    const frames = [...html.matchAll(/<textarea[^>]*>\s*(&lt;iframe[\s\S]*?)<\/textarea>/g)].map(
      ([, code = '']) => code,
    );
    expect(frames).toHaveLength(2);
    for (const code of frames)
      expect(code).toMatch(/^&lt;iframe (?:(?!&gt;).)*&gt;&lt;\/iframe&gt;\n&lt;p&gt;.*&lt;\/p&gt;\n&lt;script /);
  });

  // WordPress 7.1 leaves an address that ends like "….1" a link.
  it.each(['ban-do/mo-phong-2023.2', 'ban-do/mo-phong-2023', 'xep-hang/mo-phong-2023.2/so-nganh'])(
    'gives an address of %s to paste that no editor takes for a file, and that embeds',
    async (hinh) => {
      const html = await builder({ hinh });
      const address = new URL(/<input type="text" readonly[^>]* value="([^"]*)"/i.exec(html)?.[1] ?? '');
      expect(address.pathname).not.toMatch(/\.[a-z0-9]+$/i);
      // Answered itself: some readers of links (ruby-oembed) follow no redirect.
      const shown = await fetch(address, { redirect: 'manual' });
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await shown.text())?.[1] ?? '';
      expect([shown.status, canonical]).toEqual([200, address.href.replace(/\/$/, '')]);
      const told = await fetch(`${origin}/api/oembed?${new URLSearchParams({ url: address.href })}`);
      expect(((await told.json()) as { type: string }).type).toBe('rich');
    },
  );

  it('gives the picture the room it will take, and has it fetched when it is come to', async () => {
    const html = unescaped(await builder({ hinh: 'xep-hang/mo-phong-2023.2/so-nganh' })).replaceAll('&quot;', '"');
    const [, src = '', width, height, loading] =
      /&lt;img src="([^"]+)" alt="[^"]+" width="(\d+)" height="(\d+)" loading="(\w+)"/.exec(html) ?? [];
    const drawn = new DataView(await (await fetch(src)).arrayBuffer());
    expect([Number(width) * 2, Number(height) * 2]).toEqual([drawn.getUint32(16), drawn.getUint32(20)]);
    expect(loading).toBe('lazy');
  });

  it('marks a commune on the map whatever tier was chosen before', async () => {
    const query = { 'loai-hinh': 'ban-do', ban: 'mo-phong-2023', cap: 'so-nganh' };
    const html = await builder({ ...query, 'don-vi': 'xa mau 002' });
    expect(previewed(html)).toContain('/nhung/ban-do/mo-phong-2023');
    expect(unescaped(html)).toContain('don-vi=huyen-mau-1%2Fxa-mau-002');
    expect(namesIn(html).length).toBeGreaterThan(140);
  });

  it('writes the snippets in the language of the figure, whatever that of the page', async () => {
    const html = unescaped(await builder({ hinh: 'xep-hang/2023/so-nganh', 'ngon-ngu': 'en' }));
    const captions =
      html.match(/(?:figcaption|&lt;p)(?:>|&gt;)[^&<]*(?:<|&lt;)a [^>&]*(?:&quot;)?(?:>|&gt;)[^&<]*/g) ?? [];
    expect(captions).toHaveLength(3);
    for (const caption of captions) expect(caption).toMatch(/(?:>|&gt;)Source: VietQ\.vn .* Decision 506/);
  });

  it('says that a chart of one unit leaves out the others', async () => {
    const query = { 'loai-hinh': 'ho-so', ban: 'mo-phong-2023', 'don-vi': 'so-mau-01, so-mau-02' };
    expect(await builder(query)).toContain('Biểu đồ này chỉ nhận một đơn vị: Sở Mẫu 01.');
    expect(await builder({ ...query, 'don-vi': 'so-mau-01' })).not.toContain('chỉ nhận một đơn vị');
  });

  it('says that a fifth unit is left out of a comparison', async () => {
    const units = Array.from({ length: 5 }, (_, index) => `so-mau-0${index + 1}`).join(',');
    const query = { 'loai-hinh': 'so-sanh', ban: 'mo-phong-2023', 'don-vi': units };
    const html = await builder(query);
    expect(html).toContain('Chỉ so sánh bốn đơn vị đầu.');
    expect(previewed(html)).toContain('/nhung/so-sanh/');
    expect(await builder({ ...query, 'don-vi': units.slice(0, -10) })).not.toContain('Chỉ so sánh');
  });

  it('offers no single names where several are to be typed', async () => {
    expect(namesIn(await builder({ 'loai-hinh': 'so-sanh', ban: 'mo-phong-2023.2', cap: 'cap-xa' }))).toEqual([]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { PROBLEMS } from '@/lib/http/problem';
import { OPERATIONS } from '@/lib/views/api/operations';
import { API_CHANGES, API_PROMISE, API_VERSION } from '@/lib/views/api/version';
import { ask } from './api-answers';
import { attribute, Page, textOf } from './page-text';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const fieldsOf = (schema: Schema): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]),
  ...(schema.items ? fieldsOf(schema.items) : []),
  ...(schema.anyOf ?? []).flatMap(fieldsOf),
];

let openapi: {
  paths: Record<string, { get: { parameters: { name: string }[] } }>;
  components: { schemas: Record<string, Schema> };
};
beforeAll(async () => {
  openapi = await (await ask('/api/v1/openapi.json')).json();
});

describe.each(['/du-lieu/api', '/en/du-lieu/api'])('%s', (address) => {
  test('names every address, parameter, shape and field, each with its meaning', async () => {
    const page = new Page(await (await ask(address)).text());
    const codes = new Set(page.byTag('code').map(textOf));
    for (const [path, { get: operation }] of Object.entries(openapi.paths)) {
      expect(codes).toContain(`GET /api/v1${path === '/' ? '' : path}`);
      for (const { name } of operation.parameters) expect(codes).toContain(name);
    }
    const shapes = new Map(
      page.byTag('section').map((section) => [
        textOf(page.byTag('h3', section)[0]),
        page
          .byTag('dt', section)
          .map(textOf)
          .flatMap((name) => name.split('.')),
      ]),
    );
    for (const [shape, schema] of Object.entries(openapi.components.schemas)) {
      // Each under its own shape: a field of that name elsewhere is another field.
      expect([shape, shapes.get(shape)]).toEqual([shape, expect.arrayContaining(fieldsOf(schema))]);
    }
    expect(Object.keys(openapi.components.schemas).length).toBeGreaterThan(8);
    const silent = page
      .byTag('dd')
      .filter((cell) => {
        const type = textOf(page.byTag('code', cell)[0]);
        return textOf(cell).replace(type, '').trim() === '';
      })
      .map(textOf);
    // References to a named shape say what they are by that name.
    expect(silent.filter((text) => !/^[A-Z]\w+(?:\[\]| \| null)?$/.test(text))).toEqual([]);
  });

  test('explains every problem code at the address problems lead to', async () => {
    const page = new Page(await (await ask(address)).text());
    const ids = new Set(
      page.all((element) => attribute(element, 'id') !== '').map((element) => attribute(element, 'id')),
    );
    for (const code of Object.keys(PROBLEMS)) {
      expect(ids).toContain(`loi-${code}`);
    }
  });

  test('promises what stays and lists what changed, newest first', async () => {
    const text = textOf(new Page(await (await ask(address)).text()).byTag('main')[0]);
    const lang = address.startsWith('/en') ? 'en' : 'vi';
    expect(text).toContain(API_PROMISE[lang]);
    const places = API_CHANGES.map((change) => text.lastIndexOf(`${change.version} (${change.date})`));
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    for (const [index, change] of API_CHANGES.entries())
      expect(text.slice(places[index], places[index + 1])).toContain(change[lang]);
    expect(API_CHANGES[0].version).toBe(API_VERSION);
  });

  test('has examples that run', async () => {
    const page = new Page(await (await ask(address)).text());
    for (const { id } of OPERATIONS) {
      const section = page.byTag('section').find((own) => attribute(own, 'aria-labelledby') === id);
      // A link to a shape stays on the page.
      const [example = ''] = page
        .byTag('a', section)
        .map((link) => attribute(link, 'href'))
        .filter((href) => !href.startsWith('#'));
      // One of its own: an address whose parameters are all filled in.
      expect([id, example]).toEqual([id, expect.stringMatching(/^\/api\/v1(?:[/?][^{}]*)?$/)]);
      const answer = await ask(example);
      expect([example, answer.status]).toEqual([example, 200]);
      const { data } = (await answer.json()) as { data: unknown };
      if (Array.isArray(data)) expect([example, data.length > 0]).toEqual([example, true]);
    }
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clientModuleRefusal, foreignClientReferences, readClientModules } from '@/lib/server/build/client-references';

const folder = mkdtempSync(path.join(tmpdir(), 'build-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OWN = '[project]/node_modules/next/dist/esm/client/components/layout-router.js';

/** A build whose one route loads these modules, written as Next writes it. */
function build(name: string, modules: Record<string, number>): string {
  const app = path.join(folder, name, 'server/app/[lang]/xep-hang');
  mkdirSync(app, { recursive: true });
  const clientModules = Object.fromEntries(
    Object.entries(modules).map(([module, id]) => [module, { id, name: '*', chunks: [], async: false }]),
  );
  writeFileSync(
    path.join(app, 'page_client-reference-manifest.js'),
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[lang]/xep-hang/page"] = ${JSON.stringify({ moduleLoading: {}, clientModules })};`,
  );
  return path.join(folder, name);
}

describe('a build', () => {
  it('whose routes load Next’s own modules only is taken', () => {
    const modules = readClientModules(build('own', { [OWN]: 1 }));
    expect(modules).toHaveLength(1);
    expect(clientModuleRefusal(modules)).toBeNull();
  });

  it('with a client component of ours is refused, naming file and route', () => {
    const refusal = clientModuleRefusal(
      readClientModules(build('ours', { [OWN]: 1, '[project]/components/ui/copy-button.tsx': 2 })),
    );
    expect(refusal).toContain('components/ui/copy-button.tsx');
    expect(refusal).toContain('/[lang]/xep-hang/page');
    expect(refusal).not.toContain('layout-router');
  });

  it('with a client component of a library is refused too, also of one whose name begins like Next’s', () => {
    for (const module of ['node_modules/recharts/es6/index.js', 'node_modules/next-intl/dist/client.js']) {
      const refusal = clientModuleRefusal(
        readClientModules(build(module.replaceAll('/', '-'), { [`[project]/${module}`]: 2 })),
      );
      expect(refusal).toContain(module);
    }
  });

  it('that says nothing about its client modules proves nothing', () => {
    expect(() => readClientModules(path.join(folder, 'nowhere'))).toThrow('no client reference manifest');
    const odd = build('odd', {});
    writeFileSync(path.join(odd, 'server/app/[lang]/xep-hang/page_client-reference-manifest.js'), 'export {}');
    expect(() => readClientModules(odd)).toThrow('not written as expected');
  });
});

describe('a page’s payload', () => {
  const html = readFileSync(path.join(import.meta.dirname, 'fixtures/ranking.html.txt'), 'utf8');
  const loaded = [...html.matchAll(/[0-9a-f]+:I\[(\d+),/g)].map((match) => Number(match[1]));
  const manifest = (module: (id: number) => string) =>
    readClientModules(build(`page-${module(0).length}`, Object.fromEntries(loaded.map((id) => [module(id), id]))));

  it('that loads Next’s own modules is taken', () => {
    expect(new Set(loaded).size).toBeGreaterThan(2);
    expect(
      foreignClientReferences(
        html,
        manifest((id) => `[project]/node_modules/next/dist/${id}.js`),
      ),
    ).toEqual([]);
  });

  it('that loads another is named: by file, or by number where the build does not know it', () => {
    const ours = foreignClientReferences(
      html,
      manifest((id) => `[project]/components/${id}.tsx`),
    );
    expect(ours).toEqual([...new Set(loaded)].map((id) => `components/${id}.tsx`));
    expect(foreignClientReferences(html, [])).toEqual([...new Set(loaded)].map(String));
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Finished pages run no framework script, so a component that needs one would be dead markup. Next writes down, for each
// route, every module it would load in the browser; its own are expected and do nothing without script.

/** A module that a route would load in the browser. */
interface ClientModule {
  /** Number by which a page's payload names it. */
  readonly id: string;
  /** Path from the project's root. */
  readonly module: string;
  readonly route: string;
}

const FRAMEWORK = /^(?:\[project\]\/)?node_modules\/next\//;

function* manifestsUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* manifestsUnder(place);
    else if (entry.name.endsWith('_client-reference-manifest.js')) yield place;
  }
}

/**
 * Every client module of a build. `buildFolder` is `.next`.
 * @throws Error when the manifests are missing or written in another form: then nothing is proved.
 */
export function readClientModules(buildFolder: string): ClientModule[] {
  const app = path.join(buildFolder, 'server/app');
  const files = existsSync(app) ? [...manifestsUnder(app)] : [];
  if (files.length === 0) throw new Error(`${app} holds no client reference manifest.`);
  return files.flatMap((file) => {
    const found = /__RSC_MANIFEST\[("[^\n]*?")\]\s*=\s*(\{.*\})\s*;?\s*$/s.exec(readFileSync(file, 'utf8'));
    if (!found) throw new Error(`${file} is not written as expected.`);
    const route = JSON.parse(found[1] ?? '""') as string;
    const manifest = JSON.parse(found[2] ?? '{}') as { clientModules?: Record<string, { id: string | number }> };
    if (!manifest.clientModules) throw new Error(`${file} names no client modules.`);
    return Object.entries(manifest.clientModules).map(([module, { id }]) => ({
      id: String(id),
      module: module.replace(/^\[project\]\//, ''),
      route,
    }));
  });
}

/** Those that are not Next's own. There must be none. */
function foreignClientModules(modules: readonly ClientModule[]): ClientModule[] {
  return modules.filter(({ module }) => !FRAMEWORK.test(module));
}

/** The sentence that refuses a build; null where there is nothing to refuse. */
export function clientModuleRefusal(modules: readonly ClientModule[]): string | null {
  const foreign = foreignClientModules(modules);
  if (foreign.length === 0) return null;
  const files = [...new Set(foreign.map(({ module }) => module))].join(', ');
  const routes = [...new Set(foreign.map(({ route }) => route))].join(', ');
  return `The build is refused: ${files} needs the framework's script on ${routes}, and finished pages carry none. Draw it on the server, or make it an island (*.island.tsx).`;
}

/** Modules that one page's payload asks the browser to load and that are not Next's own: path, or number where unknown. */
export function foreignClientReferences(html: string, modules: readonly ClientModule[]): string[] {
  const known = new Map(modules.map(({ id, module }) => [id, module]));
  const payload = [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map((match) => JSON.parse(match[1] ?? '""') as string)
    .join('');
  const ids = [...payload.matchAll(/(?:^|\n)[0-9a-f]+:I\[("[^"]*"|\d+),/g)].map((match) =>
    String(JSON.parse(match[1] ?? '""')),
  );
  return [...new Set(ids.map((id) => known.get(id) ?? id))].filter((module) => !FRAMEWORK.test(module));
}

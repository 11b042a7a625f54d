import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { writerAdapter } from '@/lib/store/adapter';

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

/** The package's glue is one module of the process and holds one engine's memory: it is set once, however often this file is loaded. */
const HELD = Symbol.for('bang-diem.schema-engine');
const held = globalThis as { [HELD]?: Promise<EngineModule> };

// The package expects a bundler that imports .wasm files; Node needs the module put together by hand.
async function loadEngineModule(): Promise<EngineModule> {
  const name = '@prisma/schema-engine-wasm/schema_engine_bg';
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as EngineModule;
  const file = createRequire(import.meta.url)
    .resolve(name)
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** The engine sends the shadow store whole scripts as one statement, of which libSQL would run the first only. */
async function connectToShadow(file: string) {
  const connection = await writerAdapter(file).connect();
  connection.executeRaw = async ({ sql }) => {
    await connection.executeScript(sql);
    return 0;
  };
  return connection;
}

/**
 * Prisma's own schema engine, as WebAssembly, on a store file. It loads 5 MB, so callers look first
 * whether there is anything to do. Free it after use. Comparing migrations with a schema needs a
 * second, empty store: `shadow` names a file for it.
 */
export async function openSchemaEngine(file: string, shadow?: string): Promise<SchemaEngine> {
  const factory = writerAdapter(file);
  if (shadow) factory.connectToShadowDb = () => connectToShadow(shadow);
  return engineOn(factory);
}

/** The same on any adapter: to compare two schemas no server is asked. */
export async function engineOn(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  held[HELD] ??= loadEngineModule();
  const { SchemaEngine: Engine } = await held[HELD];
  return Engine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}

import { defineConfig } from 'prisma/config';

// The CLI looks for a native schema engine and would download it. `generate` never runs it, so any
// existing file will do; migrations go through the WebAssembly engine (lib/store/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });

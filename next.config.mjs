// Plain JavaScript: a server that starts then loads neither the compiler nor tsx for it.

const TABLE = './lib/params/rewrites.ts';

/** @type {import('next').NextConfig} */
const config = {
  // A release is built beside the one that is served (lib/server/build/release.ts).
  ...(process.env.BUILD_DIR ? { distDir: process.env.BUILD_DIR } : {}),
  poweredByHeader: false,
  // Types are checked by npm test; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The finishing server compresses once and tags what it keeps (lib/server).
  compress: false,
  generateEtags: false,
  // What is kept is kept finished, by address (lib/server): a second copy of every page would only take memory.
  cacheMaxMemorySize: 0,
  // Metadata must stand in the head: no page has a script that could move it there.
  htmlLimitedBots: /.*/,
  // Native and WebAssembly parts stay outside the bundle.
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@libsql/client',
    'libsql',
    'piscina',
    'esbuild',
    '@resvg/resvg-js',
    'pdfkit',
    'pg',
  ],
  experimental: { isrFlushToDisk: false },
  async redirects() {
    return [
      { source: '/vi', destination: '/', permanent: true },
      { source: '/vi/:path*', destination: '/:path*', permanent: true },
    ];
  },
  // Asked by a build alone. Next reads this file without the aliases of the modules it imports; tsx knows them.
  async rewrites() {
    const { require: requireTs } = await import('tsx/cjs/api');
    const { rewritesOf } = requireTs(TABLE, `${process.cwd()}/next.config.mjs`);
    const { asked, unprefixed } = rewritesOf();
    return { beforeFiles: asked, afterFiles: unprefixed, fallback: [] };
  },
};

export default config;

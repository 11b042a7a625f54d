import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // The finishing server compresses once and tags what it keeps (lib/server).
  compress: false,
  generateEtags: false,
  trailingSlash: false,
  // Metadata must stand in the head: no page has a script that could move it there.
  htmlLimitedBots: /.*/,
  // Native and WebAssembly parts stay outside the bundle.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-libsql', '@libsql/client', 'libsql'],
  experimental: { isrFlushToDisk: false },
  async rewrites() {
    return { beforeFiles: [], afterFiles: [], fallback: [] };
  },
};

export default config;

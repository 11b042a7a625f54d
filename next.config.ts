import type { NextConfig } from 'next';

// Addresses outside the language tree; every other address without /en is Vietnamese.
const OUTSIDE = ['en', 'vi', 'api', 'bieu-do', 'nhung', 'tai-ve', 'nguon-tin', 'the-chia-se', '_next', 'islands'];

const config: NextConfig = {
  poweredByHeader: false,
  // Types are checked by npm test; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The finishing server compresses once and tags what it keeps (lib/server).
  compress: false,
  generateEtags: false,
  // Metadata must stand in the head: no page has a script that could move it there.
  htmlLimitedBots: /.*/,
  // Native and WebAssembly parts stay outside the bundle.
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@libsql/client',
    'libsql',
    'piscina',
    'esbuild',
    '@resvg/resvg-js',
  ],
  experimental: { isrFlushToDisk: false },
  async redirects() {
    return [
      { source: '/vi', destination: '/', permanent: true },
      { source: '/vi/:path*', destination: '/:path*', permanent: true },
    ];
  },
  async rewrites() {
    const unprefixed = `/:path((?!(?:${OUTSIDE.join('|')})(?:/|$)).+)`;
    // A filtered or sorted ranking is drawn on demand; the plain one stays static.
    const filtered = ['huyen', 'loai', 'sap-xep', 'thu-tu'].flatMap((key) => {
      const has = [{ type: 'query' as const, key }];
      return [
        { source: '/xep-hang/:path*', has, destination: '/vi/xep-hang-loc/:path*' },
        { source: '/en/xep-hang/:path*', has, destination: '/en/xep-hang-loc/:path*' },
      ];
    });
    return {
      beforeFiles: filtered,
      afterFiles: [
        { source: '/', destination: '/vi' },
        { source: '/nhung', destination: '/vi/nhung' },
        { source: unprefixed, destination: '/vi/:path*' },
      ],
      fallback: [],
    };
  },
};

export default config;

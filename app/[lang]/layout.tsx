import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { languageOf } from '@/lib/params/language';
import '../styles.css';

export const metadata: Metadata = { icons: { icon: { url: '/bieu-tuong.svg', type: 'image/svg+xml' } } };

// Why: lib/decisions/0002-finishing-server.md
export const dynamic = 'force-dynamic';

interface Props {
  children: ReactNode;
  params: Promise<{ lang: string }>;
}

export default async function RootLayout({ children, params }: Props) {
  const { lang } = await params;
  return (
    <html lang={languageOf(lang)}>
      <body>{children}</body>
    </html>
  );
}

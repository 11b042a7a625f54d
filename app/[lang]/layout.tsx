import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '../styles.css';

export const metadata: Metadata = { icons: { icon: { url: '/bieu-tuong.svg', type: 'image/svg+xml' } } };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfb' },
    { media: '(prefers-color-scheme: dark)', color: '#121716' },
  ],
};

interface Props {
  children: ReactNode;
  params: Promise<{ lang: string }>;
}

export default async function RootLayout({ children, params }: Props) {
  const { lang } = await params;
  return (
    <html lang={lang === 'en' ? 'en' : 'vi'}>
      <body>{children}</body>
    </html>
  );
}

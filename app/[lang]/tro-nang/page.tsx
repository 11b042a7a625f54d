import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { accessibilityWords } from '@/lib/i18n/words/accessibility';
import { langSegment } from '@/lib/params/slug';
import { buildAccessibility } from '@/lib/views/method/accessibility';
import { toMetadata } from '@/lib/views/page/metadata';

export const revalidate = 60;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ lang: string }>;
}

async function viewOf({ params }: Props) {
  const lang = langSegment.safeParse((await params).lang);
  return lang.success ? buildAccessibility(lang.data) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function AccessibilityPage(props: Props) {
  const { frame } = await viewOf(props);
  const words = accessibilityWords[frame.lang];
  return (
    <PageShell frame={frame}>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <p className="small">{words.date}</p>
      {words.sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.length === 1 ? (
            <p>{lines[0]}</p>
          ) : (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </PageShell>
  );
}

import { type PathProps, pathPage } from '@/app/page-route';
import { SectionShell } from '@/components/layout/section-shell';
import { PageTitle } from '@/components/ui/page-title';
import { accessibilityWords } from '@/lib/i18n/words/accessibility';
import { parseLang } from '@/lib/params/slug';
import { buildAccessibility } from '@/lib/views/method/accessibility';
import '@/components/ui/two-columns.css';

const route = pathPage(({ lang }) => parseLang(lang), buildAccessibility);

export const generateMetadata = route.metadata;

export default async function AccessibilityPage(props: PathProps) {
  const { frame, sections } = await route.viewOf(props);
  const words = accessibilityWords[frame.lang];
  return (
    <SectionShell frame={frame}>
      <PageTitle text={words.title} lang={frame.lang} />
      <p className="lead">{words.intro}</p>
      <p className="small">{words.date}</p>
      <div className="two-columns">
        {sections.map(({ title, lines }) => (
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
      </div>
    </SectionShell>
  );
}

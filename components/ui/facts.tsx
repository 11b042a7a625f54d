import { Code } from '@/components/ui/code';
import { endingLines } from '@/lib/i18n/between';
import type { Fact } from '@/lib/views/page/fact';
import '@/components/ui/facts.css';
import '@/components/ui/code.css';

/** Labels and their values, ruled. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map((fact) => {
        const value = endingLines(fact.value);
        return (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd lang={fact.lang}>
              {fact.href ? <a href={fact.href}>{value}</a> : fact.code ? <Code text={value} /> : value}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

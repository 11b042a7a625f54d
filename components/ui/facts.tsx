import type { Fact } from '@/lib/views/page/fact';
import '@/components/ui/facts.css';
import '@/components/ui/code.css';

/** Labels and their values, ruled. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.href ? <a href={fact.href}>{fact.value}</a> : fact.code ? <code>{fact.value}</code> : fact.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

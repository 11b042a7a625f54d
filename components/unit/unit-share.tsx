import { BETWEEN } from '@/lib/i18n/between';
import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { UnitView } from '@/lib/views/unit/types';
import '@/components/ui/facts.css';
import '@/components/ui/copy-button.css';

/** Ways to hand the result on, beside it: plain links, and what they send for all to see. */
export function UnitShare({ view, lang }: { view: UnitView; lang: Lang }) {
  const words = unitWords[lang];
  const { share, sheet } = view;
  return (
    <section className="share noprint" aria-labelledby="chia-se">
      <p>
        <b id="chia-se">{words.shareTitle}:</b>{' '}
        <a href={share.zalo} rel="noreferrer">
          Zalo
        </a>
        {BETWEEN}
        <a href={share.facebook} rel="noreferrer">
          Facebook
        </a>
        {BETWEEN}
        <a href={share.sms}>{words.shareSms}</a>
        {BETWEEN}
        <a href={share.mail}>{words.shareMail}</a>
        {sheet && (
          <>
            {BETWEEN}
            <a href={sheet.href}>{sheet.label}</a>
          </>
        )}
      </p>
      <details>
        <summary>{words.shareMessage}</summary>
        <p className="message">{share.message}</p>
        <dl className="facts">
          <div>
            <dt>{words.shareLive}</dt>
            <dd>
              <a href={share.live}>{share.live}</a>
            </dd>
          </div>
          {share.pinned && (
            <div>
              <dt>{words.sharePinned}</dt>
              <dd>
                <a href={share.pinned}>{share.pinned}</a>
              </dd>
            </div>
          )}
        </dl>
      </details>
      {share.script && <script type="module" src={share.script} />}
    </section>
  );
}

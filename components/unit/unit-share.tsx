import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { UnitView } from '@/lib/views/unit/types';
import '@/components/ui/facts.css';
import '@/components/ui/copy-button.css';

/** Addresses to hand on, as plain links. */
export function UnitShare({ share, edition, lang }: { share: UnitView['share']; edition: string; lang: Lang }) {
  const words = unitWords[lang];
  return (
    <section className="share noprint" aria-labelledby="chia-se">
      <h2 id="chia-se">{words.shareTitle}</h2>
      <dl className="facts">
        <div>
          <dt>{words.shareLive}</dt>
          <dd>
            <a href={share.live}>{share.live}</a>
          </dd>
        </div>
        {share.pinned && (
          <div>
            <dt>{words.sharePinned(edition)}</dt>
            <dd>
              <a href={share.pinned}>{share.pinned}</a>
            </dd>
          </div>
        )}
      </dl>
      {share.script && <script type="module" src={share.script} />}
      {share.pinned && <p className="small">{words.shareHint}</p>}
      <p>
        <a href={share.mail}>{words.shareMail}</a> ·{' '}
        <a href={share.facebook} rel="noreferrer">
          {words.shareFacebook}
        </a>
      </p>
    </section>
  );
}

import { DonePage } from '@/components/desk/done-page';
import { RevisionsPage } from '@/components/desk/revisions-page';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import { typedReason } from '@/lib/desk/door/reason';
import { momentIn } from '@/lib/desk/moment';
import { goTo, page, refusal } from '@/lib/desk/reply';
import { dayInVietnam, formatDate } from '@/lib/i18n/format';
import { deskWords } from '@/lib/i18n/words/desk';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import { mainReason, reasonOf } from '@/lib/publishing/desk/reason';
import { rollBack, withdraw } from '@/lib/publishing/desk/undo';
import { backupFolder } from '@/lib/store/backup';
import { listAudit } from '@/lib/store/ledger';
import { findEdition, listRevisions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { noteIn } from '@/lib/views/page/names';

/** `/phien-ban`: every revision of every assessment. */
export async function showRevisions(visit: Visit): Promise<Reply> {
  const { desk, lang } = visit;
  const words = deskWords[lang];
  const all = await listRevisions();
  const onSite = (path: string) => desk.siteUrl + localise(path, lang);
  const years = [...new Set(all.map(({ assessmentSlug }) => assessmentSlug))].map((assessment) => {
    const revisions = all.filter((revision) => revision.assessmentSlug === assessment);
    return {
      assessment,
      revisions: revisions.map((revision) => ({
        slug: revision.slug,
        status: words.status[revision.status] ?? revision.status,
        current: revision.isCurrent,
        published: formatDate(dayInVietnam(revision.publishedAt), lang),
        note: revision.statusNote ?? noteIn(revision.note, lang),
        siteHref: onSite(paths.reconciliation(revision.slug)),
        exportHref: localise(`/xuat/${revision.slug}.xlsx`, lang),
      })),
      earlier: revisions.filter((one) => !one.isCurrent && one.status === 'published').map(({ slug }) => slug),
      standing:
        revisions.length < 2 ? [] : revisions.filter(({ status }) => status === 'published').map(({ slug }) => slug),
    };
  });
  return page(
    visit,
    words.revisionsTitle,
    <RevisionsPage
      lang={lang}
      years={years}
      correct={visit.formTo('/ban-nhap/dinh-chinh')}
      rollback={visit.formTo('/phien-ban/quay-lai')}
      withdraw={visit.formTo('/phien-ban/thu-hoi')}
    />,
  );
}

const field = (visit: Visit, name: string) => (visit.form ? textOf(visit.form, name) : '');

function reasonsOf(visit: Visit) {
  const note = typedReason(visit.form);
  return mainReason(reasonOf(note, visit.lang)) === null
    ? null
    : { databasePath: visit.desk.databasePath, note, lang: visit.lang };
}

/** `POST /phien-ban/quay-lai`: the year means an earlier revision again. */
export async function goBack(visit: Visit): Promise<Reply> {
  const act = reasonsOf(visit);
  if (!act) return refusal(visit, 422, 'refused', [deskWords[visit.lang].noteNeeded]);
  const { message } = await rollBack(field(visit, 'ky'), field(visit, 've') || undefined, act);
  visit.session.flash = message;
  return goTo(visit, '/phien-ban');
}

/** `POST /phien-ban/thu-hoi`: readers see that a revision is withdrawn, and why. */
export async function takeAway(visit: Visit): Promise<Reply> {
  const act = reasonsOf(visit);
  if (!act) return refusal(visit, 422, 'refused', [deskWords[visit.lang].noteNeeded]);
  const { message } = await withdraw(field(visit, 'ban'), act);
  visit.session.flash = message;
  return goTo(visit, '/phien-ban');
}

/** `/xong/2024.1`: what was published, and where it is to be seen. */
export async function showDone(visit: Visit, slug: string): Promise<Reply> {
  const { desk, lang, query } = visit;
  const edition = await findEdition(slug);
  if (!edition || edition.slug !== slug) return refusal(visit, 404, 'missing');
  const words = deskDraftWords[lang];
  const onSite = (path: string) => desk.siteUrl + localise(path, lang);
  const simulated = edition.kind === 'simulated';
  const row = (await listAudit(desk.databasePath)).findLast((one) => one.revision === slug && one.action === 'publish');
  const copy = query.get('sao') ?? '';
  const tiers = await listTiers(edition.id);
  return page(
    visit,
    words.doneTitle(slug),
    <DonePage
      lang={lang}
      slug={slug}
      pages={[
        { label: words.donePages.overview, href: onSite(paths.overview()) },
        ...tiers.map(({ tier, kind }) => ({
          label: `${words.doneRanking}: ${kind.words[lang].name}`,
          href: onSite(paths.ranking(edition.assessmentSlug, tier)),
        })),
        { label: words.donePages.reconciliation, href: onSite(paths.reconciliation(edition.assessmentSlug)) },
        { label: words.donePages.corrections, href: onSite(paths.corrections()) },
        { label: words.donePages.data, href: onSite(dataPaths.data()) },
      ]}
      feeds={(['editions', 'corrections'] as const).map((name) => desk.siteUrl + dataPaths.feed(name, simulated, lang))}
      log={
        row
          ? { at: momentIn(row.at, lang), action: deskWords[lang].actions.publish ?? row.action, hash: row.hash }
          : null
      }
      backup={/^store-[\w-]+\.db$/.test(copy) ? `${backupFolder(desk.databasePath)}/${copy}` : null}
      file={`${edition.sourceFileName}, SHA-256 ${edition.sourceSha256}`}
    />,
  );
}

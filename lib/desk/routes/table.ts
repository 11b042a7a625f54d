import type { Reply, Visit } from '@/lib/desk/desk';
import { LIMITS } from '@/lib/desk/limits';
import {
  giveFile,
  giveFixes,
  giveProblems,
  giveReading,
  showDraft,
  showPrint,
  showSentences,
} from '@/lib/desk/routes/draft';
import {
  chooseDraftFiles,
  confirmParts,
  discard,
  fixCell,
  openPreview,
  publishDraft,
  setNewUnits,
  setYearAndTier,
  sharePreview,
  takeFixBack,
} from '@/lib/desk/routes/draft-acts';
import { beginCorrection, beginDraft, giveExport, giveTemplate, showHome } from '@/lib/desk/routes/home';
import { forgetKnown, showReadings } from '@/lib/desk/routes/readings';
import {
  beginChange,
  chooseChangeFiles,
  discardChange,
  giveRegister,
  publishChange,
  setChangeDay,
  showChange,
  showUnits,
  undoChange,
} from '@/lib/desk/routes/register';
import { goBack, showDone, showRevisions, takeAway } from '@/lib/desk/routes/revisions';
import { makeBackup, restoreBackup, showBackups, showExamination, showLog } from '@/lib/desk/routes/store';

/** What an address does. `bytes`: the most a form to it may be. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly answer: (visit: Visit) => Promise<Reply>;
  readonly bytes: number;
  /** Id of the draft the address is of. */
  readonly draft: string | null;
}

type Answer = Route['answer'];

const PLAIN: Readonly<Record<string, Answer>> = {
  'GET /': showHome,
  'GET /mau.xlsx': giveTemplate,
  'GET /phien-ban': showRevisions,
  'GET /cach-doc': showReadings,
  'GET /nhat-ky': showLog,
  'GET /ban-sao': showBackups,
  'GET /kiem-tra': showExamination,
  'GET /don-vi': showUnits,
  'GET /don-vi/so.xlsx': giveRegister,
  'POST /ban-nhap': beginDraft,
  'POST /don-vi/doi': beginChange,
  'POST /ban-nhap/dinh-chinh': beginCorrection,
  'POST /phien-ban/quay-lai': goBack,
  'POST /phien-ban/thu-hoi': takeAway,
  'POST /cach-doc/bo': forgetKnown,
  'POST /ban-sao/chep': makeBackup,
  'POST /ban-sao/khoi-phuc': restoreBackup,
  'POST /kiem-tra': showExamination,
};

const OF_DRAFTS: Readonly<Record<string, (visit: Visit, id: string) => Promise<Reply>>> = {
  'GET ': showDraft,
  'GET /in': showPrint,
  'GET /cau': showSentences,
  'GET /van-de.csv': giveProblems,
  'GET /cach-doc.csv': giveReading,
  'GET /cac-sua.csv': giveFixes,
  'POST /sua': fixCell,
  'POST /bo-sua': takeFixBack,
  'POST /xac-nhan': confirmParts,
  'POST /nam-cap': setYearAndTier,
  'POST /don-vi-moi': setNewUnits,
  'POST /chon-tep': chooseDraftFiles,
  'POST /bo': discard,
  'POST /xem-truoc': openPreview,
  'POST /lien-ket': sharePreview,
  'POST /cong-bo': publishDraft,
};

const OF_CHANGES: Readonly<Record<string, (visit: Visit, id: string) => Promise<Reply>>> = {
  'GET ': showChange,
  'POST /ngay': setChangeDay,
  'POST /ghi': publishChange,
  'POST /chon-tep': chooseChangeFiles,
  'POST /bo': discardChange,
};

/** Addresses that files are sent to. */
const TAKES_FILES = /^\/(?:ban-nhap|don-vi\/doi|ban-nhap\/[a-z0-9-]{1,60}\/don-vi-moi)$/;

/** The route of an address without language; null where there is none. */
export function routeOf(method: string, path: string): Route | null {
  if (method !== 'GET' && method !== 'POST') return null;
  const bytes = TAKES_FILES.test(path) ? LIMITS.uploadBytes : LIMITS.formBytes;
  const route = (answer: Answer, draft: string | null = null): Route => ({ method, answer, bytes, draft });
  const plain = PLAIN[`${method} ${path}`];
  if (plain) return route(plain);
  const [, id = '', rest = ''] = /^\/ban-nhap\/([a-z0-9-]{1,60})(\/.*)?$/.exec(path) ?? [];
  const ofDraft = id === '' ? undefined : OF_DRAFTS[`${method} ${rest}`];
  if (ofDraft) return route((visit) => ofDraft(visit, id), id);
  const [, index] = /^\/tep\/(\d{1,2})$/.exec(rest) ?? [];
  if (method === 'GET' && id !== '' && index) return route((visit) => giveFile(visit, id, Number(index)), id);
  const [, change = '', deed = ''] = /^\/don-vi\/doi\/([a-z0-9-]{1,60})(\/.*)?$/.exec(path) ?? [];
  const ofChange = change === '' ? undefined : OF_CHANGES[`${method} ${deed}`];
  if (ofChange) return route((visit) => ofChange(visit, change));
  const [, number] = /^\/don-vi\/lan\/(\d{1,6})$/.exec(path) ?? [];
  if (number) return route((visit) => undoChange(visit, Number(number)));
  const [, done] = /^\/xong\/([\w.-]{1,60})$/.exec(path) ?? [];
  if (method === 'GET' && done) return route((visit) => showDone(visit, done));
  const [, revision] = /^\/xuat\/([\w.-]{1,60})\.xlsx$/.exec(path) ?? [];
  return method === 'GET' && revision ? route((visit) => giveExport(visit, revision)) : null;
}

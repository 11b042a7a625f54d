import { formatCount } from '@/lib/i18n/format';
import type { Lang } from '@/lib/site';

const vi = {
  textTooLong: (text: string, signs: number, most: number) =>
    `“${text}…” dài ${formatCount(signs, 'vi')} ký tự; nhiều nhất ${formatCount(most, 'vi')}. Viết ngắn lại; chi tiết để ở văn bản mà lý do nhắc tới.`,
  otherEnding: (file: string, ending: string) =>
    `Chưa ghi ${file}: lệnh này ghi tệp ${ending}. Đặt tên tệp kết thúc bằng ${ending}.`,
  noteMissing: (command: string) => `Lệnh ${command} cần lý do: thêm --note "…".`,
  noAssessment: (slug: string) => `Kho không có kỳ đánh giá ${slug}; xem npm run data -- list.`,
  isRevision: (slug: string) =>
    `${slug} là một phiên bản, rollback nhận năm. Muốn năm trỏ về phiên bản này: rollback ${slug.replace(/\.\d+$/, '')} --to ${slug} --note "…".`,
  isAssessment: (slug: string, current: string) =>
    `${slug} là một năm, withdraw nhận phiên bản. Bản hiện hành là ${current}: withdraw ${current} --note "…".`,
  noRevision: (slug: string) => `Kho không có phiên bản ${slug}; xem npm run data -- list.`,
  isWithdrawn: (slug: string) => `Phiên bản ${slug} đã bị thu hồi, không thể thành bản hiện hành.`,
  withdrawnAlready: (slug: string) => `Phiên bản ${slug} đã được thu hồi từ trước; không có gì để làm.`,
  ofAnotherYear: (slug: string, assessment: string) =>
    `Phiên bản ${slug} có trong kho nhưng không phải của kỳ đánh giá ${assessment}.`,
  onlyMistakesLeft: (slug: string, others: string) =>
    `Không thu hồi ${slug}: các bản còn lại (${others}) đã bị bỏ khi quay lại bản trước. Muốn một bản trong số đó thành hiện hành, trước hết chạy rollback với --to.`,
  isCurrent: (slug: string) => `Phiên bản ${slug} đang là bản hiện hành rồi.`,
  noEarlier: (slug: string) => `Trước phiên bản ${slug} không còn bản nào để quay lại.`,
  assessedYear: (years: number) =>
    years === 0 ? 'năm đánh giá' : `năm đánh giá ${years > 0 ? '+' : '−'} ${Math.abs(years)}`,
  readingOf: (register: string, tier: string, name: string) => `Cách đọc đã biết, sổ ${register}, ${name} (${tier}):`,
  noReadings: 'Chưa có cách đọc nào được giữ.',
  noReading: (register: string, tier: string) => `Sổ ${register} không có cách đọc nào được giữ cho cấp ${tier}.`,
  readingForgotten: (register: string, tier: string) =>
    `Đã bỏ cách đọc của ${tier}, sổ ${register}: phụ lục sau sẽ được hỏi lại từ đầu.`,
  noCurrent: (slug: string) => `Kỳ đánh giá ${slug} không có bản hiện hành; thêm --to để chọn phiên bản.`,
  lastOfStore: (slug: string) =>
    `Không thu hồi ${slug}: đây là phiên bản còn lại duy nhất của kỳ đánh giá. Muốn bỏ cả kỳ, đưa bản chép từ trước khi công bố vào thay kho (restore).`,
  rolledBack: (assessment: string, from: string, to: string) =>
    `${assessment} nay là ${to} (trước là ${from}). Trang đổi theo trong vòng một phút.`,
  withdrawn: (slug: string, now: string) =>
    `Đã thu hồi ${slug}; bản hiện hành là ${now}. Trang đổi theo trong vòng một phút.`,
  copied: (file: string) => `Bản sao của kho: ${file}`,
  restored: (file: string, before: string | null) =>
    `Kho nay là ${file}.${before ? ` Kho trước đó được giữ ở ${before}.` : ''}`,
  losses: 'Đưa bản chép này vào thay kho thì người đọc mất:',
  lost: 'Người đọc mất:',
  lossGone: (slug: string) => `phiên bản ${slug}: địa chỉ của nó sẽ không còn; số của nó không bao giờ dùng lại`,
  lossStandingAgain: (slug: string) => `việc thu hồi ${slug}: phiên bản này lại thành đã công bố`,
  lossMeaning: (assessment: string, before: string, after: string) => `${assessment} đang là ${before}, sẽ là ${after}`,
  lossLogged: (slugs: string) => `bỏ ${slugs}`,
  logBefore: (hash: string) => `nhật ký trước đó kết thúc ở ${hash}`,
  restoresItself: (file: string) => `${file} chính là kho đang dùng; chọn một bản chép trong backups/.`,
  restoreNeedsYes:
    'Chưa thay gì. Nếu vẫn muốn, thêm --yes và lý do: --note "…"; người đọc thấy lý do ở trang Đính chính.',
  writtenMeanwhile: 'Trong lúc này có lệnh khác đã ghi vào kho. Chưa thay gì; hãy chạy lại.',
  tilesByPosition: (units: number) =>
    `${units} ô, xếp theo toạ độ. Chép vào tiles.csv của sổ đơn vị; mỗi bố cục ghi ngày bắt đầu ở cột from.`,
  tilesByGroup: (units: number) =>
    `${units} ô, xếp theo nhóm vì danh sách không có toạ độ: ghi điều đó ở words."tile-map" của register.json, bản đồ sẽ nói cho người đọc.`,
  nothingWritten: 'Mọi ô đều đúng. Chưa ghi gì vào kho.',
  counts: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} lưu ý.`,
  refused: 'Chưa ghi gì vào kho. Sửa các lỗi trên rồi chạy lại.',
  checked: (slug: string, units: number) =>
    `Phụ lục đọc được: ${units} đơn vị có số liệu, sẽ thành phiên bản ${slug}. Chưa ghi gì vào kho.`,
  todo: 'Cần làm',
  reading: 'Đang đọc tệp…',
  copying: 'Đang sao kho và ghi…',
  drawing: (what: string) => `Đang vẽ thử ${what}…`,
  overtaken: (slug: string) =>
    `Trong lúc này có người khác đã công bố hoặc đổi kỳ ${slug}. Chưa ghi gì; hãy chạy lại để xem khác biệt mới.`,
  nothingNew: (slug: string) => `Tệp nói đúng như phiên bản ${slug}: không có gì để công bố.`,
  published: (slug: string) => `Đã công bố ${slug}. Trang đổi theo trong vòng một phút.`,
  notConfirmed: 'Chưa xác nhận nên chưa ghi gì vào kho.',
  addYes: 'Không có người để hỏi: xem khác biệt bằng diff rồi thêm --yes. Chưa ghi gì vào kho.',
  question: (slug: string) => `Công bố thành ${slug}? (c/k)`,
  against: (slug: string, next: string) => `So với ${slug}; nếu công bố sẽ là ${next}.`,
  first: (next: string) => `Kỳ đánh giá chưa có phiên bản nào; nếu công bố sẽ là ${next}.`,
  same: 'Không có gì khác.',
  decision: 'Quyết định',
  numberUnknown: 'không rõ số',
  dateUnknown: 'không rõ ngày',
  file: 'Tệp',
  changesIn: (tier: string) => `${tier}:`,
  totals: (added: number, removed: number, values: number, ranks: number) =>
    `thêm ${added}, bỏ ${removed} đơn vị; đổi ${values} con số, ${ranks} hạng`,
  added: (unit: string, total: string) => `+ ${unit}: ${total}`,
  removed: (unit: string, total: string) => `− ${unit}: ${total}`,
  moved: (unit: string, from: string, figures: string) =>
    `  ${unit}: từ danh sách “${from}” sang; tổng điểm ${figures}`,
  left: (count: number) => `  ${count} đơn vị sang danh sách khác của cấp này.`,
  sameTotal: (figure: string) => `${figure}, không đổi`,
  apart: (before: string, after: string) =>
    `${before} ở đó, ${after} ở đây: hai danh sách chấm khác nhau, không so sánh`,
  value: (unit: string, what: string, before: string, after: string) => `  ${unit}, ${what}: ${before} → ${after}`,
  bandChange: (unit: string, before: string, after: string) => `  ${unit}, xếp loại: ${before} → ${after}`,
  rankChange: (unit: string, before: string, after: string) => `  ${unit}, hạng: ${before} → ${after}`,
  maximum: (what: string, before: string, after: string) => `  Điểm tối đa, ${what}: ${before} → ${after}`,
  framed: '  Ghi chú, tên hoặc nguồn khác.',
  fact: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  sourcesDiffer: 'Danh sách nguồn khác.',
  total: 'tổng điểm',
  none: 'không có',
  notPublished: 'chưa công bố',
  correction: 'Đây là đính chính: cần lý do (--note "…"); người đọc thấy lý do ở trang Đính chính.',
  note: (unit: string, before: string, after: string) => `  ${unit}, ghi chú: ${before} → ${after}`,
  pages: (count: number) =>
    `${count} trang có nội dung của chính nó đổi, và bản tiếng Anh của mỗi trang dưới /en (địa chỉ ghim phiên bản giữ nguyên số liệu; trang của đơn vị khác cùng cấp cũng so với các con số này):`,
  feeds: (count: number) => `${count} nguồn tin có mục mới, ngoài nguồn tin của từng đơn vị:`,
  embeds: (count: number) => `${count} biểu đồ nhúng đổi:`,
  more: (count: number) => `  … và ${count} mục nữa (thêm --json để xem hết)`,
  newUnits: (count: number) => `${count} đơn vị mới sẽ vào sổ:`,
  noFixes: (file: string) => `${file} không phải tệp ghi các ô đã sửa (cột file, sheet, cell, from, to, at).`,
  fixStale: (cell: string, from: string, there: string) =>
    `Ô ${cell}: chỗ sửa ghi là “${from}”, tệp đang có “${there}”. Bỏ chỗ sửa này hoặc sửa lại; chưa ghi gì vào kho.`,
  fixAstray: (cell: string, sheet: string) => `Ô ${cell}: tệp không có trang “${sheet}” để sửa.`,
  written: (file: string) => `Đã ghi ${file}.`,
  changedUnits: (
    sheet: string,
    asOf: string,
    listed: number,
    counts: readonly { readonly day: string; readonly units: number }[],
  ) =>
    `Lưu ý, ${sheet}: mẫu ghi ${listed} đơn vị có vào ngày ${asOf}; sổ có ${counts.map(({ day, units }) => `${units} đơn vị từ ${day}`).join(', ')}. Quyết định tính theo ngày khác thì lấy mẫu bằng --as-of; đơn vị sổ chưa có thì đưa vào bằng lệnh units.`,
  simulatedOff: (slug: string) => `${slug} là số liệu mô phỏng, đang ẩn vì SIMULATED=off.`,
  hidden: '(ẩn: SIMULATED=off)',
  exists: (file: string) => `Đã có tệp ${file}; chọn tên khác bằng --out.`,
  noEditions: 'Kho chưa có sổ đơn vị nào; chạy npm run data -- load trước.',
  chainHolds: (rows: number, sealed: number) =>
    `Chuỗi ${rows} dòng nhật ký còn nguyên; mọi điều có trong kho đều có trong nhật ký; ${sealed} lần công bố đúng như khi niêm phong.`,
  unlogged: (slug: string) => `Nhật ký không có phiên bản ${slug}, hoặc ghi tệp khác.`,
  untold: (what: string) => `Kho và nhật ký không khớp: ${what}`,
  chainBroken: (row: number) => `Dòng ${row} không nối tiếp dòng trước: nhật ký đã bị sửa.`,
  /** What of a publication is not as it was; `of` is its tier, with the line and the name where it is a row's. */
  sealFault: {
    unsealed: (revision: string) =>
      `${revision}: chưa niêm phong; npm run data -- load niêm phong số liệu đang có trong kho.`,
    added: (revision: string, of: string) => `${revision}: ${of} không có khi công bố.`,
    gone: (revision: string, of: string) => `${revision}: ${of} có khi công bố, nay không còn.`,
    changed: (revision: string, of: string) => `${revision}: ${of} không còn như khi công bố.`,
    seal: (revision: string) => `${revision}: không còn như khi công bố, và không rõ ở dòng nào.`,
  },
  sealedPlace: (tier: string | null, row: number | null, name: string | null) =>
    tier === null
      ? 'phần đầu (năm, quyết định, ngày, nguồn)'
      : row === null
        ? `${tier}, phần đầu (tiêu chí, điểm tối đa)`
        : `${tier}, dòng ${row}${name === null ? '' : ` (${name})`}`,
  loaded: (folder: string, rows: number, register: boolean) =>
    `Đã nạp ${folder} (${rows} ${register ? 'đơn vị' : 'dòng'})`,
  unchanged: (folder: string, rows: number, register: boolean) =>
    `Không đổi ${folder} (${rows} ${register ? 'đơn vị' : 'dòng'})`,
  current: 'hiện hành',
  status: { published: 'đã công bố', withdrawn: 'đã thu hồi' } as Record<string, string>,
  doctor: {
    integrity: 'Tệp kho nguyên vẹn',
    references: 'Mọi liên kết trong kho đều đúng',
    migrations: 'Kho đúng cấu trúc của phiên bản phần mềm này',
    log: 'Nhật ký còn nguyên chuỗi',
    logged: 'Mọi phiên bản có trong nhật ký',
    told: 'Kho đúng như nhật ký kể lại',
    sealed: 'Mọi lần công bố đúng như khi niêm phong',
    acceptedUntiled: (count: number) =>
      `${count} xã mới đưa vào sổ chưa có ô trên bản đồ (không phải lỗi; bản đồ vẽ thiếu các xã này):`,
    current: 'Mọi kỳ đánh giá có bản hiện hành đã công bố',
    units: 'Mọi dòng thuộc một đơn vị của sổ',
    pictures: 'Mọi hình vẽ được',
    tiles: 'Mọi xã có ô trên bản đồ',
    backups: (count: number, newest: string | null) =>
      newest ? `${count} bản sao, mới nhất: ${newest}` : 'Chưa có bản sao nào',
    good: 'Kho khoẻ.',
    bad: (count: number) => `${count} việc cần xem lại.`,
  },
};

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

const en: typeof vi = {
  textTooLong: (text, signs, most) =>
    `“${text}…” has ${formatCount(signs, 'en')} signs; ${formatCount(most, 'en')} at most. Say it shorter; details belong into the document it speaks of.`,
  otherEnding: (file, ending) =>
    `${file} was not written: this command writes a file ${ending}. Give it a name that ends so.`,
  noteMissing: (command) => `The command ${command} needs a reason: add --note "…".`,
  noAssessment: (slug) => `The store has no assessment ${slug}; see npm run data -- list.`,
  isRevision: (slug) =>
    `${slug} is a revision, and rollback takes a year. To make the year mean it: rollback ${slug.replace(/\.\d+$/, '')} --to ${slug} --note "…".`,
  isAssessment: (slug, current) =>
    `${slug} is a year, and withdraw takes a revision. The current one is ${current}: withdraw ${current} --note "…".`,
  noRevision: (slug) => `The store has no revision ${slug}; see npm run data -- list.`,
  isWithdrawn: (slug) => `Revision ${slug} is withdrawn and cannot become the current one.`,
  withdrawnAlready: (slug) => `Revision ${slug} was withdrawn before; there is nothing to do.`,
  ofAnotherYear: (slug, assessment) => `Revision ${slug} is in the store, but is not one of assessment ${assessment}.`,
  onlyMistakesLeft: (slug, others) =>
    `${slug} is not withdrawn: what else there is (${others}) was rolled back. To make one of them current, run rollback with --to first.`,
  isCurrent: (slug) => `Revision ${slug} is the current one already.`,
  noEarlier: (slug) => `Nothing published comes before revision ${slug}.`,
  assessedYear: (years) =>
    years === 0 ? 'year assessed' : `year assessed ${years > 0 ? '+' : '−'} ${Math.abs(years)}`,
  readingOf: (register, tier, name) => `Known reading, register ${register}, ${name} (${tier}):`,
  noReadings: 'No reading is kept.',
  noReading: (register, tier) => `Register ${register} keeps no reading of the tier ${tier}.`,
  readingForgotten: (register, tier) =>
    `The reading of ${tier}, register ${register}, is withdrawn: the next annex is asked about in full.`,
  noCurrent: (slug) => `Assessment ${slug} has no current revision; choose one with --to.`,
  lastOfStore: (slug) =>
    `${slug} is not withdrawn: it is the last revision its assessment has. To take the whole year back, restore the copy made before it was published.`,
  rolledBack: (assessment, from, to) => `${assessment} now means ${to} (it was ${from}). Pages follow within a minute.`,
  withdrawn: (slug, now) => `${slug} is withdrawn; ${now} is current. Pages follow within a minute.`,
  copied: (file) => `Copy of the store: ${file}`,
  restored: (file, before) => `The store is now ${file}.${before ? ` The one before it is kept at ${before}.` : ''}`,
  losses: 'With this copy in place of the store, readers lose:',
  lost: 'Readers lost:',
  lossGone: (slug) => `revision ${slug}: its addresses will be gone; its number is never used again`,
  lossStandingAgain: (slug) => `the withdrawal of ${slug}: it is published again`,
  lossMeaning: (assessment, before, after) => `${assessment} means ${before} and will mean ${after}`,
  lossLogged: (slugs) => `took away ${slugs}`,
  logBefore: (hash) => `the log before it ended at ${hash}`,
  restoresItself: (file) => `${file} is the store itself; choose a copy in backups/.`,
  restoreNeedsYes:
    'Nothing was replaced. To do it all the same, add --yes and a reason: --note "…", which readers see on the corrections page.',
  writtenMeanwhile: 'Another command wrote to the store meanwhile. Nothing was replaced; run it again.',
  tilesByPosition: (units) =>
    `${units} tiles, by position. Put them into the register’s tiles.csv; the column from says when a layout begins.`,
  tilesByGroup: (units) =>
    `${units} tiles, by group, for the list has no positions: say so in words."tile-map" of register.json, and the map will tell readers.`,
  nothingWritten: 'Every cell is right. Nothing was written to the store.',
  counts: (errors, warnings) => `${counted(errors, 'error')}, ${counted(warnings, 'note')}.`,
  refused: 'Nothing was written to the store. Correct the errors above and run it again.',
  checked: (slug, units) =>
    `The annex reads well: ${counted(units, 'unit')} with figures, to become revision ${slug}. Nothing was written to the store.`,
  todo: 'To do',
  reading: 'Reading the file…',
  copying: 'Copying the store and writing…',
  drawing: (what) => `Drawing ${what}…`,
  overtaken: (slug) =>
    `Somebody else published or changed ${slug} meanwhile. Nothing was written; run it again to see what differs now.`,
  nothingNew: (slug) => `The file says what revision ${slug} says: there is nothing to publish.`,
  published: (slug) => `${slug} is published. Pages follow within a minute.`,
  notConfirmed: 'Not confirmed, so nothing was written to the store.',
  addYes: 'There is nobody to ask: look at the diff, then add --yes. Nothing was written to the store.',
  question: (slug) => `Publish it as ${slug}? (y/n)`,
  against: (slug, next) => `Against ${slug}; published, it would be ${next}.`,
  first: (next) => `The assessment has no revision yet; published, it would be ${next}.`,
  same: 'Nothing differs.',
  decision: 'Decision',
  numberUnknown: 'number not known',
  dateUnknown: 'date not known',
  file: 'File',
  changesIn: (tier) => `${tier}:`,
  totals: (added, removed, values, ranks) =>
    `${counted(added, 'unit')} added, ${removed} removed; ${counted(values, 'figure')} and ${counted(ranks, 'rank')} changed`,
  added: (unit, total) => `+ ${unit}: ${total}`,
  removed: (unit, total) => `− ${unit}: ${total}`,
  moved: (unit, from, figures) => `  ${unit}: comes from the list “${from}”; total ${figures}`,
  left: (count) => `  ${counted(count, 'unit')} in another list of this tier now.`,
  sameTotal: (figure) => `${figure}, unchanged`,
  apart: (before, after) => `${before} there, ${after} here: the lists score otherwise and are not compared`,
  value: (unit, what, before, after) => `  ${unit}, ${what}: ${before} → ${after}`,
  bandChange: (unit, before, after) => `  ${unit}, band: ${before} → ${after}`,
  rankChange: (unit, before, after) => `  ${unit}, rank: ${before} → ${after}`,
  maximum: (what, before, after) => `  Maximum, ${what}: ${before} → ${after}`,
  framed: '  Notes, names or sources differ.',
  fact: (name, before, after) => `${name}: ${before} → ${after}`,
  sourcesDiffer: 'The list of sources differs.',
  total: 'total',
  none: 'none',
  notPublished: 'not published',
  correction: 'This is a correction: it needs a reason (--note "…"), which readers see on the corrections page.',
  note: (unit, before, after) => `  ${unit}, note: ${before} → ${after}`,
  pages: (count) =>
    `Pages that change in what is their own: ${count}, and their twins under /en (addresses that pin a revision keep their figures; pages of other units of the tier compare with these figures too):`,
  feeds: (count) => `Feeds with a new entry, besides those of single units: ${count}`,
  embeds: (count) => `Embeds that change: ${count}`,
  more: (count) => `  … and ${count} more (--json has them all)`,
  newUnits: (count) => `New units that join the register: ${count}`,
  noFixes: (file) => `${file} is no file of fixed cells (columns file, sheet, cell, from, to, at).`,
  fixStale: (cell, from, there) =>
    `Cell ${cell}: the fix says “${from}” and the file has “${there}”. Take the fix back or make it anew; nothing was written.`,
  fixAstray: (cell, sheet) => `Cell ${cell}: the file has no sheet “${sheet}” to fix.`,
  written: (file) => `Wrote ${file}.`,
  changedUnits: (sheet, asOf, listed, counts) =>
    `Note, ${sheet}: the template lists the ${listed} units of ${asOf}; the register has ${counts.map(({ day, units }) => `${units} from ${day}`).join(', ')}. If the decision is about another day, take the template with --as-of; units the register has not join it with the command units.`,
  simulatedOff: (slug) => `${slug} is simulated and hidden, because SIMULATED is off.`,
  hidden: '(hidden: SIMULATED is off)',
  exists: (file) => `There is a file ${file} already; choose another name with --out.`,
  noEditions: 'The store has no register of units; run npm run data -- load first.',
  chainHolds: (rows, sealed) =>
    `The chain of ${rows} rows holds; everything in the store is in the log; ${counted(sealed, 'publication')} as sealed.`,
  unlogged: (slug) => `The log has no revision ${slug}, or has it with another file.`,
  untold: (what) => `Store and log do not agree: ${what}`,
  chainBroken: (row) => `Row ${row} does not follow from the row before it: the log was changed.`,
  sealFault: {
    unsealed: (revision) => `${revision}: not sealed; npm run data -- load seals what the store holds now.`,
    added: (revision, of) => `${revision}: ${of} was not there when it was published.`,
    gone: (revision, of) => `${revision}: ${of} was there when it was published, and is gone.`,
    changed: (revision, of) => `${revision}: ${of} is not as it was published.`,
    seal: (revision) => `${revision}: not as it was published, and in which line cannot be told.`,
  },
  sealedPlace: (tier, row, name) =>
    tier === null
      ? 'what it says of itself (year, decision, dates, sources)'
      : row === null
        ? `${tier}, what it says of the list (criteria, maxima)`
        : `${tier}, line ${row}${name === null ? '' : ` (${name})`}`,
  loaded: (folder, rows, register) => `Loaded    ${folder} (${rows} ${register ? 'units' : 'rows'})`,
  unchanged: (folder, rows, register) => `Unchanged ${folder} (${rows} ${register ? 'units' : 'rows'})`,
  current: 'current',
  status: { published: 'published', withdrawn: 'withdrawn' },
  doctor: {
    integrity: 'The store’s file is whole',
    references: 'Every reference within the store holds',
    migrations: 'The store has the structure of this version',
    log: 'The chain of the log holds',
    logged: 'Every revision is in the log',
    told: 'The store stands as the log tells',
    sealed: 'Every publication is as it was sealed',
    acceptedUntiled: (count) =>
      `${count} accepted communes have no place on the tile map yet (no fault; the map is drawn without them):`,
    current: 'Every assessment has a published current revision',
    units: 'Every row is of a unit of the register',
    pictures: 'Every picture can be drawn',
    tiles: 'Every commune has its place on the tile map',
    backups: (count, newest) => (newest ? `${count} copies, the newest: ${newest}` : 'There is no copy yet'),
    good: 'The store is well.',
    bad: (count) => `Things to look at: ${count}.`,
  },
};

/** What the publishing desk says on the command line. */
export const publishingWords: Record<Lang, typeof vi> = { vi, en };

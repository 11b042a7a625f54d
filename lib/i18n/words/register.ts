import type { Lang } from '@/lib/site';

/** Sentences about a change of a register, for the office. */
const vi = {
  noRegister: (register: string) => `Kho chưa có sổ đơn vị ${register}; chạy npm run data -- load trước.`,
  overtaken: (register: string) =>
    `Sổ ${register} vừa được người khác đổi. Không có gì được ghi; xem khác biệt mới rồi làm lại.`,
  nothingNew: (register: string) => `Tệp nói đúng như sổ ${register} đang có: không có gì để đổi.`,
  noChange: (number: number) => `Không có lần đổi sổ số ${number} nào còn hiệu lực; xem npm run data -- units list.`,
  neededByLater: (number: number, why: string) =>
    `Bỏ lần đổi số ${number} thì sổ sai (${why}); bỏ những lần đổi sau dựa vào nó trước.`,
  heading: (register: string, day: string) => `Sổ đơn vị ${register}, thay đổi tính từ ${day}:`,
  counts: (tier: string, day: string, before: number, after: number) =>
    before === after
      ? `  ${tier} vào ngày ${day}: ${after} đơn vị`
      : `  ${tier} vào ngày ${day}: ${before} → ${after} đơn vị`,
  begun: (name: string, code: string, slug: string, from: string) =>
    `  Thêm: ${name} (mã ${code}), từ ${from}, địa chỉ ${slug}`,
  gone: (name: string, slug: string) => `  Bỏ khỏi sổ: ${name}, địa chỉ ${slug}`,
  ended: (name: string, on: string) => `  Kết thúc: ${name}, từ ${on}`,
  stands: (name: string, before: string) => `  Còn tiếp: ${name} (trước ghi kết thúc từ ${before})`,
  fact: {
    code: (name: string, from: string, before: string, after: string) =>
      `  Đổi mã, ${name}, từ ${from}: ${before} → ${after}`,
    name: (_: string, from: string, before: string, after: string) => `  Đổi tên từ ${from}: ${before} → ${after}`,
    type: (name: string, from: string, before: string, after: string) =>
      `  Đổi loại, ${name}, từ ${from}: ${before} → ${after}`,
    parent: (name: string, from: string, before: string, after: string) =>
      `  Chuyển, ${name}, từ ${from}: ${before} → ${after}`,
    rest: (name: string, from: string) => `  Ghi lại căn cứ, ${name}, từ ${from}`,
  },
  succession: (from: string, to: string, date: string, kind: string, extent: string, confidence: string) =>
    `  Kế tục: ${from} → ${to}, ngày ${date} (${kind}, ${extent}, ${confidence})`,
  successionGone: (from: string, to: string, date: string) => `  Bỏ kế tục: ${from} → ${to}, ngày ${date}`,
  nobody: 'không có đơn vị nhận',
  none: '–',
  beginning: 'đầu sổ',
  kept: 'Kết quả đã công bố giữ nguyên như đã công bố, trừ dòng kế tục.',
  question: 'Đổi sổ đơn vị như trên? (c/k)',
  addYes: 'Không có người để hỏi: xem thay đổi ở trên rồi thêm --yes. Chưa ghi gì vào kho.',
  done: (number: number, register: string) => `Đã đổi sổ ${register} (lần đổi số ${number}).`,
  undone: (number: number) => `Đã bỏ lần đổi sổ số ${number}.`,
  checked: (count: number) => `Không có lỗi; ${count} thay đổi, chưa ghi gì vào kho.`,
  state: { standing: 'hiệu lực', undone: 'đã bỏ' },
} as const;

type Words = {
  readonly [Key in keyof typeof vi]: (typeof vi)[Key] extends string
    ? string
    : (typeof vi)[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : {
          readonly [Inner in keyof (typeof vi)[Key]]: (typeof vi)[Key][Inner] extends (...args: infer Args) => string
            ? (...args: Args) => string
            : string;
        };
};

const en: Words = {
  noRegister: (register) => `The store has no register ${register}; run npm run data -- load first.`,
  overtaken: (register) =>
    `Somebody has just changed the register ${register}. Nothing was written; look at the new differences and do it again.`,
  nothingNew: (register) => `The file says what the register ${register} says: there is nothing to change.`,
  noChange: (number) => `There is no change ${number} of the register that counts; see npm run data -- units list.`,
  neededByLater: (number, why) =>
    `Without change ${number} the register is wrong (${why}); first roll back the later changes that rest on it.`,
  heading: (register, day) => `Register ${register}, changed from ${day} on:`,
  counts: (tier, day, before, after) =>
    before === after ? `  ${tier} on ${day}: ${after} units` : `  ${tier} on ${day}: ${before} → ${after} units`,
  begun: (name, code, slug, from) => `  New: ${name} (code ${code}), from ${from}, address ${slug}`,
  gone: (name, slug) => `  Out of the register: ${name}, address ${slug}`,
  ended: (name, on) => `  Ended: ${name}, from ${on}`,
  stands: (name, before) => `  Goes on: ${name} (said to end on ${before} before)`,
  fact: {
    code: (name, from, before, after) => `  New code, ${name}, from ${from}: ${before} → ${after}`,
    name: (_, from, before, after) => `  Renamed from ${from}: ${before} → ${after}`,
    type: (name, from, before, after) => `  Another type, ${name}, from ${from}: ${before} → ${after}`,
    parent: (name, from, before, after) => `  Moved, ${name}, from ${from}: ${before} → ${after}`,
    rest: (name, from) => `  Other evidence, ${name}, from ${from}`,
  },
  succession: (from, to, date, kind, extent, confidence) =>
    `  Became: ${from} → ${to} on ${date} (${kind}, ${extent}, ${confidence})`,
  successionGone: (from, to, date) => `  Became no more: ${from} → ${to} on ${date}`,
  nobody: 'no receiver',
  none: '–',
  beginning: 'the beginning of the register',
  kept: 'Published results stay as they were published, but for their lineage.',
  question: 'Change the register so? (y/n)',
  addYes: 'There is nobody to ask: look at the changes above, then add --yes. Nothing was written to the store.',
  done: (number, register) => `Changed the register ${register} (change ${number}).`,
  undone: (number) => `Rolled back change ${number} of the register.`,
  checked: (count) => `No errors; ${count} changes, nothing written to the store.`,
  state: { standing: 'counts', undone: 'rolled back' },
};

export const registerWords: Record<Lang, Words> = { vi, en };

import { SettingError } from '@/lib/env';
import { publishingFaultWords } from '@/lib/i18n/words/publishing-faults';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import type { Lang } from '@/lib/site';
import { StoreError, type StoreFault } from '@/lib/store/fault';
import { isDatabase } from '@/lib/store/place';
import { RegisterRefused } from '@/lib/store/shown-units';

/** A half-written file or folder, and what lies in it, is named as what it would have become. */
const nameOf = (file: string): string =>
  file.replace(/(?:\.part|-new-\d+-\d+\.db(?:-tried)?|\.dang-chep-\w{6}(?:\/.*)?)$/, '');

function storeRefusal({ code, file }: StoreError, lang: Lang): string {
  const words = publishingFaultWords[lang];
  const said: Partial<Record<StoreFault, (name: string) => string>> = isDatabase(file)
    ? { ...words.store, ...words.database }
    : words.store;
  return said[code]?.(file) ?? '';
}

/** Why a command was refused, in the reader's language; null for a fault of ours, which keeps its stack. */
export function refusalOf(error: unknown, lang: Lang): string | null {
  const words = publishingFaultWords[lang];
  if (error instanceof DeskError) return error.message;
  if (error instanceof StoreError) return storeRefusal(error, lang);
  if (error instanceof RegisterRefused) return error.said[lang];
  if (error instanceof SettingError) return words.badSetting(error.setting, error.value ?? '');
  const { code, path, dest, message } = (error ?? {}) as NodeJS.ErrnoException & { readonly dest?: string };
  const file = nameOf(dest ?? path ?? '');
  switch (code) {
    case 'ENOENT':
      return words.file.absent(file);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return words.file.forbidden(file);
    case 'EISDIR':
    case 'ENOTDIR':
      return words.file.otherKind(file);
    case 'ENOSPC':
      return words.diskFull;
    default:
      return /database or disk is full|SQLITE_FULL|No space left on device/i.test(message ?? String(error))
        ? words.diskFull
        : null;
  }
}

import { fold } from '@/lib/i18n/fold';

/** Bodies with and without services to the public are often assessed apart: by other criteria, out of other maxima. */
const SERVICES =
  /(?:^| )(co|khong|with|without) (?:\p{L}+ ){0,2}(?:thu tuc hanh chinh|tthc|dich vu cong|dvc|public services|administrative procedures)(?: |$)/u;
const SCALE = /(?:^| )(?:thang diem|tong diem toi da|diem toi da|toi da|diem chuan|out of) (?:la )?(\d+(?: \d{3})*)/u;

/** Which of several lists of one tier a title or a group is of, by what it says of services and of its scale; null where it says neither. */
export function variantIn(text: string): string | null {
  const said = fold(text);
  const found = [SERVICES.exec(said)?.[1], SCALE.exec(said)?.[1]?.replaceAll(' ', '')].filter(Boolean);
  return found.length === 0 ? null : found.join(' ');
}

/** Whether texts are of more than one list: what says nothing beside what says something is another. */
export const areVariants = (texts: readonly string[]): boolean => new Set(texts.map(variantIn)).size > 1;

import path from 'node:path';
import { currentSettings } from '@/lib/env';

/** Whether a store is a PostgreSQL database, named by its address; else it is a SQLite file, named by its path. */
export const isDatabase = (place: string): boolean => /^postgresql:/.test(place);

/** A store as people are told of it: no password stands in a message, a log or a page. */
export function placeName(place: string): string {
  if (!isDatabase(place)) return place;
  const url = new URL(place);
  url.password = '';
  return decodeURI(url.href);
}

/** The folder for what is kept on this machine beside a store: drafts, copies, drawings. */
export const folderBeside = (place: string): string =>
  isDatabase(place) ? currentSettings().keptDir : path.dirname(path.resolve(place));

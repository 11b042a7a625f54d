import path from 'node:path';
import { keepFiguresIn } from '@/lib/drawing/render';
import { keepFilesIn } from '@/lib/kept-files';
import { folderBeside } from '@/lib/store/place';

/** Keeps drawings and large files beside the store, so that neither is made again by another process or after a start. */
export function keepMadeBeside(databasePath: string): void {
  const folder = folderBeside(databasePath);
  keepFiguresIn(path.join(folder, 'drawings'));
  keepFilesIn(path.join(folder, 'files'));
}

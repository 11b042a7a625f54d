import { setTimeout as pause } from 'node:timers/promises';
import { PORT } from '../../playwright.config';
import { serveSite } from '../serve-site';

/**
 * One site for every browser test of this run; several shards may run at once. Its threads have drawn once: a page does
 * not wait long for a drawing, and on a busy machine the first one is late.
 */
export default async function setup() {
  const site = await serveSite(`e2e-${PORT}`, PORT);
  const drawing = `${site.origin}/bieu-do/xep-hang/mo-phong-2023/so-nganh.svg`;
  for (let turn = 0; (await fetch(drawing)).status !== 200; turn += 1) {
    if (turn === 30) throw new Error(`The site drew nothing:\n${site.log()}`);
    await pause(1000);
  }
  return () => site.stop();
}

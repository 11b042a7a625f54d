import { PORT } from '../../playwright.config';
import { serveSite } from '../serve-site';

/** One site for every browser test. */
export default async function setup() {
  const site = await serveSite('e2e', PORT);
  return () => site.stop();
}

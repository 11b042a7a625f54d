import { PORT } from '../../playwright.config';
import { serveSite } from '../serve-site';

/** One site for every browser test of this run; several shards may run at once. */
export default async function setup() {
  const site = await serveSite(`e2e-${PORT}`, PORT);
  return () => site.stop();
}

import { serveSite } from '../serve-site';

/** One site for every browser test. */
export default async function setup() {
  const site = await serveSite('e2e', 3220);
  return () => site.stop();
}

import { chromium } from '@playwright/test';
import { findChromium } from '../../chromium';
import { freePort, serveSite } from '../../serve-site';
import type { Visit } from '../finding';
import { openWorkshop } from '../workshop';
import { visitDrawings } from './drawings';
import { visitHosts } from './hosts';
import { makeCards } from './link-cards';
import { askForOembed } from './oembed-clients';
import { visitWordPress } from './wordpress/visit';

/** The embed half of the zoo: the built site beside real hosts, readers of links, browsers and programs that draw. */
export const visit: Visit = async () => {
  const shop = openWorkshop('zoo-embeds');
  const site = await serveSite('zoo', await freePort());
  const path = findChromium();
  const browser = path
    ? await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
    : null;
  try {
    return [
      ...(await visitWordPress(shop, browser)),
      ...askForOembed(shop, site.origin),
      ...makeCards(shop, site.origin),
      ...(await visitHosts(shop, browser, site.origin)),
      ...(await visitDrawings(shop, browser, site.origin)),
    ];
  } finally {
    await browser?.close();
    await site.stop();
  }
};

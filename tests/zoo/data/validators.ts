import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentSettings } from '@/lib/env';
import { FILES } from '@/lib/params/addresses';
import { type FeedParams, parseFeed, serialiseFeed } from '@/lib/params/feed';
import { findFeed } from '@/lib/views/feeds/feeds';
import type { Finding } from '@/lib/views/tried/tried';
import { finding } from '../finding';
import { PYTHON } from '../workshop';
import { fileOf, shop } from './files';

// Programs that hold a file to its standard. Those of Python that Debian has not are there where pip, or PYTHONPATH, has them.

/** A table of each shape, with its description beside it. */
const TABLES = ['2022.1/cap-xa', 'mo-phong-2023.2/so-nganh', 'don-vi/so-nganh/so-noi-vu', 'tat-ca'];

const FEEDS = [
  'cac-ban.xml',
  'dinh-chinh.xml',
  'en/cac-ban.xml',
  'mo-phong/dinh-chinh.xml',
  'don-vi/so-nganh/so-noi-vu.xml',
];

/** Of each table, whether every cell is of the type its description says, and how many rows were read. */
async function csvw(): Promise<Finding> {
  const files: string[] = [];
  for (const table of TABLES) {
    files.push(await fileOf(`/tai-ve/${table}.csv`, `csvw/${table}.csv`));
    await fileOf(`/tai-ve/${table}.csv-metadata.json`, `csvw/${table}.csv-metadata.json`);
  }
  const code = `import sys, warnings
warnings.simplefilter('error')
from csvw import CSVW
rows = []
for file in sys.argv[1:]:
    described = CSVW(file + '-metadata.json', validate=True)
    rows.append(sum(1 for _ in described.tables[0].iterdicts(strict=True)) if described.is_valid else -1)
print(len(rows), 'tables', *rows)`;
  const said = shop.pythonVersion('csvw') === null ? null : shop.tried(PYTHON, ['-c', code, ...files]);
  return finding('csvw', { reader: 'csvw', version: shop.pythonVersion('csvw') }, said, (out) =>
    new RegExp(`^${TABLES.length} tables(?: [1-9]\\d*){${TABLES.length}}$`).test(out),
  );
}

/** W3C's own, of each kind of feed: errors, and warnings but of two entries of one moment, as two editions loaded at once are. */
async function feeds(): Promise<Finding> {
  const asked: string[] = [];
  for (const [index, name] of FEEDS.entries()) {
    const feed = parseFeed(name.split('/')) as FeedParams;
    const file = path.join(shop.folder, `feed-${index}.xml`);
    writeFileSync(file, (await findFeed(feed)) ?? '');
    asked.push(file, currentSettings().siteUrl + FILES.feed.path(serialiseFeed(feed)));
  }
  const code = `import sys, feedvalidator
from feedvalidator.logging import Error, Warning, DuplicateUpdated
asked = list(zip(sys.argv[1::2], sys.argv[2::2]))
for file, address in asked:
    for event in feedvalidator.validateString(open(file, 'rb').read(), base=address)['loggedEvents']:
        if isinstance(event, (Error, Warning)) and not isinstance(event, DuplicateUpdated): sys.exit(file + ' ' + repr(event))
print(len(asked), 'feeds valid')`;
  const here = shop.tried(PYTHON, ['-c', 'import feedvalidator'])?.ok ?? false;
  const said = here ? shop.tried(PYTHON, ['-c', code, ...asked]) : null;
  const reader = { reader: 'W3C Feed Validator', version: null };
  return finding('feed-valid', reader, said, (out) => out === `${FEEDS.length} feeds valid`);
}

export async function validators(): Promise<Finding[]> {
  shop.apt([
    'python3-attr',
    'python3-isodate',
    'python3-rfc3986',
    'python3-uritemplate',
    'python3-babel',
    'python3-html5lib',
  ]);
  return [await csvw(), await feeds()];
}

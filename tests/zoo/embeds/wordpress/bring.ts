import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Workshop } from '../../workshop';

const DEBIAN = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-getid3', 'libjs-cropper', 'libjs-underscore'];
const NPM = '@wp-playground/wordpress-builds';

/**
 * Folders with a WordPress each: Debian's, and the newest at hand, which is npm's unless whoever runs this names one in
 * `ZOO_WORDPRESS`: neither of the two keeps up with wordpress.org.
 */
export function bringWordPress(shop: Workshop): string[] {
  shop.apt(['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'mariadb-server', 'unzip', 'nginx-light', 'openssl']);
  const debian = path.join(shop.folder, 'debian');
  if (!existsSync(debian)) {
    // Its links into other packages' folders are resolved among those.
    const unpack = 'for file in *.deb; do dpkg-deb -x $file root; done; cp -rL root/usr/share/wordpress debian';
    shop.tried('sh', ['-c', `apt-get download -qq ${DEBIAN.join(' ')} && ${unpack}`]);
  }
  const named = process.env.ZOO_WORDPRESS;
  const newest = path.join(shop.folder, named ? 'own' : 'npm');
  if (named && !existsSync(newest)) cpSync(named, newest, { recursive: true });
  if (!existsSync(newest)) {
    // What browsers ask for stands beside what runs.
    const unpack = 'unzip -q package/src/wordpress/wp-nightly.zip -d npm && cp -r package/public/wp-nightly/. npm/';
    shop.tried('sh', ['-c', `npm pack --silent ${NPM} && tar xzf wp-playground-*.tgz && ${unpack}`]);
  }
  return [debian, newest].filter((folder) => existsSync(path.join(folder, 'wp-load.php')));
}

/** Where a copy stands until its keeper says otherwise: `sed` puts the real folder in its place. */
const PLACE = '/srv/ban-sao';

/** Names of the tables beside the configuration: what of an answer each address has of its own. */
export const TABLES = ['tep', 'dau', 'link', 'ten', 'chuyen'] as const;
export type Table = (typeof TABLES)[number];

/** Headers nginx sends of its own: tags, lengths, parts. */
const NGINXS_OWN = ['etag', 'vary', 'accept-ranges', 'last-modified', 'link', 'content-disposition'];

const variableOf = (header: string) => `$copy_${header.replaceAll('-', '_')}`;

/** Text in quotes, as nginx reads it. @throws Error on what would be more than text there */
export function quoted(text: string): string {
  if (/[\\$\n\r]/.test(text)) throw new Error(`Not to be written into a configuration: ${text}`);
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** A line of a table: what an address has. */
export const tableLine = (address: string, value: string): string => `${quoted(address)} ${quoted(value)};\n`;

/** The headers of an answer that many have alike. */
export function sharedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NGINXS_OWN.includes(name)));
}

/** `sets` are headers by the number that the table `dau` gives an address. `count` is of addresses. */
export function nginxConfig(sets: readonly Readonly<Record<string, string>>[], siteUrl: string, count: number): string {
  const names = [...new Set(sets.flatMap((set) => Object.keys(set)))].sort();
  const maps = names.map((name) => {
    const lines = sets.flatMap((set, index) => (set[name] === undefined ? [] : [`    ${index} ${quoted(set[name])};`]));
    return `map $copy_headers ${variableOf(name)} {\n    default "";\n${lines.join('\n')}\n}`;
  });
  const table = (variable: string, name: Table) =>
    `map $request_uri ${variable} { default ""; include ${PLACE}/nginx/${name}.map; }`;
  const { hostname } = new URL(siteUrl);
  return `# Serves this copy of ${siteUrl}, with nginx alone: no program of the site, no store. Inside the http block:
#   sed "s#${PLACE}#$PWD#" nginx.conf > /etc/nginx/conf.d/ban-sao.conf   (run in the copy's folder), then reload nginx.
# Change listen and server_name. An address is looked up as it was asked for, query included; one that is not in the copy is
# led to the site, or, where the copy stands under the site's own name, answered with a page that says so.

map_hash_max_size ${2 ** Math.ceil(Math.log2(count + 1_024))};
map_hash_bucket_size 1024;
${table('$copy_file', 'tep')}
${table('$copy_headers', 'dau')}
${table('$copy_link', 'link')}
${table('$copy_disposition', 'ten')}
${table('$copy_moved', 'chuyen')}
map $host $copy_leads_to { default "${siteUrl}"; "${hostname}" ""; }
${maps.join('\n')}

server {
    listen 80;
    server_name ban-sao.example.vn;
    root ${PLACE}/tep;
    server_tokens off;
    absolute_redirect off;
    merge_slashes off;
    # What an answer is stands in the tables, not in its name.
    types { }
    default_type "";
    # As the site compressed it.
    gzip_static on;
    gzip_vary on;
    error_page 404 /${LEFT_OUT_FILE};

    location / {
        if ($copy_moved) { return 308 $copy_moved; }
        try_files $copy_file @elsewhere;
        add_header Link $copy_link;
        add_header Content-Disposition $copy_disposition;
${names.map((name) => `        add_header ${name} ${variableOf(name)};`).join('\n')}
    }
    location @elsewhere {
        if ($copy_leads_to) { return 302 $copy_leads_to$request_uri; }
        return 404;
    }
    location = /${LEFT_OUT_FILE} {
        internal;
        root ${PLACE};
        default_type "text/html; charset=utf-8";
        add_header Cache-Control no-store always;
        add_header X-Content-Type-Options nosniff always;
    }
}
`;
}

/** The page for what the copy does not hold. */
export const LEFT_OUT_FILE = 'khong-co-trong-ban-sao.html';

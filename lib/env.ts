import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** A setting that cannot be used; the message is one sentence that names it. */
export class SettingError extends Error {
  override name = 'SettingError';
  readonly setting: string;
  readonly value: string | undefined;

  constructor(message: string, setting: string, value: string | undefined) {
    super(message);
    this.setting = setting;
    this.value = value;
  }
}

const wholeNumber = (name: string, min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, `${name} must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `${name} must be a whole number from ${min} to ${max}`)
    .default(fallback);

const settings = z.object({
  PORT: wholeNumber('PORT', 0, 65535, 3000),
  HOST: z.string().min(1, 'HOST must be an address to listen on, such as 127.0.0.1').default('0.0.0.0'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^file:[^?#]+$/.test(text) || isDatabaseAddress(text),
      'DATABASE_URL must be a file address such as file:prisma/store.db, or postgresql://user:password@host/database',
    )
    .default('file:prisma/store.db'),
  DATA_DIR: z.string().default('prisma/data'),
  KEPT_DIR: z.string().default('prisma'),
  SITE_URL: z
    .string()
    .refine(isOrigin, 'SITE_URL must be an origin without a path, such as https://chuyendoiso.example.vn')
    .optional(),
  SIMULATED: z.enum(['on', 'off'], { message: 'SIMULATED must be on or off' }).default('on'),
  DRAW_AHEAD: z.enum(['on', 'off'], { message: 'DRAW_AHEAD must be on or off' }).default('on'),
  DRAFT: z.enum(['on', 'off'], { message: 'DRAFT must be on or off' }).default('off'),
  LOG: z.enum(['off', 'access'], { message: 'LOG must be off or access' }).default('off'),
  PROXIES: z
    .string()
    // As whoever asks is compared with them; of "1.2.3" the library makes 1.2.0.3, which nobody means.
    .refine(
      (text) =>
        text
          .split(',')
          .every((one) => ipaddr.IPv4.isValidFourPartDecimal(one.trim()) || ipaddr.IPv6.isValid(one.trim())),
      'PROXIES must be addresses with commas, such as 127.0.0.1,::1',
    )
    .optional(),
  DESK_PORT: wholeNumber('DESK_PORT', 0, 65534, 3900),
});

/** Settings there once were: what asked for nothing, and what to do instead of the rest. Why: lib/decisions/0038-one-process-serves.md */
const GONE = [
  {
    name: 'WORKERS',
    askedNothing: /^[01]?$/,
    instead:
      'one process serves; for two, run a second one behind nginx (lib/server/deploy/README.md, "Two processes, one truth")',
  },
] as const;

/** A sentence for each setting that somebody still gives and nothing reads any more. */
export function goneSettings(source: Record<string, string | undefined>): string[] {
  return GONE.flatMap(({ name, askedNothing, instead }) => {
    const value = source[name]?.trim() ?? '';
    return askedNothing.test(value)
      ? []
      : [`${name} is no longer a setting: ${instead}; it is "${value.slice(0, 80)}".`];
  });
}

function isOrigin(text: string): boolean {
  if (!/^https?:\/\/[^/?#\s]+\/?$/.test(text)) return false;
  return URL.canParse(text) && new URL(text).username === '';
}

/** What may follow a database's address: where its socket is, and how its certificate is looked at. */
const DATABASE_OPTIONS = new Set(['host', 'sslmode', 'sslrootcert']);

function isDatabaseAddress(text: string): boolean {
  if (!/^postgresql:\/\/[^#\s]+$/.test(text) || !URL.canParse(text)) return false;
  const { pathname, searchParams } = new URL(text);
  return /^\/[^/]+$/.test(pathname) && [...searchParams.keys()].every((name) => DATABASE_OPTIONS.has(name));
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Address of the store, as given. */
  readonly databaseUrl: string;
  /** Absolute path of the store's file; of a store in PostgreSQL its address. */
  readonly databasePath: string;
  /** Absolute path of the folder of registers and editions that a start loads. */
  readonly dataDir: string;
  /** Absolute path of the folder of what goes with a store in PostgreSQL: drafts, copies, drawings. A file has its own. */
  readonly keptDir: string;
  /** Public origin without a trailing slash. */
  readonly siteUrl: string;
  /** Whether the simulated editions exist on this installation. */
  readonly simulated: boolean;
  /** Whether pictures of what is published are drawn before anyone asks, and kept beside the store. */
  readonly drawAhead: boolean;
  /** The store is a copy in which a draft stands as if published: whatever leaves this process says so. */
  readonly draft: boolean;
  readonly log: 'off' | 'access';
  /** Addresses of the proxies before the site, whose word for whom they ask is taken. */
  readonly proxies: readonly string[];
  /** Port of the browser desk on 127.0.0.1; its previews are one port above. 0: free ones. */
  readonly deskPort: number;
  /** HOST where somebody set it: the desk listens on 127.0.0.1 and refuses any other. */
  readonly hostAsked: string | null;
}

const fileOf = (address: string): string =>
  path.resolve(/*turbopackIgnore: true*/ process.cwd(), address.slice('file:'.length).replace(/^\/\/(?=\/)/, ''));

/**
 * Reads every setting. Empty text counts as absent.
 * @throws SettingError naming the first setting that cannot be used.
 */
export function readEnv(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? '');
    const text = issue?.message ?? 'a setting cannot be used';
    // A password is nobody's to read in a log, least of all where it is the rest of the address that is wrong.
    const value =
      name in given
        ? String(given[name])
            .replace(/:(?!\/\/).*(?=@)/, ':…')
            .slice(0, 80)
        : undefined;
    throw new SettingError(`${text}${value === undefined ? '' : `; it is "${value}"`}.`, name, value);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    databasePath: env.DATABASE_URL.startsWith('file:') ? fileOf(env.DATABASE_URL) : env.DATABASE_URL,
    dataDir: path.resolve(/*turbopackIgnore: true*/ process.cwd(), env.DATA_DIR),
    keptDir: path.resolve(/*turbopackIgnore: true*/ process.cwd(), env.KEPT_DIR),
    siteUrl: (env.SITE_URL ?? `http://localhost:${env.PORT || 3000}`).replace(/\/$/, ''),
    simulated: env.SIMULATED === 'on',
    // A draft is looked at by a few, once.
    drawAhead: env.DRAW_AHEAD === 'on' && env.DRAFT === 'off',
    draft: env.DRAFT === 'on',
    log: env.LOG,
    proxies: (env.PROXIES ?? '').split(',').flatMap((address) => address.trim() || []),
    deskPort: env.DESK_PORT,
    hostAsked: given.HOST ?? null,
  };
}

const NAMES = Object.keys(settings.shape);
let read: { readonly from: string; readonly settings: Settings } | null = null;

/**
 * This process's settings, parsed once and kept until the environment itself says something else (only tests change it).
 * @throws SettingError as `readEnv` does.
 */
export function currentSettings(): Settings {
  const from = NAMES.map((name) => process.env[name] ?? '').join('\n');
  if (read?.from !== from) read = { from, settings: readEnv(process.env) };
  return read.settings;
}

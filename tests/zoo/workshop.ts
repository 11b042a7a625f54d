import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../run-command';
import type { Said } from './finding';

const LONG = 400_000;
const VERSION = /\d+(?:\.\d+)+(?:-[\w.]+)?/;

/** Debian's, whatever else is on the machine: its modules are those that apt brings. */
export const PYTHON = '/usr/bin/python3';

/** A folder of a part of the zoo, with what brings programs into it and runs them there. */
export function openWorkshop(name: string) {
  const folder = path.join(tmpdir(), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');

  /** Runs a program; null where there is none on this machine. */
  function tried(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Said {
    try {
      const { code, out, err } = runCommand(command, args, {
        cwd: folder,
        limit: LONG,
        env: { ...process.env, ...env },
      });
      return code === 127 ? null : { ok: code === 0, out: `${out}${code === 0 ? '' : err}`.trim() };
    } catch {
      return null;
    }
  }

  return {
    folder,
    tried,
    /** Asks apt for what is missing; whether it is there then is for `tried` to say. */
    apt(packages: readonly string[]): void {
      if (process.getuid?.() === 0) tried('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    },
    /** Brings packages of npm into the folder; whether they are there then. */
    npm: (packages: readonly string[]): boolean =>
      tried('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages])?.ok ??
      false,
    /** The version of a package of npm in the folder; null where it is not there. */
    npmVersion(name: string): string | null {
      try {
        const text = readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8');
        return (JSON.parse(text) as { version: string }).version;
      } catch {
        return null;
      }
    },
    /** The version of a module of Python; null where it is not there or tells none. */
    pythonVersion: (module: string): string | null =>
      VERSION.exec(tried(PYTHON, ['-c', `import ${module}\nprint(${module}.__version__)`])?.out ?? '')?.[0] ?? null,
    /** The version a program tells when it is asked so. */
    versionBy: (command: string, ...args: string[]): string | null =>
      VERSION.exec(tried(command, args)?.out ?? '')?.[0] ?? null,
  };
}

export type Workshop = ReturnType<typeof openWorkshop>;

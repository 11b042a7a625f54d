import type { z } from 'zod';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { BundleProblem, BundleRule } from '@/lib/publishing/bundle/problem';

/** Collects the problems of one file. */
export class FileProblems {
  readonly file: string;
  readonly #problems: BundleProblem[];

  constructor(problems: BundleProblem[], folder: string, name: string) {
    this.#problems = problems;
    this.file = `${folder}/${name}`;
  }

  add(rule: BundleRule, row: number | null = null, column: string | null = null, value: string | null = null): void {
    this.#problems.push({ file: this.file, row, column, value, rule });
  }
}

/** The text of a file; null, with a problem, where it is missing, not UTF-8, or not composed Unicode. */
export function readText(files: BundleFiles, name: string, problems: FileProblems): string | null {
  const bytes = files.contents.get(name);
  if (!bytes) {
    problems.add('missing-file');
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add('not-utf8');
    return null;
  }
  if (text !== text.normalize('NFC')) {
    const row = text.split('\n').findIndex((line) => line !== line.normalize('NFC'));
    problems.add('not-normalised', row + 1);
    return null;
  }
  return text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): string | null {
  const found = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], data);
  return found === undefined ? null : typeof found === 'string' ? found : JSON.stringify(found);
}

/** A JSON file as its format has it; null, with a problem for each wrong value, where it is not. */
export function readJson<T>(files: BundleFiles, name: string, format: z.ZodType<T>, problems: FileProblems): T | null {
  const text = readText(files, name, problems);
  if (text === null) return null;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    problems.add('malformed-json');
    return null;
  }
  const parsed = format.safeParse(data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const at = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) problems.add('unknown-key', null, at ? `${at}.${key}` : key);
    } else {
      problems.add('wrong-value', null, at, valueAt(data, issue.path));
    }
  }
  return null;
}

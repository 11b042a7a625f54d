import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type SheetCell, text, typed, writeWorkbook } from '@/lib/open-data/workbook';
import { mustRun } from '../../../run-command';

/** A value as somebody typed it: a number typed as one, a text typed as one. */
export type Typed = string | number | null;
export type Rows = readonly (readonly Typed[])[];

const toCell = (value: Typed): SheetCell =>
  value === null ? null : typeof value === 'number' ? typed(value) : text(value);

/** A workbook of sheets by name. */
export async function workbook(sheets: Readonly<Record<string, Rows>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(toCell)) }));
  return Buffer.from(await writeWorkbook(written));
}

/** The workbook with a part of it changed as no honest program would. */
export function patched(bytes: Buffer, changes: Readonly<Record<string, (xml: string) => string>>): Buffer {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    files[name] = strToU8(change(files[name] ? strFromU8(files[name]) : ''));
  }
  return Buffer.from(zipSync(files));
}

/** Puts a formula, with or without the value it had, in place of a number in a sheet's XML. */
export function withFormula(cell: string, formula: string, value: string | null): (xml: string) => string {
  return (xml) => {
    const pattern = new RegExp(`<c r="${cell}"([^>]*)>.*?</c>`);
    if (!pattern.test(xml)) throw new Error(`No cell ${cell}.`);
    const kept = value === null ? '' : `<v>${value}</v>`;
    return xml.replace(pattern, (_, attributes: string) => {
      const plain = attributes.replace(/ t="\w+"/, '');
      return `<c r="${cell}"${plain}${value?.startsWith('#') ? ' t="e"' : ''}><f>${formula}</f>${kept}</c>`;
    });
  };
}

/** Gives cells of a sheet a number format, as somebody does who wants them to look rounded, or like percentages. */
export function withNumberFormat(bytes: Buffer, sheet: number, cells: readonly string[], code: string): Buffer {
  let style = 0;
  return patched(bytes, {
    'xl/styles.xml': (xml) => {
      style = [...(/<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '').matchAll(/<xf\b/g)].length;
      const formats = `<numFmts count="1"><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`;
      return xml
        .replace(/<numFmts.*?<\/numFmts>/s, '')
        .replace('<fonts', `${formats}<fonts`)
        .replace('</cellXfs>', '<xf numFmtId="200" applyNumberFormat="1"/></cellXfs>');
    },
    [`xl/worksheets/sheet${sheet}.xml`]: (xml) =>
      cells.reduce(
        (changed, cell) =>
          changed.replace(
            new RegExp(`<c r="${cell}"([^>]*)>`),
            (_, attributes: string) => `<c r="${cell}"${attributes.replace(/ s="\d+"/, '')} s="${style}">`,
          ),
        xml,
      ),
  });
}

/** Merges cells, and hides columns (from 1), of a sheet. */
export function withLayout(
  bytes: Buffer,
  sheet: number,
  {
    merges = [],
    hiddenColumns = [],
  }: { readonly merges?: readonly string[]; readonly hiddenColumns?: readonly number[] },
): Buffer {
  return patched(bytes, {
    [`xl/worksheets/sheet${sheet}.xml`]: (xml) => {
      const cells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
      const hidden = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`).join('');
      const merged = cells === '' ? xml : xml.replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`);
      return hidden === ''
        ? merged
        : merged.replace(/<cols>.*?<\/cols>/s, '').replace('<sheetData', `<cols>${hidden}</cols><sheetData`);
    },
  });
}

export const csv = (rows: Rows, delimiter = ','): string =>
  rows
    .map((row) =>
      row
        .map((value) => String(value ?? ''))
        .map((value) =>
          /["\r\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value,
        )
        .join(delimiter),
    )
    .join('\r\n');

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));

/**
 * The workbook as LibreOffice writes it: on a machine without it, what it wrote when `recorded` was made of the same
 * workbook. UPDATE_GOLDEN=1 records anew.
 */
export function throughLibreOffice(bytes: Buffer, recorded: string): Buffer {
  const record = path.join('tests/fixtures/libreoffice', recorded);
  if (!SOFFICE) return readFileSync(record);
  const written = convert(SOFFICE, bytes, path.extname(recorded).slice(1));
  if (process.env.UPDATE_GOLDEN) writeFileSync(record, written);
  return written;
}

function convert(soffice: string, bytes: Buffer, format: string): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'soffice-'));
  try {
    const [input, output] = [path.join(folder, 'in.xlsx'), path.join(folder, 'out')];
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const asked = ['--headless', profile, '--convert-to', format, '--outdir', output, input];
    mustRun(soffice, asked);
    return readFileSync(path.join(output, readdirSync(output)[0] ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escapeXml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function fillRow(row: string, cells: Readonly<Record<string, string | number>>): string {
  const own = new Map(
    [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/g)].map(([cell, column]) => [column, cell]),
  );
  for (const [address, value] of Object.entries(cells)) {
    const inner =
      typeof value === 'number'
        ? `<c r="${address}"><v>${value}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
    own.set(address.replace(/\d+/, ''), inner);
  }
  const ordered = [...own].sort(([a = ''], [b = '']) => a.length - b.length || (a < b ? -1 : 1));
  return ordered.map(([, cell]) => cell).join('');
}

/** The workbook with cells typed into it, by sheet and address, as somebody at a desk would. */
export function fillCells(
  bytes: Buffer,
  sheets: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): Buffer {
  const names = [
    ...strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*?name="([^"]*)"/g),
  ];
  const changes = Object.entries(sheets).map(([sheet, cells]) => {
    const tab = names.findIndex(([, name]) => name === sheet) + 1;
    if (tab === 0) throw new Error(`No sheet ${sheet}.`);
    const fill = (xml: string) => {
      let filled = xml;
      for (const line of new Set(Object.keys(cells).map((address) => address.replace(/\D+/, '')))) {
        const own = Object.fromEntries(
          Object.entries(cells).filter(([address]) => address.replace(/\D+/, '') === line),
        );
        const pattern = new RegExp(`<row r="${line}"([^>]*?)(?:/>|>(.*?)</row>)`);
        if (!pattern.test(filled)) throw new Error(`No row ${line} on ${sheet}.`);
        filled = filled.replace(
          pattern,
          (_, attributes: string, inner = '') => `<row r="${line}"${attributes}>${fillRow(inner, own)}</row>`,
        );
      }
      return filled;
    };
    return [`xl/worksheets/sheet${tab}.xml`, fill] as const;
  });
  return patched(bytes, Object.fromEntries(changes));
}

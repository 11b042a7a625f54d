import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cpuOfProcess } from '../../../cpu';
import { inLong } from '../../../long';
import { csv, type Rows, workbook } from '../../annex/corpus/build';
import { CLI } from '../bundle-commands';
import { dataCommand } from '../data-command';
import { copyOfStore, type Desk, envOf, openDesk, settingsOf } from './desk';

// Annexes that are too much: the answer comes soon, in words, and memory stays bounded.

const LIMIT_MB = 512;
// More than all units of a country, and in a long run twice as many.
const UNITS = inLong(20_000, 11_000);
let desk: Desk;
let store = '';

const at = (name: string) => path.join(desk.folder, name);
// The flags of `npm run data`.
const FLAGS = /(--max[\w-]+=\d+)/g;
const flags = () => [...readFileSync('package.json', 'utf8').matchAll(FLAGS)].map(([flag]) => flag);

interface Run {
  readonly code: number | null;
  readonly said: string;
  /** Most memory the process ever held, in MB. */
  readonly peak: number;
  /** Seconds of the processor it took. */
  readonly seconds: number;
}

/** In a process of its own, with the flags it has there. */
function measured(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags(), CLI, ...args], {
      env: { ...envOf(store), MALLOC_ARENA_MAX: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let peak = 0;
    let spent = 0;
    const watch = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
        spent = cpuOfProcess(child.pid) ?? spent;
      } catch {
        // It has just ended.
      }
    }, 20);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('close', (code) => {
      clearInterval(watch);

      resolve({ code, said, peak, seconds: spent / 1_000 });
    });
  });
}

const data = async (...args: string[]) => {
  const { code, out, err } = await dataCommand(settingsOf(store), ...args);
  return { code, said: out + err };
};

beforeAll(async () => {
  desk = await openDesk();
  store = copyOfStore(desk, 'kho');
});
afterAll(() => desk?.remove());

/** A package of one entry, its declared size as given. */
function zipOf(name: string, packed: Buffer, declared: number): Buffer {
  const header = (signature: number, extra: number[]) => {
    const fixed = Buffer.alloc(signature === 0x04034b50 ? 30 : 46);
    fixed.writeUInt32LE(signature, 0);
    const from = signature === 0x04034b50 ? 4 : 6;
    fixed.writeUInt16LE(20, from);
    fixed.writeUInt16LE(8, from + 4);
    fixed.writeUInt32LE(packed.length, from + 14);
    fixed.writeUInt32LE(declared, from + 18);
    fixed.writeUInt16LE(name.length, from + 22);
    for (const [offset, value] of extra.map((number, index) => [index, number] as const))
      fixed.writeUInt32LE(value, 42 + offset);
    return Buffer.concat([fixed, Buffer.from(name)]);
  };
  const local = Buffer.concat([header(0x04034b50, []), packed]);
  const central = header(0x02014b50, [0]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const zeros = (megabytes: number) => deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024));

describe('what is too much is refused', { timeout: 60_000 }, () => {
  test.each([
    [
      'a sheet of 900 MB in a small file',
      () => zipOf('xl/worksheets/sheet1.xml', zeros(200), 900 * 1024 * 1024),
      'file-inflates',
    ],
    ['a bomb of half a gigabyte', () => zipOf('xl/workbook.xml', zeros(500), 500 * 1024 * 1024), 'file-inflates'],
    ['a bomb that says it is small', () => zipOf('xl/workbook.xml', zeros(300), 1000), 'file-inflates'],
    ['a file beyond the limit', () => Buffer.alloc(25 * 1024 * 1024, 0x41), 'file-too-large'],
    ['a line of CSV without end', () => Buffer.alloc(20 * 1024 * 1024, 0x41), 'file-damaged'],
  ])('%s', async (name, make, rule) => {
    const file = at(`${rule}-${name.length}.${name.includes('CSV') ? 'csv' : 'xlsx'}`);
    writeFileSync(file, make());
    const { code, said, peak, seconds } = await measured('check', file);
    expect(said).toContain(`[${rule}]`);
    expect(code).toBe(1);
    expect(peak).toBeLessThan(LIMIT_MB);
    expect(seconds).toBeLessThan(30);
  });

  test('a workbook cut short anywhere is called damaged, never read in part', async () => {
    const whole = readFileSync(desk.annexes[0]);
    for (let part = 1; part <= 9; part += 2) {
      const file = at(`cut-${part}.xlsx`);
      writeFileSync(file, whole.subarray(0, Math.floor((whole.length * part) / 10)));
      const { code, said } = await data('publish', file, '--yes', '--note', 'x');
      expect(said).toContain('[file-damaged]');
      expect(code).toBe(1);
    }
  });

  test('a folder and a file that is not there are named, without a stack', async () => {
    mkdirSync(at('thu-muc.xlsx'));
    for (const file of [at('thu-muc.xlsx'), at('khong-co.xlsx')]) {
      const { code, said } = await data('check', file);
      expect([code, said.includes('[file-missing]'), said.includes('    at ')]).toEqual([1, true, false]);
    }
  });

  test('a folder that is not there is named by template, without a stack', async () => {
    const { code, said } = await data('template', '--out', at('khong-co/mau.xlsx'));
    expect([code, said.includes('    at ')]).toEqual([1, false]);
  });
});

describe(`an annex of ${UNITS} units`, { timeout: 480_000 }, () => {
  beforeAll(async () => {
    const name = (unit: number) => `Sở Thử ${String(unit).padStart(5, '0')}`;
    const units = Array.from({ length: UNITS }, (_, index) => index + 1);
    const headings = [
      'Mã đơn vị',
      'Tên đơn vị',
      'Nhận thức số',
      'Thể chế số',
      'Hạ tầng số',
      'Nhân lực số',
      'An toàn thông tin mạng',
      'Hoạt động chuyển đổi số',
      'Tổng điểm',
    ];
    const rows = units.map((unit) => {
      const scores = [20, 30, 40, 50, 60, 70].map((most, index) => ((unit * (index + 3)) % (most * 8)) / 8);
      return [`u${unit}`, name(unit), ...scores, scores.reduce((sum, score) => sum + score, 0)];
    });
    const facts: Rows = [
      ['Năm đánh giá', 2030],
      ['Số quyết định', '1/QĐ-UBND'],
      ['Ngày quyết định', '01/02/2031'],
      [],
      ['Cấp', 'Danh sách đầy đủ'],
      ['Sở, ngành', 'không'],
    ];
    writeFileSync(at('lon.xlsx'), await workbook({ 'Thông tin': facts, 'Sở, ngành': [headings, ...rows] }));
    const accepted = units.map((unit) => ['so-nganh', `u${unit}`, name(unit), `Test ${unit}`, 'Sở']);
    writeFileSync(at('don-vi.csv'), csv([['tier', 'code', 'name_vi', 'name_en', 'type'], ...accepted]));
  });

  test('is checked and published within the memory limit', async () => {
    const checked = await measured('check', at('lon.xlsx'), '--accept-new-units', at('don-vi.csv'));
    expect(checked.said).toContain(String(UNITS));
    expect(checked.code).toBe(0);
    expect(checked.peak).toBeGreaterThan(50);
    expect(checked.peak).toBeLessThan(LIMIT_MB);
    const published = await measured('publish', at('lon.xlsx'), '--accept-new-units', at('don-vi.csv'), '--yes');
    expect(published.said).toContain('2030.1');
    expect(published.code).toBe(0);
    expect(published.peak).toBeLessThan(LIMIT_MB);
    expect((await data('log', '--verify')).code).toBe(0);
  });

  test('the units it brought are in the log by name, and are not taken in again', async () => {
    expect((await data('log')).said).toMatch(/add-units.*Sở Thử 00001 \(u1\)/);
    const again = await data('check', at('lon.xlsx'), '--accept-new-units', at('don-vi.csv'));
    // The register has them by now, under the same code and name: each is passed over, and said to be.
    expect(again.code).toBe(0);
    expect(again.said.split('[unit-known]').length - 1).toBe(UNITS);
  });
});

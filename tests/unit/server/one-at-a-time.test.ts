import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { oneAtATime } from '@/lib/server/build/one-at-a-time';

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'one-at-a-time-'));

test('works of one folder come one after the other, and who waits is told once', async () => {
  const root = folder();
  const heard: string[] = [];
  let under = 0;
  const work = (name: string) => async () => {
    under += 1;
    expect(under).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    under -= 1;
    return name;
  };
  const done = await Promise.all(['a', 'b', 'c'].map((name) => oneAtATime(root, work(name), () => heard.push(name))));
  expect(done).toEqual(['a', 'b', 'c']);
  expect(heard.length).toBe(2);
  expect(new Set(heard).size).toBe(2);
});

test('a work that failed lets the next one begin, and its error is told', async () => {
  const root = folder();
  await expect(
    oneAtATime(
      root,
      () => Promise.reject(new Error('no')),
      () => undefined,
    ),
  ).rejects.toThrow('no');
  expect(
    await oneAtATime(
      root,
      async () => 1,
      () => undefined,
    ),
  ).toBe(1);
});

test('one whose process is killed in the midst of it keeps nobody out', async () => {
  const root = folder();
  const script = `import { oneAtATime } from '@/lib/server/build/one-at-a-time';
    await oneAtATime(${JSON.stringify(root)}, () => { console.log('begun'); return new Promise(() => setInterval(() => {}, 1000)); }, () => {});`;
  const other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => other.stdout.once('data', resolve));
  const heard: string[] = [];
  const next = oneAtATime(
    root,
    async () => 'done',
    () => heard.push('waits'),
  );
  await expect.poll(() => heard).toEqual(['waits']);
  other.kill('SIGKILL');
  expect(await next).toBe('done');
});

test('other folders do not wait', async () => {
  let end = () => {};
  const first = oneAtATime(
    folder(),
    () => new Promise<void>((resolve) => (end = resolve)),
    () => undefined,
  );
  expect(
    await oneAtATime(
      folder(),
      async () => 1,
      () => undefined,
    ),
  ).toBe(1);
  end();
  await first;
});

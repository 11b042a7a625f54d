import type { ServerResponse } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { startNext } from '@/lib/server/next-renderer';

let answer: (response: ServerResponse) => void | Promise<void> = () => undefined;

vi.mock('next', () => ({
  default: () => ({
    prepare: async () => undefined,
    getRequestHandler: () => async (_: unknown, response: ServerResponse) => answer(response),
    close: async () => undefined,
  }),
}));

afterEach(() => vi.restoreAllMocks());

const { render } = await startNext('http://site.test');

it('is the bytes Next wrote, and no text of them besides: of a long file that is twice its bytes', async () => {
  const parts = ['{"rows":[', '"Xã Kim Sơn"'.repeat(1_000), ']}'];
  answer = (response) => {
    response.writeHead(201, { 'content-type': 'application/json', 'X-Of': ['a', 'b'] });
    for (const part of parts) response.write(part);
    response.end();
  };
  const asText = vi.spyOn(Buffer.prototype, 'toString');
  const { status, headers, body } = await render('/du-lieu.json');
  const longest = Math.max(0, ...asText.mock.contexts.map((bytes) => (bytes as Buffer).length));
  asText.mockRestore();
  expect({ status, type: headers['content-type'], of: headers['x-of'] }).toEqual({
    ...{ status: 201, type: 'application/json', of: 'b' },
  });
  expect(body.toString()).toBe(parts.join(''));
  expect(longest).toBeLessThan(1_000);
});

it('may be empty, or to a request that takes no body', async () => {
  answer = (response) => void response.writeHead(404).end();
  expect(await render('/khong-co')).toMatchObject({ status: 404, body: Buffer.alloc(0) });
  answer = (response) => void response.end('a body');
  expect(await render('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: Buffer.alloc(0) });
});

it('is none where Next fails, before its first byte or after', async () => {
  answer = async () => Promise.reject(new Error('before'));
  await expect(render('/')).rejects.toThrow('before');
  answer = async (response) => {
    response.write('<!DOCTYPE html>');
    throw new Error('after');
  };
  await expect(render('/')).rejects.toThrow('after');
  answer = (response) => {
    response.write('<!DOCTYPE html>');
    response.destroy();
  };
  await expect(render('/')).rejects.toThrow('before completion');
});

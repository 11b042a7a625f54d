import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { freePort } from '../../serve-site';
import type { Workshop } from '../workshop';

// Firefox by its own remote protocol: Playwright drives only a Firefox of its own making, which is not what readers have.

export interface Firefox {
  readonly version: string;
  readonly open: (url: string) => Promise<void>;
  readonly resize: (width: number) => Promise<void>;
  readonly run: (script: string) => Promise<unknown>;
  readonly inFrame: (index: number, script: string) => Promise<unknown>;
  readonly close: () => void;
}

type Answer = [number, number, { message: string } | null, { value?: unknown } | null];

/** Null where there is no Firefox to be had. */
export async function openFirefox(shop: Workshop): Promise<Firefox | null> {
  shop.apt(['firefox-esr']);
  const version = shop.versionBy('firefox-esr', '--version');
  if (version === null) return null;
  const port = await freePort();
  const profile = path.join(shop.folder, 'firefox');
  mkdirSync(profile, { recursive: true });
  writeFileSync(path.join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const child = spawn('firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: shop.folder },
  });
  const call = await link(port);
  if (!call) {
    child.kill('SIGKILL');
    return null;
  }
  await call('WebDriver:NewSession', { capabilities: {} });
  const run = async (script: string) => {
    const answer = (await call('WebDriver:ExecuteScript', { script, args: [] })) as { value: unknown };
    return answer.value;
  };
  return {
    version,
    open: async (url) => void (await call('WebDriver:Navigate', { url })),
    resize: async (width) => void (await call('WebDriver:SetWindowRect', { width, height: 1000 })),
    run,
    inFrame: async (index, script) => {
      await call('WebDriver:SwitchToFrame', { id: index });
      const value = await run(script);
      await call('WebDriver:SwitchToFrame', { id: null });
      return value;
    },
    close: () => child.kill('SIGTERM'),
  };
}

/** A message is its length in bytes, a colon, and JSON: a number, then kind and id. */
async function link(port: number): Promise<((name: string, params: object) => Promise<unknown>) | null> {
  for (let look = 0; look < 60; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const socket = connect(port, '127.0.0.1');
    const up = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (!up) continue;
    let kept = Buffer.alloc(0);
    let last = 0;
    const waiting = new Map<number, (answer: Answer) => void>();
    socket.on('data', (chunk: Buffer) => {
      kept = Buffer.concat([kept, chunk]);
      for (;;) {
        const colon = kept.indexOf(':');
        const end = colon + 1 + Number(kept.subarray(0, Math.max(0, colon)).toString());
        if (colon < 0 || kept.length < end) return;
        const message = JSON.parse(kept.subarray(colon + 1, end).toString()) as Answer;
        kept = kept.subarray(end);
        // The first message is a greeting.
        if (Array.isArray(message)) waiting.get(message[1])?.(message);
      }
    });
    return (name, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, ([, , error, result]) =>
          error ? reject(new Error(`${name}: ${error.message}`)) : resolve(result),
        );
        const text = JSON.stringify([0, last, name, params]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
  }
  return null;
}

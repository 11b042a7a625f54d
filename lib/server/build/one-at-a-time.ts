import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';

// Two starts of one folder would build into the same place. A socket says who does: unlike a file with a number in it, it
// ends with its process, however that ends.

const socketOf = (root: string): string =>
  path.join(
    os.tmpdir(),
    `bang-diem-${process.getuid?.() ?? ''}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.sock`,
  );

/** Listens; null where another does. */
function listen(socket: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(socket, () => resolve(server));
  });
}

/** Resolves when the other has ended; false where nobody was there. */
function ended(socket: string, waiting: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    let met = false;
    const other = connect(socket);
    other.once('connect', () => {
      met = true;
      waiting();
    });
    other.on('error', () => undefined);
    other.once('close', () => resolve(met));
    other.resume();
  });
}

/**
 * Does `work` when no other process does work of this folder; `waiting` is called once where one does. What it made is
 * there by then, so `work` looks again at what is to be done.
 */
export async function oneAtATime<T>(root: string, work: () => Promise<T>, waiting: () => void): Promise<T> {
  const socket = socketOf(root);
  const waiters = new Set<Socket>();
  let told = false;
  for (;;) {
    const server = await listen(socket);
    if (server) {
      server.unref();
      // `close` takes the socket away, and ends who waits: they hang on no connection that is served.
      server.on('connection', (waiter) => waiters.add(waiter));
      return work().finally(() => {
        for (const waiter of waiters) waiter.destroy();
        server.close();
      });
    }
    const met = await ended(socket, () => {
      if (!told) waiting();
      told = true;
    });
    // Of a process that was killed: nobody listens there any more.
    if (!met) await unlink(socket).catch(() => undefined);
  }
}

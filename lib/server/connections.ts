import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isProxy, networkOf } from '@/lib/server/reader-address';

export interface ConnectionBounds {
  /** Connections at once, of all. */
  readonly connections: number;
  /** Of those, from one network (a /24, or /48). */
  readonly connectionsPerNetwork: number;
  /** Requests that wait for the answer before them on their connection, of all connections. */
  readonly waitingRequests: number;
}

/** One connection: the request in work, those after it, and whose it is. */
interface Line {
  readonly network: string;
  inWork: boolean;
  readonly waiting: (() => void)[];
}

/**
 * Who may hold how much of the server. One answer is in work per connection: the next request waits until the one before it
 * has left, so a reader who takes no bytes costs one body, however many it asked for. A network has its bound of
 * connections; where it, or the server, is full, the connection that has idled longest makes room for the new one, so that
 * nobody is shut out by those that only sit there.
 */
export class Connections {
  readonly #bounds: ConnectionBounds;
  readonly #proxies: readonly string[];
  /** In the order in which they last had something to do. */
  readonly #lines = new Map<Socket, Line>();
  readonly #perNetwork = new Map<string, number>();
  #waiting = 0;

  constructor(bounds: ConnectionBounds, proxies: readonly string[]) {
    this.#bounds = bounds;
    this.#proxies = proxies;
  }

  get open(): number {
    return this.#lines.size;
  }

  /** Bounds a server's connections. Its listener must come from `inTurn`. */
  guard(server: Server): void {
    server.on('connection', (socket: Socket) => this.#take(socket));
  }

  /** `listener`, called for one request of a connection at a time, in their order. */
  inTurn(listener: RequestListener): RequestListener {
    return (req: IncomingMessage, res: ServerResponse) => {
      const line = this.#lines.get(req.socket);
      // Closed for another's sake since it was read.
      if (!line) return void req.socket.destroy();
      const begin = () => {
        line.inWork = true;
        res.once('close', () => this.#next(req.socket, line));
        listener(req, res);
      };
      if (!line.inWork) return begin();
      line.waiting.push(begin);
      this.#waiting += 1;
      if (this.#waiting > this.#bounds.waitingRequests) req.socket.destroy();
      else req.socket.pause();
    };
  }

  #next(socket: Socket, line: Line): void {
    line.inWork = false;
    if (!this.#lines.has(socket)) return;
    this.#lines.delete(socket);
    this.#lines.set(socket, line);
    const begin = line.waiting.shift();
    if (!begin) return void socket.resume();
    this.#waiting -= 1;
    begin();
  }

  #take(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    // Behind a proxy all readers share its connections: it bounds them itself.
    const network = isProxy(address, this.#proxies) ? 'proxy' : networkOf(address);
    const ofNetwork = this.#perNetwork.get(network) ?? 0;
    if (network !== 'proxy' && ofNetwork >= this.#bounds.connectionsPerNetwork) {
      if (!this.#dropIdle(network)) return void socket.destroy();
    } else if (this.#lines.size >= this.#bounds.connections && !this.#dropIdle(this.#largest())) {
      return void socket.destroy();
    }
    this.#lines.set(socket, { network, inWork: false, waiting: [] });
    this.#perNetwork.set(network, (this.#perNetwork.get(network) ?? 0) + 1);
    socket.once('close', () => this.#forget(socket));
  }

  #forget(socket: Socket): void {
    const line = this.#lines.get(socket);
    if (!line) return;
    this.#lines.delete(socket);
    this.#waiting -= line.waiting.length;
    const left = (this.#perNetwork.get(line.network) ?? 1) - 1;
    if (left > 0) this.#perNetwork.set(line.network, left);
    else this.#perNetwork.delete(line.network);
  }

  #largest(): string {
    const [largest] = [...this.#perNetwork].sort(([, a], [, b]) => b - a);
    return largest?.[0] ?? '';
  }

  /** Closes the connection of a network that has had nothing to do for longest. */
  #dropIdle(network: string): boolean {
    for (const [socket, line] of this.#lines) {
      if (line.network !== network || line.inWork) continue;
      this.#forget(socket);
      socket.destroy();
      return true;
    }
    return false;
  }
}

import { Window } from 'happy-dom';

// Recharts measures and subscribes through browser globals. They are set in the worker thread only: React and Next look at
// `window` to learn where they run, so the server's own thread must never have one.

const NAMES = [
  'document',
  'navigator',
  'HTMLElement',
  'Element',
  'SVGElement',
  'Node',
  'Text',
  'Event',
  'CustomEvent',
  'MouseEvent',
  'KeyboardEvent',
  'ResizeObserver',
  'MutationObserver',
  'IntersectionObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const;

/** Gives this thread a document. Nothing in it loads or runs from the network. */
export function installDom(): Window {
  const window = new Window({
    url: 'http://figure.invalid/',
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    } as never,
  });
  for (const name of NAMES) {
    const value: unknown = Reflect.get(window, name);
    const bound =
      typeof value === 'function' && /^[a-z]/.test(name)
        ? (value as (...args: unknown[]) => unknown).bind(window)
        : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true, writable: true });
  return window;
}

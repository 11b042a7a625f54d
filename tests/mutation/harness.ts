import { createRequire } from 'node:module';
import path from 'node:path';
import * as chaiExpect from '@vitest/expect';
import fc from 'fast-check';

// What a test file imports from vitest and fast-check, in this process and without a runner: tests are collected as the
// file is evaluated and run one by one as often as there are mutants.

const { chai } = chaiExpect;
chai.use(chaiExpect.JestExtend);
chai.use(chaiExpect.JestChaiExpect);
chai.use(chaiExpect.JestAsymmetricMatchers);

function expect(value: unknown, message?: string): unknown {
  const { assertionCalls } = chaiExpect.getState(expect as never);
  chaiExpect.setState({ assertionCalls: assertionCalls + 1 }, expect as never);
  return chai.expect(value, message);
}
Object.assign(expect, chai.expect, { getState: () => chaiExpect.getState(expect as never) });
chaiExpect.setState(
  { assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null },
  expect as never,
);
Reflect.set(globalThis, chaiExpect.GLOBAL_EXPECT, expect);

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...given: unknown[]) => unknown;

/** Fewer runs, always the same ones, and no search for a smaller counterexample: one failure is enough. */
const RUNS = 30;
const SEED = 20_261_128;
const quickAssert = (property: never, parameters: { numRuns?: number } = {}) =>
  fc.assert(property, {
    ...parameters,
    numRuns: Math.min(parameters.numRuns ?? RUNS, RUNS),
    seed: SEED,
    endOnFailure: true,
  });

/** Node's own `require`, with the two libraries of the tests replaced. */
function requireFor(collected: CollectedTest[], root: string): (name: string) => unknown {
  const nodeRequire = createRequire(path.join(root, 'package.json'));
  const titles: string[] = [];
  const add = (name: string, body: Body): void => {
    collected.push({ name: [...titles, name].join(' > '), run: () => body() });
  };
  const each =
    (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const [index, row] of rows.entries()) {
        const given = Array.isArray(row) ? row : [row];
        collected.push({ name: [...titles, `${name} #${index + 1}`].join(' > '), run: () => body(...given) });
      }
    };
  const it = Object.assign(add, { each });
  const describe = Object.assign(
    (name: string, body: () => void): void => {
      titles.push(name);
      body();
      titles.pop();
    },
    {
      each:
        (rows: readonly unknown[]) =>
        (name: string, body: Body): void => {
          for (const row of rows) describe(name, () => body(...(Array.isArray(row) ? row : [row])));
        },
    },
  );
  const quick = { ...fc, assert: quickAssert };
  const replaced: Record<string, unknown> = {
    vitest: { it, test: it, describe, expect },
    'fast-check': { ...quick, default: quick, __esModule: true },
  };
  return (name) => replaced[name] ?? nodeRequire(name);
}

/** Evaluates a bundled test file afresh, with state of its own, and answers its tests. */
export function collect(evaluate: (require: (name: string) => unknown) => void, root: string): CollectedTest[] {
  const collected: CollectedTest[] = [];
  evaluate(requireFor(collected, root));
  return collected;
}

/**
 * What is long takes turns: a whole run does what is always done and half of the rest, on the next day the other half. The long
 * form, and a lane that is named, do all. TRELLIS_SEED, which the run prints, brings a day's half back.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './workspace.mjs';

const A_DAY_MS = 86_400_000;
const HALVES = 2;
const END = '.e2e-spec.ts';

/** Walks through the whole product, and what no test of the API can tell. */
const ALWAYS = ['accessibility', 'bad-input', 'events', 'journey', 'keyboard-place', 'tenancy-screens'];

/** The browser's files whose turn it is, as paths from the root, and how many there are. */
export function webFilesInTurn(seed = Number(process.env.TRELLIS_SEED ?? Math.floor(Date.now() / A_DAY_MS))) {
  const names = readdirSync(join(ROOT, 'tests/web'))
    .filter((file) => file.endsWith(END))
    .map((file) => file.slice(0, -END.length))
    .sort();
  const gone = ALWAYS.filter((name) => !names.includes(name));
  // Jest passes over a path that is not there.
  if (gone.length > 0) throw new Error(`Always to be run, and not in tests/web: ${gone.join(', ')}`);
  const others = names.filter((name) => !ALWAYS.includes(name));
  const chosen = others.filter((_, index) => (index + seed) % HALVES === 0);
  const files = [...ALWAYS, ...chosen].map((name) => `tests/web/${name}${END}`);
  return { seed, files, all: names.length };
}

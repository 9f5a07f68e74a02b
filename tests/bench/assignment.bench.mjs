/**
 * The exact optimum: `assign` of libs/matching against SciPy's `linear_sum_assignment` (python3-scipy, where there is one) on the
 * same dense matrices of random costs, and npm's `munkres`. All are asked for the minimum; the bench fails when they differ. Costs
 * are whole, so that sums are exact: from a thousand values, where rows have several cheapest columns, and from a million, where
 * they have one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { munkres } from 'munkres';
import { assign } from '../../libs/matching/dist/index.js';
import { median, ms, printMachine, printTable, ratio, seeded, times } from './measure.mjs';

const SIZES = [300, 1000, 3000, 5000];
const VALUES = [1_000, 1_000_000];
const PYTHON = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
n = int(sys.argv[2]); rounds = int(sys.argv[3])
cost = numpy.fromfile(sys.argv[1], dtype=numpy.float64).reshape(n, n)
for line in sys.stdin:
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(cost)
    print((time.perf_counter() - start) * 1000, cost[rows, columns].sum(), flush=True)
`;
const folder = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
const hasScipy = spawnSync('python3', ['-c', 'import scipy.optimize']).status === 0;

function scipyOnce(file, n) {
  const { stdout, status, stderr } = spawnSync('python3', ['-c', PYTHON, file, String(n), '1'], {
    input: 'go\n',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const [time, total] = stdout.trim().split(' ').map(Number);
  return { time, total };
}

/** One round of npm's munkres, on the same costs as rows of plain numbers. */
function munkresOnce(cost, n) {
  const matrix = Array.from({ length: n }, (_, row) => Array.from(cost.subarray(row * n, (row + 1) * n)));
  const start = performance.now();
  const pairs = munkres(matrix);
  const time = performance.now() - start;
  return { time, total: pairs.reduce((sum, [row, column]) => sum + matrix[row][column], 0) };
}

const rows = [];
for (const [n, values] of SIZES.flatMap((size) => VALUES.map((count) => [size, count]))) {
  const random = seeded(n);
  const cost = Float64Array.from({ length: n * n }, () => Math.floor(random() * values));
  const file = join(folder, `${n}.bin`);
  writeFileSync(file, Buffer.from(cost.buffer));
  const score = cost.map((value) => -value);
  const capacity = new Int32Array(n).fill(1);
  const rounds = n > 2000 ? 3 : 7;
  const ours = [];
  const scipy = [];
  const theirs = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const result = assign({ menteeCount: n, mentorCount: n, score, capacity });
    ours.push(performance.now() - start);
    const munkresFound = munkresOnce(cost, n);
    theirs.push(munkresFound.time);
    if (Math.abs(munkresFound.total + result.total) > 1e-6)
      throw new Error(`n=${n}: ${-result.total} is not munkres' ${munkresFound.total}`);
    if (!hasScipy) continue;
    const other = scipyOnce(file, n);
    scipy.push(other.time);
    if (Math.abs(other.total + result.total) > 1e-6)
      throw new Error(`n=${n}: ${-result.total} is not SciPy's ${other.total}`);
  }
  rows.push([
    `${n} × ${n}, ${values.toLocaleString('en')} values`,
    ms(median(ours)),
    hasScipy ? ms(median(scipy)) : 'not here',
    hasScipy ? times(ratio(ours, scipy)) : '',
    times(ratio(theirs, ours)),
  ]);
}
rmSync(folder, { recursive: true });
printTable(['dense, random costs', 'libs/matching, ms', 'SciPy, ms', 'ours to SciPy', 'munkres to ours'], rows);
process.stdout.write('JavaScript, one thread; interleaved round by round, same matrix files, equal optimum checked. ');
printMachine();

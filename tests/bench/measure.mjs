/**
 * What every bench here shares: runs contestants in turn (A B A B …), so that whatever else the machine does meets them alike,
 * and tells medians with a bootstrap interval. Times are milliseconds.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';

/**
 * @param {Record<string, () => unknown>} contestants name → one round of work
 * @param {{rounds: number, warmUp?: number}} options
 * @returns {Promise<Record<string, number[]>>} name → milliseconds of each round
 */
export async function interleave(contestants, { rounds, warmUp = 1 }) {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    // Every other round backwards, so that nobody always comes first.
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const start = performance.now();
      await contestants[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The quantile of a list, by the nearest rank. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** Ratio of medians (a to b) with the middle 95 % of 2,000 seeded bootstrap resamples. */
export function ratio(a, b) {
  const random = seeded(7);
  const resample = (values) => values.map(() => values[Math.floor(random() * values.length)]);
  const ratios = Array.from({ length: 2000 }, () => median(resample(a)) / median(resample(b)));
  return { ratio: median(a) / median(b), low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) };
}

/**
 * How long this thread held its event loop at most, by its own doing: the wall clock of a gap between two turns, but no more
 * than the processor time that the process spent in it. A machine shared with others takes the processor away for longer.
 */
export function holdingWatch() {
  let longest = 0;
  let at = performance.now();
  let spent = process.cpuUsage();
  const look = () => {
    const now = performance.now();
    const used = process.cpuUsage(spent);
    longest = Math.max(longest, Math.min(now - at, (used.user + used.system) / 1000));
    at = now;
    spent = process.cpuUsage();
  };
  const timer = setInterval(look, 2);
  return {
    async longest() {
      // The last gap ends with the next turn.
      await new Promise((resolve) => setTimeout(resolve, 10));
      clearInterval(timer);
      return longest;
    },
  };
}

/** A small seeded generator (mulberry32), so that two runs meet the same input. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A Markdown table on stdout. */
export function printTable(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  process.stdout.write(`${[line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')}\n\n`);
}

/** One sentence about the machine and what shared it. */
export function printMachine() {
  const load = loadavg()[0].toFixed(1);
  process.stdout.write(
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, load ${load} at the end; ` +
      'contestants, database and bench share the cores.\n',
  );
}

export const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
export const times = ({ ratio: middle, low, high }) => `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

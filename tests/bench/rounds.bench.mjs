/**
 * Speed mentoring and seating: `planSpeedRounds` and `planSeating` of libs/matching against what one would do without them, naive
 * draws of the same rules in the same time (shuffle, take who fits, keep the best draw), and against npm's `edmonds-blossom-fixed`,
 * which matches round after round exactly as well. The bench fails when a verifier refuses what was planned, when a first round of
 * ours weighs less than the other blossom's, or when meetings or places are missing. Times are of this process; a ratio above 1 is
 * the other's time to ours.
 */
import {
  planSeating,
  planSpeedRounds,
  verifySeating,
  verifySpeedRounds,
  worthOfTopics,
} from '../../libs/matching/dist/index.js';
import blossom from 'edmonds-blossom-fixed';
import { interleave, median, ms, printMachine, printTable, quantile, ratio, seeded, times } from './measure.mjs';

const COUNT = 200;
const ROUNDS = 6;
const TIMED = 7;
const TOPICS = Array.from({ length: 12 }, (_, at) => `topic ${at}`);

const random = seeded(6);
const people = Array.from({ length: COUNT }, (_, at) => ({
  id: `p${String(at).padStart(3, '0')}`,
  role: at % 2 ? 'mentee' : 'mentor',
  kind: at % 5 ? 'mentee' : 'mentor',
  topics: TOPICS.filter(() => random() < 0.2),
}));
const apart = Array.from({ length: 300 }, () => [draw(COUNT), draw(COUNT)])
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => [people[a].id, people[b].id]);

const keyOf = (one, other) => (one < other ? `${one} ${other}` : `${other} ${one}`);
const kept = new Set(apart.map(([one, other]) => keyOf(one, other)));
const shared = new Map(
  people.flatMap((one, at) =>
    people.slice(at + 1).map((other) => {
      const worth = worthOfTopics(one.topics.filter((topic) => other.topics.includes(topic)).length);
      return [keyOf(one.id, other.id), worth];
    }),
  ),
);
const worthOf = (pairs) => pairs.reduce((sum, [one, other]) => sum + shared.get(keyOf(one, other)), 0);

function draw(below) {
  return Math.floor(random() * below);
}

function shuffledPeople() {
  const drawn = people.map(({ id }) => id);
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const at = draw(last + 1);
    [drawn[last], drawn[at]] = [drawn[at], drawn[last]];
  }
  return drawn;
}

/** Draws until the time is up: everybody in turn takes the first who is free, new and not kept apart. */
function naivePairs(across, time) {
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  let best = { meetings: -1, worth: 0 };
  for (const start = performance.now(); performance.now() - start < time;) {
    const met = new Set();
    const pairs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const left = shuffledPeople();
      for (let one = left.pop(); one !== undefined; one = left.pop()) {
        const fits = (other) =>
          !met.has(keyOf(one, other)) &&
          !kept.has(keyOf(one, other)) &&
          (!across || roles.get(one) !== roles.get(other));
        const at = left.findIndex(fits);
        if (at < 0) continue;
        const [other] = left.splice(at, 1);
        met.add(keyOf(one, other));
        pairs.push([one, other]);
      }
    }
    const found = { meetings: pairs.length, worth: worthOf(pairs) };
    if (found.meetings > best.meetings || (found.meetings === best.meetings && found.worth > best.worth)) best = found;
  }
  return best;
}

/** The other blossom, round after round, as many pairs as can be and then the greatest worth. */
function otherBlossom(across, rounds) {
  const met = new Set(kept);
  let worth = 0;
  let meetings = 0;
  for (let round = 0; round < rounds; round += 1) {
    const edges = [];
    for (let a = 0; a < COUNT; a += 1) {
      for (let b = a + 1; b < COUNT; b += 1) {
        const key = keyOf(people[a].id, people[b].id);
        if (!met.has(key) && (!across || people[a].role !== people[b].role)) edges.push([a, b, shared.get(key)]);
      }
    }
    blossom(edges, true).forEach((b, a) => {
      if (b <= a) return;
      const key = keyOf(people[a].id, people[b].id);
      met.add(key);
      worth += shared.get(key);
      meetings += 1;
    });
  }
  return { meetings, worth };
}

function naiveTables(size, time) {
  let best = Infinity;
  for (const start = performance.now(); performance.now() - start < time;) {
    const met = new Set();
    let repeats = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const drawn = shuffledPeople();
      for (let at = 0; at < COUNT; at += size) {
        const table = drawn.slice(at, at + size);
        table.forEach((one, place) =>
          table.slice(place + 1).forEach((other) => {
            const key = keyOf(one, other);
            // Whoever is kept apart counts as a repeat here: a draw without any is next to never found.
            if (met.has(key) || kept.has(key)) repeats += 1;
            met.add(key);
          }),
        );
      }
    }
    best = Math.min(best, repeats);
  }
  return best;
}

function checked(verification, name) {
  if (!verification.ok) throw new Error(`${name}: ${verification.code}`);
}

const rows = [];
for (const meet of ['everybody', 'across']) {
  const across = meet === 'across';
  const problem = { people, meet, rounds: ROUNDS, apart };
  const planned = planSpeedRounds(problem);
  checked(verifySpeedRounds(problem, planned), meet);
  if (planned.meetings !== (COUNT / 2) * ROUNDS) throw new Error(`${meet}: ${planned.meetings} meetings`);
  const once = planSpeedRounds({ ...problem, rounds: 1 }).rounds[0].pairs;
  const judged = otherBlossom(across, 1);
  if (worthOf(once) !== judged.worth) throw new Error(`${meet}: a round of ${worthOf(once)} is not ${judged.worth}`);
  let other;
  const taken = await interleave(
    { ours: () => planSpeedRounds(problem), other: () => (other = otherBlossom(across, ROUNDS)) },
    { rounds: TIMED },
  );
  const naive = naivePairs(across, median(taken.ours));
  const worth = worthOf(planned.rounds.flatMap(({ pairs }) => pairs));
  rows.push([
    across ? '100 mentors × 100 mentees' : '200, everybody with everybody',
    `${ms(median(taken.ours))} (${ms(quantile(taken.ours, 1))})`,
    times(ratio(taken.other, taken.ours)),
    `${planned.meetings} · ${other.meetings} · ${naive.meetings}`,
    `${worth} · ${other.worth} · ${naive.worth}`,
  ]);
}
printTable(
  [
    `speed rounds, 6 rounds, 300 pairs kept apart`,
    'libs/matching, ms (worst)',
    'edmonds-blossom to ours',
    'meetings: ours · blossom · draws',
    'worth of topics: ours · blossom · draws',
  ],
  rows,
);

const tables = [];
for (const size of [4, 5, 8, 10]) {
  const problem = { people, rounds: ROUNDS, table: { fewest: size, most: size }, apart };
  const planned = planSeating(problem);
  checked(verifySeating(problem, planned), `tables of ${size}`);
  if (planned.seated !== COUNT * ROUNDS) throw new Error(`tables of ${size}: ${planned.seated} places`);
  const { ours } = await interleave({ ours: () => planSeating(problem) }, { rounds: TIMED });
  const naive = naiveTables(size, median(ours));
  tables.push([
    `tables of ${size}`,
    `${ms(median(ours))} (${ms(quantile(ours, 1))})`,
    String(planned.repeats),
    String(planned.uneven),
    String(naive),
  ]);
}
printTable(
  [
    'seating, 200 people, 6 rounds, 300 pairs kept apart, 40 mentors spread',
    'libs/matching, ms (worst)',
    'repeats',
    'uneven',
    'repeats and pairs kept apart, best of draws in the same time',
  ],
  tables,
);
process.stdout.write(
  'JavaScript, one thread; every plan checked by its verifier, first rounds as heavy as the other blossom’s. ',
);
printMachine();

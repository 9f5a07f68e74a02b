/**
 * One edit and a rerun against solving again: `reassign` and `assign` of libs/matching on a cohort of 5,000 mentees and 2,000
 * mentors (capacity 1–5, 5 % conflicts, some mentors wanted by many). The bench fails when a rerun's optimum differs from the
 * one from scratch, or its proof does not hold.
 */
import { assign, assignFrom, openAssignment, reassign, verifyAssignment } from '../../libs/matching/dist/index.js';
import { median, ms, printMachine, printTable, quantile, seeded } from './measure.mjs';

const [MENTEES, MENTORS] = [5000, 2000];
const ROUNDS = 3;
const EDITS_A_ROUND = 40;
const random = seeded(17);
const upTo = (limit) => Math.floor(random() * limit);

/** Ten weighted wishes of each mentee, met by some mentors more often than by others. */
function scoreRow() {
  return Float64Array.from({ length: MENTORS }, (_, mentor) => {
    let met = 0;
    for (let wish = 0; wish < 10; wish += 1) if (random() < breadth[mentor]) met += wish + 1;
    return met / 55;
  });
}
const breadth = Array.from({ length: MENTORS }, () => 0.2 + 0.5 * random());
const score = new Float64Array(MENTEES * MENTORS);
for (let mentee = 0; mentee < MENTEES; mentee += 1) score.set(scoreRow(), mentee * MENTORS);
const problem = {
  menteeCount: MENTEES,
  mentorCount: MENTORS,
  score,
  forbidden: Uint8Array.from({ length: score.length }, () => (random() < 0.05 ? 1 : 0)),
  capacity: Array.from({ length: MENTORS }, () => 1 + upTo(5)),
};

/** Edits that touch the solution: the pair that is there forbidden, a full mentor's places changed, and so on. */
const EDITS = {
  'a pair of the draft forbidden': ({ result }) => {
    const mentee = upTo(MENTEES);
    return { kind: 'forbid', mentee, mentor: Math.max(0, result.mentorOf[mentee]) };
  },
  'a mentee moved by hand': ({ problem: now }) => {
    const at = Array.from({ length: 2000 }, () => [upTo(MENTEES), upTo(MENTORS)]).find(([mentee, mentor]) => {
      const pins = now.pinned.filter((pin) => pin.mentor === mentor).length;
      const isPinned = now.pinned.some((pin) => pin.mentee === mentee);
      return !isPinned && !now.forbidden[mentee * MENTORS + mentor] && now.capacity[mentor] > pins;
    });
    return { kind: 'pin', mentee: at[0], mentor: at[1] };
  },
  'one place less': ({ problem: now }) => {
    const mentor = now.capacity.findIndex((places, at) => places > 1 && at >= upTo(MENTORS));
    return { kind: 'capacity', mentor, capacity: now.capacity[mentor] - 1 };
  },
  'one place more': ({ problem: now }) => {
    const mentor = upTo(MENTORS);
    return { kind: 'capacity', mentor, capacity: now.capacity[mentor] + 1 };
  },
  'a mentee answered again': () => ({ kind: 'scores', mentee: upTo(MENTEES), scores: scoreRow() }),
};

const open = openAssignment(problem);
const full = [];
/** As the product does it: the scores are new arrays, and nobody says what has changed. */
const later = [];
const reruns = Object.fromEntries(Object.keys(EDITS).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, draw] of Object.entries(EDITS)) {
    for (let k = 0; k < EDITS_A_ROUND; k += 1) {
      const edit = draw(open);
      const isPinned = open.problem.pinned.some(({ mentee }) => mentee === edit.mentee);
      if (isPinned && edit.kind === 'forbid') continue;
      const start = performance.now();
      // The result with its proof is part of the rerun.
      const { matchedCount } = reassign(open, edit).result;
      reruns[name].push(performance.now() - start);
      if (matchedCount < 1) throw new Error('nobody is matched');
    }
  }
  const { mentorOf, proof } = open.result;
  reassign(open, EDITS['a pair of the draft forbidden'](open));
  const resuming = performance.now();
  const resumed = assignFrom(open.problem, { mentorOf, mentor: proof.mentor, perPair: proof.perPair });
  later.push(performance.now() - resuming);
  if (!resumed.isResumed || resumed.totalSteps !== open.result.totalSteps)
    throw new Error('A later run does not come to the same.');
  const start = performance.now();
  const scratch = assign(open.problem);
  full.push(performance.now() - start);
  const { result } = open;
  if (scratch.totalSteps !== result.totalSteps || scratch.matchedCount !== result.matchedCount)
    throw new Error(
      `rerun: ${result.matchedCount}, ${result.total}; from scratch: ${scratch.matchedCount}, ${scratch.total}`,
    );
  const checked = verifyAssignment(open.problem, result);
  if (!checked.ok) throw new Error(checked.code);
}
const share = (value) => `1/${Math.round(median(full) / value)}`;
printTable(
  ['one edit, rerun with proof', 'ms (median)', 'ms (95 %)', 'of the full solve', 'of the full solve (95 %)'],
  Object.entries({ ...reruns, 'a pair forbidden, in a later run that looks at every pair': later }).map(
    ([name, taken]) => [
      name,
      ms(median(taken)),
      ms(quantile(taken, 0.95)),
      share(median(taken)),
      share(quantile(taken, 0.95)),
    ],
  ),
);
process.stdout.write(
  `${MENTEES} mentees, ${MENTORS} mentors; full solve ${ms(median(full))} ms (median of ${ROUNDS}); equal optimum and proof checked each round. `,
);
printMachine();

/**
 * The best total fit of a cohort, found by other means than the service's: fit computed here from the answers themselves,
 * optimum by HiGHS. It shares no code with @trellis/matching.
 */
import { commonMinutes, type WeeklySlot } from '@trellis/calendar';
import { type Answer, listAnswer, slotsAnswer, textAnswer } from '@trellis/forms';
import highs from 'highs';

export interface Party {
  email: string;
  capacity?: number;
  grades?: string[];
  raw: Readonly<Record<string, Answer>>;
}

type Similarity = (mentee: Party, mentor: Party) => number | null | undefined;

/** undefined: the mentee has no such wish. null: the mentor's answer is not known. */
const share = (wanted: readonly string[], has: readonly string[]): number | null | undefined => {
  if (wanted.length === 0) return undefined;
  return has.length === 0 ? null : wanted.filter((entry) => has.includes(entry)).length / wanted.length;
};
const both = (
  a: string | null,
  b: string | null,
  fits: (a: string, b: string) => boolean,
): number | null | undefined => (a === null ? undefined : b === null ? null : Number(fits(a, b)));
const words = (answer: Answer | undefined): string[] => {
  const text = textAnswer(answer);
  return (text === null ? [...listAnswer(answer)] : [text]).map((entry) => entry.toLowerCase());
};
const times = (party: Party): WeeklySlot[] => slotsAnswer(party.raw.availability) as WeeklySlot[];

export const SIMILARITIES: Record<string, Similarity> = {
  specialty: (mentee, mentor) => share(words(mentee.raw.specialties), words(mentor.raw.specialty)),
  goals: () => undefined,
  languages: (mentee, mentor) => share(words(mentee.raw.languages), words(mentor.raw.languages)),
  availability: (mentee, mentor) => {
    if (times(mentee).length === 0) return undefined;
    return times(mentor).length === 0 ? null : Math.min(1, commonMinutes(times(mentee), times(mentor)) / 60);
  },
  site: (mentee, mentor) =>
    both(textAnswer(mentee.raw.site), textAnswer(mentor.raw.site), (a, b) => a.toLowerCase() === b.toLowerCase()),
  mode: (mentee, mentor) =>
    both(
      textAnswer(mentee.raw.mode),
      textAnswer(mentor.raw.mode),
      (a, b) => a === b || a === 'either' || b === 'either',
    ),
};

/** Null: a conflict of interest. A mentee without any wish gets 0 everywhere (the caller checks that there is none). */
export function expectedFits(mentees: Party[], mentors: Party[], weights: Record<string, number>): (number | null)[][] {
  return mentees.map((mentee) => {
    const inConflict = mentors.map(({ grades = [] }) =>
      grades.some((email) => email.toLowerCase() === mentee.email.toLowerCase()),
    );
    const sums = mentors.map(() => 0);
    let total = 0;
    for (const [question, weight] of Object.entries(weights)) {
      const row = mentors.map((mentor) => SIMILARITIES[question]?.(mentee, mentor));
      const known = row.filter(
        (value, at) => typeof value === 'number' && !inConflict[at] && (mentors[at]?.capacity ?? 0) > 0,
      ) as number[];
      if (known.length === 0) continue;
      const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
      total += weight;
      row.forEach((value, at) => (sums[at] = (sums[at] ?? 0) + weight * (value ?? mean)));
    }
    return sums.map((sum, at) => (inConflict[at] ? null : total > 0 ? sum / total : 0));
  });
}

/** As many as possible, then the greatest total: two linear programs whose corners are whole. */
export async function independentOptimum(
  fits: (number | null)[][],
  capacity: number[],
): Promise<{ matched: number; total: number }> {
  const solver = await highs();
  const solve = (objective: (fit: number) => number, exactly?: number): number => {
    const answer = solver.solve(model(fits, capacity, objective, exactly), {
      mip_feasibility_tolerance: 1e-9,
    } as never);
    if (answer.Status !== 'Optimal') throw new Error(`HiGHS: ${answer.Status}`);
    return answer.ObjectiveValue;
  };
  const matched = Math.round(solve(() => 1));
  return { matched, total: solve((fit) => fit, matched) };
}

function model(
  fits: (number | null)[][],
  capacity: number[],
  objective: (fit: number) => number,
  exactly?: number,
): string {
  const variables = fits.flatMap((row, i) =>
    row.flatMap((fit, j) => (fit === null ? [] : [{ name: `x${i}_${j}`, i, j, fit }])),
  );
  const sum = (of: typeof variables): string => of.map(({ name }) => name).join(' + ');
  const rows = (
    count: number,
    label: string,
    of: (at: number) => typeof variables,
    limit: (at: number) => number,
  ): string[] =>
    Array.from({ length: count }, (_, at) => at)
      .filter((at) => of(at).length > 0)
      .map((at) => ` ${label}${at}: ${sum(of(at))} <= ${limit(at)}`);
  const lines = [
    'Maximize',
    ` obj: ${variables.map(({ name, fit }) => `${objective(fit).toFixed(12)} ${name}`).join('\n + ')}`,
    'Subject To',
    ...rows(
      fits.length,
      'mentee',
      (at) => variables.filter(({ i }) => i === at),
      () => 1,
    ),
    ...rows(
      capacity.length,
      'mentor',
      (at) => variables.filter(({ j }) => j === at),
      (at) => capacity[at] ?? 0,
    ),
    ...(exactly === undefined ? [] : [` all: ${sum(variables)} = ${exactly}`]),
    'Bounds',
    ...variables.map(({ name }) => ` 0 <= ${name} <= 1`),
    'End',
  ];
  return lines.join('\n');
}

import {
  ENOUGH_COMMON_MINUTES,
  type MatchAnswer,
  type MatchAnswers,
  type MatchQuestion,
  type MeetingMode,
  type QuestionKind,
  TOO_FAR_KM,
  type WeeklyTime,
} from './participants.js';
import { MatchingInputError } from './problem.js';

type AnswerOf<K extends QuestionKind> = Extract<MatchAnswer, { kind: K }>;

const MINUTES_PER_DAY = 1440;

const EARTH_RADIUS_KM = 6371;

/** Answers that name things, in the order in which they were named. */
export type ListAnswer = AnswerOf<'choices' | 'ranking' | 'goals' | 'identity'>;

/** What an answer names, each once; undefined for a kind that names nothing. */
export function namedIn(answer: MatchAnswer): string[] | undefined {
  switch (answer.kind) {
    case 'choices':
    case 'ranking':
    case 'goals':
      return [...new Set(answer.values)];
    case 'identity':
      return [...new Set(answer.options)];
    default:
      return undefined;
  }
}

/** What the mentee named, each once, that the mentor has, in the mentee's order. */
export function sharedChoices(mentee: ListAnswer, mentor: ListAnswer): string[] {
  const has = new Set(namedIn(mentor));
  return (namedIn(mentee) ?? []).filter((value) => has.has(value));
}

/** Kilometres between two places, as the crow flies (haversine formula: Sinnott 1984). */
export function kilometresApart(a: AnswerOf<'distance'>, b: AnswerOf<'distance'>): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (difference: number) => Math.sin(radians(difference) / 2) ** 2;
  const along = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, half(b.latitude - a.latitude) + along)));
}

/**
 * What each of so many ranked things counts for, first to last: n, n - 1, … 1 over their sum (Borda's weights), so that the
 * first of three counts three times as much as the last.
 */
export function rankWeights(count: number): number[] {
  const sum = (count * (count + 1)) / 2;
  return Array.from({ length: count }, (_, rank) => (count - rank) / sum);
}

/** Minutes a week in both; overlapping times of one person count once. */
export function sharedMinutes(mentee: AnswerOf<'availability'>, mentor: AnswerOf<'availability'>): number {
  return overlap(weekOf(mentee.times), weekOf(mentor.times));
}

/**
 * Row-major mentees × mentors, 1 where both said their times and have less than `minimum` minutes a week in common. Whoever
 * said none (undefined, or an empty list) is nobody's hindrance: not known is not "never".
 */
export function tooLittleTime(
  mentees: readonly (readonly WeeklyTime[] | undefined)[],
  mentors: readonly (readonly WeeklyTime[] | undefined)[],
  minimum: number,
): Uint8Array {
  const weeks = (people: typeof mentees): (number[] | null)[] =>
    people.map((times) => (times && times.length > 0 ? weekOf(times) : null));
  const [ofMentees, ofMentors] = [weeks(mentees), weeks(mentors)];
  const mask = new Uint8Array(mentees.length * mentors.length);
  ofMentees.forEach((mentee, at) => {
    if (!mentee) return;
    ofMentors.forEach((mentor, other) => {
      if (mentor && overlap(mentee, mentor) < minimum) mask[at * mentors.length + other] = 1;
    });
  });
  return mask;
}

/** The mode in which both would meet, or null. */
export function sharedMode(mentee: MeetingMode, mentor: MeetingMode): MeetingMode | null {
  if (mentee === 'either') return mentor;
  return mentor === 'either' || mentor === mentee ? mentee : null;
}

/**
 * How far the mentor's answer meets the mentee's, 0..1. Choices, goals, identity: share of what the mentee named that the
 * mentor has. Ranking: the same, each thing named by its rank (`rankWeights`). Availability: minutes in common over
 * `ENOUGH_COMMON_MINUTES`, at most 1. Site: same or not. Mode: whether both would meet in one mode. Distance: 1 at the same
 * place, falling evenly to 0 where it is too far for the mentee.
 */
export function similarity(mentee: MatchAnswer, mentor: MatchAnswer): number {
  if (mentee.kind === 'availability' && mentor.kind === 'availability') return enough(sharedMinutes(mentee, mentor));
  if (mentee.kind === 'site' && mentor.kind === 'site') return mentee.site === mentor.site ? 1 : 0;
  if (mentee.kind === 'mode' && mentor.kind === 'mode') return sharedMode(mentee.mode, mentor.mode) ? 1 : 0;
  if (mentee.kind === 'distance' && mentor.kind === 'distance') return nearness(mentee, mentor);
  const wanted = namedIn(mentee);
  const offered = namedIn(mentor);
  if (mentee.kind !== mentor.kind || !wanted || !offered)
    throw new MatchingInputError('answer_kind_wrong', { mentee: mentee.kind, mentor: mentor.kind });
  const has = new Set(offered);
  if (mentee.kind !== 'ranking') return wanted.filter((value) => has.has(value)).length / wanted.length;
  const weights = rankWeights(wanted.length);
  return wanted.reduce((sum, value, rank) => sum + (has.has(value) ? (weights[rank] as number) : 0), 0);
}

function nearness(mentee: AnswerOf<'distance'>, mentor: AnswerOf<'distance'>): number {
  return Math.max(0, 1 - kilometresApart(mentee, mentor) / (mentee.tooFar ?? TOO_FAR_KM));
}

/** The answer, or undefined where there is none to compare. @throws MatchingInputError for another kind's answer. */
export function answerTo(question: MatchQuestion, answers: MatchAnswers): MatchAnswer | undefined {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (!answer) return undefined;
  if (answer.kind !== question.kind) throw new MatchingInputError('answer_kind_wrong', { question: question.id });
  if (namedIn(answer)?.length === 0) return undefined;
  if (answer.kind === 'availability' && answer.times.length === 0) return undefined;
  return answer;
}

/** One mentee's similarity to every mentor, NaN where the mentor's answer is not known. Same figures as `similarity`. */
export type RowSimilarity = (mentee: MatchAnswer, row: Float64Array) => void;

/** Prepares the mentors' side of a question once, so that ten million pairs take seconds. */
export function rowSimilarity(mentors: readonly (MatchAnswer | undefined)[]): RowSimilarity {
  const blank = Float64Array.from(mentors, (answer) => (answer ? 0 : NaN));
  const weeks = mentors.map((answer) => (answer?.kind === 'availability' ? weekOf(answer.times) : null));
  const mentorsByKey = groupByKey(mentors);
  return (mentee, row) => {
    row.set(blank);
    if (mentee.kind === 'availability') {
      const week = weekOf(mentee.times);
      weeks.forEach((other, j) => {
        if (other) row[j] = enough(overlap(week, other));
      });
      return;
    }
    if (mentee.kind === 'distance') {
      mentors.forEach((other, j) => {
        if (other) row[j] = similarity(mentee, other);
      });
      return;
    }
    const keys = wantedKeys(mentee);
    const weights = mentee.kind === 'ranking' ? rankWeights(keys.length) : null;
    keys.forEach((key, rank) => {
      const weight = weights?.[rank] ?? 1;
      for (const j of mentorsByKey.get(key) ?? []) row[j] = (row[j] as number) + weight;
    });
    if (keys.length > 1 && !weights) for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) / keys.length;
  };
}

/** Mentors under each value that a mentee may look for; a mentor of mode "either" fits whatever is looked for. */
function groupByKey(mentors: readonly (MatchAnswer | undefined)[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  mentors.forEach((answer, j) => {
    for (const key of answer ? offeredKeys(answer) : []) {
      const group = groups.get(key);
      if (group) group.push(j);
      else groups.set(key, [j]);
    }
  });
  return groups;
}

function wantedKeys(answer: MatchAnswer): readonly string[] {
  const named = namedIn(answer);
  if (named) return named;
  if (answer.kind === 'site') return [answer.site];
  return answer.kind === 'mode' ? [answer.mode] : [];
}

function offeredKeys(answer: MatchAnswer): readonly string[] {
  if (answer.kind !== 'mode') return wantedKeys(answer);
  return answer.mode === 'either' ? ['in_person', 'virtual', 'either'] : [answer.mode, 'either'];
}

function enough(minutes: number): number {
  return Math.min(1, minutes / ENOUGH_COMMON_MINUTES);
}

/** Starts and ends by turns, in minutes of the week, ordered, overlaps merged. */
function weekOf(times: readonly WeeklyTime[]): number[] {
  const spans = times
    .filter(({ from, to }) => from < to)
    .map(({ day, from, to }) => [day * MINUTES_PER_DAY + from, day * MINUTES_PER_DAY + to] as const)
    .sort((a, b) => a[0] - b[0]);
  const week: number[] = [];
  for (const [from, to] of spans) {
    const end = week.at(-1);
    if (end !== undefined && from <= end) week[week.length - 1] = Math.max(end, to);
    else week.push(from, to);
  }
  return week;
}

function overlap(a: readonly number[], b: readonly number[]): number {
  let minutes = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const from = Math.max(a[i] as number, b[j] as number);
    const aEnd = a[i + 1] as number;
    const bEnd = b[j + 1] as number;
    minutes += Math.max(0, Math.min(aEnd, bEnd) - from);
    if (aEnd < bEnd) i += 2;
    else j += 2;
  }
  return minutes;
}

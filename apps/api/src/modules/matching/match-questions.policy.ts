import {
  type AnswerValue,
  choiceLabel,
  comparisonKey,
  findItem,
  type FormDefinition,
  type FormItem,
  listAnswer,
  MODES,
  slotsAnswer,
} from '@trellis/forms';
import type { MatchAnswer, QuestionKind } from '@trellis/matching';

/** One thing that mentee and mentor may both have said, each in their own form. */
interface MatchableQuestion {
  id: string;
  kind: QuestionKind;
  menteeItem: string;
  /** Null: mentors are not asked, so the question is always left out, and said to be. */
  mentorItem: string | null;
  defaultWeight: number;
}

/**
 * Questions of the shipped forms that are matched by meaning although the two forms ask them differently, with their own
 * weights. Every other question is found by `pairedQuestions`.
 */
const MATCHABLE: readonly MatchableQuestion[] = [
  { id: 'specialty', kind: 'choices', menteeItem: 'specialties', mentorItem: 'specialty', defaultWeight: 5 },
  { id: 'goals', kind: 'choices', menteeItem: 'goals', mentorItem: null, defaultWeight: 3 },
  { id: 'languages', kind: 'choices', menteeItem: 'languages', mentorItem: 'languages', defaultWeight: 3 },
  {
    id: 'availability',
    kind: 'availability',
    menteeItem: 'availability',
    mentorItem: 'availability',
    defaultWeight: 4,
  },
  { id: 'site', kind: 'site', menteeItem: 'site', mentorItem: 'site', defaultWeight: 2 },
  { id: 'mode', kind: 'mode', menteeItem: 'mode', mentorItem: 'mode', defaultWeight: 2 },
];

/** A matchable question with the two items that ask it in one cohort's forms. */
export interface CohortQuestion {
  id: string;
  kind: QuestionKind;
  defaultWeight: number;
  menteeItem: FormItem;
  mentorItem: FormItem | null;
}

/**
 * The questions of a cohort's forms that may be weighed: those of the table that mentees are asked, in its order, then those
 * that both forms ask, in the mentees' order. Identity, identity wishes and notes are never among them: only choices, places
 * and times that are kept with the ordinary answers are read.
 */
export function questionsOf(menteeForm: FormDefinition, mentorForm: FormDefinition): CohortQuestion[] {
  const known = MATCHABLE.flatMap(({ id, kind, defaultWeight, ...items }): CohortQuestion[] => {
    const menteeItem = plainItem(menteeForm, items.menteeItem);
    const mentorItem = items.mentorItem ? plainItem(mentorForm, items.mentorItem) : null;
    return menteeItem ? [{ id, kind, defaultWeight, menteeItem, mentorItem }] : [];
  });
  return [...known, ...pairedQuestions(menteeForm, mentorForm, known)];
}

function plainItem(form: FormDefinition, itemId: string): FormItem | null {
  const item = findItem(form, itemId);
  return item?.store === 'answer' ? item : null;
}

/** What a school asks of both sides in its own forms, beyond `known`: the same item, or the same words. */
function pairedQuestions(
  menteeForm: FormDefinition,
  mentorForm: FormDefinition,
  known: readonly CohortQuestion[],
): CohortQuestion[] {
  const free = mentorForm.items.filter((item) => !known.some(({ mentorItem }) => mentorItem?.id === item.id));
  return menteeForm.items.flatMap((menteeItem): CohortQuestion[] => {
    const kind = comparedAs(menteeItem);
    if (!kind || known.some((question) => question.menteeItem.id === menteeItem.id)) return [];
    const alike = free.filter((item) => comparedAs(item) === kind);
    const mentorItem =
      alike.find(({ id }) => id === menteeItem.id) ?? alike.find((item) => sameWords(item, menteeItem)) ?? null;
    return mentorItem
      ? [{ id: menteeItem.id, kind, defaultWeight: usualWeight(menteeItem), menteeItem, mentorItem }]
      : [];
  });
}

/** How two answers to such a question are compared; null where they are not. Choices count if a match may see them. */
function comparedAs(item: FormItem): QuestionKind | null {
  if (item.store !== 'answer') return null;
  switch (item.kind) {
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return item.visibility === 'shown_to_match' ? 'choices' : null;
    case 'availability':
    case 'site':
    case 'mode':
      return item.kind;
    default:
      return null;
  }
}

/**
 * What one may choose several of is what people would like to talk about. A single choice (a year, a degree) describes
 * somebody: whether alike is better is for the school to say, so that it counts for nothing until somebody does.
 */
const usualWeight = (item: FormItem): number => (item.kind === 'single_choice' ? 0 : 2);

function sameWords(a: FormItem, b: FormItem): boolean {
  return Object.entries(a.label).some(([locale, words]) => {
    const other = b.label[locale];
    return other !== undefined && comparisonKey(words) === comparisonKey(other);
  });
}

/** Ids of the items that matching reads, for each role. */
export function itemIdsOf(questions: readonly CohortQuestion[]): { mentee: string[]; mentor: string[] } {
  return {
    mentee: questions.map(({ menteeItem }) => menteeItem.id),
    mentor: questions.flatMap(({ mentorItem }) => (mentorItem ? [mentorItem.id] : [])),
  };
}

/** A stored answer as the scoring compares it; undefined when there is none, or none of that kind. */
export function toMatchAnswer(
  kind: QuestionKind,
  item: FormItem,
  value: AnswerValue | undefined,
): MatchAnswer | undefined {
  if (value === undefined) return undefined;
  switch (kind) {
    case 'choices': {
      const values = entriesOf(value).map((entry) => choiceKey(item, entry));
      return values.length > 0 ? { kind, values } : undefined;
    }
    case 'availability': {
      const times = slotsAnswer({ state: 'answered', value });
      return times.length > 0 ? { kind, times } : undefined;
    }
    case 'site':
      return typeof value === 'string' && value.trim() ? { kind, site: comparisonKey(value) } : undefined;
    case 'mode': {
      const mode = MODES.find((known) => known === value);
      return mode && { kind, mode };
    }
  }
}

/** The entries of a choice, whether one could be chosen or several. */
export function entriesOf(value: AnswerValue): readonly string[] {
  return typeof value === 'string' ? [value] : listAnswer({ state: 'answered', value });
}

/** Two forms may offer a choice under different ids, and people type their own words: compared by label, loosely spelt. */
export function choiceKey(item: FormItem, entry: string): string {
  return comparisonKey(choiceLabel(item, entry, ['en']));
}

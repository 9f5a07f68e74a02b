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
 * The one table of what may be weighed: questions matched by meaning across the two intake forms. Identity, identity wishes
 * and notes are not in it and never can be: only items that are kept with the ordinary answers are read.
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

/** The questions that a cohort's forms ask, in the table's order; one that mentees are not asked is not there. */
export function questionsOf(menteeForm: FormDefinition, mentorForm: FormDefinition): CohortQuestion[] {
  return MATCHABLE.flatMap(({ id, kind, defaultWeight, ...items }) => {
    const menteeItem = plainItem(menteeForm, items.menteeItem);
    if (!menteeItem) return [];
    return [
      {
        id,
        kind,
        defaultWeight,
        menteeItem,
        mentorItem: items.mentorItem ? plainItem(mentorForm, items.mentorItem) : null,
      },
    ];
  });
}

function plainItem(form: FormDefinition, itemId: string): FormItem | null {
  const item = findItem(form, itemId);
  return item?.store === 'answer' ? item : null;
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

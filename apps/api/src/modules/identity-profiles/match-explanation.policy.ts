import { commonSlots, shiftSlots, type WeeklySlot } from '@trellis/calendar';
import type { Localized, VisiblePart, WishAbout } from '@trellis/contracts';
import { type AnswerValue, choiceLabel } from '@trellis/forms';
import { explainPair, type MatchAnswer, type MatchWish, type PairReason, type QuestionKind } from '@trellis/matching';
import type { LocalizedText } from '../../platform/graphql/scalars.js';
import { type CohortQuestion, toMatchAnswer, toReasonRecord } from '../matching/index.js';
import type { PersonIdentity } from '../taxonomy/index.js';

type Answers = Readonly<Record<string, AnswerValue>>;

export interface ExplainedLine {
  about: WishAbout;
  id: string;
  label: Localized;
  code: string;
  values: string[];
  /** Of times in common: how many there are in a week, and the first of them on the reader's clocks. */
  times?: { count: number; first: WeeklySlot[] };
}

export interface ExplanationScene {
  /** Of the cohort, in their order. */
  questions: readonly CohortQuestion[];
  /** Which parts of the other each of the two is shown. */
  menteeSees: readonly VisiblePart[];
  mentorSees: readonly VisiblePart[];
  menteeAnswers: Answers;
  mentorAnswers: Answers;
  locale: 'en' | 'fr';
  /** By which the reader's clocks are ahead of the school's, in which times are kept. */
  minutesAhead: number;
}

/** What only the mentee's side of an explanation is made from. */
export interface IdentityScene {
  /** Whether the cohort uses identity in matching. */
  isUsed: boolean;
  /** Asked dimensions, in the school's order, with what their options are called. */
  dimensions: readonly { id: string; label: Localized; options: readonly { id: string; label: Localized }[] }[];
  mentee: PersonIdentity;
  mentor: PersonIdentity;
  /** What the mentee would like to talk about, and what the mentor offers for everybody to read. */
  experiences: { wished: readonly string[]; offered: ReadonlyMap<string, LocalizedText>; id: string; label: Localized };
}

/** Everything that is not said, whatever the cause, is said so: the cause is not in the answer, nor in its order or size. */
const NOT_SAID = 'NOT_SAID';

/** Which part of a profile an answer stands in; what is in none is shown by its form alone. */
const PART_OF: Readonly<Record<string, VisiblePart>> = {
  specialty: 'specialties',
  goals: 'goals',
  languages: 'languages',
  site: 'site',
};

/**
 * What was met of what the mentee asked, in the order in which it is asked: first the dimensions, then the questions. A met
 * identity wish is named only if the mentor agreed that it is used and shown; what they did not agree to show is taken away
 * before anything is compared, so that nothing after can depend on it.
 */
export function explainToMentee(scene: ExplanationScene, identity: IdentityScene): ExplainedLine[] {
  const dimensions = identity.isUsed ? identity.dimensions.filter(({ id }) => asksFor(identity.mentee, id)) : [];
  const questions = scene.questions.filter((question) => isShown(question.mentorItem, question.id, scene.menteeSees));
  const wishes = wishesOf(identity.mentee);
  const asked = [
    ...dimensions.map(({ id }) => ({ id, kind: 'identity' as const, weight: 0 })),
    ...questions.map(({ id, kind, defaultWeight }) => ({ id, kind, weight: defaultWeight })),
  ];
  const shown = disclosed(identity.mentor);
  const reasons = explainPair({
    questions: asked,
    mentee: { wishes, answers: { ...ordinary(questions, scene, 'mentee'), ...described(identity.mentee, dimensions) } },
    mentor: { shown: [...shown.keys()], answers: { ...ordinary(questions, scene, 'mentor'), ...shared(shown) } },
  });
  return [...inOrder(asked, reasons, scene, identity), ...experienceLine(identity, scene.locale)];
}

/**
 * What the two have in common of topics, languages, format and site. It takes no identity and no wish of the mentee, so that a
 * mentor's page is the same whatever the mentee said there; what is not in common is not spoken of.
 */
export function explainToMentor(scene: ExplanationScene): ExplainedLine[] {
  return inCommon(
    scene,
    scene.questions.filter((question) => isShown(question.menteeItem, question.id, scene.mentorSees)),
  );
}

/**
 * The same to a mentee, of a mentor whom they could choose. Nothing of identity: people agreed to show it to their match, and
 * this is none yet.
 */
export function explainListed(scene: ExplanationScene): ExplainedLine[] {
  const lines = inCommon(
    scene,
    scene.questions.filter((question) => isShown(question.mentorItem, question.id, scene.menteeSees)),
  );
  // Times are told once the two are matched, as the form says.
  return lines.filter(({ times }) => times === undefined);
}

function inCommon(scene: ExplanationScene, questions: readonly CohortQuestion[]): ExplainedLine[] {
  const asked = questions.map(({ id, kind }) => ({ id, kind, weight: 1 }));
  const reasons = explainPair({
    questions: asked,
    mentee: { answers: ordinary(questions, scene, 'mentee') },
    mentor: { answers: ordinary(questions, scene, 'mentor') },
  });
  return inOrder(asked, reasons, scene, null).filter(({ code }) => code !== NOT_SAID);
}

type Question = { id: string; kind: QuestionKind; weight: number };

function inOrder(
  asked: readonly Question[],
  reasons: readonly PairReason[],
  scene: ExplanationScene,
  identity: IdentityScene | null,
): ExplainedLine[] {
  const byQuestion = new Map(reasons.map((reason) => [reason.questionId, reason]));
  return asked.flatMap(({ id, kind }): ExplainedLine[] => {
    const reason = byQuestion.get(id);
    if (!reason) return [];
    const dimension = kind === 'identity' ? identity?.dimensions.find((one) => one.id === id) : undefined;
    if (dimension) return [dimensionLine(dimension, reason, scene.locale)];
    const question = scene.questions.find((one) => one.id === id);
    return question ? [questionLine(question, reason, scene)] : [];
  });
}

function dimensionLine(
  { id, label, options }: IdentityScene['dimensions'][number],
  reason: PairReason,
  locale: 'en' | 'fr',
): ExplainedLine {
  const line = { about: 'dimension', id, label } as const;
  if (reason.code === 'different_perspective') return { ...line, code: 'DIFFERENT_PERSPECTIVE', values: [] };
  if (reason.code !== 'shared_choices') return { ...line, code: NOT_SAID, values: [] };
  const called = (optionId: string): string => inWords(options.find((one) => one.id === optionId)?.label ?? {}, locale);
  return { ...line, code: 'SHARED_CHOICES', values: reason.values.map(called) };
}

function questionLine(question: CohortQuestion, reason: PairReason, scene: ExplanationScene): ExplainedLine {
  const line = { about: 'question', id: question.id, label: question.menteeItem.label } as const;
  if (reason.code === 'not_met' || reason.code === 'not_known') return { ...line, code: NOT_SAID, values: [] };
  const { code, values = [] } = toReasonRecord(reason, { answers: { ...scene.menteeAnswers } }, scene.questions);
  if (reason.code === 'common_time') return { ...line, code, values: [], times: timesInCommon(question, scene) };
  const isChoice = code === 'SHARED_CHOICES';
  const words = values.map((entry) => (isChoice ? choiceLabel(question.menteeItem, entry, [scene.locale]) : entry));
  return { ...line, code, values: words };
}

/** So many are named; the rest are counted. */
const NAMED_TIMES = 3;

/** Each of the two knows their own times: only those in both weeks are told. */
function timesInCommon({ menteeItem, mentorItem }: CohortQuestion, scene: ExplanationScene): ExplainedLine['times'] {
  const timesOf = (item: CohortQuestion['mentorItem'], answers: Answers): readonly WeeklySlot[] => {
    const answer = item ? toMatchAnswer('availability', item, answers[item.id]) : undefined;
    return answer?.kind === 'availability' ? (answer.times as readonly WeeklySlot[]) : [];
  };
  const common = commonSlots(timesOf(menteeItem, scene.menteeAnswers), timesOf(mentorItem, scene.mentorAnswers));
  const times = shiftSlots(common, scene.minutesAhead);
  return { count: times.length, first: times.slice(0, NAMED_TIMES) };
}

/** Offered for everybody to read: naming it tells nothing that the mentor did not say aloud. */
function experienceLine({ experiences, mentee }: IdentityScene, locale: 'en' | 'fr'): ExplainedLine[] {
  const { wished, offered, id, label } = experiences;
  const wish = mentee.wishes.find((one) => one.about === 'question' && one.id === id);
  if (wished.length === 0 || wish?.importance === 'none') return [];
  const met = [...offered].filter(([key]) => wished.includes(key));
  return [
    {
      about: 'question',
      id,
      label,
      code: met.length > 0 ? 'SHARED_CHOICES' : NOT_SAID,
      values: met.map(([, words]) => words[locale] ?? words.en ?? words.fr ?? ''),
    },
  ];
}

/** A dimension counts for a mentee who described themselves in it, agreed that it is used, and said that it matters. */
function asksFor({ dimensions, wishes }: PersonIdentity, id: string): boolean {
  const said = dimensions.get(id);
  const wish = wishes.find((one) => one.about === 'dimension' && one.id === id);
  if (!said || said.options.length === 0 || said.consents.matching !== 'given') return false;
  return wish !== undefined && wish.importance !== 'none' && wish.direction !== 'open';
}

/** What a mentor agreed to have used and shown. Everything else they said is not there for what follows. */
function disclosed({ dimensions }: PersonIdentity): Map<string, readonly string[]> {
  return new Map(
    [...dimensions].flatMap(([id, { options, consents }]) =>
      consents.matching === 'given' && consents.show_to_match === 'given' ? [[id, options] as const] : [],
    ),
  );
}

const shared = (shown: ReadonlyMap<string, readonly string[]>): Record<string, MatchAnswer> =>
  Object.fromEntries([...shown].map(([id, options]) => [id, { kind: 'identity', options }]));

const described = ({ dimensions }: PersonIdentity, asked: readonly { id: string }[]): Record<string, MatchAnswer> =>
  Object.fromEntries(asked.map(({ id }) => [id, { kind: 'identity', options: dimensions.get(id)?.options ?? [] }]));

/** Whether it matters, not how much: the figures are nobody's to read here. */
function wishesOf({ wishes }: PersonIdentity): Record<string, MatchWish> {
  return Object.fromEntries(
    wishes.map(({ id, importance, direction }) => [id, { weight: importance === 'none' ? 0 : 1, direction }]),
  );
}

function ordinary(
  questions: readonly CohortQuestion[],
  scene: ExplanationScene,
  side: 'mentee' | 'mentor',
): Record<string, MatchAnswer | undefined> {
  const answers = side === 'mentee' ? scene.menteeAnswers : scene.mentorAnswers;
  return Object.fromEntries(
    questions.map(({ id, kind, menteeItem, mentorItem }) => {
      const item = side === 'mentee' ? menteeItem : mentorItem;
      return [id, item ? toMatchAnswer(kind, item, answers[item.id]) : undefined];
    }),
  );
}

/** Whether what the other answered may be told: by their form, and by the cohort's settings. The same for everybody in it. */
function isShown(item: CohortQuestion['mentorItem'], questionId: string, parts: readonly VisiblePart[]): boolean {
  const part = PART_OF[questionId];
  return item?.visibility === 'shown_to_match' && (part === undefined || parts.includes(part));
}

const inWords = (label: Localized, locale: 'en' | 'fr'): string => label[locale] ?? label.en ?? label.fr ?? '';

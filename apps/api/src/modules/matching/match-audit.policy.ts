import type { MatchAuditSectionKind } from '@trellis/contracts';
import type { Dimension } from '@trellis/disclosure';
import type { Answers, FiguresRequest, TableReference } from '../disclosure/index.js';
import { type DimensionView, type PersonIdentity, reportedIn, type TaxonomyView } from '../taxonomy/index.js';
import type { Reach } from './match-audit-solving.policy.js';

/** Somebody of a draft, with what they agreed to be counted by. */
export interface AuditedPerson {
  memberId: string;
  identity: PersonIdentity | null;
}

export interface AuditedMentee extends AuditedPerson {
  mentor: AuditedPerson | null;
  reach: Reach | null;
}

export interface AuditedMentor extends AuditedPerson {
  places: number;
  taken: number;
}

export interface AuditedDraft {
  runId: string;
  cohortId: string;
  mentees: readonly AuditedMentee[];
  mentors: readonly AuditedMentor[];
  taxonomy: Pick<TaxonomyView, 'dimensions'>;
  /** When its people's consents were read. */
  readAt: Date;
  /** Fewer than so many people known by name are never split. */
  threshold: number;
  matching: boolean;
  /**
   * No dimension is left out by its steward. Else nothing about wishes is counted: it would read as if nobody had wished for
   * anything there, and the difference to a count with all of them would tell who did.
   */
  isWhole: boolean;
}

/** What is plain to see for whoever may publish: they can list these people by name. */
export interface AuditCounts {
  mentees: number;
  matched: number;
  waiting: number;
  mentors: number;
  mentorsWithout: number;
  places: number;
  blockingPairs: number | null;
}

export interface FoundAudit {
  counts: AuditCounts;
  /** False where the program does not use identity for reporting: then nothing of it was read. */
  identity: boolean;
  threshold: number;
  sections: { kind: MatchAuditSectionKind; reference: TableReference }[];
}

export interface FoundWhatIf {
  /** Without a reference where a dimension was left out by its steward. */
  sets: { matched: number; waiting: number; reference: TableReference | null }[];
}

/** Everyone else in a dimension: not answered, preferred not to say, or not to be counted. All the same to whoever reads. */
export const NOT_SHARED = 'not_shared';
/** Answered in words that no option of the school stands for. */
export const OWN_WORDS = 'own_words';
export const NO_WISH = 'none';
/** Asked for something, and whether the mentor has it is not to be counted. */
export const NOT_KNOWN = 'unknown';

export const identityDimension = (id: string): string => `identity:${id}`;
export const dimensionIdOf = (name: string): string | null => /^identity:(.+)$/.exec(name)?.[1] ?? null;

/** First, how far everyone is from their wishes: what it shows may be split by group afterwards. */
export function reachOfAudit(draft: AuditedDraft): FiguresRequest {
  return { ...reachRequest(draft, draft.mentees, `match_audit:${draft.cohortId}:reach`), ...besideOf(draft) };
}

/**
 * The tables by group, each dimension by itself; all of them are read beside one another. With `splitsWishes`, readers see for how
 * many most of their wishes are met. Each names everybody: they are made one after the other, as they are asked for.
 */
export function* auditRequests(draft: AuditedDraft, splitsWishes: boolean): Generator<FiguresRequest> {
  const dimensions = draft.taxonomy.dimensions.filter(({ state }) => state === 'active');
  if (draft.matching && draft.isWhole) yield unmetRequest(dimensions, draft);
  for (const dimension of dimensions) yield menteesBy(dimension, draft, splitsWishes);
  for (const dimension of dimensions) yield mentorsBy(dimension, draft);
}

/** Tables of one cohort, whatever the draft. */
const besideOf = ({ cohortId, readAt }: AuditedDraft) => ({ beside: `match_audit:${cohortId}`, readAt });

function base(draft: AuditedDraft): Pick<FiguresRequest, 'subject' | 'beside' | 'readAt' | 'fewest'> {
  return { subject: { type: 'match_run', id: draft.runId }, ...besideOf(draft), fewest: draft.threshold };
}

/** Who has a mentor and who waits, and for whom most of their wishes are met, by group. */
function menteesBy(dimension: DimensionView, draft: AuditedDraft, splitsWishes: boolean): FiguresRequest {
  const { mentees, cohortId } = draft;
  const { outcome, answer } = outcomeOf(draft, splitsWishes);
  return {
    ...base(draft),
    ...counted(mentees, dimension, (mentee) => (outcome ? { [outcome.id]: [answer(mentee)] } : {})),
    population: `match_audit:${cohortId}:mentees:${dimension.id}`,
    tables: [
      {
        id: `mentees:${dimension.id}`,
        dimensions: [groupsOf(dimension, identityDimension(dimension.id)), ...(outcome ? [outcome] : [])],
      },
    ],
    plain: outcome ? [outcome] : [],
    named: outcome?.categories.includes('waiting') ? { [outcome.id]: ['matched', 'waiting'] } : {},
    paired: {
      dimensions: outcome?.categories.includes('most') ? [outcome.id] : [],
      with: new Map(mentees.flatMap(({ memberId, mentor }) => (mentor ? [[memberId, mentor.memberId] as const] : []))),
    },
  };
}

/**
 * By what groups are split. Readers see how many there are of each, so that where these are few, nothing is split by them: what
 * the few are would follow.
 */
function outcomeOf(
  { mentees, threshold }: AuditedDraft,
  splitsWishes: boolean,
): { outcome: Dimension | undefined; answer: (mentee: AuditedMentee) => string } {
  const splits: readonly Dimension[] = [
    ...(splitsWishes
      ? [
          {
            id: 'outcome',
            categories: ['most', 'fewer', 'waiting'],
            rollUps: [{ id: 'matched', of: ['most', 'fewer'] }],
          },
        ]
      : []),
    { id: 'places', categories: ['matched', 'waiting'] },
    ...(splitsWishes ? [{ id: 'wishes', categories: ['most', 'fewer'] }] : []),
  ];
  const answerIn =
    ({ categories }: Dimension) =>
    ({ mentor, reach }: AuditedMentee): string => {
      if (!mentor && categories.includes('waiting')) return 'waiting';
      if (!categories.includes('most')) return 'matched';
      return reach === 'most' ? 'most' : 'fewer';
    };
  const outcome = splits.find((one) =>
    one.categories.every((entry) => mentees.filter((mentee) => answerIn(one)(mentee) === entry).length >= threshold),
  );
  return { outcome, answer: outcome ? answerIn(outcome) : () => '' };
}

/** What mentors carry in this draft, by group: none who offered a place, some of it, or all. */
function mentorsBy(dimension: DimensionView, draft: AuditedDraft): FiguresRequest {
  const { mentors, threshold, cohortId } = draft;
  const loadOf = ({ places, taken }: AuditedMentor): string => {
    if (taken === 0) return 'none';
    return taken >= places ? 'full' : 'some';
  };
  const splits = [
    ['none', 'some', 'full'],
    ['none', 'carry'],
  ].find((loads) =>
    loads.every((load) => mentors.filter((mentor) => isLoad(loadOf(mentor), load)).length >= threshold),
  );
  const id = identityDimension(dimension.id);
  const load: Dimension = { id: `load ${splits?.length ?? 0}`, categories: splits ?? [] };
  const people = counted(mentors, dimension, (mentor) => ({
    [load.id]: load.categories.filter((one) => isLoad(loadOf(mentor), one)),
  }));
  return {
    ...base(draft),
    ...people,
    population: `match_audit:${cohortId}:mentors:${dimension.id}`,
    tables: [{ id: `mentors:${dimension.id}`, dimensions: [groupsOf(dimension, id), ...(splits ? [load] : [])] }],
    ...(splits ? { plain: [load], named: { [load.id]: splits } } : {}),
  };
}

const isLoad = (load: string, category: string): boolean =>
  load === category || (category === 'carry' && load !== 'none');

/** How many are how far from what they asked for, without saying from what. */
export function reachRequest(
  draft: Pick<AuditedDraft, 'runId' | 'taxonomy'>,
  mentees: readonly AuditedMentee[],
  population: string,
): FiguresRequest {
  const matched = ['most', 'some', 'furthest', 'not_known'];
  const reach: Dimension = {
    id: 'reach',
    categories: [...matched, 'waiting'],
    rollUps: [{ id: 'matched', of: matched }],
  };
  const answer = (mentee: AuditedMentee): string => (mentee.mentor ? (mentee.reach ?? 'not_known') : 'waiting');
  return {
    subject: { type: 'match_run', id: draft.runId },
    people: new Map(mentees.map((mentee) => [mentee.memberId, { reach: [answer(mentee)] }])),
    sharing: new Set(mentees.filter(({ identity }) => identity).map(({ memberId }) => memberId)),
    consents: draft.taxonomy.dimensions.map(({ id }) => id).concat(UNASSIGNED),
    population,
    tables: [{ id: 'reach', dimensions: [reach] }],
    // Who has a mentor is known by name, how far they are from their wishes is not.
    plain: [{ id: 'reach', categories: ['matched', 'waiting'] }],
    paired: { dimensions: ['reach'], with: partnersOf(mentees) },
  };
}

/** Whether a table tells of wishes, of whichever dimension. */
export const isAboutWishes = ({ table }: TableReference): boolean =>
  table.dimensions.some(({ id, categories }) => id === 'unmet' || categories.includes('most'));

/** Which dimensions' wishes are not met: where more mentors are needed. */
function unmetRequest(dimensions: readonly DimensionView[], draft: AuditedDraft): FiguresRequest {
  const { mentees, cohortId } = draft;
  const unmet = (mentee: AuditedMentee): string[] => {
    const met = dimensions.map(({ id }) => ({ id, is: isMet(id, mentee) }));
    const found = met.filter(({ is }) => is === false).map(({ id }) => id);
    if (found.length > 0) return found;
    return [met.some(({ is }) => is === null) ? NOT_KNOWN : NO_WISH];
  };
  return {
    ...base(draft),
    people: new Map(mentees.map((mentee) => [mentee.memberId, { unmet: unmet(mentee) }])),
    sharing: new Set(mentees.filter(({ identity }) => identity).map(({ memberId }) => memberId)),
    consents: dimensions.map(({ id }) => id).concat(UNASSIGNED),
    population: `match_audit:${cohortId}:unmet`,
    tables: [
      {
        id: 'unmet',
        dimensions: [
          {
            id: 'unmet',
            categories: [...dimensions.map(({ id }) => id), NO_WISH, NOT_KNOWN],
            multiple: true,
            exclusive: [NO_WISH, NOT_KNOWN],
          },
        ],
      },
    ],
    paired: { dimensions: ['unmet'], with: partnersOf(mentees) },
  };
}

const UNASSIGNED = 'unassigned';
const WITHOUT = 'without';

/** With whom; who waits may have met nothing because of that. */
const partnersOf = (mentees: readonly AuditedMentee[]): Map<string, string> =>
  new Map(mentees.map(({ memberId, mentor }) => [memberId, mentor?.memberId ?? WITHOUT]));

/**
 * Wishes count where the mentee agreed to be counted and to be matched by it; true too where nothing is wished. Who waits has met
 * nobody. Null: a mentor who did not agree to be counted may meet them or not.
 */
function isMet(dimensionId: string, { identity, mentor }: AuditedMentee): boolean | null {
  const own = reportedIn(identity, dimensionId);
  const wish = identity?.wishes.find(({ about, id }) => about === 'dimension' && id === dimensionId);
  if (!own || !wish || wish.importance === 'none' || wish.direction !== 'shared') return true;
  if (own.consents.matching !== 'given') return true;
  if (!mentor) return false;
  const theirs = reportedIn(mentor.identity, dimensionId);
  if (!theirs) return null;
  return theirs.consents.matching === 'given' && own.options.some((option) => theirs.options.includes(option));
}

/** People by a dimension, and by something else about each. */
function counted<Person extends AuditedPerson>(
  people: readonly Person[],
  dimension: DimensionView,
  more: (person: Person) => Answers,
): Pick<FiguresRequest, 'people' | 'sharing' | 'consents'> {
  const categories = new Set(dimension.options.filter(isOwn).map(({ id }) => id));
  const groups = ({ identity }: AuditedPerson): string[] => {
    const said = reportedIn(identity, dimension.id);
    if (!said) return [NOT_SHARED];
    const options = said.options.filter((id) => categories.has(id));
    return options.length > 0 ? options : [OWN_WORDS];
  };
  const rows = people.map((person) => [person.memberId, groups(person), more(person)] as const);
  return {
    people: new Map(rows.map(([id, group, rest]) => [id, { [identityDimension(dimension.id)]: group, ...rest }])),
    sharing: new Set(rows.filter(([, group]) => group[0] !== NOT_SHARED).map(([id]) => id)),
    consents: [dimension.id, UNASSIGNED],
  };
}

/** Retired options stay, since people said so; merged ones are the option that they were merged into. */
const isOwn = (option: DimensionView['options'][number]): boolean =>
  option.mergedInto === null && option.state !== 'proposed';

function groupsOf(dimension: DimensionView, id: string): Dimension {
  const options = dimension.options.filter(isOwn);
  const rollUps = dimension.rollUps
    .map((rollUp) => ({ id: rollUp.id, of: options.filter((one) => one.rollUpId === rollUp.id).map((one) => one.id) }))
    // A group of one is the same number twice.
    .filter(({ of }) => of.length > 1);
  const categories = [...options.map((option) => option.id), OWN_WORDS, NOT_SHARED];
  return { id, categories, rollUps, multiple: true, exclusive: [NOT_SHARED] };
}

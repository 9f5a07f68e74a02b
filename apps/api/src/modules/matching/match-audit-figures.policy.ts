import { cellOf } from '@trellis/disclosure';
import type { ReleasedTable, Requests, RequestsMaker } from '../disclosure/index.js';
import type { PersonIdentity, TaxonomyView } from '../taxonomy/index.js';
import { type AuditedDraft, type AuditedPerson, auditRequests, reachOfAudit } from './match-audit.policy.js';
import type { Reach } from './match-audit-solving.policy.js';

/** A draft on its way to where figures are made of it: thousands of people as text, which no event loop parses. */
export interface DraftText {
  runId: string;
  cohortId: string;
  threshold: number;
  matching: boolean;
  /** No dimension is left out: see `AuditedDraft`. */
  isWhole: boolean;
  readAt: Date;
  dimensions: TaxonomyView['dimensions'];
  /** JSON of a list of `PersonText`. */
  people: string;
  /** JSON of a list of `MenteeText`. */
  mentees: string;
  /** JSON of a list of `MentorText`. */
  mentors: string;
}

/** Enrolments stand for people here. */
export type PersonText = [id: string, memberId: string, identity: IdentityText | null];
export type MenteeText = [id: string, mentorId: string | null, reach: Reach | null];
export type MentorText = [id: string, places: number, taken: number];

interface IdentityText {
  dimensions: [string, PersonIdentity['dimensions'] extends Map<string, infer Said> ? Said : never][];
  wishes: PersonIdentity['wishes'];
}

/** Nobody's own words: figures count options alone. */
export function identityText({ dimensions, wishes }: PersonIdentity): IdentityText {
  return { dimensions: [...dimensions].map(([id, said]) => [id, { ...said, ownWords: null }]), wishes };
}

/** Every table of an audit, in the order in which they are decided. */
export function* figuresOfDraft(text: DraftText): Requests<void> {
  const draft = draftFrom(text);
  const [reach] = draft.isWhole ? yield reachOfAudit(draft) : [];
  yield* auditRequests(draft, reach !== undefined && showsMost(reach));
}

/** Whether readers see, as of this draft, for how many most of their wishes are met. */
function showsMost({ table }: ReleasedTable): boolean {
  return table.state === 'current' && cellOf(table, ['most']).shown;
}

function draftFrom({ people, mentees, mentors, dimensions, ...draft }: DraftText): AuditedDraft {
  const known = new Map((JSON.parse(people) as PersonText[]).map((one) => [one[0], personFrom(one)]));
  const person = (id: string): AuditedPerson => known.get(id) ?? { memberId: id, identity: null };
  return {
    ...draft,
    taxonomy: { dimensions },
    mentees: (JSON.parse(mentees) as MenteeText[]).map(([id, mentorId, reach]) => ({
      ...person(id),
      mentor: mentorId === null ? null : person(mentorId),
      reach,
    })),
    mentors: (JSON.parse(mentors) as MentorText[]).map(([id, places, taken]) => ({ ...person(id), places, taken })),
  };
}

function personFrom([, memberId, identity]: PersonText): AuditedPerson {
  return {
    memberId,
    identity: identity && { dimensions: new Map(identity.dimensions), wishes: identity.wishes, unmapped: [] },
  };
}

export const FIGURES_OF_DRAFT: RequestsMaker<DraftText, void> = {
  file: new URL('./match-audit-figures.policy.js', import.meta.url),
  name: 'figuresOfDraft',
  make: figuresOfDraft,
};

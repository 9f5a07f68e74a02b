import {
  type DefinitionProblem,
  EMPTY_FORM_MAPPING,
  type FormChange as Change,
  type FormDefinition,
  type FormMapping,
} from '@trellis/forms';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Form, FormChange, FormComment, FormDraft, FormProblem, FormReviewer, FormVersion } from './form.types.js';
import type { FormDraftRow } from './form-drafts.repository.js';
import type { FormCommentRow, FormReviewerRow } from './form-reviews.repository.js';
import type { FormRow, FormVersionRow } from './forms.repository.js';

/** Under this id `itemRevisions` keeps the revision in which the title or the order last changed. */
export const WHOLE_FORM = '';

/** A program's intake forms: without these questions nobody could be told, named or matched. */
const NEEDED_AT_INTAKE: Readonly<Record<string, readonly ('email' | 'person_name' | 'capacity')[]>> = {
  mentee: ['email', 'person_name'],
  mentor: ['email', 'person_name', 'capacity'],
};

/** What an intake form may not lose. */
export function missingNeeds(key: string, definition: FormDefinition): FormProblem[] {
  const has = (what: string): boolean => definition.items.some((item) => item.kind === what || item.store === what);
  return (NEEDED_AT_INTAKE[key] ?? [])
    .filter((what) => !has(what))
    .map((what) => ({ path: 'items', code: 'NEEDED_MISSING', args: { what } }));
}

/** In which revision each item last changed, given what the draft said before. */
export function nextItemRevisions(
  before: { definition: FormDefinition; itemRevisions: Readonly<Record<string, number>> },
  after: FormDefinition,
  revision: number,
): Record<string, number> {
  const texts = (form: FormDefinition): Map<string, string> =>
    new Map(form.items.map((one) => [one.id, canonical(one)]));
  const [old, now] = [texts(before.definition), texts(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
  const order = (form: FormDefinition): string => canonical([form.title, form.items.map(({ id }) => id)]);
  const whole = order(before.definition) === order(after) ? [] : [WHOLE_FORM];
  return { ...before.itemRevisions, ...Object.fromEntries([...whole, ...changed].map((id) => [id, revision])) };
}

/** The same for two values that say the same, whatever the order in which the database hands back their fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping from outside; `null` where it has not the shape of one. Whether its ids exist, the form library says. */
export function readMapping(json: unknown): FormMapping | null {
  if (!isRecord(json) || Object.keys(json).some((key) => key !== 'items' && key !== 'options')) return null;
  const { items = {}, options = {} } = json;
  const isPlan = (value: unknown): value is Record<string, string | null> =>
    isRecord(value) && Object.values(value).every((to) => to === null || typeof to === 'string');
  if (!isPlan(items) || !isRecord(options) || !Object.values(options).every(isPlan)) return null;
  return { items, options: options as FormMapping['options'] };
}

/** A version that says nothing about answers leaves all of them as they are. */
export const mappingOf = (version: Pick<FormVersionRow, 'mapping'>): FormMapping =>
  version.mapping ?? EMPTY_FORM_MAPPING;

export function toForm(row: FormRow, draft: FormDraftRow | null): Form {
  const current = draft?.definition ?? row.definition;
  return {
    id: row.id,
    programId: row.program_id,
    key: row.key,
    audience: row.definition.audience,
    title: localizedText(current.title),
    newestVersion: {
      id: row.version_id,
      number: row.number,
      definition: row.definition,
      publishedAt: row.published_at,
      publishedBy: row.published_by_name,
    },
    draft: toDraft(row, draft),
  };
}

export function toDraft(row: FormRow, draft: FormDraftRow | null): FormDraft {
  return {
    revision: draft?.revision ?? 0,
    definition: draft?.definition ?? row.definition,
    changedBy: draft?.changed_by_name ?? null,
    changedAt: draft?.changed_at ?? null,
    differs: draft !== null && canonical(draft.definition) !== canonical(row.definition),
  };
}

export const toVersion = (row: FormVersionRow): FormVersion => ({
  id: row.id,
  number: row.number,
  definition: row.definition,
  publishedAt: row.created_at,
  publishedBy: row.published_by_name,
});

export const toChange = ({ code, itemId, optionId, compatible, refused, args }: Change): FormChange => ({
  code,
  itemId,
  optionId: optionId ?? null,
  compatible,
  refused: refused ?? false,
  args,
});

export const toProblem = ({ path, code, args }: DefinitionProblem | FormProblem): FormProblem => ({ path, code, args });

export const toComment = (row: FormCommentRow): FormComment => ({
  id: row.id,
  itemId: row.item_id,
  text: row.text,
  author: row.author_name,
  at: row.created_at,
  resolvedAt: row.resolved_at,
  resolvedBy: row.resolved_by_name,
});

export const toReviewer = (row: FormReviewerRow): FormReviewer => ({
  memberId: row.member_id,
  displayName: row.display_name,
  email: row.email,
  invitedAt: row.invited_at,
});

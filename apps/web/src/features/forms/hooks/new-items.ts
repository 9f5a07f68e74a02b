import type { VisiblePart } from '@trellis/api-client';
import { CONSENT_PURPOSES, NAME_PARTS, UNASSIGNED_DIMENSION } from '@trellis/forms';
import type { FormDefinition, FormItem, ItemKind, ItemVisibility } from '@trellis/forms';

/** What can be added, as people look for it. A capacity is a number kept as the person's own limit. */
export const PALETTE = [
  { group: 'words', kinds: ['short_text', 'long_text'] },
  { group: 'choices', kinds: ['single_choice', 'multiple_choice', 'ranking'] },
  { group: 'numbers', kinds: ['number', 'date', 'availability'] },
  { group: 'person', kinds: ['person_name', 'email', 'year', 'site', 'mode', 'file', 'capacity'] },
  { group: 'identity', kinds: ['identity', 'identity_own_words', 'identity_wishes', 'consent'] },
  { group: 'care', kinds: ['conflict_emails'] },
  { group: 'layout', kinds: ['section', 'statement'] },
] as const;
export type PaletteKind = (typeof PALETTE)[number]['kinds'][number];

/** An id that no version of the form has had: answers to an older question must never come to point at a new one. */
export function freshId(kind: ItemKind | PaletteKind | 'option'): string {
  return `${kind}_${crypto.randomUUID().slice(0, 8)}`;
}

/**
 * Questions that the whole product knows by their id: lists, eligibility and what the two see of each other read the year and
 * the site under it, and answers from before a question was taken out still mean the same.
 */
const KNOWN_IDS: Partial<Record<PaletteKind, string>> = { year: 'year', site: 'site' };

/** A person has one address and one number that they offer, each part of a name once, each consent once. */
export function canAdd(form: FormDefinition, kind: PaletteKind): boolean {
  if (kind === 'email') return !form.items.some((item) => item.kind === 'email');
  const known = KNOWN_IDS[kind];
  if (known) return !form.items.some(({ id }) => id === known);
  if (kind === 'capacity') return !form.items.some(({ store }) => store === 'capacity');
  if (kind === 'person_name') return freePart(form) !== undefined;
  return kind !== 'consent' || freePurpose(form) !== undefined;
}

/** Whether there may be two of it. */
export function canDuplicate(item: FormItem): boolean {
  return !['email', 'timestamp', 'person_name', 'consent'].includes(item.kind) && item.store !== 'capacity';
}

const freePart = (form: FormDefinition) =>
  NAME_PARTS.find((part) => !form.items.some((item) => item.kind === 'person_name' && item.part === part));
const freePurpose = (form: FormDefinition) =>
  CONSENT_PURPOSES.find((purpose) => !form.items.some((item) => item.kind === 'consent' && item.purpose === purpose));

/** What the two of a pair see of each other by the program's settings, of what the form asks under an id that all know. */
export interface Seen {
  readonly mentorSees: readonly VisiblePart[];
  readonly menteeSees: readonly VisiblePart[];
}

/** Who reads a new question of the year or the site: the match only where the program's settings show it to them. */
function visibilityOf(form: FormDefinition, part: 'YEAR' | 'SITE', seen: Seen | undefined): ItemVisibility {
  const sees = [
    ...(form.audience === 'mentor' ? [] : (seen?.mentorSees ?? [])),
    ...(form.audience === 'mentee' ? [] : (seen?.menteeSees ?? [])),
  ];
  return sees.includes(part) ? 'shown_to_match' : 'told_to_program';
}

/**
 * A new item with words in one language, so that it can be kept at once and the other language counts as still to be
 * written. `words` gives the label, the options and the wording to start from, `seen` what the program shows to a match.
 */
export function newItem(
  form: FormDefinition,
  kind: PaletteKind,
  locale: string,
  words: (what: string, number?: number) => string,
  seen?: Seen,
): FormItem {
  const say = (what: string, number?: number) => ({ [locale]: words(what, number) });
  const base = {
    id: KNOWN_IDS[kind] ?? freshId(kind),
    label: say(kind),
    required: false,
    store: 'answer',
    visibility: 'told_to_program',
    headerHints: [],
  } as const;
  const vault = { ...base, store: 'vault', visibility: 'as_consented' } as const;
  const options = [1, 2].map((number) => ({ id: freshId('option'), label: say('option', number) }));
  switch (kind) {
    case 'short_text':
      return { ...base, kind, maxLength: 200 };
    case 'long_text':
      return { ...base, kind, maxLength: 2_000 };
    case 'site':
      return { ...base, kind, visibility: visibilityOf(form, 'SITE', seen), maxLength: 200 };
    case 'year':
      return { ...base, kind: 'single_choice', visibility: visibilityOf(form, 'YEAR', seen), options, other: false };
    case 'single_choice':
      return { ...base, kind, options, other: false };
    case 'multiple_choice':
      return { ...base, kind, options, other: false, maxChoices: 200 };
    case 'ranking':
      return { ...base, kind, options, maxRanked: 3 };
    case 'number':
      return { ...base, kind, min: 0, max: 100 };
    case 'capacity':
      return { ...base, kind: 'number', store: 'capacity', min: 0, max: 20 };
    case 'file':
      return { ...base, kind, maxBytes: 5_000_000, types: ['pdf'] };
    case 'person_name':
      return {
        ...base,
        kind,
        store: 'profile',
        visibility: 'shown_to_match',
        part: freePart(form) ?? 'full',
        maxLength: 200,
      };
    case 'email':
      return { ...base, kind, store: 'profile', visibility: 'shown_to_match', required: true };
    case 'date':
    case 'availability':
    case 'mode':
      return { ...base, kind } as FormItem;
    case 'identity':
      return { ...vault, kind, dimension: UNASSIGNED_DIMENSION, maxChoices: 50 };
    case 'identity_own_words':
      return { ...vault, kind, maxLength: 2_000 };
    case 'identity_wishes':
      return { ...vault, kind, maxChoices: 3 };
    case 'consent':
      return {
        ...vault,
        kind,
        purpose: freePurpose(form) ?? 'matching',
        dimension: UNASSIGNED_DIMENSION,
        wording: { version: 1, text: say('wording') },
      };
    case 'conflict_emails':
      return { ...base, kind, store: 'conflict', maxEntries: 20 };
    case 'section':
    case 'statement':
      return { ...base, kind, store: 'none' } as FormItem;
  }
}

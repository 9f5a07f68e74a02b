import { ConsentPurpose } from '@trellis/contracts';
import type { Localized } from './localized.js';

/** Bounds of a form definition; `parseFormDefinition` refuses what is beyond. Lengths are in characters. */
export const FORM_LIMITS = {
  jsonLength: 1_000_000,
  items: 200,
  idLength: 64,
  titleLength: 200,
  labelLength: 500,
  helpLength: 2_000,
  options: 500,
  optionLabelLength: 300,
  headerHints: 60,
  headerHintLength: 300,
  wordingLength: 5_000,
  locales: 20,
  shortText: 1_000,
  longText: 20_000,
  listEntries: 200,
  number: 1_000_000_000,
} as const;

export const ITEM_KINDS = [
  'short_text',
  'long_text',
  'email',
  'person_name',
  'single_choice',
  'multiple_choice',
  'number',
  'availability',
  'site',
  'mode',
  'identity',
  'identity_own_words',
  'identity_wishes',
  'consent',
  'conflict_emails',
  'timestamp',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Where the answer is kept: the ordinary answers, the vault, the profile, the conflicts of interest, the capacity. */
export const ITEM_STORES = ['answer', 'vault', 'profile', 'conflict', 'capacity'] as const;
export type ItemStore = (typeof ITEM_STORES)[number];

/**
 * Who may see the answer. `shown_to_match`: the program and, after publishing, the person's match. `told_to_program`:
 * the program, never the match. `as_consented`: no one beyond the consents given (all of the vault).
 */
export const ITEM_VISIBILITIES = ['shown_to_match', 'told_to_program', 'as_consented'] as const;
export type ItemVisibility = (typeof ITEM_VISIBILITIES)[number];

export const NAME_PARTS = ['full', 'first', 'last', 'preferred'] as const;
export type NamePart = (typeof NAME_PARTS)[number];

export const MODES = ['in_person', 'virtual', 'either'] as const;
export type MeetingMode = (typeof MODES)[number];

/** Consent is per purpose; a file or form that asks for one leaves every other _not asked_. */
export const CONSENT_PURPOSES = [
  ConsentPurpose.MATCHING,
  ConsentPurpose.SHOW_TO_MATCH,
  ConsentPurpose.NAMED_STAFF,
  ConsentPurpose.AGGREGATE_REPORTING,
  ConsentPurpose.RESEARCH,
] as const satisfies readonly ConsentPurpose[];

export const FORM_AUDIENCES = ['mentee', 'mentor', 'everyone'] as const;
export type FormAudience = (typeof FORM_AUDIENCES)[number];

/** Dimension under which identity is kept until the school maps it to its own taxonomy. */
export const UNASSIGNED_DIMENSION = 'unassigned';

export interface ItemOption {
  readonly id: string;
  readonly label: Localized;
}

interface ItemBase<Kind extends ItemKind> {
  readonly kind: Kind;
  /** Stable for ever: answers point at it. */
  readonly id: string;
  readonly label: Localized;
  readonly help?: Localized;
  readonly required: boolean;
  readonly store: ItemStore;
  readonly visibility: ItemVisibility;
  /** Other wordings of the question that schools use as column headers, in any language. */
  readonly headerHints: readonly string[];
}

export interface TextItem extends ItemBase<'short_text' | 'long_text' | 'site' | 'identity_own_words'> {
  readonly maxLength: number;
}
export interface NameItem extends ItemBase<'person_name'> {
  readonly part: NamePart;
  readonly maxLength: number;
}
export interface SingleChoiceItem extends ItemBase<'single_choice'> {
  readonly options: readonly ItemOption[];
  /** Whether words outside the options are kept as the answer. */
  readonly other: boolean;
}
export interface MultipleChoiceItem extends ItemBase<'multiple_choice'> {
  readonly options: readonly ItemOption[];
  readonly other: boolean;
  readonly maxChoices: number;
}
/** A whole number from `min` to `max`, both included. */
export interface NumberItem extends ItemBase<'number'> {
  readonly min: number;
  readonly max: number;
}
export interface IdentityItem extends ItemBase<'identity'> {
  readonly dimension: string;
  readonly maxChoices: number;
}
/** What matters to a mentee in a mentor, most important first. */
export interface IdentityWishesItem extends ItemBase<'identity_wishes'> {
  readonly maxChoices: number;
}
export interface ConsentItem extends ItemBase<'consent'> {
  readonly purpose: ConsentPurpose;
  readonly dimension: string;
  /** What a person agrees to, word by word; any change of words takes the next version. */
  readonly wording: { readonly version: number; readonly text: Localized };
}
export interface ConflictEmailsItem extends ItemBase<'conflict_emails'> {
  readonly maxEntries: number;
}
export type PlainItem = ItemBase<'email' | 'availability' | 'mode' | 'timestamp'>;

export type FormItem =
  | TextItem
  | NameItem
  | SingleChoiceItem
  | MultipleChoiceItem
  | NumberItem
  | IdentityItem
  | IdentityWishesItem
  | ConsentItem
  | ConflictEmailsItem
  | PlainItem;

/** One immutable version of a form, as stored in JSON. Never changed in place: another version is another object. */
export interface FormDefinition {
  readonly format: 1;
  readonly key: string;
  readonly audience: FormAudience;
  readonly title: Localized;
  readonly items: readonly FormItem[];
}

/** The item of that id, or `undefined`. */
export function findItem(form: FormDefinition, itemId: string): FormItem | undefined {
  return form.items.find((item) => item.id === itemId);
}

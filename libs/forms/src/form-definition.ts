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
  decimals: 3,
  conditionDepth: 5,
  conditionNodes: 50,
  conditionText: 300,
  fileBytes: 25_000_000,
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
  'date',
  'ranking',
  'file',
  'section',
  'statement',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * Where the answer is kept: the ordinary answers, the vault, the profile, the conflicts of interest, the capacity. `none`
 * is for what is read only, sections and statements.
 */
export const ITEM_STORES = ['answer', 'vault', 'profile', 'conflict', 'capacity', 'none'] as const;
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

/**
 * What a short text must look like. A closed list and no patterns of a school's own: nobody but a programmer can review
 * a pattern, and one badly written can occupy a server for minutes.
 */
export const TEXT_FORMATS = ['url', 'phone', 'postal_code', 'letters_digits'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export const FILE_TYPES = ['pdf', 'image', 'document', 'any'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** What is known of who answers, and when, without asking them. */
export const FACTS = ['role', 'cohort', 'wave', 'year', 'site'] as const;
export type FactName = (typeof FACTS)[number];
/** What a fact is, by any of the ways to say it. */
export type Facts = Readonly<Partial<Record<FactName, string | readonly string[]>>>;

/**
 * When an item is shown. Only earlier items may be named, and an item of the vault only by items of the vault: whether
 * an ordinary question was asked would otherwise tell an identity answer. `answered` and `not_answered` are two of the
 * three states of an answer; someone who prefers not to say is in neither.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly item: string; readonly is: 'answered' | 'not_answered' }
  | { readonly item: string; readonly equals: string }
  | { readonly item: string; readonly includes: string }
  | { readonly item: string; readonly atLeast: number }
  | { readonly item: string; readonly atMost: number }
  | { readonly fact: FactName; readonly equals: string };

export interface ItemOption {
  readonly id: string;
  readonly label: Localized;
  /** Cannot be chosen together with others: "none of these". */
  readonly exclusive?: true;
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
  /** "I prefer not to say" is offered, and settles a required question. Questions of the vault always offer it. */
  readonly preferNotToSay?: boolean;
  /** Shown only where this holds; on a section it holds for all its items. */
  readonly showIf?: Condition;
}

export interface TextItem extends ItemBase<'short_text' | 'long_text' | 'site' | 'identity_own_words'> {
  readonly maxLength: number;
  /** Of short and long text only. */
  readonly minLength?: number;
  /** Of short text only. */
  readonly format?: TextFormat;
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
  /** An exclusive option alone is enough. */
  readonly minChoices?: number;
}
/** A number from `min` to `max`, both included; whole unless it may have `decimals`. */
export interface NumberItem extends ItemBase<'number'> {
  readonly min: number;
  readonly max: number;
  readonly decimals?: number;
}
/** A day, `2026-09-14`. */
export interface DateItem extends ItemBase<'date'> {
  readonly min?: string;
  readonly max?: string;
}
/** Options put in order, the most important first; those left out are not ranked. */
export interface RankingItem extends ItemBase<'ranking'> {
  readonly options: readonly ItemOption[];
  readonly maxRanked: number;
}
/** An uploaded file. Size and type bind the upload; the answer is the id of the file. */
export interface FileItem extends ItemBase<'file'> {
  readonly maxBytes: number;
  readonly types: readonly FileType[];
}
/** A heading that opens a page: the items after it belong to it, up to the next. */
export type SectionItem = ItemBase<'section'>;
/** Words to read between the questions. */
export type StatementItem = ItemBase<'statement'>;
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
  | DateItem
  | RankingItem
  | FileItem
  | SectionItem
  | StatementItem
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

/** Whether the item asks something: all but sections and statements. */
export function isQuestion(item: FormItem): boolean {
  return item.kind !== 'section' && item.kind !== 'statement';
}

/** The items that ask something, in the order of the form. */
export function questionsOf(form: FormDefinition): readonly FormItem[] {
  return form.items.filter(isQuestion);
}

/** The options of a choice or a ranking; none for any other kind. */
export function optionsOf(item: FormItem): readonly ItemOption[] {
  return item.kind === 'single_choice' || item.kind === 'multiple_choice' || item.kind === 'ranking'
    ? item.options
    : [];
}

/** Whether "I prefer not to say" settles the question. */
export function mayPreferNotToSay(item: FormItem): boolean {
  return item.store === 'vault' || item.preferNotToSay === true;
}

export interface FormPage {
  /** `null` for the items before the first section. */
  readonly section: SectionItem | null;
  readonly items: readonly FormItem[];
}

/** The form page by page: each section with the items after it, up to the next. */
export function sectionsOf(form: FormDefinition): readonly FormPage[] {
  const pages: { section: SectionItem | null; items: FormItem[] }[] = [{ section: null, items: [] }];
  for (const item of form.items) {
    if (item.kind === 'section') pages.push({ section: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages.filter(({ section, items }) => section !== null || items.length > 0);
}

import type { Localized } from './enums.js';

/**
 * What a program decides and a cohort keeps as it was when it opened. One typed, versioned model: the API stores it, templates
 * carry it, the web client shows and previews it. Nothing in it can point at an identity answer.
 */
export const PROGRAM_SETTINGS_VERSION = 1;

/** One mentor and one mentee; one mentor with several mentees; several mentors together with several mentees. */
export const ProgramModelKind = { PAIR: 'pair', GROUP: 'group', POD: 'pod' } as const;
export const RequirementUnit = { HOURS: 'hours', COUNT: 'count' } as const;
export const RequirementPeriod = { TERM: 'term', YEAR: 'year', COHORT: 'cohort' } as const;
/** Who may take part as a mentee. There is no kind that looks at identity, on purpose. */
export const EligibilityKind = {
  OPEN: 'open',
  SELF_ATTESTATION: 'self_attestation',
  YEARS: 'years',
  SITES: 'sites',
} as const;
/** What one of the two may see of the other; the question itself must also be one that is shown to the match. */
export const VisiblePart = {
  EMAIL: 'email',
  PRONOUNS: 'pronouns',
  YEAR: 'year',
  SITE: 'site',
  SPECIALTIES: 'specialties',
  LANGUAGES: 'languages',
  GOALS: 'goals',
} as const;
export const IdentitySwitchUse = { MATCHING: 'matching', REPORTING: 'reporting' } as const;
/** What a charter says; the value is the column that holds it. */
export const CharterPart = {
  PURPOSE: 'purpose',
  EVIDENCE: 'evidence',
  CONSULTED: 'consulted',
  LEGAL_BASIS: 'legal_basis',
  REVIEWER: 'reviewer',
  REVIEW_ON: 'review_on',
} as const;
/** The parts in which settings are changed, compared and offered to a cohort. */
export const SettingsItem = {
  PUBLIC_NAME: 'public_name',
  FOCUS: 'focus',
  EXPECTATIONS: 'expectations',
  MODEL: 'model',
  REQUIREMENT: 'requirement',
  FIRST_CONTACT_DAYS: 'first_contact_days',
  MINIMUM_COMMON_MINUTES: 'minimum_common_minutes',
  TERMS: 'terms',
  HOLIDAYS: 'holidays',
  BLACKOUTS: 'blackouts',
  ELIGIBILITY: 'eligibility',
  VISIBILITY: 'visibility',
  IDENTITY_MATCHING: 'identity_matching',
  IDENTITY_REPORTING: 'identity_reporting',
} as const;
/** What a cohort can take over from its program: the parts of the settings, and newer versions of its forms. */
export const OfferItem = { ...SettingsItem, FORM_MENTEE: 'form_mentee', FORM_MENTOR: 'form_mentor' } as const;
/** What taking something over would mean for people who are in the cohort already. */
export const OfferImpactCode = {
  NO_LONGER_ELIGIBLE: 'NO_LONGER_ELIGIBLE',
  ASKED_MORE: 'ASKED_MORE',
  OWN_ARRANGEMENT: 'OWN_ARRANGEMENT',
  ASKED_SOONER: 'ASKED_SOONER',
  SEEN_MORE: 'SEEN_MORE',
  IDENTITY_USED: 'IDENTITY_USED',
  ANSWERS_MOVE: 'ANSWERS_MOVE',
  ANSWERS_LOST: 'ANSWERS_LOST',
  IDENTITY_QUESTIONS_GONE: 'IDENTITY_QUESTIONS_GONE',
} as const;

type ValueOf<T> = T[keyof T];
export type ProgramModelKind = ValueOf<typeof ProgramModelKind>;
export type RequirementUnit = ValueOf<typeof RequirementUnit>;
export type RequirementPeriod = ValueOf<typeof RequirementPeriod>;
export type EligibilityKind = ValueOf<typeof EligibilityKind>;
export type VisiblePart = ValueOf<typeof VisiblePart>;
export type IdentitySwitchUse = ValueOf<typeof IdentitySwitchUse>;
export type CharterPart = ValueOf<typeof CharterPart>;
export type SettingsItem = ValueOf<typeof SettingsItem>;
export type OfferItem = ValueOf<typeof OfferItem>;
export type OfferImpactCode = ValueOf<typeof OfferImpactCode>;

/** How much a pair meets: `amount` of `unit` in each `per`, of which `inPersonMinimum` in person (0: anywhere counts alike). */
export interface Requirement {
  unit: RequirementUnit;
  amount: number;
  per: RequirementPeriod;
  inPersonMinimum: number;
}

/** Mentors and mentees in one mentorship, at most: one and one in a pair. */
export interface ProgramModel {
  kind: ProgramModelKind;
  mentors: number;
  mentees: number;
  /** With fewer mentees a group or pod does not take place. Of a pair nothing is said: read it with `fewestMenteesOf`. */
  fewestMentees?: number;
}

/** Days with a name, first and last included: a term, a holiday, exams. */
export interface CalendarSpan {
  name: Localized;
  from: string;
  to: string;
}

export type Eligibility =
  | { kind: 'open' }
  | { kind: 'self_attestation'; statement: Localized }
  | { kind: 'years'; years: string[] }
  | { kind: 'sites'; sites: string[] };

export interface Visibility {
  /** What a mentor sees of a mentee. */
  mentorSees: VisiblePart[];
  /** What a mentee sees of a mentor. */
  menteeSees: VisiblePart[];
}

/** Whether identity may be used for something; who decided, when and why. Without `setBy` the template brought it. */
export interface IdentitySwitch {
  on: boolean;
  setBy: string | null;
  setAt: string;
  why: string | null;
}

/** The settings without what belongs to one school alone: what a template carries. */
export interface ProgramDesignSettings {
  publicName: Localized;
  focus: Localized;
  expectations: Localized;
  model: ProgramModel;
  requirement: Requirement;
  firstContactDays: number;
  /**
   * Minutes a week that two people must have in common to be matched, where both said their times; 0: none. Absent in what was
   * stored before there was such a rule: read it with `minimumCommonMinutesOf`.
   */
  minimumCommonMinutes?: number;
  terms: CalendarSpan[];
  holidays: CalendarSpan[];
  blackouts: CalendarSpan[];
  eligibility: Eligibility;
  visibility: Visibility;
  identity: Record<IdentitySwitchUse, boolean>;
}

export interface ProgramSettings extends Omit<ProgramDesignSettings, 'identity'> {
  version: typeof PROGRAM_SETTINGS_VERSION;
  identity: Record<IdentitySwitchUse, IdentitySwitch>;
}

/** Bounds of the settings; each is told in words where it is hit. Lengths are in characters. */
export const PROGRAM_LIMITS = {
  publicNameLength: 120,
  textLength: 4_000,
  statementLength: 1_000,
  spanNameLength: 120,
  spans: 60,
  eligibleValues: 60,
  eligibleValueLength: 120,
  requirementAmount: 500,
  firstContactDays: 60,
  /** A whole working day a week. */
  minimumCommonMinutes: 480,
  groupSize: 20,
  podMentors: 6,
  whyLength: 1_000,
} as const;

/** The safe choices: what a blank program starts with, and what the settings screen calls the default. */
export const DEFAULT_PROGRAM_SETTINGS: ProgramDesignSettings = {
  // Neutral by default: these words appear in mails and calendars that others may see.
  publicName: { en: 'Mentorship program', fr: 'Programme de mentorat' },
  focus: {
    en: 'A mentorship program for students of this school.',
    fr: 'Un programme de mentorat pour les étudiantes et étudiants de cette école.',
  },
  expectations: {
    en: 'The mentor writes first; the mentee sets the agenda. You agree together on what you promise each other.',
    fr: 'La personne mentore écrit en premier; la personne mentorée fixe l’ordre du jour. Vous convenez ensemble de ce que vous vous promettez.',
  },
  model: { kind: 'pair', mentors: 1, mentees: 1 },
  requirement: { unit: 'hours', amount: 3, per: 'year', inPersonMinimum: 0 },
  firstContactDays: 7,
  minimumCommonMinutes: 0,
  terms: [],
  holidays: [],
  blackouts: [],
  eligibility: { kind: 'open' },
  visibility: {
    mentorSees: ['email', 'pronouns', 'site', 'specialties', 'languages', 'goals'],
    menteeSees: ['email', 'pronouns', 'site', 'specialties', 'languages'],
  },
  identity: { matching: false, reporting: false },
};

/** What may be shown at all, by who is looking. Goals are the mentee's; the mentor writes first, so needs the address. */
export const VISIBLE_PARTS: Readonly<Record<keyof Visibility, readonly VisiblePart[]>> = {
  mentorSees: ['email', 'pronouns', 'year', 'site', 'specialties', 'languages', 'goals'],
  menteeSees: ['email', 'pronouns', 'site', 'specialties', 'languages'],
};

/** A design as the settings of a program that starts now: the identity switches are the template's own choice. */
export function startSettings(design: ProgramDesignSettings, now: Date): ProgramSettings {
  const fromTemplate = (on: boolean): IdentitySwitch => ({ on, setBy: null, setAt: now.toISOString(), why: null });
  return {
    ...design,
    version: PROGRAM_SETTINGS_VERSION,
    identity: {
      matching: fromTemplate(design.identity.matching),
      reporting: fromTemplate(design.identity.reporting),
    },
  };
}

/** The settings as a template may carry them: without anyone's name, date or reason. */
export function designOf(settings: ProgramSettings): ProgramDesignSettings {
  const { version: _version, identity, ...rest } = settings;
  return { ...rest, identity: { matching: identity.matching.on, reporting: identity.reporting.on } };
}

/** With how many mentees a mentorship of this model takes place; a group of one is a pair, so two unless said. */
export const fewestMenteesOf = ({ kind, mentees, fewestMentees }: ProgramModel): number =>
  kind === 'pair' ? 1 : (fewestMentees ?? Math.min(2, mentees));

/** How much time a week two people must have in common; 0 where nothing of the kind is asked. */
export const minimumCommonMinutesOf = ({
  minimumCommonMinutes = 0,
}: Pick<ProgramSettings, 'minimumCommonMinutes'>): number => minimumCommonMinutes;

/** One part of the settings, for comparing and copying. */
export function settingOf(settings: ProgramSettings, item: SettingsItem): unknown {
  switch (item) {
    case 'public_name':
      return settings.publicName;
    case 'focus':
      return settings.focus;
    case 'expectations':
      return settings.expectations;
    case 'model':
      return settings.model;
    case 'requirement':
      return settings.requirement;
    case 'first_contact_days':
      return settings.firstContactDays;
    case 'minimum_common_minutes':
      return minimumCommonMinutesOf(settings);
    case 'terms':
      return settings.terms;
    case 'holidays':
      return settings.holidays;
    case 'blackouts':
      return settings.blackouts;
    case 'eligibility':
      return settings.eligibility;
    case 'visibility':
      return settings.visibility;
    // Who set a switch and why may change without changing what the program does.
    case 'identity_matching':
      return settings.identity.matching.on;
    case 'identity_reporting':
      return settings.identity.reporting.on;
  }
}

/** `into` with one part taken from `from`. */
export function takeSetting(into: ProgramSettings, from: ProgramSettings, item: SettingsItem): ProgramSettings {
  switch (item) {
    case 'public_name':
      return { ...into, publicName: from.publicName };
    case 'focus':
      return { ...into, focus: from.focus };
    case 'expectations':
      return { ...into, expectations: from.expectations };
    case 'model':
      return { ...into, model: from.model };
    case 'requirement':
      return { ...into, requirement: from.requirement };
    case 'first_contact_days':
      return { ...into, firstContactDays: from.firstContactDays };
    case 'minimum_common_minutes':
      return { ...into, minimumCommonMinutes: minimumCommonMinutesOf(from) };
    case 'terms':
      return { ...into, terms: from.terms };
    case 'holidays':
      return { ...into, holidays: from.holidays };
    case 'blackouts':
      return { ...into, blackouts: from.blackouts };
    case 'eligibility':
      return { ...into, eligibility: from.eligibility };
    case 'visibility':
      return { ...into, visibility: from.visibility };
    case 'identity_matching':
      return { ...into, identity: { ...into.identity, matching: from.identity.matching } };
    case 'identity_reporting':
      return { ...into, identity: { ...into.identity, reporting: from.identity.reporting } };
  }
}

/** The parts in which two settings differ, in the order in which they are shown. */
export function changedSettings(before: ProgramSettings, after: ProgramSettings): SettingsItem[] {
  return Object.values(SettingsItem).filter((item) => !sameJson(settingOf(before, item), settingOf(after, item)));
}

/** Whether two JSON values say the same, whatever the order of their keys (the database keeps its own). */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]));
}

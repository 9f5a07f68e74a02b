import type { GuideTopic, Locale, Localized } from '@trellis/contracts';

/** A guide that Trellis comes with. */
export interface ShippedGuide {
  key: string;
  topic: GuideTopic;
  title: Localized;
  lead: Localized;
  questions: Record<Locale, readonly string[]>;
  helps: Record<Locale, readonly string[]>;
}

/** The words of a guide: lists are one entry a line. */
export interface GuideWords {
  title: Localized;
  lead: Localized;
  questions: Localized;
  helps: Localized;
}

const lines = (entries: Record<Locale, readonly string[]>): Localized => ({
  en: entries.en.join('\n'),
  fr: entries.fr.join('\n'),
});

export const wordsOfShipped = ({ title, lead, questions, helps }: ShippedGuide): GuideWords => ({
  title,
  lead,
  questions: lines(questions),
  helps: lines(helps),
});

/** Languages without words are not kept as empty ones; what is a list has neither blanks nor empty lines. */
export function keptWords(words: Record<keyof GuideWords, Partial<Record<Locale, string | null>>>): GuideWords {
  return {
    title: kept(words.title),
    lead: kept(words.lead),
    questions: kept(words.questions),
    helps: kept(words.helps),
  };
}

function kept(text: Partial<Record<Locale, string | null>>): Localized {
  const entries = Object.entries(text).map(([locale, value]) => [locale, tidied(value ?? '')] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

const tidied = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Languages of the school in which a guide has no title, or nothing to talk about. */
export function missingLanguages({ title, questions }: GuideWords, locales: readonly Locale[]): Locale[] {
  return locales.filter((locale) => !title[locale] || !questions[locale]);
}

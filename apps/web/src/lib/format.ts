import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { viewerQuery } from './session.js';

export interface Formats {
  language: 'en' | 'fr';
  timeZone: string | undefined;
  number: (value: number) => string;
  /** A calendar day, yyyy-mm-dd, which has no time zone; or the day of a moment, in the reader's. */
  day: (value: string) => string;
  /** The calendar day on which a moment lies in a zone, whoever reads it. */
  dayIn: (value: string, timeZone: string) => string;
  /** Weekday and day, for what somebody should do by then. */
  dueDay: (value: string) => string;
  /** A moment in the reader's time zone. */
  moment: (value: string) => string;
  /** A wall-clock time, yyyy-mm-ddThh:mm:ss, as it was written: nobody knows its zone. */
  wallClock: (value: string) => string;
  list: (values: readonly string[]) => string;
  /** One of these: "a, b or c". */
  disjunction: (values: readonly string[]) => string;
  bytes: (value: number) => string;
  /** How long to wait: seconds, or minutes from two of them on, rounded up. */
  wait: (seconds: number) => string;
}

/** How dates, numbers and lists are written in a language and time zone. */
export function formatsFor(language: 'en' | 'fr', timeZone: string | undefined): Formats {
  const tag = language === 'fr' ? 'fr-CA' : 'en-CA';
  const number = new Intl.NumberFormat(tag);
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dueDay = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const wallClock = new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  const momentDay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const either = new Intl.ListFormat(tag, { type: 'disjunction' });
  const size = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const unit = (name: 'second' | 'minute'): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long' });
  return {
    language,
    timeZone,
    number: (value) => number.format(value),
    day: (value) =>
      isMoment(value)
        ? written(momentDay, new Date(value), language)
        : written(day, new Date(`${value}T00:00:00Z`), language),
    dayIn: (value, zone) => {
      const there = { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const;
      return written(new Intl.DateTimeFormat(tag, there), new Date(value), language);
    },
    dueDay: (value) => written(dueDay, new Date(`${value.slice(0, 10)}T00:00:00Z`), language),
    moment: (value) => written(moment, new Date(value), language),
    wallClock: (value) => written(wallClock, new Date(`${value.slice(0, 19)}Z`), language),
    list: (values) => list.format(values),
    disjunction: (values) => either.format(values),
    wait: (seconds) =>
      seconds < 120 ? unit('second').format(seconds) : unit('minute').format(Math.ceil(seconds / 60)),
    bytes: (value) => {
      const units = language === 'fr' ? ['o', 'ko', 'Mo'] : ['bytes', 'kB', 'MB'];
      const step = value < 1024 ? 0 : value < 1024 ** 2 ? 1 : 2;
      return `${size.format(value / 1024 ** step)} ${units[step]}`;
    },
  };
}

const isMoment = (value: string): boolean => value.length > 'yyyy-mm-dd'.length;

/** In French the first of a month is « 1er », which Intl does not write; and no line breaks within « 10 h 41 ». */
function written(format: Intl.DateTimeFormat, date: Date, language: 'en' | 'fr'): string {
  if (language === 'en') return format.format(date);
  return format
    .formatToParts(date)
    .map(({ type, value }) => {
      if (type === 'day' && value === '1') return '1er';
      return value.trim() === 'h' ? '\u00a0h\u00a0' : value;
    })
    .join('');
}

/** Formats in the reader's language and time zone. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  const timeZone = useQuery({ ...viewerQuery, enabled: false }).data?.viewer?.timeZone;
  return useMemo(() => formatsFor(language, timeZone), [language, timeZone]);
}

/** The zones that this browser knows, each by its IANA name. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** The zone that this device is set to. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Text written in several languages, in the reader's if it is there, else in any. */
export function localized(text: { en: string | null; fr: string | null }, language: 'en' | 'fr'): string {
  return text[language] ?? text.en ?? text.fr ?? '';
}

/** The language that is read, as the service names it. */
export const localeOf = (language: string): 'EN' | 'FR' => (language === 'fr' ? 'FR' : 'EN');

import { dayIn, writtenDay } from '@trellis/calendar';
import type { CalendarSpan, Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { PdfBlock, PdfContent } from '../../platform/pdf/write-pdf.js';
import type { AttendedRow } from './attended.repository.js';
import type { AttendedPeriod } from './certificate.types.js';
import type { CertificateFacts } from './certificates.repository.js';

const within = (rows: readonly AttendedRow[], { from, to }: { from: string; to: string }): AttendedRow[] =>
  rows.filter((row) => {
    const day = dayIn(row.starts_at, row.time_zone);
    return day >= from && day <= to;
  });

export const sumHours = (rows: readonly { hours: number | null }[]): number =>
  Math.round(rows.reduce((sum, { hours }) => sum + (hours ?? 0), 0) * 100) / 100;

/** Terms in which one attended something, and all of it. */
export function periodsOf(rows: readonly AttendedRow[], terms: readonly CalendarSpan[]): AttendedPeriod[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return [];
  const all = { name: null, from: dayIn(first.starts_at, first.time_zone), to: dayIn(last.starts_at, last.time_zone) };
  const unique = terms.filter(
    (term, at) => terms.findIndex(({ from, to }) => from === term.from && to === term.to) === at,
  );
  return [...unique.map(({ name, from, to }) => ({ name: localizedText(name), from, to })), all]
    .map((period) => ({ ...period, rows: within(rows, period) }))
    .filter((period) => period.rows.length > 0)
    .map(({ rows: found, ...period }) => ({ ...period, events: found.length, hours: sumHours(found) }));
}

export { within as attendedWithin };

const WORDS = {
  en: {
    title: 'Certificate of attendance',
    certify: (school: string, name: string) => `${school} confirms that ${name} attended what stands below.`,
    between: (from: string, to: string) => `Between ${from} and ${to}.`,
    total: 'Hours of continuing education',
    events: 'Attended in all',
    issued: (day: string) => `Issued on ${day}.`,
    check: (url: string, code: string) => `Whoever holds this paper can check it at ${url} with the code ${code}.`,
    hours: (value: string, isOne: boolean) => `${value} ${isOne ? 'hour' : 'hours'}`,
    attended: 'attended',
  },
  fr: {
    title: 'Attestation de présence',
    certify: (school: string, name: string) =>
      `${school} atteste la présence de la personne nommée ici, ${name}, à ce qui suit.`,
    between: (from: string, to: string) => `Du ${from} au ${to}.`,
    total: 'Heures de formation continue',
    events: 'Présences en tout',
    issued: (day: string) => `Date de délivrance : ${day}.`,
    check: (url: string, code: string) =>
      `Toute personne qui tient ce papier peut le vérifier à l’adresse ${url} avec le code ${code}.`,
    hours: (value: string, isOne: boolean) => `${value} ${isOne ? 'heure' : 'heures'}`,
    attended: 'présence',
  },
} satisfies Record<Locale, unknown>;

/** What stands on the paper: neutral titles, days, hours, and how to check it. */
export function certificateContent(
  facts: CertificateFacts,
  { language, url, code, issuedOn }: { language: Locale; url: string; code: string; issuedOn: string },
): PdfContent {
  const words = WORDS[language];
  const hoursOf = (value: number): string => {
    const text = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 2 }).format(
      value,
    );
    return words.hours(text, language === 'fr' ? value < 2 : value === 1);
  };
  const lines = facts.lines.map(({ title, on, hours, credit }): PdfBlock => ({
    kind: 'fact',
    label: `${localize(title, [language])}, ${writtenDay(language, on)}`,
    value: hours === null ? words.attended : [hoursOf(hours), ...(credit ? [credit] : [])].join(' · '),
  }));
  const credits = [...new Set(facts.lines.filter(({ hours }) => hours !== null).map(({ credit }) => credit))];
  const totals = credits.map((credit): PdfBlock => ({
    kind: 'fact',
    label: credit ? `${words.total} (${credit})` : words.total,
    value: hoursOf(sumHours(facts.lines.filter((line) => line.credit === credit))),
  }));
  return {
    title: words.title,
    language,
    blocks: [
      { kind: 'paragraph', text: words.certify(facts.school, facts.name) },
      { kind: 'paragraph', text: words.between(writtenDay(language, facts.from), writtenDay(language, facts.to)) },
      ...lines,
      { kind: 'fact', label: words.events, value: String(facts.lines.length) },
      ...totals,
      { kind: 'signature', name: facts.school, line: words.issued(writtenDay(language, issuedOn)) },
      { kind: 'note', text: words.check(url, code) },
    ],
  };
}

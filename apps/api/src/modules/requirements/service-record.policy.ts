import { writtenDay } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import type { PdfBlock, PdfContent } from '../../platform/pdf/write-pdf.js';
import type { MentoringRow } from './requirements.repository.js';

/** One part as a mentor with what was held in it. */
export interface Service {
  part: MentoringRow;
  mentorships: number;
  /** Single ones, that took place. */
  conversations: number;
  meetings: number;
  minutes: number;
  /** From the first match or conversation to the end of the last, or to the day on which this is written; null before there was one. */
  days: { from: string; to: string } | null;
}

export interface RecordFacts {
  school: string;
  name: string;
  madeOn: string;
  language: Locale;
}

// Nothing in these documents says with whom, or for whom the program is: they are shown to others.
const WORDS = {
  en: {
    record: 'Service record',
    certificate: 'Certificate of hours',
    recordOf: (name: string, school: string) =>
      `Time that ${name} gave as a mentor at ${school}, as far as meetings that took place were written down.`,
    certify: ({ name, school, program, hours, meetings }: Certified) =>
      `${school} confirms that ${name} gave ${hours} as a mentor in “${program}”, over ${meetings}.`,
    from: (from: string, to: string) => `Between ${from} and ${to}.`,
    meetings: (count: number) => (count === 1 ? 'one meeting' : `${count} meetings`),
    mentorships: (count: number) => (count === 1 ? 'one mentorship' : `${count} mentorships`),
    conversations: (count: number) => (count === 1 ? 'one conversation' : `${count} conversations`),
    total: 'In all',
    counted: 'Counted from meetings that took place, as those who met wrote them down.',
    made: (day: string) => `Issued on ${day}.`,
    none: 'No meeting was written down so far.',
  },
  fr: {
    record: 'Relevé de service',
    certificate: 'Attestation d’heures',
    recordOf: (name: string, school: string) =>
      `Temps donné par ${name} comme personne mentore (${school}), d’après les rencontres tenues qui ont été notées.`,
    certify: ({ name, school, program, hours, meetings }: Certified) =>
      `${school} atteste : ${name} a donné ${hours} comme personne mentore dans « ${program} », en ${meetings}.`,
    from: (from: string, to: string) => `Du ${from} au ${to}.`,
    meetings: (count: number) => (count === 1 ? 'une rencontre' : `${count} rencontres`),
    mentorships: (count: number) => (count === 1 ? 'un mentorat' : `${count} mentorats`),
    conversations: (count: number) => (count === 1 ? 'une conversation' : `${count} conversations`),
    total: 'En tout',
    counted: 'Compté d’après les rencontres tenues, telles que les personnes les ont notées.',
    made: (day: string) => `Date de délivrance : ${day}.`,
    none: 'Aucune rencontre n’a été notée pour l’instant.',
  },
};

interface Certified {
  name: string;
  school: string;
  program: string;
  hours: string;
  meetings: string;
}

/** All that somebody gave as a mentor, part by part. */
export function recordContent(services: readonly Service[], facts: RecordFacts): PdfContent {
  const words = WORDS[facts.language];
  const told = services.filter(({ meetings }) => meetings > 0);
  const blocks: PdfBlock[] = [{ kind: 'paragraph', text: words.recordOf(facts.name, facts.school) }];
  for (const { part, mentorships, conversations, meetings, minutes, days } of told) {
    blocks.push({ kind: 'heading', text: localize(part.program_name, [facts.language]) });
    const span = days
      ? ` ${words.from(writtenDay(facts.language, days.from), writtenDay(facts.language, days.to))}`
      : '';
    blocks.push({ kind: 'note', text: `${part.cohort_name}.${span}` });
    const hours = hoursOf(minutes, facts.language);
    const met = [
      ...(mentorships > 0 ? [words.mentorships(mentorships)] : []),
      ...(conversations > 0 ? [words.conversations(conversations)] : []),
    ];
    blocks.push({ kind: 'paragraph', text: [hours, words.meetings(meetings), ...met].join(' · ') });
  }
  const sum = (of: (service: Service) => number): number => told.reduce((all, one) => all + of(one), 0);
  const [minutes, meetings] = [sum((one) => one.minutes), sum((one) => one.meetings)];
  const total = `${hoursOf(minutes, facts.language)} · ${words.meetings(meetings)}`;
  if (told.length === 0) blocks.push({ kind: 'paragraph', text: words.none });
  else blocks.push({ kind: 'fact', label: words.total, value: total });
  return { title: words.record, language: facts.language, blocks: [...blocks, ...foot(facts)] };
}

/** What one part came to, in one sentence that can be shown to anybody. */
export function certificateContent({ part, meetings, minutes, days }: Service, facts: RecordFacts): PdfContent {
  const { language, name, school } = facts;
  const words = WORDS[language];
  const certified = {
    ...{ name, school, program: localize(part.program_name, [language]) },
    ...{ hours: hoursOf(minutes, language), meetings: words.meetings(meetings) },
  };
  const blocks: PdfBlock[] = [{ kind: 'paragraph', text: meetings === 0 ? words.none : words.certify(certified) }];
  if (days)
    blocks.push({
      kind: 'paragraph',
      text: words.from(writtenDay(language, days.from), writtenDay(language, days.to)),
    });
  return { title: words.certificate, language, blocks: [...blocks, ...foot(facts)] };
}

const foot = ({ language, madeOn, school }: RecordFacts): PdfBlock[] => [
  { kind: 'signature', name: school, line: WORDS[language].made(writtenDay(language, madeOn)) },
  { kind: 'note', text: WORDS[language].counted },
];

function hoursOf(minutes: number, language: Locale): string {
  const hours = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 2 });
  const value = Math.round((minutes / 60) * 100) / 100;
  const isOne = language === 'fr' ? value < 2 : value === 1;
  return `${hours.format(value)} ${language === 'fr' ? 'heure' : 'hour'}${isOne ? '' : 's'}`;
}

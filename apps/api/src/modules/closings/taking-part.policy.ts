import { writtenDay } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import type { PdfContent } from '../../platform/pdf/write-pdf.js';

// Neither the program nor with whom: whom a program is for would say something about whoever shows this.
const WORDS: Record<
  Locale,
  {
    title: string;
    text: (name: string, school: string) => string;
    toTheEnd: (name: string, school: string) => string;
    span: (from: string, to: string) => string;
    made: (day: string) => string;
  }
> = {
  en: {
    title: 'Certificate of taking part',
    text: (name, school) => `${school} confirms that ${name} took part in a mentorship.`,
    toTheEnd: (name, school) =>
      `${school} confirms that ${name} took part in a mentorship, from its beginning to its planned end.`,
    span: (from, to) => `Between ${from} and ${to}.`,
    made: (day) => `Issued on ${day}.`,
  },
  fr: {
    title: 'Attestation de participation',
    text: (name, school) => `${school} atteste : ${name} a pris part à un mentorat.`,
    toTheEnd: (name, school) => `${school} atteste : ${name} a pris part à un mentorat, de son début à sa fin prévue.`,
    span: (from, to) => `Du ${from} au ${to}.`,
    made: (day) => `Délivrée le ${day}.`,
  },
};

/** Between the first day of the match and the day on which it ended, by the clocks of the school; and when this was issued. */
export function takingPartContent(
  {
    school,
    name,
    toTheEnd,
    from,
    to,
    madeOn,
  }: Record<'school' | 'name' | 'from' | 'to' | 'madeOn', string> & {
    toTheEnd: boolean;
  },
  language: Locale,
): PdfContent {
  const words = WORDS[language];
  const day = (one: string): string => writtenDay(language, one);
  return {
    ...{ title: words.title, language },
    blocks: [
      { kind: 'paragraph', text: words[toTheEnd ? 'toTheEnd' : 'text'](name, school) },
      { kind: 'paragraph', text: words.span(day(from), day(to)) },
      { kind: 'signature', name: school, line: words.made(day(madeOn)) },
    ],
  };
}

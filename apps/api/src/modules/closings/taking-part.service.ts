import { Injectable } from '@nestjs/common';
import { dayIn, writtenDay } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { type PdfContent, writePdf } from '../../platform/pdf/write-pdf.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { ClosingsRepository, type TakenPartRow } from './closings.repository.js';

// Neither the program nor with whom: whom a program is for would say something about whoever shows this.
const WORDS: Record<
  Locale,
  {
    title: string;
    text: (name: string, school: string) => string;
    span: (from: string, to: string) => string;
    made: (day: string) => string;
  }
> = {
  en: {
    title: 'Certificate of taking part',
    text: (name, school) =>
      `${school} confirms that ${name} took part in a mentorship, from its beginning to its planned end.`,
    span: (from, to) => `Between ${from} and ${to}.`,
    made: (day) => `Made on ${day}.`,
  },
  fr: {
    title: 'Attestation de participation',
    text: (name, school) => `${school} atteste : ${name} a pris part à un mentorat, de son début à sa fin prévue.`,
    span: (from, to) => `Du ${from} au ${to}.`,
    made: (day) => `Établi le ${day}.`,
  },
};

/** A mentee's certificate, for whomever they want to show it to. */
@Injectable()
export class TakingPart {
  constructor(
    private readonly closings: ClosingsRepository,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** NOT_FOUND until a mentorship ended as planned. */
  async certificate(actor: Actor, enrolmentId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    const part = memberId && isId(enrolmentId) ? await this.closings.findTakenPart(memberId, enrolmentId) : null;
    if (!part) throw new AppError('NOT_FOUND');
    const school = await this.schools.settings();
    const facts = { school: school.name, madeOn: dayIn(this.clock.now(), school.timeZone) };
    const bytes = await writePdf(contentOf(part, facts, currentContext()?.locale ?? 'en'));
    return { name: 'certificate.pdf', type: 'application/pdf', bytes };
  }
}

function contentOf(
  { display_name: name, starts_on: from, ends_on: to }: TakenPartRow,
  { school, madeOn }: { school: string; madeOn: string },
  language: Locale,
): PdfContent {
  const words = WORDS[language];
  const day = (one: string): string => writtenDay(language, one);
  return {
    ...{ title: words.title, language },
    blocks: [
      { kind: 'paragraph', text: words.text(name, school) },
      { kind: 'paragraph', text: words.span(day(from), day(to)) },
      { kind: 'signature', name: school, line: words.made(day(madeOn)) },
    ],
  };
}

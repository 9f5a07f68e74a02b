import { Injectable } from '@nestjs/common';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { MatchRelaxationsRepository } from './match-relaxations.repository.js';

// Neither subject nor text says what it is about: whoever sees an inbox would learn that something is essential to this person.
const QUESTION: Rewordables = {
  match_question: {
    scope: 'program',
    places: ['person.name', 'school.name'],
    words: {
      en: {
        subject: 'A question for you about your mentorship program',
        action: 'See the question',
        footer: 'You receive this because you take part in a program of {{school.name}}.',
        body: 'Hello {{person.name}},\n\nBefore people are matched we have a short question for you. It is on your page, for you alone: the people who run the program see neither the question nor whether you were asked. If you don’t answer, everything stays as you said it.\n\n{{link}}',
      },
      fr: {
        subject: 'Une question pour vous au sujet de votre programme de mentorat',
        action: 'Voir la question',
        footer: 'Vous recevez ce message parce que vous participez à un programme ({{school.name}}).',
        body: 'Bonjour {{person.name}},\n\nAvant le jumelage, nous avons une courte question pour vous. Elle est sur votre page, pour vous seulement : l’équipe du programme ne voit ni la question ni si on vous l’a posée. Si vous ne répondez pas, tout reste comme vous l’avez dit.\n\n{{link}}',
      },
    },
  },
};

@Injectable()
export class MatchingMails {
  constructor(
    private readonly relaxations: MatchRelaxationsRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more for who has answered, has a mentor by now, or has left. */
  @RendersMail('match_question')
  @Rewords(QUESTION)
  async question({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const [open] = await this.relaxations.listOpen(recipient.id, subject.enrolmentId ?? null);
    if (!open) return null;
    const school = await this.schools.settings();
    const { program_id: programId } = await this.cohorts.describe(open.cohort_id);
    return {
      wording: 'match_question',
      programId,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}`),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { FeltSharingRepository } from './felt-sharing.repository.js';

const ASKED: Rewordables = {
  felt_question: {
    scope: 'program',
    places: ['person.name', 'school.name'],
    words: {
      en: {
        subject: 'One question from your mentorship program',
        action: 'See the question',
        body: 'Hello {{person.name}},\n\nYou have known each other for some weeks. There is one short question for you, and you can pass it over. Nobody reads your answer: it is kept sealed and counts only in totals of many people.\n\n{{link}}',
        footer: 'You receive this because you take part in a program of {{school.name}}.',
      },
      fr: {
        subject: 'Une question de votre programme de mentorat',
        action: 'Voir la question',
        body: 'Bonjour {{person.name}},\n\nVous vous connaissez depuis quelques semaines. Une courte question vous attend, et vous pouvez la passer. Personne ne lit votre réponse : elle est conservée sous scellé et ne compte que dans des totaux de nombreuses personnes.\n\n{{link}}',
        footer: 'Vous recevez ce message parce que vous participez à un programme ({{school.name}}).',
      },
    },
  },
};

@Injectable()
export class FeltSharingMails {
  constructor(
    private readonly questions: FeltSharingRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more once it is answered, or the two are matched no more. */
  @RendersMail('felt_question')
  @Rewords(ASKED)
  async asked({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const open = await this.questions.findOpen(subject.questionId ?? '');
    if (!open) return null;
    const school = await this.schools.settings();
    return {
      wording: 'felt_question',
      programId: open.program_id,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}/felt`),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { type ChangingMentorship, MentorshipChanges, neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';

// The same words to both, whoever wanted it and why: nobody is blamed, and nobody can be guessed.
const PARTED = neutralMail(
  'mentorship_parted',
  'A mentorship of yours has ended. Matches change for many reasons, and this says nothing about you. The people who run the program look after what comes next; your page shows where things stand.',
  'Un de vos mentorats a pris fin. Un jumelage peut changer pour bien des raisons, et cela ne dit rien de vous. L’équipe du programme s’occupe de la suite; votre page indique où vous en êtes.',
);
const PAUSED = neutralMail(
  'mentorship_paused',
  'A mentorship of yours is paused for now. You need not do anything, and please do not write to each other until it goes on. Pauses have many reasons, and this says nothing about you. If you have a question, write to the people who run the program.',
  'Un de vos mentorats est en pause pour le moment. Vous n’avez rien à faire; merci de ne pas vous écrire avant la reprise. Une pause peut avoir bien des raisons, et cela ne dit rien de vous. Pour toute question, écrivez à l’équipe du programme.',
);
const RESUMED = neutralMail(
  'mentorship_resumed',
  'A mentorship of yours that was paused goes on. Your page shows again how to reach each other.',
  'Un de vos mentorats qui était en pause reprend. Votre page indique de nouveau comment vous joindre.',
);

/** What the two are told of a change of their match. */
@Injectable()
export class RematchesMails {
  constructor(
    private readonly changes: MentorshipChanges,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('mentorship_parted')
  @Rewords(PARTED)
  parted(message: MailMessage): Promise<WordedMail | null> {
    return this.about('mentorship_parted', message, 'ended');
  }

  /** Nothing any more when it goes on already. */
  @RendersMail('mentorship_paused')
  @Rewords(PAUSED)
  paused(message: MailMessage): Promise<WordedMail | null> {
    return this.about('mentorship_paused', message, 'paused');
  }

  @RendersMail('mentorship_resumed')
  @Rewords(RESUMED)
  resumed(message: MailMessage): Promise<WordedMail | null> {
    return this.about('mentorship_resumed', message, 'active');
  }

  private async about(
    wording: string,
    { recipient, subject }: MailMessage,
    state: ChangingMentorship['state'],
  ): Promise<WordedMail | null> {
    const mentorship = await unlessGone(this.changes.get(subject.mentorshipId ?? ''));
    if (mentorship?.state !== state) return null;
    const school = await this.schools.settings();
    return {
      wording,
      programId: mentorship.program_id,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}`),
    };
  }
}

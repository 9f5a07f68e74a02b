import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { type ChangingMentorship, MentorshipChanges, neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { ClosingsRepository } from './closings.repository.js';

const ASKED = neutralMail(
  'closing_asked',
  'It is suggested to bring a mentorship of yours to a good end. Nothing ends by itself: your page shows what you have done together, and you decide there.',
  'On vous propose de mener un de vos mentorats à une belle conclusion. Rien ne se termine de soi-même : votre page retrace le chemin parcouru, et c’est là que vous décidez.',
);
const COMPLETED = neutralMail(
  'mentorship_completed',
  'A mentorship of yours has come to its planned end. Thank you for the time you gave it. Your page keeps your look back, and a certificate if you would like one.',
  'Un de vos mentorats a pris fin comme prévu. Merci du temps que vous y avez consacré. Votre page conserve votre bilan et, si vous le souhaitez, une attestation.',
);

@Injectable()
export class ClosingsMails {
  constructor(
    private readonly mentorships: MentorshipChanges,
    private readonly closings: ClosingsRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more once it was taken back, agreed to, or ended. */
  @RendersMail('closing_asked')
  @Rewords(ASKED)
  asked(message: MailMessage): Promise<WordedMail | null> {
    return this.about('closing_asked', message, async ({ id, state }) => {
      return state === 'active' && (await this.closings.find(id))?.state === 'proposed';
    });
  }

  /** By those in it, or with its cohort. */
  @RendersMail('mentorship_completed')
  @Rewords(COMPLETED)
  completed(message: MailMessage): Promise<WordedMail | null> {
    return this.about('mentorship_completed', message, async ({ id, state }) => {
      return state === 'ended' && (await this.closings.getSpan(id)).as_planned;
    });
  }

  private async about(
    wording: string,
    { recipient, subject: { mentorshipId = '' } }: MailMessage,
    stands: (mentorship: ChangingMentorship) => Promise<boolean>,
  ): Promise<WordedMail | null> {
    const mentorship = await unlessGone(this.mentorships.get(mentorshipId));
    if (!mentorship || !(await stands(mentorship))) return null;
    const school = await this.schools.settings();
    return {
      wording,
      programId: mentorship.program_id,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}/matches/${mentorshipId}/closing`),
    };
  }
}

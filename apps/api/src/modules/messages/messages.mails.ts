import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { UnsubscribeLinks } from '../members/index.js';
import { MentorshipChanges, neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { MessageReadingsRepository } from './message-readings.repository.js';

const WAITING = neutralMail(
  'message_waiting',
  'There is something for you to read in Trellis. It waits there, and there is one mail about it, however much it is. You can do without such mail: your account says how.',
  'Quelque chose à lire vous attend dans Trellis. Vous ne recevez qu’un seul courriel à ce sujet, quelle que soit la quantité. Vous pouvez vous passer de ces courriels : réglez-le dans votre compte.',
);

@Injectable()
export class MessagesMails {
  constructor(
    private readonly readings: MessageReadingsRepository,
    private readonly mentorships: MentorshipChanges,
    private readonly unsubscribe: UnsubscribeLinks,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more once it is read, or while they do not write to each other. Never who wrote, nor what. */
  @RendersMail('message_waiting')
  @Rewords(WAITING)
  async waiting({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const { mentorshipId = '', enrolmentId = '' } = subject;
    const mentorship = await unlessGone(this.mentorships.get(mentorshipId));
    if (mentorship?.state !== 'active') return null;
    if (!(await this.readings.find(mentorshipId, enrolmentId))?.notice_open) return null;
    const school = await this.schools.settings();
    return {
      wording: 'message_waiting',
      programId: mentorship.program_id,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}/matches/${mentorshipId}/messages`),
      unsubscribe: this.unsubscribe.of(school.slug, recipient, 'message'),
    };
  }
}

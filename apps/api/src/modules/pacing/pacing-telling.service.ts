import { Injectable } from '@nestjs/common';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { NotificationChoices, UnsubscribeLinks } from '../members/index.js';
import { MentorshipChanges, neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { PacingRepository } from './pacing.repository.js';

const QUIET = neutralMail(
  'mentorship_quiet',
  'It has been quiet for a while, as far as Trellis can see. That happens: a short word, with two times that suit you, is often all it takes. Your page has words to begin with and times to offer. Are you in touch elsewhere? One press there says so. And if you would like advice, it is there too.',
  'Trellis n’a rien vu passer depuis quelque temps. Cela arrive : un mot bref, avec deux moments qui vous conviennent, suffit souvent. Votre page propose des phrases pour commencer et des moments à offrir. Vous vous parlez autrement? Dites-le d’un geste. Et si vous souhaitez un conseil, vous le trouverez là aussi.',
);

/** One gentle word to mentors when it has been quiet; mentees see nothing of it. */
@Injectable()
export class PacingTelling {
  constructor(
    private readonly pacing: PacingRepository,
    private readonly mentorships: MentorshipChanges,
    private readonly choices: NotificationChoices,
    private readonly outbox: Outbox,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly unsubscribe: UnsubscribeLinks,
  ) {}

  /** In the caller's transaction. Whoever wants no such mail gets none. */
  async tellMentors(mentorshipId: string, since: Date): Promise<void> {
    const { people } = await this.mentorships.get(mentorshipId);
    const mentors = people.filter(({ role }) => role === 'mentor');
    const ids = mentors.map(({ memberId }) => memberId);
    const wanting = await this.choices.those(ids, 'pace');
    const at = since.toISOString();
    await this.outbox.addMany(
      mentors
        .filter(({ memberId }) => wanting.has(memberId))
        .map(({ memberId }) => ({
          kind: 'mentorship_quiet',
          toMemberId: memberId,
          subject: { mentorshipId, since: at },
          dedupeKey: `mentorship_quiet:${mentorshipId}:${memberId}:${at}`,
        })),
    );
    recordEvent('mentorship_silence.nudge', { mentorshipId });
  }

  /** Nothing any more once there was a sign, a pause or an end. */
  @RendersMail('mentorship_quiet')
  @Rewords(QUIET)
  async quiet({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const { mentorshipId = '', since = '' } = subject;
    const mentorship = await unlessGone(this.mentorships.get(mentorshipId));
    const silence = await this.pacing.findStanding(mentorshipId);
    if (!mentorship || silence?.since.toISOString() !== since) return null;
    const school = await this.schools.settings();
    return {
      wording: 'mentorship_quiet',
      programId: mentorship.program_id,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}/matches/${mentorshipId}`),
      unsubscribe: this.unsubscribe.of(school.slug, recipient, 'pace'),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { NotificationChoices, UnsubscribeLinks } from '../members/index.js';
import { MentorshipChanges, neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { PacingRepository } from './pacing.repository.js';

const QUIET = neutralMail(
  'mentorship_quiet',
  'It has been quiet for a while, as far as Trellis can see. That happens: a short word, with two times that suit you, is often all it takes. Your page shows where, with words to begin with and times to offer. Are you in touch elsewhere? One press there says so. And if you would like advice, it is there too.',
  'Trellis n’a rien vu passer depuis quelque temps. Cela arrive : un mot bref, avec deux moments qui vous conviennent, suffit souvent. Votre page montre où, et propose des phrases pour commencer et des moments à offrir. Vous vous parlez autrement? Dites-le d’un geste. Et si vous souhaitez un conseil, vous le trouverez là aussi.',
);

/** Silences noticed so soon after a mail of the day are on the page by the time it is read. */
const SAME_MAIL_MS = 3_600_000;

/** One gentle word to mentors when it has been quiet, one a day for all their mentorships; mentees see nothing of it. */
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

  /**
   * In the caller's transaction. Whoever wants no such mail gets none. False: one of them has had the mail of this day for
   * others, so that this waits for another day.
   */
  async tellMentors(mentorshipId: string, now: Date): Promise<boolean> {
    const { people } = await this.mentorships.get(mentorshipId);
    const mentors = people.filter(({ role }) => role === 'mentor').map(({ memberId }) => memberId);
    const wanting = [...(await this.choices.those(mentors, 'pace'))];
    const day = dayIn(now, (await this.schools.settings()).timeZone);
    const keyOf = (memberId: string): string => `mentorship_quiet:${memberId}:${day}`;
    const before = new Date(now.getTime() - SAME_MAIL_MS);
    if (await this.pacing.isOwedSince(wanting.map(keyOf), before)) return false;
    await this.outbox.addMany(
      wanting.map((memberId) => ({
        kind: 'mentorship_quiet',
        toMemberId: memberId,
        subject: { since: now.toISOString() },
        dedupeKey: keyOf(memberId),
      })),
    );
    recordEvent('mentorship_silence.nudge', { mentorshipId });
    return true;
  }

  /** Nothing any more once there was a sign, a pause or an end in all that it is about. */
  @RendersMail('mentorship_quiet')
  @Rewords(QUIET)
  async quiet({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const own = await this.pacing.listOfMentor(recipient.id);
    const quiet = [];
    for (const { id, program_id: programId, told_at: told } of own) {
      const isMeant = told !== null && told >= new Date(subject.since ?? 0);
      if (isMeant && (await this.pacing.findStanding(id))) quiet.push({ programId });
    }
    const [first] = quiet;
    if (!first) return null;
    const school = await this.schools.settings();
    // Which of several it is, their own page shows; nothing outside it does.
    const place = own.length === 1 && own[0] ? `/matches/${own[0].id}` : '';
    return {
      wording: 'mentorship_quiet',
      programId: first.programId,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}${place}`),
      unsubscribe: this.unsubscribe.of(school.slug, recipient, 'pace'),
    };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { momentText, toIcs } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { calendarDomain, senderAddress } from '../../platform/mail/sender.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { type ChangingMentorship, greeted } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { AvailabilityService } from './availability.service.js';
import { type CalendarReader, FORMATS, toEvent, toSeriesEvent } from './meetings.policy.js';
import { MeetingParties } from './meeting-parties.service.js';
import { type MeetingRow, MeetingsRepository } from './meetings.repository.js';

const PLACES = [
  'person.name',
  'meeting.with',
  'meeting.times',
  'meeting.how',
  'meeting.reason',
  'school.name',
] as const;

const words = (kind: string, en: string, fr: string): Rewordables => ({
  [kind]: {
    scope: 'program',
    places: PLACES,
    needed: ['meeting.times'],
    words: { en: greeted('en', en), fr: greeted('fr', fr) },
  },
});

const PROPOSED = words(
  'meeting_proposed',
  '{{meeting.with}} offers these times to meet:\n\n{{meeting.times}}\n\n{{meeting.how}}\n\nChoose one on your page, or offer others.',
  '{{meeting.with}} vous propose ces moments pour une rencontre :\n\n{{meeting.times}}\n\n{{meeting.how}}\n\nChoisissez-en un sur votre page, ou proposez-en d’autres.',
);
const BOOKED = words(
  'meeting_booked',
  'You meet {{meeting.with}}:\n\n{{meeting.times}}\n\n{{meeting.how}}\n\nIf it does not suit you any more, move or cancel it on your page.',
  'Vous rencontrez {{meeting.with}} :\n\n{{meeting.times}}\n\n{{meeting.how}}\n\nSi cela ne vous convient plus, déplacez ou annulez la rencontre sur votre page.',
);
const MOVED = words(
  'meeting_moved',
  'A meeting with {{meeting.with}} has changed. It is now:\n\n{{meeting.times}}\n\n{{meeting.how}}',
  'Une rencontre avec {{meeting.with}} a changé. Voici ce qui vaut maintenant :\n\n{{meeting.times}}\n\n{{meeting.how}}',
);
const CANCELLED = words(
  'meeting_cancelled',
  'This does not take place:\n\n{{meeting.times}}\n\n{{meeting.reason}}',
  'Ceci n’aura pas lieu :\n\n{{meeting.times}}\n\n{{meeting.reason}}',
);

const SOON = words(
  'meeting_soon',
  'A reminder: you meet {{meeting.with}}:\n\n{{meeting.times}}\n\n{{meeting.how}}',
  'Pour mémoire, vous rencontrez {{meeting.with}} :\n\n{{meeting.times}}\n\n{{meeting.how}}',
);

/** What people are told of meetings, with an invitation that their calendar takes in. */
@Injectable()
export class MeetingsMails {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly parties: MeetingParties,
    private readonly availability: AvailabilityService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Nothing any more once a time is chosen. */
  @RendersMail('meeting_proposed')
  @Rewords(PROPOSED)
  async proposed(message: MailMessage): Promise<WordedMail | null> {
    const meeting = await this.meetings.find(message.subject.meetingId ?? '');
    if (meeting?.state !== 'proposed' || meeting.proposed_by === message.subject.enrolmentId) return null;
    return this.about('meeting_proposed', message, meeting, meeting.offers);
  }

  @RendersMail('meeting_booked')
  @Rewords(BOOKED)
  async booked(message: MailMessage): Promise<WordedMail | null> {
    return this.invite('meeting_booked', message);
  }

  @RendersMail('meeting_moved')
  @Rewords(MOVED)
  async moved(message: MailMessage): Promise<WordedMail | null> {
    return this.invite('meeting_moved', message);
  }

  /** Of a single conversation, which no rule of the program reminds of; nothing where it was moved or called off since. */
  @RendersMail('meeting_soon')
  @Rewords(SOON)
  async soon(message: MailMessage): Promise<WordedMail | null> {
    const meeting = await this.meetings.find(message.subject.meetingId ?? '');
    if (meeting?.state !== 'booked' || !meeting.starts_at || meeting.starts_at <= this.clock.now()) return null;
    if (String(meeting.sequence) !== message.subject.sequence) return null;
    return this.about('meeting_soon', message, meeting, [meeting.starts_at]);
  }

  /** As one event with a rule; what has changed since comes in mails of its own, which name the occurrence. */
  @RendersMail('meeting_series_booked')
  async seriesBooked(message: MailMessage): Promise<WordedMail | null> {
    const all = await this.meetings.listOfSeries(message.subject.seriesId ?? '');
    const there = all.filter(({ state }) => state === 'booked');
    const [first] = there;
    const event = first && toSeriesEvent(all, this.readerOf(message));
    if (!first || !event) return null;
    const times = there.flatMap((row) => (row.starts_at ? [row.starts_at] : []));
    const mail = await this.about('meeting_booked', message, first, times);
    return mail && { ...mail, invitation: { method: 'REQUEST', text: toIcs('REQUEST', [event]) } };
  }

  @RendersMail('meeting_cancelled')
  @Rewords(CANCELLED)
  async cancelled(message: MailMessage): Promise<WordedMail | null> {
    const { meetingId, seriesId, at } = message.subject;
    const rows = seriesId
      ? await this.meetings.listOfSeries(seriesId)
      : [await this.meetings.find(meetingId ?? '')].filter((row) => row !== null);
    // Of a series, those called off in this very step; what was called off before has been told.
    const gone = rows.filter((row) => row.state === 'cancelled' && row.cancelled_at?.toISOString() === at);
    const [first] = gone;
    if (!first) return null;
    const times = gone.flatMap((row) => (row.starts_at ? [row.starts_at] : []));
    const mail = await this.about('meeting_cancelled', message, first, times);
    const reader = this.readerOf(message);
    const text = toIcs(
      'CANCEL',
      gone.map((row) => toEvent(row, reader)),
    );
    return mail && { ...mail, invitation: { method: 'CANCEL', text } };
  }

  /** The state of the meeting that the mail was owed for; a later one has a mail of its own. */
  private async invite(wording: string, message: MailMessage): Promise<WordedMail | null> {
    const meeting = await this.meetings.find(message.subject.meetingId ?? '');
    if (meeting?.state !== 'booked' || !meeting.starts_at) return null;
    if (String(meeting.sequence) !== message.subject.sequence) return null;
    const mail = await this.about(wording, message, meeting, [meeting.starts_at]);
    const text = toIcs('REQUEST', [toEvent(meeting, this.readerOf(message))]);
    return mail && { ...mail, invitation: { method: 'REQUEST', text } };
  }

  /** Only the reader is named in what their calendar takes in: who else comes is nobody's business who sees it. */
  private readerOf({ recipient, subject }: MailMessage): CalendarReader {
    return {
      locale: recipient.locale,
      domain: calendarDomain(this.config.mailFrom),
      stamp: this.clock.now(),
      organizer: { name: 'Trellis', email: senderAddress(this.config.mailFrom) },
      attendee: {
        ...{ name: recipient.displayName, email: recipient.email },
        accepted: subject.by === subject.enrolmentId,
      },
    };
  }

  private async about(
    wording: string,
    { recipient, subject }: MailMessage,
    meeting: MeetingRow,
    times: readonly Date[],
  ): Promise<WordedMail | null> {
    const found = await this.parties.get(meeting.relation_id);
    if (!found) return null;
    const { relation, isConversation } = found;
    const school = await this.schools.settings();
    const { locale } = recipient;
    const timeZone = await this.availability.timeZoneOf(recipient.id);
    return {
      wording,
      programId: relation.program_id,
      facts: {
        'person.name': recipient.displayName,
        'school.name': school.name,
        'meeting.with': othersOf(relation, subject.enrolmentId, locale),
        'meeting.times': times.map((time) => `- ${momentText(time, timeZone, locale)}`).join('\n'),
        'meeting.how': [`${FORMATS[locale][meeting.format]}, ${meeting.minutes} min`, meeting.place ?? '']
          .filter((part) => part !== '')
          .join('\n'),
        'meeting.reason': meeting.cancel_reason ?? '',
      },
      url: this.links.to(
        isConversation
          ? `/s/${school.slug}/conversations/${relation.id}`
          : `/s/${school.slug}/matches/${relation.id}/meetings`,
      ),
    };
  }
}

function othersOf({ people }: ChangingMentorship, enrolmentId: string | undefined, locale: Locale): string {
  const names = people.filter((one) => one.enrolmentId !== enrolmentId).map(({ name }) => name);
  return new Intl.ListFormat(`${locale}-CA`, { type: 'conjunction' }).format(names);
}

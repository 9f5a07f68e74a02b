import { Injectable } from '@nestjs/common';
import { spanText } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { EventPeople } from '../events/index.js';
import { AvailabilityService } from '../meetings/index.js';
import { UnsubscribeLinks } from '../members/index.js';
import { greeted } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { closesAt } from './event-feedback.policy.js';
import { EventFeedbackRepository } from './event-feedback.repository.js';

const ASKED: Rewordables = {
  event_feedback: {
    scope: 'program',
    places: ['person.name', 'event.times', 'school.name'],
    words: {
      en: {
        ...greeted(
          'en',
          'You were there:\n\n{{event.times}}\n\nHow was it? A few questions, and you can leave any of them out. Nobody can tell which answers are yours: they are kept sealed, and shown only together with those of others.',
        ),
        action: 'Say how it was',
      },
      fr: {
        ...greeted(
          'fr',
          'Vous y étiez :\n\n{{event.times}}\n\nComment était-ce? Quelques questions vous attendent, et vous pouvez en laisser de côté. Personne ne peut savoir quelles réponses sont les vôtres : elles restent sous scellé et ne se montrent qu’avec celles des autres.',
        ),
        action: 'Dire comment c’était',
      },
    },
  },
};

@Injectable()
export class EventFeedbackMails {
  constructor(
    private readonly feedback: EventFeedbackRepository,
    private readonly people: EventPeople,
    private readonly unsubscribe: UnsubscribeLinks,
    private readonly availability: AvailabilityService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  /** Nothing any more once they are done with it, or it is closed. The title stands in it only where others may see it. */
  @RendersMail('event_feedback')
  @Rewords(ASKED)
  async asked({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const row = await this.feedback.find(subject.eventId ?? '');
    const event = row && (await this.people.find(row.event_id));
    if (!event || row.closed_at || closesAt(event, row.asked_at) <= this.clock.now()) return null;
    if (await this.feedback.isDone(event.id, recipient.id)) return null;
    const school = await this.schools.settings();
    const { locale } = recipient;
    const timeZone = await this.availability.timeZoneOf(recipient.id);
    const when = spanText(event.starts_at, event.ends_at, timeZone, locale);
    return {
      wording: 'event_feedback',
      programId: event.program_id,
      facts: {
        'person.name': recipient.displayName,
        'school.name': school.name,
        'event.times': `- ${this.people.outsideTitle(event, locale, school.locales)}, ${when}`,
      },
      url: this.links.to(`/s/${school.slug}/events/${event.id}/feedback`),
      unsubscribe: this.unsubscribe.of(school.slug, recipient, 'event'),
    };
  }
}

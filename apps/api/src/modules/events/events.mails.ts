import { Inject, Injectable } from '@nestjs/common';
import { type CalendarEvent, type CalendarMethod, momentText, spanText, toIcs } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { calendarDomain, senderAddress } from '../../platform/mail/sender.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { AvailabilityService } from '../meetings/index.js';
import { UnsubscribeLinks } from '../members/index.js';
import { greeted } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { EventAnswersRepository, type OwnEventRow } from './event-answers.repository.js';
import { EventLinks } from './event-links.service.js';
import { EventNoticesRepository } from './event-notices.repository.js';
import { outsideTitle } from './events.policy.js';

const PLACES = ['person.name', 'event.times', 'event.how', 'event.reason', 'event.until', 'school.name'] as const;

type Text = Readonly<Record<Locale, readonly [text: string, action: string]>>;

const words = (kind: string, { en, fr }: Text): Rewordables => ({
  [kind]: {
    scope: 'program',
    places: PLACES,
    needed: ['event.times'],
    words: {
      en: { ...greeted('en', en[0]), action: en[1] },
      fr: { ...greeted('fr', fr[0]), action: fr[1] },
    },
  },
});

const PUBLISHED = words('event_published', {
  en: ['This is planned, and you are invited:\n\n{{event.times}}', 'Say whether you come'],
  fr: ['Voici ce qui est prévu; vous êtes de la partie :\n\n{{event.times}}', 'Dire si je viens'],
});
const COMING = words('event_coming', {
  en: ['You come to this:\n\n{{event.times}}\n\n{{event.how}}', 'See what is planned'],
  fr: ['Vous serez là :\n\n{{event.times}}\n\n{{event.how}}', 'Voir ce qui est prévu'],
});
const LEFT = words('event_left', {
  en: [
    'You said that you do not come to this:\n\n{{event.times}}\n\nIf that changes, say so on your page.',
    'See what is planned',
  ],
  fr: [
    'Vous avez indiqué que vous ne viendrez pas :\n\n{{event.times}}\n\nSi cela change, dites-le sur votre page.',
    'Voir ce qui est prévu',
  ],
});
const SAID_NO = words('event_said_no', {
  en: [
    'From the link of a mail to you it was said that you do not come to this:\n\n{{event.times}}\n\nIf that was not you, or changes, say so on your page.',
    'See what is planned',
  ],
  fr: [
    'Depuis le lien d’un courriel qui vous était adressé, il a été indiqué que vous ne viendrez pas :\n\n{{event.times}}\n\nSi ce n’était pas vous, ou si cela change, dites-le sur votre page.',
    'Voir ce qui est prévu',
  ],
});
const IN_LINE = words('event_in_line', {
  en: [
    'From the link of a mail to you it was said that you would come to this, and it is full:\n\n{{event.times}}\n\nYou wait in line, and hear of it when a place becomes free. If that was not you, say so on your page.',
    'See what is planned',
  ],
  fr: [
    'Depuis le lien d’un courriel qui vous était adressé, il a été indiqué que vous viendriez, et c’est complet :\n\n{{event.times}}\n\nVous êtes dans la file et recevrez un courriel dès qu’une place se libère. Si ce n’était pas vous, dites-le sur votre page.',
    'Voir ce qui est prévu',
  ],
});
const MOVED = words('event_moved', {
  en: ['This has changed. It is now:\n\n{{event.times}}\n\n{{event.how}}', 'Say whether you come'],
  fr: ['Ceci a changé. Voici ce qui vaut maintenant :\n\n{{event.times}}\n\n{{event.how}}', 'Dire si je viens'],
});
const CANCELLED = words('event_cancelled', {
  en: ['This does not take place:\n\n{{event.times}}\n\n{{event.reason}}', 'See what is planned'],
  fr: ['Ceci n’aura pas lieu :\n\n{{event.times}}\n\n{{event.reason}}', 'Voir ce qui est prévu'],
});
const PLACE_FREE = words('event_place_free', {
  en: [
    'A place has become free for you:\n\n{{event.times}}\n\nIt is kept for you until {{event.until}}. After that it goes to the next in line.',
    'Say whether you come',
  ],
  fr: [
    'Une place s’est libérée pour vous :\n\n{{event.times}}\n\nElle vous est réservée jusqu’à ce moment : {{event.until}}. Ensuite, elle ira à la personne suivante.',
    'Dire si je viens',
  ],
});
const PLACE_GONE = words('event_place_gone', {
  en: [
    'The place that was kept for you was not taken in time, and has gone to the next in line:\n\n{{event.times}}\n\nIf you would still like to come, say so on your page: you are told whether there is a place, or wait in line again.',
    'See what is planned',
  ],
  fr: [
    'La place qui vous était réservée n’a pas été prise à temps; elle est allée à la personne suivante :\n\n{{event.times}}\n\nSi vous souhaitez toujours venir, dites-le sur votre page : vous saurez s’il y a une place, ou reprendrez la file.',
    'Voir ce qui est prévu',
  ],
});

/** What people are told of events. Titles stand in them only where the event's may be seen by others. */
@Injectable()
export class EventsMails {
  constructor(
    private readonly answers: EventAnswersRepository,
    private readonly notices: EventNoticesRepository,
    private readonly eventLinks: EventLinks,
    private readonly unsubscribe: UnsubscribeLinks,
    private readonly availability: AvailabilityService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Of what is still to come, for them, and not answered meanwhile. */
  @RendersMail('event_published')
  @Rewords(PUBLISHED)
  async published(message: MailMessage): Promise<WordedMail | null> {
    const { recipient, subject } = message;
    const notice = await this.notices.find(subject.noticeId ?? '');
    const own = await this.answers.listOwnOf(recipient.id, notice?.eventIds ?? []);
    const open = own.filter(
      (row) => row.state === 'published' && row.answer === null && row.ends_at > this.clock.now(),
    );
    if (!notice || open.length === 0) return null;
    const { slug } = await this.schools.settings();
    const mail = await this.about('event_published', message, open);
    const url = this.eventLinks.to(slug, { memberId: recipient.id, subjectId: notice.id });
    return { ...mail, url, unsubscribe: this.unsubscribe.of(slug, recipient, 'event') };
  }

  @RendersMail('event_coming')
  @Rewords(COMING)
  async coming(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'published' || row.answer !== 'coming') return null;
    return this.invite('REQUEST', message, row, await this.about('event_coming', message, [row]));
  }

  @RendersMail('event_left')
  @Rewords(LEFT)
  async left(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'published' || row.answer === 'coming') return null;
    return this.invite('CANCEL', message, row, await this.about('event_left', message, [row]));
  }

  @RendersMail('event_said_no')
  @Rewords(SAID_NO)
  async saidNo(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'published' || row.answer !== 'not_coming') return null;
    return this.about('event_said_no', message, [row]);
  }

  @RendersMail('event_in_line')
  @Rewords(IN_LINE)
  async inLine(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'published' || row.answer !== 'waiting') return null;
    return this.about('event_in_line', message, [row]);
  }

  /** As it is now: whoever is told late is told what counts. Who comes has it moved in their calendar. */
  @RendersMail('event_moved')
  @Rewords(MOVED)
  async moved(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'published' || row.answer === 'not_coming') return null;
    const { slug } = await this.schools.settings();
    const mail = await this.about('event_moved', message, [row]);
    if (row.answer === 'coming') return this.invite('REQUEST', message, row, mail);
    return { ...mail, url: this.eventLinks.to(slug, { memberId: message.recipient.id, subjectId: row.id }) };
  }

  @RendersMail('event_cancelled')
  @Rewords(CANCELLED)
  async cancelled(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'cancelled') return null;
    return this.invite('CANCEL', message, row, await this.about('event_cancelled', message, [row]));
  }

  /** Nothing any more once they answered, or the place went on. */
  @RendersMail('event_place_free')
  @Rewords(PLACE_FREE)
  async placeFree(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'published' || row.answer !== 'offered') return null;
    if (row.answer_by?.toISOString() !== message.subject.at) return null;
    const { slug } = await this.schools.settings();
    const mail = await this.about('event_place_free', message, [row]);
    return { ...mail, url: this.eventLinks.to(slug, { memberId: message.recipient.id, subjectId: row.id }) };
  }

  /** Nothing any more once they have said something else. */
  @RendersMail('event_place_gone')
  @Rewords(PLACE_GONE)
  async placeGone(message: MailMessage): Promise<WordedMail | null> {
    const row = await this.ownOf(message);
    if (row?.state !== 'published' || row.answer !== 'lapsed' || row.starts_at <= this.clock.now()) return null;
    return this.about('event_place_gone', message, [row]);
  }

  private ownOf({ recipient, subject }: MailMessage): Promise<OwnEventRow | null> {
    return this.answers.findOwn(recipient.id, subject.eventId ?? '');
  }

  /** With what their calendar takes in, where it has to hear of it. */
  private async invite(
    method: Exclude<CalendarMethod, 'PUBLISH'>,
    message: MailMessage,
    row: OwnEventRow,
    mail: WordedMail,
  ): Promise<WordedMail> {
    if (message.subject.sequence === undefined) return mail;
    const event = await this.calendarEvent(message, row, method === 'CANCEL');
    return { ...mail, invitation: { method, text: toIcs(method, [event]) } };
  }

  private async calendarEvent(
    { recipient, subject }: MailMessage,
    row: OwnEventRow,
    cancelled: boolean,
  ): Promise<CalendarEvent> {
    const { locales } = await this.schools.settings();
    return {
      uid: `${row.id}@${calendarDomain(this.config.mailFrom)}`,
      sequence: Number(subject.sequence),
      stamp: this.clock.now(),
      start: row.starts_at,
      end: row.ends_at,
      summary: outsideTitle(row, recipient.locale, locales),
      location: howText(row),
      cancelled,
      organizer: { name: 'Trellis', email: senderAddress(this.config.mailFrom) },
      attendee: { name: recipient.displayName, email: recipient.email, accepted: true },
    };
  }

  private async about(wording: string, { recipient }: MailMessage, rows: readonly OwnEventRow[]): Promise<WordedMail> {
    const school = await this.schools.settings();
    const { locale } = recipient;
    const timeZone = await this.availability.timeZoneOf(recipient.id);
    const lineOf = (row: OwnEventRow): string =>
      `- ${outsideTitle(row, locale, school.locales)}, ${spanText(row.starts_at, row.ends_at, timeZone, locale)}`;
    const [first] = rows;
    return {
      wording,
      programId: first?.program_id ?? null,
      facts: {
        'person.name': recipient.displayName,
        'school.name': school.name,
        'event.times': rows.map(lineOf).join('\n'),
        'event.how': first && first.answer === 'coming' ? howText(first) : placeText(first),
        'event.reason': first?.cancel_reason ?? '',
        'event.until': first?.answer_by ? momentText(first.answer_by, timeZone, locale) : '',
      },
      url: this.links.to(first ? `/s/${school.slug}/events/${first.id}` : `/s/${school.slug}/events`),
    };
  }
}

const placeText = (row: OwnEventRow | undefined): string =>
  [row?.place, row?.room].filter((part) => part !== null && part !== undefined).join(', ');

/** For whoever comes: with the way to join by video. */
const howText = (row: OwnEventRow): string =>
  [placeText(row), row.video_url ?? ''].filter((part) => part !== '').join('\n');

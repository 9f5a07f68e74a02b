import { Inject, Injectable } from '@nestjs/common';
import { type CalendarMethod, spanText, toIcs } from '@trellis/calendar';
import type { EventKind, Locale } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { calendarDomain, senderAddress } from '../../platform/mail/sender.js';
import { type EventFactsRow, EventReaders, outsideTitle } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import { EventSpeakersRepository } from './event-speakers.repository.js';
import { SpeakerLinks } from './speaker-links.service.js';

const WHAT = '{{event.title}}\n{{event.when}}\n{{event.where}}';
const FOOTER = {
  en: 'You receive this because {{school.name}} would like you to speak, or you said that you do.',
  fr: 'Vous recevez ce message parce qu’on souhaite vous entendre, ou que vous avez accepté ({{school.name}}).',
};

interface Words {
  subject: string;
  text: string;
  action: string | null;
}

const words = (kind: string, { en, fr }: Readonly<Record<Locale, Words>>): Rewordables => {
  const template = (locale: Locale, { subject, text, action }: Words) => ({
    ...{ subject, action, footer: FOOTER[locale] },
    body: `${locale === 'en' ? 'Hello' : 'Bonjour'} {{person.name}},\n\n${text}${action === null ? '' : '\n\n{{link}}'}`,
  });
  return {
    [kind]: {
      scope: 'program',
      places: ['person.name', 'event.title', 'event.when', 'event.where', 'school.name'],
      needed: ['event.when'],
      words: { en: template('en', en), fr: template('fr', fr) },
    },
  };
};

const CONFIRMED = words('speaker_confirmed', {
  en: {
    subject: 'You speak at {{school.name}}',
    text: `Thank you. You speak here:\n\n${WHAT}\n\nIf you cannot come any more, say so behind the same link.`,
    action: 'See what you said, or change it',
  },
  fr: {
    subject: 'Vous prendrez la parole ({{school.name}})',
    text: `Merci. Vous prendrez la parole ici :\n\n${WHAT}\n\nSi vous ne pouvez plus venir, dites-le derrière le même lien.`,
    action: 'Voir ma réponse, ou la modifier',
  },
});
const MOVED = words('speaker_moved', {
  en: {
    subject: 'Where you speak, something has changed ({{school.name}})',
    text: `Where you speak, something has changed. It is now:\n\n${WHAT}\n\nIf you cannot come any more, say so behind the link. Opening it changes nothing.`,
    action: 'See it, or say that you cannot come',
  },
  fr: {
    subject: 'Un changement là où vous prendrez la parole ({{school.name}})',
    text: `Quelque chose a changé là où vous prendrez la parole. Voici ce qui vaut maintenant :\n\n${WHAT}\n\nSi vous ne pouvez plus venir, dites-le derrière le lien. L’ouvrir ne change rien.`,
    action: 'Voir, ou dire que je ne peux plus venir',
  },
});
const CANCELLED = words('speaker_cancelled', {
  en: {
    subject: 'This does not take place ({{school.name}})',
    text: `What you were asked to speak at does not take place:\n\n${WHAT}\n\nThere is nothing more for you to do.`,
    action: null,
  },
  fr: {
    subject: 'Ceci n’aura pas lieu ({{school.name}})',
    text: `Vous deviez, ou pouviez, prendre la parole ici. Cela n’aura pas lieu :\n\n${WHAT}\n\nVous n’avez plus rien à faire.`,
    action: null,
  },
});
const OFF = words('speaker_off', {
  en: {
    subject: 'You are not down to speak any more ({{school.name}})',
    text: `You are not down to speak here any more:\n\n${WHAT}\n\nIf that surprises you, ask whoever wrote to you.`,
    action: null,
  },
  fr: {
    subject: 'Vous n’êtes plus au programme ({{school.name}})',
    text: `Il n’est plus prévu que vous preniez la parole ici :\n\n${WHAT}\n\nSi cela vous étonne, demandez à la personne qui vous a sollicité.`,
    action: null,
  },
});

/** What a mail, and the calendar entry with it, says of an event. */
type Facts = Pick<EventFactsRow, 'kind' | 'title' | 'title_shown' | 'starts_at' | 'ends_at' | 'time_zone'> & {
  program_id: string | null;
  where: string;
};

/** What speakers hear after they were asked: titles stand in it only where the event's may be seen by others. */
@Injectable()
export class SpeakerNewsMails {
  constructor(
    private readonly placed: EventSpeakersRepository,
    private readonly events: EventReaders,
    private readonly speakerLinks: SpeakerLinks,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @RendersMail('speaker_confirmed')
  @Rewords(CONFIRMED)
  confirmed(message: MailMessage): Promise<WordedMail | null> {
    return this.expected('speaker_confirmed', message);
  }

  @RendersMail('speaker_moved')
  @Rewords(MOVED)
  moved(message: MailMessage): Promise<WordedMail | null> {
    return this.expected('speaker_moved', message);
  }

  @RendersMail('speaker_cancelled')
  @Rewords(CANCELLED)
  cancelled(message: MailMessage): Promise<WordedMail> {
    return this.ended('speaker_cancelled', message);
  }

  @RendersMail('speaker_off')
  @Rewords(OFF)
  off(message: MailMessage): Promise<WordedMail> {
    return this.ended('speaker_off', message);
  }

  /** As it is now; nothing where a later mail says more. */
  private async expected(wording: string, message: MailMessage): Promise<WordedMail | null> {
    const { eventId = '', speakerId = '', sequence } = message.subject;
    const [event, row] = [await this.events.find(eventId), await this.placed.find(eventId, speakerId)];
    if (!event || !row?.link_id || !row.in_calendar || String(row.told_sequence) !== sequence) return null;
    const { slug } = await this.schools.settings();
    const mail = await this.about(wording, message, { ...event, where: howText(event) }, row.entry_id);
    return { ...mail, url: this.speakerLinks.to(slug, row.link_id) };
  }

  /** As it was when it ended for them; its name where it is still to be found. */
  private async ended(wording: string, message: MailMessage): Promise<WordedMail> {
    const { eventId = '', eventKind, from = '', until = '', timeZone = 'UTC', entryId = '' } = message.subject;
    const found = await this.events.find(eventId);
    const facts: Facts = {
      program_id: found?.program_id ?? null,
      kind: eventKind as EventKind,
      title: found?.title ?? {},
      title_shown: found?.title_shown ?? false,
      ...{ starts_at: new Date(from), ends_at: new Date(until), time_zone: timeZone, where: '' },
    };
    return this.about(wording, message, facts, entryId, true);
  }

  private async about(
    wording: string,
    { recipient, subject }: MailMessage,
    event: Facts,
    entryId: string,
    ended = false,
  ): Promise<WordedMail> {
    const { name, locales } = await this.schools.settings();
    const title = outsideTitle(event, recipient.locale, locales);
    const mail: WordedMail = {
      wording,
      programId: event.program_id,
      facts: {
        'person.name': recipient.displayName,
        'event.title': title,
        'event.when': spanText(event.starts_at, event.ends_at, event.time_zone, recipient.locale),
        'event.where': event.where,
        'school.name': name,
      },
    };
    if (subject.sequence === undefined) return mail;
    const method: Exclude<CalendarMethod, 'PUBLISH'> = ended ? 'CANCEL' : 'REQUEST';
    const entry = {
      uid: `${entryId}@${calendarDomain(this.config.mailFrom)}`,
      ...{ sequence: Number(subject.sequence), stamp: this.clock.now(), start: event.starts_at, end: event.ends_at },
      ...{ summary: title, location: event.where, cancelled: ended },
      organizer: { name: 'Trellis', email: senderAddress(this.config.mailFrom) },
      attendee: { name: recipient.displayName, email: recipient.email, accepted: true },
    };
    return { ...mail, invitation: { method, text: toIcs(method, [entry]) } };
  }
}

/** With the way to join by video: they come. */
const howText = ({ place, room, video_url: video }: EventFactsRow): string =>
  [[place, room].filter((part) => part !== null).join(', '), video ?? ''].filter((part) => part !== '').join('\n');

import { Injectable } from '@nestjs/common';
import { spanText } from '@trellis/calendar';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { type EventFactsRow, EventReaders, outsideTitle } from '../events/index.js';
import { greeted } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { type EventSpeakerRow, EventSpeakersRepository } from './event-speakers.repository.js';
import { SpeakerLinks } from './speaker-links.service.js';

const PLACES = ['person.name', 'event.title', 'event.when', 'event.where', 'school.name'] as const;

const ASKED: Rewordables = {
  speaker_asked: {
    scope: 'program',
    places: PLACES,
    needed: ['event.when'],
    words: {
      en: {
        ...greeted(
          'en',
          'Would you speak here?\n\n{{event.title}}\n{{event.when}}\n{{event.where}}\n\nThe page behind the link says more, and lets you answer. Opening it changes nothing.',
        ),
        subject: 'Would you speak at {{school.name}}?',
        action: 'See what it is about, and answer',
        footer: 'You receive this because {{school.name}} would like you to speak. Who asked you reads the answer.',
      },
      fr: {
        ...greeted(
          'fr',
          'Accepteriez-vous de prendre la parole ici?\n\n{{event.title}}\n{{event.when}}\n{{event.where}}\n\nLa page derrière le lien en dit plus et permet de répondre. L’ouvrir ne change rien.',
        ),
        subject: 'Accepteriez-vous de prendre la parole? ({{school.name}})',
        action: 'Voir de quoi il s’agit, et répondre',
        footer:
          'Vous recevez ce message parce qu’on souhaite vous entendre ({{school.name}}). La personne qui vous sollicite lira la réponse.',
      },
    },
  },
};

const ANSWERED: Rewordables = {
  speaker_answered: {
    scope: 'program',
    places: ['person.name', 'speaker.name', 'event.when', 'school.name'],
    needed: ['speaker.name'],
    words: {
      en: {
        ...greeted('en', 'There is an answer from {{speaker.name}} on speaking here:\n\n{{event.when}}'),
        action: 'See the answer',
      },
      fr: {
        ...greeted('fr', 'Une réponse est arrivée. Personne sollicitée : {{speaker.name}}\n\n{{event.when}}'),
        action: 'Voir la réponse',
      },
    },
  },
};

/** To somebody who is asked to speak, and to whoever asked them. */
@Injectable()
export class SpeakersMails {
  constructor(
    private readonly placed: EventSpeakersRepository,
    private readonly events: EventReaders,
    private readonly speakerLinks: SpeakerLinks,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more once they were asked anew, answered, or stand there no longer. */
  @RendersMail('speaker_asked')
  @Rewords(ASKED)
  async asked(message: MailMessage): Promise<WordedMail | null> {
    const linkId = message.subject.linkId ?? '';
    const row = await this.placed.findByLink(linkId);
    const event = row && (await this.events.find(row.event_id));
    if (row?.state !== 'asked' || !event || event.state === 'cancelled') return null;
    const { slug } = await this.schools.settings();
    return { ...(await this.about('speaker_asked', message, event, row)), url: this.speakerLinks.to(slug, linkId) };
  }

  @RendersMail('speaker_answered')
  @Rewords(ANSWERED)
  async answered(message: MailMessage): Promise<WordedMail | null> {
    const { eventId = '', speakerId = '' } = message.subject;
    const [event, row] = [await this.events.find(eventId), await this.placed.find(eventId, speakerId)];
    if (!event || !row) return null;
    const { slug } = await this.schools.settings();
    const url = this.links.to(`/s/${slug}/event-plans/${eventId}/speakers`);
    return { ...(await this.about('speaker_answered', message, event, row)), url };
  }

  private async about(
    wording: string,
    { recipient }: MailMessage,
    event: EventFactsRow,
    row: EventSpeakerRow,
  ): Promise<Omit<WordedMail, 'url'>> {
    const { name, locales } = await this.schools.settings();
    return {
      wording,
      programId: event.program_id,
      facts: {
        'person.name': recipient.displayName,
        'speaker.name': row.name,
        'event.title': outsideTitle(event, recipient.locale, locales),
        'event.when': spanText(event.starts_at, event.ends_at, event.time_zone, recipient.locale),
        'event.where': [event.place, event.room].filter((part) => part !== null).join(', '),
        'school.name': name,
      },
    };
  }
}

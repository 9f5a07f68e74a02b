import { Injectable } from '@nestjs/common';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { UnsubscribeLinks } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { ReminderTurns, type StandingReminder } from './reminder-turns.service.js';
import { ReminderWords } from './reminder-words.service.js';

const PLACES = ['reminder.subject', 'reminder.text', 'person.name', 'program.name', 'school.name'];

/** The frame around what a coordinator wrote: what to do, why it comes, and how to have no more of them. */
const WORDS: Rewordables = {
  reminder: {
    scope: 'program',
    places: PLACES,
    needed: ['reminder.text'],
    neededSubject: ['reminder.subject'],
    words: {
      en: {
        subject: '{{reminder.subject}}',
        body: '{{reminder.text}}\n\n{{link}}',
        action: 'Open my page',
        footer: 'You receive this because you take part in a program of {{school.name}}.',
      },
      fr: {
        subject: '{{reminder.subject}}',
        body: '{{reminder.text}}\n\n{{link}}',
        action: 'Ouvrir ma page',
        footer: 'Vous recevez ce message parce que vous participez à un programme ({{school.name}}).',
      },
    },
  },
};

/** What the mails of one batch have in common, and what stands of each. */
interface Together {
  standing: ReadonlyMap<string, StandingReminder[]>;
  /** Of those who are told of a meeting or an event. */
  zones: ReadonlyMap<string, string>;
  school: Awaited<ReturnType<SchoolsService['settings']>>;
}

@Injectable()
export class RemindersMails {
  private readonly batches = new WeakMap<readonly MailMessage[], Promise<Together>>();

  constructor(
    private readonly turns: ReminderTurns,
    private readonly words: ReminderWords,
    private readonly schools: SchoolsService,
    private readonly unsubscribe: UnsubscribeLinks,
    private readonly links: MailLinks,
  ) {}

  /** What still stands of what the mail is about; nothing where all of it is over. */
  @RendersMail('reminder')
  @Rewords(WORDS)
  async reminder(message: MailMessage): Promise<WordedMail | null> {
    const { id, kind, recipient, batch = [message] } = message;
    // Read once for all mails of a batch; the first of them asks.
    const together = this.batches.get(batch) ?? this.lookAt(batch.filter((one) => one.kind === kind));
    this.batches.set(batch, together);
    const { standing: all, school, zones } = await together;
    const standing = all.get(id) ?? [];
    const [first] = standing;
    if (!first) return null;
    const timeZone = zones.get(recipient.id) ?? recipient.timeZone ?? school.timeZone;
    const { subject, text, facts } = this.words.ofMany(standing, { ...recipient, timeZone }, school);
    return {
      wording: 'reminder',
      programId: first.rule.program_id,
      facts: { ...facts, 'reminder.subject': subject, 'reminder.text': text },
      url: this.links.to(`/s/${school.slug}${placeOf(standing)}`),
      unsubscribe: this.unsubscribe.of(school.slug, recipient, 'reminder'),
    };
  }

  private async lookAt(batch: readonly MailMessage[]): Promise<Together> {
    const standing = await this.turns.take(batch.map(({ id }) => id));
    const told = [...standing.values()].flat().map(({ reminder }) => reminder);
    return { standing, zones: await this.words.zonesOf(told), school: await this.schools.settings() };
  }
}

/** Where what it asks for is done: at the event, where it is about one alone. */
function placeOf(standing: readonly StandingReminder[]): string {
  const places = new Set(
    standing.map(({ reminder, rule }) =>
      reminder.event_id ? `/events/${reminder.event_id}` : rule.trigger.startsWith('attendance') ? '/events' : '',
    ),
  );
  const [place = ''] = places;
  return places.size === 1 ? place : '';
}

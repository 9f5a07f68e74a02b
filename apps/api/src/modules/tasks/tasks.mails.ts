import { Injectable } from '@nestjs/common';
import { writtenDay } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { Outbox } from '../../platform/mail/outbox.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { type TaskRow, TasksRepository } from './tasks.repository.js';

const PLACES = ['person.name', 'due.note', 'standIn.note', 'school.name'];

const FRAME = {
  en: { action: 'See my tasks', footer: 'You receive this because you help run a program of {{school.name}}.' },
  fr: {
    action: 'Voir mes tâches',
    footer: 'Vous recevez ce message parce que vous aidez à mener un programme ({{school.name}}).',
  },
};

const greeted = (hello: string, text: string): string =>
  `${hello} {{person.name}},\n\n${text}\n\n{{standIn.note}}\n\n{{link}}`;

// A title may name someone: it stays behind the sign-in, the mail only says that there is something.
const DUE: Rewordables = {
  task_due: {
    scope: 'school',
    places: PLACES.filter((place) => place !== 'due.note'),
    words: {
      en: {
        ...FRAME.en,
        subject: 'A task of yours is due today',
        body: greeted('Hello', 'A task of yours is due today.'),
      },
      fr: {
        ...FRAME.fr,
        subject: 'Une de vos tâches arrive à échéance aujourd’hui',
        body: greeted('Bonjour', 'Une de vos tâches arrive à échéance aujourd’hui.'),
      },
    },
  },
};

const NEW = { en: 'You have a new task', fr: 'Vous avez une nouvelle tâche' };
const ASSIGNED: Rewordables = {
  task_assigned: {
    scope: 'school',
    places: PLACES,
    words: {
      en: { ...FRAME.en, subject: NEW.en, body: greeted('Hello', 'A colleague gave you a task.\n\n{{due.note}}') },
      fr: {
        ...FRAME.fr,
        subject: NEW.fr,
        body: greeted('Bonjour', 'Une personne de l’équipe vous a confié une tâche.\n\n{{due.note}}'),
      },
    },
  },
  task_waits: {
    scope: 'school',
    places: PLACES,
    words: {
      en: { ...FRAME.en, subject: NEW.en, body: greeted('Hello', 'There is something for you to do.\n\n{{due.note}}') },
      fr: { ...FRAME.fr, subject: NEW.fr, body: greeted('Bonjour', 'Quelque chose vous attend.\n\n{{due.note}}') },
    },
  },
};

const NOTES: Record<Locale, { by: (day: string) => string; standIn: (name: string) => string }> = {
  en: {
    by: (day) => `It is due on ${day}.`,
    standIn: (name) => `It is one of ${name}’s, for whom you stand in.`,
  },
  fr: {
    by: (day) => `Elle est à faire d’ici le ${day}.`,
    standIn: (name) => `Elle revient à ${name}, dont vous assurez la suppléance.`,
  },
};

@Injectable()
export class TasksMails {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Nothing any more once it is done, given to someone else, or moved to another day. */
  @RendersMail('task_due')
  @Rewords(DUE)
  async due(message: MailMessage): Promise<WordedMail | null> {
    const task = await this.stillOf(message.subject);
    if (!task || task.due_on !== message.subject.dueOn) return null;
    return this.about('task_due', message, task);
  }

  @RendersMail('task_assigned')
  @Rewords(ASSIGNED)
  async assigned(message: MailMessage): Promise<WordedMail | null> {
    const task = await this.stillOf(message.subject);
    if (!task) return null;
    if (task.owner === null && (await this.saidAlready(message))) return null;
    return this.about(task.code === null ? 'task_assigned' : 'task_waits', message, task);
  }

  /** Several things may come up in one minute (a match ends, and somebody asks for support): one mail says that something waits, as long as it does. */
  private async saidAlready(message: MailMessage): Promise<boolean> {
    for (const subject of await this.outbox.justBefore(message))
      if (subject.ownerId === '' && (await this.stillOf(subject))) return true;
    return false;
  }

  private async stillOf(subject: MailMessage['subject']): Promise<TaskRow | null> {
    const task = await unlessGone(this.tasks.get(subject.taskId ?? '', this.clock.now()));
    return task?.state === 'open' && (task.owner?.id ?? '') === subject.ownerId ? task : null;
  }

  private async about(wording: string, { recipient }: MailMessage, task: TaskRow): Promise<WordedMail> {
    const notes = NOTES[recipient.locale];
    const school = await this.schools.settings();
    const forAnother = task.owner !== null && task.owner.id !== recipient.id ? task.owner.name : null;
    return {
      wording,
      programId: null,
      facts: {
        'person.name': recipient.displayName,
        'due.note': task.due_on === null ? '' : notes.by(writtenDay(recipient.locale, task.due_on)),
        'standIn.note': forAnother === null ? '' : notes.standIn(forAnother),
        'school.name': school.name,
      },
      url: this.links.to(`/s/${school.slug}/tasks`),
    };
  }
}

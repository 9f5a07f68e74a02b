import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { type TaskRow, TasksRepository } from './tasks.repository.js';

// A title may name someone: it stays behind the sign-in, the mail only says that there is something.
const WORDS = {
  en: {
    dueSubject: 'A task of yours is due today',
    dueText: 'A task of yours is due today.',
    newSubject: 'You have a new task',
    newText: 'A colleague gave you a task.',
    productText: 'There is something for you to do.',
    by: (day: string) => `It is due on ${day}.`,
    standIn: (name: string) => `It is one of ${name}’s, for whom you stand in.`,
    greeting: (name: string) => `Hello ${name},`,
    action: 'See my tasks',
    footer: (school: string) => `You receive this because you help run a program of ${school}.`,
  },
  fr: {
    dueSubject: 'Une de vos tâches arrive à échéance aujourd’hui',
    dueText: 'Une de vos tâches arrive à échéance aujourd’hui.',
    newSubject: 'Vous avez une nouvelle tâche',
    newText: 'Une personne de l’équipe vous a confié une tâche.',
    productText: 'Quelque chose vous attend.',
    by: (day: string) => `Elle est à faire d’ici le ${day}.`,
    standIn: (name: string) => `Elle revient à ${name}, dont vous assurez la suppléance.`,
    greeting: (name: string) => `Bonjour ${name},`,
    action: 'Voir mes tâches',
    footer: (school: string) => `Vous recevez ce message parce que vous aidez à mener un programme de ${school}.`,
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class TasksMails {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  /** Nothing any more once it is done, given to someone else, or moved to another day. */
  @RendersMail('task_due')
  async due(message: MailMessage): Promise<MailContent | null> {
    const task = await this.stillOf(message);
    if (!task || task.due_on !== message.subject.dueOn) return null;
    const words = WORDS[message.recipient.locale];
    return this.letter(message, task, words.dueSubject, [words.dueText]);
  }

  @RendersMail('task_assigned')
  async assigned(message: MailMessage): Promise<MailContent | null> {
    const task = await this.stillOf(message);
    if (!task) return null;
    const { locale } = message.recipient;
    const words = WORDS[locale];
    const text = task.code === null ? words.newText : words.productText;
    const due = task.due_on === null ? [] : [words.by(written(locale, task.due_on))];
    return this.letter(message, task, words.newSubject, [text, ...due]);
  }

  private async stillOf({ subject }: MailMessage): Promise<TaskRow | null> {
    const task = await this.find(subject.taskId ?? '');
    return task?.state === 'open' && task.owner?.id === subject.ownerId ? task : null;
  }

  private async letter(
    { recipient }: MailMessage,
    task: TaskRow,
    subject: string,
    paragraphs: string[],
  ): Promise<MailContent> {
    const words = WORDS[recipient.locale];
    const school = await this.schools.settings();
    const standIn = task.owner && task.owner.id !== recipient.id ? [words.standIn(task.owner.name)] : [];
    return {
      subject,
      paragraphs: [words.greeting(recipient.displayName), ...paragraphs, ...standIn],
      action: { label: words.action, url: this.links.to(`/s/${school.slug}/tasks`) },
      footer: words.footer(school.name),
    };
  }

  private async find(id: string): Promise<TaskRow | null> {
    try {
      return await this.tasks.get(id, this.clock.now());
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }
}

/** A calendar day in words, in the language of who reads it. */
function written(locale: Locale, day: string): string {
  const format = new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' });
  const text = format.format(new Date(`${day}T00:00:00Z`));
  return locale === 'fr' ? text.replace(/^1 /u, '1er ') : text;
}

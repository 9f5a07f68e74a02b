import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { DeputiesRepository, type DeputyRow } from './deputies.repository.js';

interface Facts {
  absent: string;
  deputy: string;
  from: string;
  to: string;
}

const WORDS = {
  en: {
    subject: 'Someone stands in while you or a colleague are away',
    greeting: (name: string) => `Hello ${name},`,
    deputy: ({ absent, from, to }: Facts) =>
      `You stand in for ${absent} from ${from} to ${to}. During these days their tasks are among yours, what they may do in their programs you may do too, and mails that ask them to act reach you as well.`,
    absent: ({ deputy, from, to }: Facts) =>
      `${deputy} stands in for you from ${from} to ${to}. Your tasks stay yours and can be done by both; everything comes back to you alone by itself. You can end it earlier.`,
    action: 'See tasks and deputies',
    footer: (school: string) => `You receive this because you help run a program of ${school}.`,
  },
  fr: {
    subject: 'Une suppléance est prévue pendant une absence',
    greeting: (name: string) => `Bonjour ${name},`,
    deputy: ({ absent, from, to }: Facts) =>
      `Vous assurez la suppléance de ${absent} du ${from} au ${to}. Pendant ces jours, ses tâches figurent parmi les vôtres, vous pouvez faire dans ses programmes ce que cette personne peut y faire, et les messages qui lui demandent d’agir vous parviennent aussi.`,
    absent: ({ deputy, from, to }: Facts) =>
      `${deputy} assure votre suppléance du ${from} au ${to}. Vos tâches restent les vôtres et chacune des deux personnes peut s’en charger ; tout vous revient ensuite de soi-même. Vous pouvez y mettre fin plus tôt.`,
    action: 'Voir les tâches et les suppléances',
    footer: (school: string) => `Vous recevez ce message parce que vous aidez à mener un programme de ${school}.`,
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class DeputiesMails {
  constructor(
    private readonly deputies: DeputiesRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** To both, each in their own words; nothing any more when it was ended meanwhile. */
  @RendersMail('deputy_named')
  async named({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    const row = await this.find(subject.deputyRowId ?? '');
    if (!row) return null;
    const words = WORDS[recipient.locale];
    const school = await this.schools.settings();
    const facts = {
      absent: row.absent_name,
      deputy: row.deputy_name,
      from: written(recipient.locale, row.from_on),
      to: written(recipient.locale, row.to_on),
    };
    return {
      subject: words.subject,
      paragraphs: [
        words.greeting(recipient.displayName),
        recipient.id === row.deputy_id ? words.deputy(facts) : words.absent(facts),
      ],
      action: { label: words.action, url: this.links.to(`/s/${school.slug}/tasks`) },
      footer: words.footer(school.name),
    };
  }

  private async find(id: string): Promise<DeputyRow | null> {
    try {
      return await this.deputies.get(id);
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

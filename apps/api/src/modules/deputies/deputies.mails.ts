import { Injectable } from '@nestjs/common';
import { writtenDay } from '@trellis/calendar';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { DeputiesRepository, type DeputyRow } from './deputies.repository.js';

const PLACES = ['person.name', 'absent.name', 'deputy.name', 'from', 'to', 'school.name'];

const FRAME = {
  en: {
    subject: 'Someone stands in while you or a colleague are away',
    action: 'See tasks and deputies',
    footer: 'You receive this because you help run a program of {{school.name}}.',
  },
  fr: {
    subject: 'Une suppléance est prévue pendant une absence',
    action: 'Voir les tâches et les suppléances',
    footer: 'Vous recevez ce message parce que vous aidez à mener un programme ({{school.name}}).',
  },
};

const WORDS: Rewordables = {
  deputy_named: {
    scope: 'school',
    places: PLACES,
    needed: ['absent.name', 'from', 'to'],
    words: {
      en: {
        ...FRAME.en,
        body: `Hello {{person.name}},

You stand in for {{absent.name}} from {{from}} to {{to}}. During these days their tasks are among yours, what they may do in their programs you may do too, and mails that ask them to act reach you as well.

{{link}}`,
      },
      fr: {
        ...FRAME.fr,
        body: `Bonjour {{person.name}},

Vous remplacez {{absent.name}} du {{from}} au {{to}}. Pendant ces jours, ses tâches figurent parmi les vôtres, vous pouvez faire dans ses programmes ce que cette personne peut y faire, et les messages qui lui demandent d’agir vous parviennent aussi.

{{link}}`,
      },
    },
  },
  deputy_for_you: {
    scope: 'school',
    places: PLACES,
    needed: ['deputy.name', 'from', 'to'],
    words: {
      en: {
        ...FRAME.en,
        body: `Hello {{person.name}},

{{deputy.name}} stands in for you from {{from}} to {{to}}. Your tasks stay yours and can be done by both; everything comes back to you alone by itself. You can end it earlier.

{{link}}`,
      },
      fr: {
        ...FRAME.fr,
        body: `Bonjour {{person.name}},

{{deputy.name}} assure votre suppléance du {{from}} au {{to}}. Vos tâches restent les vôtres et chacune des deux personnes peut s’en charger; tout vous revient ensuite de soi-même. Vous pouvez y mettre fin plus tôt.

{{link}}`,
      },
    },
  },
  deputy_ended: {
    scope: 'school',
    places: PLACES,
    needed: ['deputy.name'],
    words: {
      en: {
        ...FRAME.en,
        subject: 'Nobody stands in for you any more',
        body: `Hello {{person.name}},

{{deputy.name}} can no longer stand in for you from {{from}} to {{to}}: their roles at {{school.name}} have changed. If you are away, please name someone else, or ask a colleague to.

{{link}}`,
      },
      fr: {
        ...FRAME.fr,
        subject: 'Votre suppléance n’est plus assurée',
        body: `Bonjour {{person.name}},

{{deputy.name}} ne peut plus assurer votre suppléance du {{from}} au {{to}} : ses rôles ({{school.name}}) ont changé. Si vous êtes en absence, désignez quelqu’un d’autre, ou demandez à une ou un collègue de le faire.

{{link}}`,
      },
    },
  },
};

@Injectable()
export class DeputiesMails {
  constructor(
    private readonly deputies: DeputiesRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** To both, each in their own words; nothing any more when it was ended meanwhile. */
  @RendersMail('deputy_named')
  @Rewords(WORDS)
  async named({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const row = await unlessGone(this.deputies.get(subject.deputyRowId ?? ''));
    return row && this.worded(row, recipient.id === row.deputy_id ? 'deputy_named' : 'deputy_for_you', recipient);
  }

  /** To who is away, when the one who stood in no longer may. */
  @RendersMail('deputy_ended')
  async ended({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const row = await this.deputies.findEnded(subject.deputyRowId ?? '');
    return row && this.worded(row, 'deputy_ended', recipient);
  }

  private async worded(row: DeputyRow, wording: string, recipient: MailMessage['recipient']): Promise<WordedMail> {
    const school = await this.schools.settings();
    return {
      wording,
      programId: null,
      facts: {
        'person.name': recipient.displayName,
        'absent.name': row.absent_name,
        'deputy.name': row.deputy_name,
        from: writtenDay(recipient.locale, row.from_on),
        to: writtenDay(recipient.locale, row.to_on),
        'school.name': school.name,
      },
      url: this.links.to(`/s/${school.slug}/tasks`),
    };
  }
}

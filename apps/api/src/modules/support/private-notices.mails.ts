import { Injectable } from '@nestjs/common';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { PRIVATE_NOTICE } from './private-notices.service.js';

const WORDS: Rewordables = {
  something_to_read: {
    scope: 'school',
    places: ['person.name', 'school.name'],
    words: {
      en: {
        subject: 'There is something for you to read in Trellis',
        action: 'Open Trellis',
        body: 'Hello {{person.name}},\n\nThere is something for you to read in Trellis. Your first page leads to it.\n\n{{link}}',
        footer: 'You receive this because you belong to {{school.name}}.',
      },
      fr: {
        subject: 'Quelque chose vous attend dans Trellis',
        action: 'Ouvrir Trellis',
        body: 'Bonjour {{person.name}},\n\nQuelque chose vous attend dans Trellis. Votre première page vous y mène.\n\n{{link}}',
        footer: 'Vous recevez ce message parce que vous avez une place dans une école sur Trellis ({{school.name}}).',
      },
    },
  },
};

@Injectable()
export class PrivateNoticesMails {
  constructor(
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Leads to the first page, not to the place itself: addresses of pages stand in mailboxes and histories. */
  @RendersMail(PRIVATE_NOTICE)
  @Rewords(WORDS)
  async notice({ recipient }: MailMessage): Promise<WordedMail> {
    const school = await this.schools.settings();
    return {
      wording: PRIVATE_NOTICE,
      programId: null,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}`),
    };
  }
}

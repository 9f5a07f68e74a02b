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

const WORDS: Rewordables = {
  member_merged: {
    scope: 'school',
    places: ['person.name', 'school.name'],
    words: {
      en: {
        subject: 'Two entries about you are one now',
        body: `Hello {{person.name}},

You were listed twice at {{school.name}}. The two entries were made one: everything that belonged to the other one is with yours now. Your name, your address and the way you sign in have stayed as they were.

{{link}}`,
        action: 'Go to the school',
        footer: 'If you did not expect this, ask an administrator of the school.',
      },
      fr: {
        subject: 'Deux fiches à votre sujet n’en font plus qu’une',
        body: `Bonjour {{person.name}},

Vous figuriez deux fois dans une école ({{school.name}}). Les deux fiches ont été fusionnées : tout ce qui appartenait à l’autre se trouve maintenant avec la vôtre. Votre nom, votre adresse et votre façon d’ouvrir une session n’ont pas changé.

{{link}}`,
        action: 'Aller à l’école',
        footer: 'Si vous ne vous y attendiez pas, adressez-vous à l’administration de l’école.',
      },
    },
  },
};

/** Tells somebody who signs in that another entry went into theirs. */
@Injectable()
export class MergesMails {
  constructor(
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('member_merged')
  @Rewords(WORDS)
  async merged({ recipient }: MailMessage): Promise<WordedMail> {
    const { name, slug } = await this.schools.settings();
    const facts = { 'person.name': recipient.displayName, 'school.name': name };
    return { wording: 'member_merged', programId: null, facts, url: this.links.to(`/s/${slug}`) };
  }
}

import { Injectable } from '@nestjs/common';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { Taxonomy } from './taxonomy.service.js';

const RELEASED: Rewordables = {
  identity_steward_released: {
    scope: 'school',
    places: ['person.name', 'school.name', 'dimension.name'],
    needed: ['dimension.name'],
    words: {
      en: {
        subject: 'A change in what you look after',
        action: 'Open my page',
        body: 'Hello {{person.name}},\n\nAt {{school.name}} you no longer look after the words and figures of “{{dimension.name}}”. Your yes to figures ends with that: they are shown to nobody until whoever looks after it next has decided.\n\nIf that was not agreed with you, ask those who run the school.\n\n{{link}}',
        footer: 'You receive this because you work at {{school.name}}.',
      },
      fr: {
        subject: 'Un changement dans ce qui vous est confié',
        action: 'Ouvrir ma page',
        body: 'Bonjour {{person.name}},\n\nLes mots et les chiffres de « {{dimension.name}} » ne vous sont plus confiés ({{school.name}}). Votre accord sur les chiffres prend fin : personne ne les voit tant que la personne qui prend la suite n’en a pas décidé.\n\nSi cela n’a pas été convenu avec vous, parlez-en à l’administration de l’école.\n\n{{link}}',
        footer: 'Vous recevez ce message parce que vous travaillez dans cette école ({{school.name}}).',
      },
    },
  },
};

@Injectable()
export class TaxonomyMails {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('identity_steward_released')
  @Rewords(RELEASED)
  async released({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const dimension = (await this.taxonomy.current()).dimension(subject.dimensionId ?? '');
    if (!dimension) return null;
    const school = await this.schools.settings();
    return {
      wording: 'identity_steward_released',
      programId: null,
      facts: {
        'person.name': recipient.displayName,
        'school.name': school.name,
        'dimension.name': localize(dimension.label as Record<string, string>, [recipient.locale], school.locales),
      },
      url: this.links.to(`/s/${school.slug}`),
    };
  }
}

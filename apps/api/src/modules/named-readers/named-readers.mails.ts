import { Injectable } from '@nestjs/common';
import { localize } from '@trellis/forms';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { namesIn } from './named-readers.policy.js';
import { NamedReaders } from './named-readers.service.js';

const CHANGED: Rewordables = {
  named_readers_changed: {
    scope: 'program',
    places: ['person.name', 'program.name', 'school.name', 'names.now'],
    needed: ['names.now'],
    words: {
      en: {
        subject: 'A change in who helps with your match',
        action: 'See and decide',
        body: 'Hello {{person.name}},\n\nIn {{program.name}} you said that people whom you know by name may read some of what you told us. Who they are has changed. Now: {{names.now}}.\n\nYour yes holds for those to whom you gave it, and for nobody else. Whoever is new reads nothing unless you say yes to them too; you do not have to.\n\n{{link}}',
        footer: 'You receive this because you take part in a program of {{school.name}}.',
      },
      fr: {
        subject: 'Un changement parmi les personnes qui aident à votre jumelage',
        action: 'Voir et décider',
        body: 'Bonjour {{person.name}},\n\nDans {{program.name}}, vous avez accepté que des personnes nommées lisent une partie de ce que vous nous avez dit. Ces personnes ont changé. Désormais : {{names.now}}.\n\nVotre oui vaut pour les personnes à qui vous l’avez donné, et pour personne d’autre. Une personne nouvellement nommée ne lit rien sans votre accord; rien ne vous oblige à le donner.\n\n{{link}}',
        footer: 'Vous recevez ce message parce que vous participez à un programme ({{school.name}}).',
      },
    },
  },
};

const NOBODY = { en: 'nobody', fr: 'personne' };

@Injectable()
export class NamedReadersMails {
  constructor(
    private readonly readers: NamedReaders,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Names those who were named after the change that it tells of. */
  @RendersMail('named_readers_changed')
  @Rewords(CHANGED)
  async changed({ recipient, subject }: MailMessage): Promise<WordedMail | null> {
    const cohort = await unlessGone(this.cohorts.describe(subject.cohortId ?? ''));
    if (!cohort || cohort.state === 'closed') return null;
    const school = await this.schools.settings();
    const { readerIds } = subject;
    const named =
      readerIds === undefined
        ? await this.readers.of(cohort)
        : await this.readers.namesOf(readerIds.split(' ').filter(Boolean));
    return {
      wording: 'named_readers_changed',
      programId: cohort.program_id,
      facts: {
        'person.name': recipient.displayName,
        'program.name': localize(cohort.settings.publicName, [recipient.locale], school.locales),
        'school.name': school.name,
        'names.now': named.length > 0 ? namesIn(named, recipient.locale) : NOBODY[recipient.locale],
      },
      url: this.links.to(`/s/${school.slug}/mine/${subject.enrolmentId}/identity`),
    };
  }
}

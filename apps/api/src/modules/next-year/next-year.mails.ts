import { Injectable } from '@nestjs/common';
import { writtenDay } from '@trellis/calendar';
import { LIFETIMES, type EnrolmentRole, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  type MailTemplate,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { NextYearAnswers } from './next-year-answers.service.js';

const PLACES = ['person.name', 'program.name', 'school.name', 'from', 'to'];

const FRAME = {
  en: {
    subject: '{{program.name}}: would you like to take part again?',
    action: 'Answer',
    footer: `The link is yours alone and works for ${LIFETIMES.nextYearDays} days. Opening it changes nothing. Without an answer you are not signed up.`,
    text: 'Hello {{person.name}},\n\nThe next year of the {{program.name}} of {{school.name}} runs from {{from}} to {{to}}. You take part this year; nothing is decided for you. On your page you say whether you come again.',
  },
  fr: {
    subject: '{{program.name}} : souhaitez-vous participer de nouveau?',
    action: 'Répondre',
    footer: `Le lien vous est réservé et fonctionne pendant ${LIFETIMES.nextYearDays} jours. L’ouvrir ne change rien. Sans réponse de votre part, vous n’êtes pas inscrit ou inscrite.`,
    text: 'Bonjour {{person.name}},\n\nLa prochaine année du programme « {{program.name}} » ({{school.name}}) aura lieu du {{from}} au {{to}}. Vous y participez cette année; rien n’est décidé à votre place. Sur votre page, vous dites si vous revenez.',
  },
};

const ask = (locale: Locale, forRole: string): MailTemplate => {
  const { text, ...frame } = FRAME[locale];
  return { ...frame, body: `${text}\n\n${forRole}\n\n{{link}}` };
};

// The subject is neutral, and no pair is named: whoever sees an inbox learns nothing of who takes part with whom.
const WORDS: Rewordables = {
  next_year_mentor: {
    scope: 'program',
    places: PLACES,
    words: {
      en: ask('en', 'Say how many people you would like to accompany: your own number, new each year.'),
      fr: ask(
        'fr',
        'Indiquez combien de personnes vous aimeriez accompagner : c’est votre nombre à vous, nouveau chaque année.',
      ),
    },
  },
  next_year_mentee: {
    scope: 'program',
    places: PLACES,
    words: {
      en: ask(
        'en',
        'You say whether last year’s answers may come along. What you said about your identity stays behind: it is asked again, and each consent with it.',
      ),
      fr: ask(
        'fr',
        'Vous dites si vos réponses de l’an dernier peuvent vous suivre. Ce que vous avez dit de votre identité reste derrière : la question vous est posée de nouveau, et chaque consentement avec elle.',
      ),
    },
  },
};

const WORDING: Record<EnrolmentRole, string> = { mentor: 'next_year_mentor', mentee: 'next_year_mentee' };

@Injectable()
export class NextYearMails {
  constructor(
    private readonly answers: NextYearAnswers,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more to who has answered, or once the year is over. */
  @RendersMail('next_year_ask')
  @Rewords(WORDS)
  async ask({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const minted = await this.answers.mintLink(subject.personId ?? '');
    if (!minted) return null;
    const { token, person } = minted;
    const cohort = await this.cohorts.describe(person.to_cohort_id);
    const school = await this.schools.settings();
    return {
      wording: WORDING[person.role],
      programId: cohort.program_id,
      facts: {
        'person.name': recipient.displayName,
        'program.name': localize(cohort.settings.publicName, [recipient.locale], school.locales),
        'school.name': school.name,
        from: writtenDay(recipient.locale, cohort.starts_on),
        to: writtenDay(recipient.locale, cohort.ends_on),
      },
      url: this.links.withToken(`/again/${school.slug}`, token),
    };
  }
}

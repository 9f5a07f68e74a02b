import { Injectable } from '@nestjs/common';
import { LIFETIMES, type EnrolmentRole, type Locale } from '@trellis/contracts';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { NextYearAnswers } from './next-year-answers.service.js';

interface Facts {
  program: string;
  school: string;
  from: string;
  to: string;
}

// The subject is neutral, and no pair is named: whoever sees an inbox learns nothing of who takes part with whom.
const WORDS = {
  en: {
    subject: ({ program }: Facts) => `${program}: would you like to take part again?`,
    greeting: (name: string) => `Hello ${name},`,
    text: ({ program, school, from, to }: Facts) =>
      `The next year of the ${program} of ${school} runs from ${from} to ${to}. You take part this year; nothing is decided for you. On your page you say whether you come again.`,
    mentor: 'Say how many people you would like to accompany: your own number, new each year.',
    mentee:
      'You say whether last year’s answers may come along. What you said about your identity stays behind: it is asked again, and each consent with it.',
    action: 'Answer',
    footer: `The link is yours alone and works for ${LIFETIMES.nextYearDays} days. Opening it changes nothing. Without an answer you are not signed up.`,
  },
  fr: {
    subject: ({ program }: Facts) => `${program} : souhaitez-vous participer de nouveau?`,
    greeting: (name: string) => `Bonjour ${name},`,
    text: ({ program, school, from, to }: Facts) =>
      `La prochaine année du ${program} de ${school} aura lieu du ${from} au ${to}. Vous y participez cette année; rien n’est décidé à votre place. Sur votre page, vous dites si vous revenez.`,
    mentor:
      'Indiquez combien de personnes vous aimeriez accompagner : c’est votre nombre à vous, nouveau chaque année.',
    mentee:
      'Vous dites si vos réponses de l’an dernier peuvent vous suivre. Ce que vous avez dit de votre identité reste derrière : la question vous est posée de nouveau, et chaque consentement avec elle.',
    action: 'Répondre',
    footer: `Le lien vous est réservé et fonctionne pendant ${LIFETIMES.nextYearDays} jours. L’ouvrir ne change rien. Sans réponse de votre part, vous n’êtes pas inscrit ou inscrite.`,
  },
} as const satisfies Record<Locale, unknown>;

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
  async ask({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    const minted = await this.answers.mintLink(subject.personId ?? '');
    if (!minted) return null;
    const { token, person } = minted;
    const words = WORDS[recipient.locale];
    const cohort = await this.cohorts.describe(person.to_cohort_id);
    const program = await this.cohorts.describeProgram(cohort);
    const school = await this.schools.settings();
    const facts: Facts = {
      program: program.publicName,
      school: school.name,
      from: written(recipient.locale, cohort.starts_on),
      to: written(recipient.locale, cohort.ends_on),
    };
    const forRole: Record<EnrolmentRole, string> = { mentor: words.mentor, mentee: words.mentee };
    return {
      subject: words.subject(facts),
      paragraphs: [words.greeting(recipient.displayName), words.text(facts), forRole[person.role]],
      action: { label: words.action, url: this.links.withToken(`/again/${school.slug}`, token) },
      footer: words.footer,
    };
  }
}

/** A calendar day in words, in the language of who reads it. */
function written(locale: Locale, day: string): string {
  const format = new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' });
  const text = format.format(new Date(`${day}T00:00:00Z`));
  return locale === 'fr' ? text.replace(/^1 /u, '1er ') : text;
}

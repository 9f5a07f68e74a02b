import type { Locale } from '@trellis/contracts';
import type { MailTemplate, Rewordables } from '../../platform/mail/renders-mail.js';

/** Subjects are neutral: who takes part, and with whom, is nobody's business who sees an inbox. */
const FRAME = {
  en: {
    subject: 'Your mentorship program has news for you',
    action: 'See your page',
    footer: 'You receive this because you take part in a program of {{school.name}}.',
  },
  fr: {
    subject: 'Votre programme de mentorat a des nouvelles pour vous',
    action: 'Voir ma page',
    footer: 'Vous recevez ce message parce que vous participez à un programme ({{school.name}}).',
  },
};

/** A mail to somebody who takes part: greeting, text, the one button to their page. */
export const greeted = (locale: Locale, text: string): MailTemplate => ({
  ...FRAME[locale],
  body: `${locale === 'en' ? 'Hello' : 'Bonjour'} {{person.name}},\n\n${text}\n\n{{link}}`,
});

/** The same, where its words name nobody and need nothing filled in. */
export const neutralMail = (kind: string, en: string, fr: string): Rewordables => ({
  [kind]: {
    scope: 'program',
    places: ['person.name', 'school.name'],
    words: { en: greeted('en', en), fr: greeted('fr', fr) },
  },
});

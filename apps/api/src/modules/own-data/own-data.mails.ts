import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';

const WORDS = {
  en: {
    greeting: (name: string) => `Hello ${name},`,
    exported: {
      subject: 'What is kept about you was taken out',
      text: (school: string) =>
        `Someone who administers ${school} has made a file of what is kept about you there. Your identity answers and your consents are not in it: only you can open them.`,
      reasons: {
        person_asked: 'The reason given: you asked for it in writing.',
        representative_asked: 'The reason given: somebody who acts for you asked for it.',
        law: 'The reason given: a duty under the law.',
      },
      action: 'See who has looked',
      footer: 'If you know nothing of it, write to the people who run your program.',
    },
    erased: {
      subject: 'You were erased from a school',
      text: (school: string) =>
        `What ${school} kept about you in Trellis was erased, as asked for in writing. Your sign-in stays; it belongs to you and to no school. You can delete it on your account page.`,
      action: 'Go to my account',
      footer: 'If you know nothing of it, write to the school. Nobody can bring back what was erased.',
    },
  },
  fr: {
    greeting: (name: string) => `Bonjour ${name},`,
    exported: {
      subject: 'Ce qui est conservé à votre sujet a été exporté',
      text: (school: string) =>
        `Une personne de l’administration (${school}) a préparé un fichier de ce qui y est conservé à votre sujet. Vos réponses sur l’identité et vos consentements n’y sont pas : vous êtes la seule personne à pouvoir les ouvrir.`,
      reasons: {
        person_asked: 'Raison indiquée : vous l’avez demandé par écrit.',
        representative_asked: 'Raison indiquée : une personne qui agit pour vous l’a demandé.',
        law: 'Raison indiquée : une obligation légale.',
      },
      action: 'Voir qui a consulté',
      footer: 'Si vous n’en savez rien, écrivez aux personnes qui conduisent votre programme.',
    },
    erased: {
      subject: 'Vos renseignements ont été effacés d’une école',
      text: (school: string) =>
        `Ce que conservait ${school} à votre sujet dans Trellis a été effacé, comme demandé par écrit. Votre compte reste : il est à vous et à aucune école. Vous pouvez le supprimer dans la page de votre compte.`,
      action: 'Aller à mon compte',
      footer: 'Si vous n’en savez rien, écrivez à l’école. Personne ne peut rétablir ce qui a été effacé.',
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What somebody else did with what is kept about a person. Always sent, in these words: no school rewords them. */
@Injectable()
export class OwnDataMails {
  constructor(
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('data_exported')
  async exported({ recipient, subject }: MailMessage): Promise<MailContent> {
    const { greeting, exported } = WORDS[recipient.locale];
    const { slug, name } = await this.schools.settings();
    const reasons: Readonly<Record<string, string>> = exported.reasons;
    return {
      subject: exported.subject,
      paragraphs: [greeting(recipient.displayName), exported.text(name), reasons[subject.reason ?? ''] ?? ''],
      action: { label: exported.action, url: this.links.to(`/s/${slug}/me/data`) },
      footer: exported.footer,
    };
  }

  /** To the account: the school knows this person no longer, so it is found by its address. */
  @RendersMail('erased_from_school')
  async erased({ recipient, subject }: MailMessage): Promise<MailContent | null> {
    const { greeting, erased } = WORDS[recipient.locale];
    const school = await this.schools.nameAt(subject.slug ?? '');
    if (school === null) return null;
    return {
      subject: erased.subject,
      paragraphs: [greeting(recipient.displayName), erased.text(school)],
      action: { label: erased.action, url: this.links.to('/account') },
      footer: erased.footer,
    };
  }
}

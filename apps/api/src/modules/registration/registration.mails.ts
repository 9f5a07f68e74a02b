import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { InvitationsService } from '../invitations/index.js';
import { SchoolsService } from '../schools/index.js';

interface Facts {
  school: string;
  program: string;
}

/** Nothing of what anyone answered stands in a mail, and no subject tells what the program is about. */
const WORDS = {
  en: {
    invitation: {
      subject: ({ program }: Facts) => `${program}: you are invited to register`,
      reminder: ({ program }: Facts) => `${program}: your registration form is still open`,
      text: ({ program, school }: Facts) =>
        `${school} invites you to the ${program}. With this link you can read what it is about, and register if you like.`,
      voluntary:
        'You may stop half-way, save, and come back with the same link. Every question about who you are is voluntary.',
      action: 'Open the form',
      footer: `The link is yours alone and works for ${LIFETIMES.registrationInvitationDays} days. Opening it changes nothing. If this is not for you, do nothing.`,
    },
    saved: {
      subject: ({ program }: Facts) => `${program}: your saved form`,
      text: ({ program, school }: Facts) =>
        `You have saved your registration for the ${program} of ${school}. This link brings you back to it, on any device, with the password that you chose.`,
      action: 'Go on',
    },
    finish: {
      subject: ({ program }: Facts) => `${program}: one step left`,
      text: ({ program, school }: Facts) =>
        `You have filled in the form for the ${program} of ${school}. Confirm that this address is yours, and you are registered. Until then nobody at the school sees anything of it.`,
      action: 'Confirm and register',
    },
    draftFooter: `What you saved is kept encrypted for ${LIFETIMES.registrationDraftDays} days, and only you can read it. If this was not you, do nothing: it then goes away by itself.`,
    done: {
      subject: ({ program }: Facts) => `${program}: your registration has arrived`,
      registered: ({ program, school }: Facts) =>
        `You are registered for the ${program} of ${school}. We write to you when there is something for you to do.`,
      applied: ({ program, school }: Facts) =>
        `We have your application for the ${program} of ${school}. A person there reads it and decides; we write to you then.`,
      see: 'You can see and correct what you told us at any time, take back a consent, or leave.',
      action: 'See my information',
    },
  },
  fr: {
    invitation: {
      subject: ({ program }: Facts) => `${program} : votre invitation à vous inscrire`,
      reminder: ({ program }: Facts) => `${program} : votre formulaire d’inscription vous attend`,
      text: ({ program, school }: Facts) =>
        `${school} vous invite au ${program}. Ce lien vous permet de lire de quoi il s’agit et de vous inscrire, si vous le souhaitez.`,
      voluntary:
        'Vous pouvez vous arrêter en chemin, enregistrer, puis revenir avec le même lien. Les questions sur votre identité sont toutes facultatives.',
      action: 'Ouvrir le formulaire',
      footer: `Ce lien est personnel et fonctionne pendant ${LIFETIMES.registrationInvitationDays} jours. L’ouvrir ne change rien. Si cela ne vous concerne pas, ne faites rien.`,
    },
    saved: {
      subject: ({ program }: Facts) => `${program} : votre formulaire enregistré`,
      text: ({ program, school }: Facts) =>
        `Vous avez enregistré votre inscription au ${program} de ${school}. Ce lien vous y ramène, sur n’importe quel appareil, avec le mot de passe que vous avez choisi.`,
      action: 'Continuer',
    },
    finish: {
      subject: ({ program }: Facts) => `${program} : il reste une étape`,
      text: ({ program, school }: Facts) =>
        `Vous avez rempli le formulaire du ${program} de ${school}. Confirmez que cette adresse est la vôtre et votre inscription est faite. D’ici là, personne à l’école n’en voit rien.`,
      action: 'Confirmer et m’inscrire',
    },
    draftFooter: `Ce que vous avez enregistré est chiffré et conservé ${LIFETIMES.registrationDraftDays} jours; vous seul ou vous seule pouvez le lire. Si ce n’était pas vous, ne faites rien : tout disparaîtra de soi-même.`,
    done: {
      subject: ({ program }: Facts) => `${program} : votre inscription nous est parvenue`,
      registered: ({ program, school }: Facts) =>
        `Votre inscription au ${program} de ${school} est faite. Nous vous écrirons quand il y aura quelque chose à faire.`,
      applied: ({ program, school }: Facts) =>
        `Nous avons reçu votre candidature au ${program} de ${school}. Une personne la lira et prendra une décision; nous vous écrirons alors.`,
      see: 'Vous pouvez en tout temps voir et corriger ce que vous nous avez dit, retirer un consentement ou quitter le programme.',
      action: 'Voir mes renseignements',
    },
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class RegistrationMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly invitations: InvitationsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('registration_invitation')
  async invitation({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    const words = WORDS[recipient.locale].invitation;
    const facts = await this.facts(subject.cohortId, recipient.locale);
    const title = subject.reminder ? words.reminder(facts) : words.subject(facts);
    return this.withLink(subject, {
      subject: title,
      paragraphs: [words.text(facts), words.voluntary],
      label: words.action,
      footer: words.footer,
    });
  }

  @RendersMail('registration_saved')
  saved({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    return this.draftMail(subject, recipient.locale, 'saved');
  }

  @RendersMail('registration_finish')
  finish({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    return this.draftMail(subject, recipient.locale, 'finish');
  }

  @RendersMail('registration_done')
  async done({ subject, recipient }: MailMessage): Promise<MailContent> {
    const words = WORDS[recipient.locale].done;
    const facts = await this.facts(subject.cohortId, recipient.locale);
    const { slug } = await this.schools.settings();
    const text = subject.outcome === 'applied' ? words.applied(facts) : words.registered(facts);
    return {
      subject: words.subject(facts),
      paragraphs: [text, words.see],
      action: { label: words.action, url: this.links.to(`/s/${slug}`) },
    };
  }

  private async draftMail(
    subject: Record<string, string>,
    locale: Locale,
    kind: 'saved' | 'finish',
  ): Promise<MailContent | null> {
    const words = WORDS[locale];
    const facts = await this.facts(subject.cohortId, locale);
    return this.withLink(subject, {
      subject: words[kind].subject(facts),
      paragraphs: [words[kind].text(facts)],
      label: words[kind].action,
      footer: words.draftFooter,
    });
  }

  /** Null when the link was used or withdrawn before the mail was made. */
  private async withLink(
    { invitationId = '' }: Record<string, string>,
    { label, ...content }: { subject: string; paragraphs: string[]; label: string; footer: string },
  ): Promise<MailContent | null> {
    const token = await this.invitations.mintLink(invitationId);
    if (!token) return null;
    const { slug } = await this.schools.settings();
    return { ...content, action: { label, url: this.links.withToken(`/r/${slug}`, token) } };
  }

  private async facts(cohortId: string | undefined, locale: Locale): Promise<Facts> {
    const { name, locales } = await this.schools.settings();
    const { settings } = await this.cohorts.describe(cohortId ?? '');
    return { school: name, program: localize(settings.publicName, [locale], locales) };
  }
}

import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { newToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { AccountsRepository, type AccountTokenRow } from './accounts.repository.js';

const HOUR = 60 * 60 * 1000;

const WORDS = {
  en: {
    greeting: (name: string) => `Hello ${name},`,
    confirm: {
      subject: 'Confirm your address',
      text: 'You signed up for Trellis with this address. Confirm it, and your account is ready.',
      action: 'Confirm my address',
      footer: `The link works for ${LIFETIMES.confirmEmailDays} days. If you did not sign up, do nothing: without you, nothing happens.`,
    },
    exists: {
      subject: 'You already have an account',
      text: 'Someone, probably you, signed up for Trellis with this address. You have an account already: sign in, or choose a new password if you have forgotten yours.',
      action: 'Sign in',
      footer: 'If this was not you, nothing has changed and there is nothing to do.',
    },
    reset: {
      subject: 'Choose a new password',
      text: 'Someone, probably you, asked for a new password for this address.',
      action: 'Choose a new password',
      footer: `The link works for ${LIFETIMES.resetPasswordHours} hours, once. If you did not ask, your password stays as it is.`,
    },
    changed: {
      subject: 'Your password was changed',
      text: 'Your password for Trellis was just changed, and you were signed out everywhere else. If this was not you, choose a new password now.',
      action: 'Choose a new password',
    },
    newAddress: {
      subject: 'Your new address for signing in',
      text: 'You asked to sign in to Trellis with this address from now on. Confirm it; until then, everything stays as it was.',
      action: 'Use this address',
      footer: `The link works for ${LIFETIMES.changeEmailHours} hours, once. If you did not ask for this, do nothing: nothing happens.`,
    },
    addressLeft: {
      subject: 'You sign in with another address now',
      text: 'Your Trellis account was just given another address, which was confirmed by mail and with your password. This address no longer signs in, and your other devices were signed out.',
      footer: 'If this was not you, write to the people who run your program straight away.',
    },
  },
  fr: {
    greeting: (name: string) => `Bonjour ${name},`,
    confirm: {
      subject: 'Confirmez votre adresse',
      text: 'Vous avez ouvert un compte Trellis avec cette adresse. Confirmez-la, et votre compte est prêt.',
      action: 'Confirmer mon adresse',
      footer: `Le lien fonctionne pendant ${LIFETIMES.confirmEmailDays} jours. Si vous n’avez rien demandé, ne faites rien : sans vous, rien ne se passe.`,
    },
    exists: {
      subject: 'Vous avez déjà un compte',
      text: 'Quelqu’un, sans doute vous, a voulu ouvrir un compte Trellis avec cette adresse. Vous en avez déjà un : connectez-vous, ou choisissez un nouveau mot de passe si vous avez oublié le vôtre.',
      action: 'Se connecter',
      footer: 'Si ce n’était pas vous, rien n’a changé et il n’y a rien à faire.',
    },
    reset: {
      subject: 'Choisissez un nouveau mot de passe',
      text: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse.',
      action: 'Choisir un nouveau mot de passe',
      footer: `Le lien fonctionne pendant ${LIFETIMES.resetPasswordHours} heures, une seule fois. Si vous n’avez rien demandé, votre mot de passe reste le même.`,
    },
    changed: {
      subject: 'Votre mot de passe a été changé',
      text: 'Votre mot de passe Trellis vient d’être changé, et vos autres appareils ont été déconnectés. Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.',
      action: 'Choisir un nouveau mot de passe',
    },
    newAddress: {
      subject: 'Votre nouvelle adresse de connexion',
      text: 'Vous avez demandé à vous connecter désormais à Trellis avec cette adresse. Confirmez-la; d’ici là, rien ne change.',
      action: 'Utiliser cette adresse',
      footer: `Le lien fonctionne pendant ${LIFETIMES.changeEmailHours} heures, une seule fois. Si vous n’avez rien demandé, ne faites rien : rien ne se passe.`,
    },
    addressLeft: {
      subject: 'Vous vous connectez désormais avec une autre adresse',
      text: 'Votre compte Trellis vient de recevoir une autre adresse, confirmée par courriel et avec votre mot de passe. Cette adresse-ci ne permet plus de se connecter, et vos autres appareils ont été déconnectés.',
      footer: 'Si ce n’était pas vous, écrivez tout de suite aux personnes qui conduisent votre programme.',
    },
  },
} as const satisfies Record<Locale, unknown>;

/** Mails about a person's own account. Links are minted here, while rendering: the token rests nowhere but in the mail. */
@Injectable()
export class AccountsMails {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  @RendersMail('confirm_email')
  async confirmEmail(message: MailMessage): Promise<MailContent> {
    const words = WORDS[message.recipient.locale];
    const token = await this.mint(message, 'confirm_email', LIFETIMES.confirmEmailDays * 24 * HOUR);
    return {
      subject: words.confirm.subject,
      paragraphs: [words.greeting(message.recipient.displayName), words.confirm.text],
      action: { label: words.confirm.action, url: this.links.withToken('/confirm', token) },
      footer: words.confirm.footer,
    };
  }

  @RendersMail('account_exists')
  async accountExists(message: MailMessage): Promise<MailContent> {
    const words = WORDS[message.recipient.locale];
    return {
      subject: words.exists.subject,
      paragraphs: [words.greeting(message.recipient.displayName), words.exists.text],
      action: { label: words.exists.action, url: this.links.to('/sign-in') },
      footer: words.exists.footer,
    };
  }

  @RendersMail('reset_password')
  async resetPassword(message: MailMessage): Promise<MailContent> {
    const words = WORDS[message.recipient.locale];
    const token = await this.mint(message, 'reset_password', LIFETIMES.resetPasswordHours * HOUR);
    return {
      subject: words.reset.subject,
      paragraphs: [words.greeting(message.recipient.displayName), words.reset.text],
      action: { label: words.reset.action, url: this.links.withToken('/reset', token) },
      footer: words.reset.footer,
    };
  }

  @RendersMail('password_changed')
  async passwordChanged(message: MailMessage): Promise<MailContent> {
    const words = WORDS[message.recipient.locale];
    return {
      subject: words.changed.subject,
      paragraphs: [words.greeting(message.recipient.displayName), words.changed.text],
      action: { label: words.changed.action, url: this.links.to('/forgot') },
    };
  }

  /** Goes to the new address: whoever reads it there, and knows the password, signs in with it from then on. */
  @RendersMail('change_email')
  async changeEmail(message: MailMessage): Promise<MailContent> {
    const words = WORDS[message.recipient.locale];
    const token = await this.mint(message, 'change_email', LIFETIMES.changeEmailHours * HOUR);
    return {
      subject: words.newAddress.subject,
      paragraphs: [words.greeting(message.recipient.displayName), words.newAddress.text],
      action: { label: words.newAddress.action, url: this.links.withToken('/new-address', token) },
      footer: words.newAddress.footer,
    };
  }

  /** Goes to the address that was left, and does not say the new one. */
  @RendersMail('email_changed')
  async emailChanged(message: MailMessage): Promise<MailContent> {
    const words = WORDS[message.recipient.locale];
    return {
      subject: words.addressLeft.subject,
      paragraphs: [words.greeting(message.recipient.displayName), words.addressLeft.text],
      footer: words.addressLeft.footer,
    };
  }

  private async mint(message: MailMessage, kind: AccountTokenRow['kind'], lifetimeMs: number): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    const newEmail = kind === 'change_email' ? message.recipient.email : null;
    const expiresAt = new Date(now.getTime() + lifetimeMs);
    await this.accounts.insertToken(message.recipient.id, { kind, hash, newEmail }, now, expiresAt);
    return token;
  }
}

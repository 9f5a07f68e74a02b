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

  private async mint(message: MailMessage, kind: AccountTokenRow['kind'], lifetimeMs: number): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.accounts.insertToken(message.recipient.id, kind, hash, now, new Date(now.getTime() + lifetimeMs));
    return token;
  }
}

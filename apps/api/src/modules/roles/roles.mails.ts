import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@trellis/contracts';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { isStaffRole } from './roles.policy.js';
import { RolesRepository } from './roles.repository.js';

/** Roles as mails name them. */
export const ROLE_WORDS: Record<Locale, Record<Role, string>> = {
  en: {
    administrator: 'administrator',
    coordinator: 'coordinator',
    study_lead: 'study lead',
    coder: 'coder',
    moderator: 'moderator',
    mentor: 'mentor',
    mentee: 'mentee',
  },
  fr: {
    administrator: 'administration',
    coordinator: 'coordination',
    study_lead: 'direction d’étude',
    coder: 'codage',
    moderator: 'animation',
    mentor: 'mentorat',
    mentee: 'personne mentorée',
  },
};

const WORDS = {
  en: {
    subject: (school: string) => `Your roles at ${school} have changed`,
    greeting: (name: string) => `Hello ${name},`,
    now: (school: string) => `Your roles at ${school} were changed. From now on they are:`,
    none: (school: string) => `Your roles in running programs of ${school} have ended. Thank you for what you did.`,
    whole: 'In the whole school',
    action: 'Go to the school',
    footer: 'If you did not expect this, ask an administrator of the school.',
  },
  fr: {
    subject: (school: string) => `Vos rôles à ${school} ont changé`,
    greeting: (name: string) => `Bonjour ${name},`,
    now: (school: string) => `Vos rôles à ${school} ont été modifiés. Les voici désormais :`,
    none: (school: string) =>
      `Vos rôles dans la conduite des programmes de ${school} ont pris fin. Merci pour ce que vous avez fait.`,
    whole: 'Dans toute l’école',
    action: 'Aller à l’école',
    footer: 'Si vous ne vous y attendiez pas, adressez-vous à l’administration de l’école.',
  },
} as const satisfies Record<Locale, unknown>;

/** Tells a person that somebody changed their roles: as they are when the mail is made. */
@Injectable()
export class RolesMails {
  constructor(
    private readonly roles: RolesRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('roles_changed')
  async rolesChanged({ recipient, subject }: MailMessage): Promise<MailContent> {
    const words = WORDS[recipient.locale];
    const { name, slug } = await this.schools.settings();
    const person = await this.roles.get(subject.memberId ?? '');
    const named = (roles: readonly Role[]): string =>
      roles.map((role) => ROLE_WORDS[recipient.locale][role]).join(', ');
    const colon = recipient.locale === 'fr' ? '\u00a0:' : ':';
    const whole = person.roles.filter(isStaffRole);
    const lines = [
      ...(whole.length > 0 ? [`- ${words.whole}${colon} ${named(whole)}`] : []),
      ...person.program_roles.map(({ programName, roles }) => `- ${programName}${colon} ${named(roles)}`),
    ];
    const text = lines.length > 0 ? `${words.now(name)}\n${lines.join('\n')}` : words.none(name);
    return {
      subject: words.subject(name),
      paragraphs: [words.greeting(recipient.displayName), text],
      ...(lines.length > 0 ? { action: { label: words.action, url: this.links.to(`/s/${slug}`) } } : {}),
      footer: words.footer,
    };
  }
}

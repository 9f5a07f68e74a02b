import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@trellis/contracts';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
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

const FRAME = {
  en: {
    subject: 'Your roles at {{school.name}} have changed',
    footer: 'If you did not expect this, ask an administrator of the school.',
  },
  fr: {
    subject: '{{school.name}} : vos rôles ont changé',
    footer: 'Si vous ne vous y attendiez pas, adressez-vous à l’administration de l’école.',
  },
};

const WORDS: Rewordables = {
  roles_changed: {
    scope: 'school',
    places: ['person.name', 'school.name', 'roles.list'],
    needed: ['roles.list'],
    words: {
      en: {
        ...FRAME.en,
        body: `Hello {{person.name}},

Your roles at {{school.name}} were changed. From now on they are:
{{roles.list}}

{{link}}`,
        action: 'Go to the school',
      },
      fr: {
        ...FRAME.fr,
        body: `Bonjour {{person.name}},

Vos rôles ({{school.name}}) ont été modifiés. Les voici désormais :
{{roles.list}}

{{link}}`,
        action: 'Aller à l’école',
      },
    },
  },
  roles_ended: {
    scope: 'school',
    places: ['person.name', 'school.name'],
    words: {
      en: {
        ...FRAME.en,
        body: `Hello {{person.name}},

Your roles in running programs of {{school.name}} have ended. Thank you for what you did.`,
        action: null,
      },
      fr: {
        ...FRAME.fr,
        body: `Bonjour {{person.name}},

Vos rôles dans la conduite de programmes ({{school.name}}) ont pris fin. Merci pour ce que vous avez fait.`,
        action: null,
      },
    },
  },
};

const WHOLE: Record<Locale, string> = { en: 'In the whole school', fr: 'Dans toute l’école' };

/** Tells a person that somebody changed their roles: as they are when the mail is made. */
@Injectable()
export class RolesMails {
  constructor(
    private readonly roles: RolesRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('roles_changed')
  @Rewords(WORDS)
  async rolesChanged({ recipient, subject }: MailMessage): Promise<WordedMail> {
    const { name, slug } = await this.schools.settings();
    const person = await this.roles.get(subject.memberId ?? '');
    const named = (roles: readonly Role[]): string =>
      roles.map((role) => ROLE_WORDS[recipient.locale][role]).join(', ');
    const colon = recipient.locale === 'fr' ? '\u00a0:' : ':';
    const whole = person.roles.filter(isStaffRole);
    const lines = [
      ...(whole.length > 0 ? [`- ${WHOLE[recipient.locale]}${colon} ${named(whole)}`] : []),
      ...person.program_roles.map(({ programName, roles }) => `- ${programName}${colon} ${named(roles)}`),
    ];
    const facts = { 'person.name': recipient.displayName, 'school.name': name, 'roles.list': lines.join('\n') };
    if (lines.length === 0) return { wording: 'roles_ended', programId: null, facts };
    return { wording: 'roles_changed', programId: null, facts, url: this.links.to(`/s/${slug}`) };
  }
}

import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { newToken } from '../../platform/auth/tokens.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { MembersService } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { ROLE_WORDS } from '../roles/index.js';
import { SchoolsService } from '../schools/index.js';
import { InvitationsRepository } from './invitations.repository.js';

const WORDS = {
  en: {
    subject: (school: string) => `${school} invites you to Trellis`,
    text: (inviter: string, place: string, roles: string) => `${inviter} would like you to join ${place} as ${roles}.`,
    program: (program: string, school: string) => `the program “${program}” of ${school}`,
    action: 'See the invitation',
    footer: `The link works for ${LIFETIMES.invitationDays} days, once. If this is not for you, do nothing.`,
    someone: 'A colleague',
    and: ' and ',
  },
  fr: {
    subject: (school: string) => `${school} vous invite sur Trellis`,
    text: (inviter: string, place: string, roles: string) =>
      `${inviter} vous propose de rejoindre ${place} (rôle : ${roles}).`,
    program: (program: string, school: string) => `le programme «\u00a0${program}\u00a0» de ${school}`,
    action: 'Voir l’invitation',
    footer: `Le lien fonctionne pendant ${LIFETIMES.invitationDays} jours, une seule fois. Si cela ne vous concerne pas, ne faites rien.`,
    someone: 'Un membre de l’équipe',
    and: ' et ',
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class InvitationsMails {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly programs: ProgramsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('invitation')
  async invitation(message: MailMessage): Promise<MailContent> {
    const { locale } = message.recipient;
    const words = WORDS[locale];
    const invitation = await this.invitations.get(message.subject.invitationId ?? '');
    const school = await this.schools.settings();
    const inviter = invitation.invited_by
      ? (await this.members.get(invitation.invited_by)).display_name
      : words.someone;
    const { token, hash } = newToken();
    await this.invitations.setToken(invitation.id, hash);
    const roles = invitation.roles.map((role) => ROLE_WORDS[locale][role]).join(words.and);
    const place = invitation.program_id
      ? words.program((await this.programs.describe(invitation.program_id)).publicName, school.name)
      : school.name;
    return {
      subject: words.subject(school.name),
      paragraphs: [words.text(inviter, place, roles)],
      action: { label: words.action, url: this.links.withToken('/join', token) },
      footer: words.footer,
    };
  }
}

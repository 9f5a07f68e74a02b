import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { newToken } from '../../platform/auth/tokens.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { MembersService } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { ROLE_WORDS } from '../roles/index.js';
import { SchoolsService } from '../schools/index.js';
import { InvitationsRepository } from './invitations.repository.js';

const WORDS: Rewordables = {
  invitation: {
    scope: 'program',
    places: ['inviter.name', 'place', 'roles', 'school.name'],
    words: {
      en: {
        subject: '{{school.name}} invites you to Trellis',
        body: `{{inviter.name}} would like you to join {{place}} as {{roles}}.

{{link}}`,
        action: 'See the invitation',
        footer: `The link works for ${LIFETIMES.invitationDays} days, once. If this is not for you, do nothing.`,
      },
      fr: {
        subject: '{{school.name}} vous invite sur Trellis',
        body: `{{inviter.name}} vous propose de rejoindre {{place}} (rôle : {{roles}}).

{{link}}`,
        action: 'Voir l’invitation',
        footer: `Le lien fonctionne pendant ${LIFETIMES.invitationDays} jours, une seule fois. Si cela ne vous concerne pas, ne faites rien.`,
      },
    },
  },
};

const PHRASES = {
  en: {
    program: (program: string, school: string) => `the program “${program}” of ${school}`,
    someone: 'A colleague',
    and: ' and ',
  },
  fr: {
    program: (program: string, school: string) => `le programme «\u00a0${program}\u00a0» (${school})`,
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
  @Rewords(WORDS)
  async invitation(message: MailMessage): Promise<WordedMail> {
    const { locale } = message.recipient;
    const words = PHRASES[locale];
    const invitation = await this.invitations.get(message.subject.invitationId ?? '');
    const school = await this.schools.settings();
    const inviter = invitation.invited_by
      ? (await this.members.get(invitation.invited_by)).display_name
      : words.someone;
    const { token, hash } = newToken();
    await this.invitations.setToken(invitation.id, hash);
    const roles = invitation.roles.map((role) => ROLE_WORDS[locale][role]).join(words.and);
    const settings = invitation.program_id ? await this.programs.settingsOf(invitation.program_id) : null;
    const place = settings
      ? words.program(localize(settings.publicName, [locale], school.locales), school.name)
      : school.name;
    return {
      wording: 'invitation',
      programId: invitation.program_id,
      facts: { 'inviter.name': inviter, place, roles, 'school.name': school.name },
      url: this.links.withToken('/join', token),
    };
  }
}

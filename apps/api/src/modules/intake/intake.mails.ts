import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { IntakeRecords } from '../enrolments/index.js';
import { InvitationsService } from '../invitations/index.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';

interface Facts {
  school: string;
  program: string;
  contact: string;
  contactEmail: string;
  /** Somebody entered them: they filled in no form. */
  byHand: boolean;
}

/** No answer of anyone stands in a mail: others may see it, and taking part is itself personal. */
const WORDS = {
  en: {
    subject: ({ program }: Facts) => `${program}: please check your information`,
    paragraphs: ({ school, program, contact, contactEmail, byHand }: Facts) => [
      byHand
        ? `${contact} has added you to the ${program} of ${school} in Trellis, the service with which ${school} runs the program.`
        : `You filled in a form for the ${program} of ${school}. Your answers are now in Trellis, the service with which ${school} runs the program.`,
      'There you can:\n- see everything we were given, and by whom it was used\n- correct any of it\n- take back a consent, for each purpose on its own, effective at once\n- leave',
      'What you said about your identity is kept encrypted and apart from the rest, and is used only for what you agreed to.',
      `Questions? Ask ${contact}: ${contactEmail}`,
    ],
    see: 'See my information',
    lifetime: `The link works for ${LIFETIMES.intakeNoticeDays} days, once. Opening it changes nothing.`,
  },
  fr: {
    subject: ({ program }: Facts) => `${program} : veuillez vérifier vos renseignements`,
    paragraphs: ({ school, program, contact, contactEmail, byHand }: Facts) => [
      byHand
        ? `${contact} vous a fait une place dans le ${program} de ${school}, dans Trellis, le service avec lequel ${school} mène le programme.`
        : `Vous avez rempli un formulaire pour le ${program} de ${school}. Vos réponses sont maintenant dans Trellis, le service avec lequel ${school} mène le programme.`,
      'Vous pouvez y :\n- voir tout ce qui nous a été transmis, et qui s’en est servi\n- corriger ce que vous voulez\n- retirer un consentement, pour chaque fin séparément, avec effet immédiat\n- quitter le programme',
      'Ce que vous avez dit de votre identité est chiffré et conservé à part; on ne s’en sert qu’aux fins que vous avez acceptées.',
      `Des questions? Écrivez à ${contact} : ${contactEmail}`,
    ],
    see: 'Voir mes renseignements',
    lifetime: `Le lien fonctionne pendant ${LIFETIMES.intakeNoticeDays} jours, une seule fois. L’ouvrir ne change rien.`,
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class IntakeMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly records: IntakeRecords,
    private readonly invitations: InvitationsService,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('intake_notice')
  async intakeNotice({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    const { cohortId = '', memberId = '', contactMemberId = '', invitationId = '' } = subject;
    const source = await this.records.sourceOf(cohortId, memberId);
    if (source === null) return null;
    const words = WORDS[recipient.locale];
    const school = await this.schools.settings();
    const { settings } = await this.cohorts.describe(cohortId);
    const contact = await this.members.get(contactMemberId);
    const facts = {
      school: school.name,
      program: localize(settings.publicName, [recipient.locale], school.locales),
      contact: contact.display_name,
      contactEmail: contact.email,
      byHand: source === 'hand',
    };
    const hasAccount = (await this.members.get(memberId)).account_id !== null;
    const token = hasAccount ? null : await this.invitations.mintLink(invitationId);
    return {
      subject: words.subject(facts),
      paragraphs: [...words.paragraphs(facts)],
      action: {
        label: words.see,
        url: token ? this.links.withToken('/welcome', token) : this.links.to(`/s/${school.slug}`),
      },
      ...(token ? { footer: words.lifetime } : {}),
    };
  }
}

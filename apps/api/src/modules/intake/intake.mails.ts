import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  type MailTemplate,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { IntakeRecords } from '../enrolments/index.js';
import { IdentityVault } from '../identity/index.js';
import { InvitationsService } from '../invitations/index.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';

const PLACES = ['program.name', 'school.name', 'contact.name', 'contact.email', 'identity.note', 'consent.note'];

const REST = {
  en: `There you can:
- see everything we were given, and by whom it was used
- correct any of it
- leave

{{consent.note}}

{{identity.note}}

Questions? Ask {{contact.name}}: {{contact.email}}

{{link}}`,
  fr: `Vous pouvez y :
- voir tout ce qui nous a été transmis, et qui s’en est servi
- corriger ce que vous voulez
- quitter le programme

{{consent.note}}

{{identity.note}}

Des questions? Écrivez à {{contact.name}} : {{contact.email}}

{{link}}`,
};

/** Said only to who was asked: to anybody else it would tell of questions that their program does not have. */
const NOTES: Record<Locale, { identity: string; consent: string }> = {
  en: {
    identity:
      'What you said about your identity is kept encrypted and apart from the rest, and is used only for what you agreed to.',
    consent: 'You can take back a consent there, for each purpose on its own, effective at once.',
  },
  fr: {
    identity:
      'Ce que vous avez dit de votre identité est chiffré et conservé à part; on ne s’en sert qu’aux fins que vous avez acceptées.',
    consent: 'Vous pouvez y retirer un consentement, pour chaque fin séparément, avec effet immédiat.',
  },
};

const notice = (locale: Locale, opening: string): MailTemplate => ({
  subject:
    locale === 'en'
      ? '{{program.name}}: please check your information'
      : '{{program.name}} : veuillez vérifier vos renseignements',
  body: `${opening}\n\n${REST[locale]}`,
  action: locale === 'en' ? 'See my information' : 'Voir mes renseignements',
  footer: '{{lifetime}}',
});

/** No answer of anyone stands in a mail: others may see it, and taking part is itself personal. */
const WORDS: Rewordables = {
  intake_notice: {
    scope: 'program',
    places: PLACES,
    words: {
      en: notice(
        'en',
        'You filled in a form for the {{program.name}} of {{school.name}}. Your answers are now in Trellis, the service with which {{school.name}} runs the program.',
      ),
      fr: notice(
        'fr',
        'Vous avez rempli un formulaire pour le programme « {{program.name}} » ({{school.name}}). Vos réponses sont maintenant dans Trellis, le service avec lequel {{school.name}} mène le programme.',
      ),
    },
  },
  intake_notice_by_hand: {
    scope: 'program',
    places: PLACES,
    words: {
      en: notice(
        'en',
        'You were given a place in the {{program.name}} of {{school.name}}, in Trellis, the service with which {{school.name}} runs the program.',
      ),
      fr: notice(
        'fr',
        'Une place vous a été faite dans le programme « {{program.name}} » ({{school.name}}), dans Trellis, le service avec lequel {{school.name}} mène le programme.',
      ),
    },
  },
};

const LIFETIME: Record<Locale, string> = {
  en: `The link works for ${LIFETIMES.intakeNoticeDays} days, once. Opening it changes nothing.`,
  fr: `Le lien fonctionne pendant ${LIFETIMES.intakeNoticeDays} jours, une seule fois. L’ouvrir ne change rien.`,
};

@Injectable()
export class IntakeMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly records: IntakeRecords,
    private readonly vault: IdentityVault,
    private readonly invitations: InvitationsService,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('intake_notice')
  @Rewords(WORDS)
  async intakeNotice({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const { cohortId = '', memberId = '', contactMemberId = '', invitationId = '' } = subject;
    const waysIn = await this.records.waysIn(cohortId, memberId);
    if (!waysIn[0]) return null;
    const said = await this.vault.holds(waysIn.map(({ id }) => id));
    const notes = NOTES[recipient.locale];
    const school = await this.schools.settings();
    const { settings, program_id: programId } = await this.cohorts.describe(cohortId);
    const contact = await this.members.get(contactMemberId);
    const hasAccount = (await this.members.get(memberId)).account_id !== null;
    const token = hasAccount ? null : await this.invitations.mintLink(invitationId);
    return {
      wording: waysIn[0].source === 'hand' ? 'intake_notice_by_hand' : 'intake_notice',
      programId,
      facts: {
        'school.name': school.name,
        'program.name': localize(settings.publicName, [recipient.locale], school.locales),
        'contact.name': contact.display_name,
        'contact.email': contact.email,
        'identity.note': said.answers ? notes.identity : '',
        'consent.note': said.consents ? notes.consent : '',
        lifetime: token ? LIFETIME[recipient.locale] : '',
      },
      url: token ? this.links.withToken('/welcome', token) : this.links.to(`/s/${school.slug}`),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { InvitationsService } from '../invitations/index.js';
import { SchoolsService } from '../schools/index.js';

const PLACES = ['program.name', 'school.name'];

const INVITED = {
  en: {
    body: `{{school.name}} invites you to the {{program.name}}. With this link you can read what it is about, and fill in a short form if you like.

You may stop half-way, save, and come back with the same link. Every question about who you are is voluntary.

{{link}}`,
    action: 'Open the form',
    footer: `The link is yours alone and works for ${LIFETIMES.registrationInvitationDays} days. Opening it changes nothing. If this is not for you, do nothing.`,
  },
  fr: {
    body: `{{school.name}} vous invite au programme « {{program.name}} ». Ce lien vous permet de lire de quoi il s’agit et de remplir un court formulaire, si vous le souhaitez.

Vous pouvez vous arrêter en chemin, enregistrer, puis revenir avec le même lien. Les questions sur votre identité sont toutes facultatives.

{{link}}`,
    action: 'Ouvrir le formulaire',
    footer: `Ce lien est personnel et fonctionne pendant ${LIFETIMES.registrationInvitationDays} jours. L’ouvrir ne change rien. Si cela ne vous concerne pas, ne faites rien.`,
  },
};

const DRAFT_FOOTER = {
  en: `What you saved is kept encrypted for ${LIFETIMES.registrationDraftDays} days, and only you can read it. If this was not you, do nothing: it then goes away by itself.`,
  fr: `Ce que vous avez enregistré est chiffré et conservé ${LIFETIMES.registrationDraftDays} jours; vous seul ou vous seule pouvez le lire. Si ce n’était pas vous, ne faites rien : tout disparaîtra de soi-même.`,
};

const SEE = {
  en: 'You can see and correct what you told us at any time, take back a consent, or leave.',
  fr: 'Vous pouvez en tout temps voir et corriger ce que vous nous avez dit, retirer un consentement ou quitter le programme.',
};

const SEE_ACTION = { en: 'See my information', fr: 'Voir mes renseignements' };

/** Nothing of what anyone answered stands in a mail, and no subject tells what the program is about. */
const WORDS: Rewordables = {
  registration_invitation: {
    scope: 'program',
    places: PLACES,
    words: {
      en: { ...INVITED.en, subject: '{{program.name}}: you are invited' },
      fr: { ...INVITED.fr, subject: '{{program.name}} : votre invitation' },
    },
  },
  registration_reminder: {
    scope: 'program',
    places: PLACES,
    words: {
      en: { ...INVITED.en, subject: '{{program.name}}: your form is still open' },
      fr: { ...INVITED.fr, subject: '{{program.name}} : votre formulaire vous attend' },
    },
  },
};

const FINISH = {
  en: { subject: '{{program.name}}: one step left', footer: DRAFT_FOOTER.en },
  fr: { subject: '{{program.name}} : il reste une étape', footer: DRAFT_FOOTER.fr },
};

const DRAFT_WORDS: Rewordables = {
  registration_saved: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: '{{program.name}}: your saved form',
        body: `You have saved your form for the {{program.name}} of {{school.name}}. This link brings you back to it, on any device, with the password that you chose.

{{link}}`,
        action: 'Go on',
        footer: DRAFT_FOOTER.en,
      },
      fr: {
        subject: '{{program.name}} : votre formulaire enregistré',
        body: `Vous avez enregistré votre formulaire pour le programme « {{program.name}} » ({{school.name}}). Ce lien vous y ramène, sur n’importe quel appareil, avec le mot de passe que vous avez choisi.

{{link}}`,
        action: 'Continuer',
        footer: DRAFT_FOOTER.fr,
      },
    },
  },
  registration_finish: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        ...FINISH.en,
        body: `You have filled in the form for the {{program.name}} of {{school.name}}. One step is left: open this link, enter the password that you chose and press one more button. That confirms that this address is yours, and you are registered. Until then nobody at the school sees anything of it.

{{link}}`,
        action: 'Go to the last step',
      },
      fr: {
        ...FINISH.fr,
        body: `Vous avez rempli le formulaire du programme « {{program.name}} » ({{school.name}}). Il reste une étape : ouvrez ce lien, saisissez le mot de passe que vous avez choisi et appuyez sur un dernier bouton. Cela confirme que cette adresse est la vôtre, et votre inscription est faite. D’ici là, personne à l’école n’en voit rien.

{{link}}`,
        action: 'Aller à la dernière étape',
      },
    },
  },
  // Nobody is told that they are registered where a person decides. Opening the link sends nothing: scanners of mail open links too.
  registration_finish_application: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        ...FINISH.en,
        body: `You have filled in the form for the {{program.name}} of {{school.name}}. One step is left: open this link, enter the password that you chose and press one more button. That confirms that this address is yours, and sends your application. A person there reads it and decides. Until then nobody at the school sees anything of it.

{{link}}`,
        action: 'Go to the last step',
      },
      fr: {
        ...FINISH.fr,
        body: `Vous avez rempli le formulaire du programme « {{program.name}} » ({{school.name}}). Il reste une étape : ouvrez ce lien, saisissez le mot de passe que vous avez choisi et appuyez sur un dernier bouton. Cela confirme que cette adresse est la vôtre et envoie votre candidature. Une personne la lira et prendra une décision. D’ici là, personne à l’école n’en voit rien.

{{link}}`,
        action: 'Confirmer et poser ma candidature',
      },
    },
  },
};

const DONE_WORDS: Rewordables = {
  registration_done: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: '{{program.name}}: your registration has arrived',
        action: SEE_ACTION.en,
        body: `You are registered for the {{program.name}} of {{school.name}}. We write to you when there is something for you to do.

${SEE.en}

{{link}}`,
      },
      fr: {
        subject: '{{program.name}} : votre inscription nous est parvenue',
        action: SEE_ACTION.fr,
        body: `Votre inscription au programme « {{program.name}} » ({{school.name}}) est faite. Nous vous écrirons quand il y aura quelque chose à faire.

${SEE.fr}

{{link}}`,
      },
    },
  },
  registration_applied: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: '{{program.name}}: your application has arrived',
        action: SEE_ACTION.en,
        body: `We have your application for the {{program.name}} of {{school.name}}. A person there reads it and decides; we write to you then.

${SEE.en}

{{link}}`,
      },
      fr: {
        subject: '{{program.name}} : votre candidature nous est parvenue',
        action: SEE_ACTION.fr,
        body: `Nous avons reçu votre candidature au programme « {{program.name}} » ({{school.name}}). Une personne la lira et prendra une décision; nous vous écrirons alors.

${SEE.fr}

{{link}}`,
      },
    },
  },
};

@Injectable()
export class RegistrationMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly invitations: InvitationsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('registration_invitation')
  @Rewords(WORDS)
  invitation({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    return this.withLink(
      subject,
      recipient.locale,
      subject.reminder ? 'registration_reminder' : 'registration_invitation',
    );
  }

  @RendersMail('registration_saved')
  @Rewords(DRAFT_WORDS)
  saved({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    return this.withLink(subject, recipient.locale, 'registration_saved');
  }

  @RendersMail('registration_finish')
  finish({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const wording = subject.applies ? 'registration_finish_application' : 'registration_finish';
    return this.withLink(subject, recipient.locale, wording);
  }

  @RendersMail('registration_done')
  @Rewords(DONE_WORDS)
  async done({ subject, recipient }: MailMessage): Promise<WordedMail> {
    const { slug } = await this.schools.settings();
    return {
      wording: subject.outcome === 'applied' ? 'registration_applied' : 'registration_done',
      ...(await this.about(subject.cohortId, recipient.locale)),
      url: this.links.to(`/s/${slug}`),
    };
  }

  /** Null when the link was used or withdrawn before the mail was made. */
  private async withLink(
    { invitationId = '', cohortId }: Record<string, string>,
    locale: Locale,
    wording: string,
  ): Promise<WordedMail | null> {
    const about = await this.about(cohortId, locale);
    const token = await this.invitations.mintLink(invitationId);
    if (!token) return null;
    const { slug } = await this.schools.settings();
    return { wording, ...about, url: this.links.withToken(`/r/${slug}`, token) };
  }

  private async about(cohortId: string | undefined, locale: Locale): Promise<Pick<WordedMail, 'facts' | 'programId'>> {
    const { name, locales } = await this.schools.settings();
    const { settings, program_id: programId } = await this.cohorts.describe(cohortId ?? '');
    const program = localize(settings.publicName, [locale], locales);
    return { programId, facts: { 'school.name': name, 'program.name': program } };
  }
}

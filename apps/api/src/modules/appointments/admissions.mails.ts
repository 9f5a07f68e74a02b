import { Injectable } from '@nestjs/common';
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
import { EnrolmentsService } from '../enrolments/index.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';

const PLACES = ['person.name', 'program.name', 'school.name'];

// The subject does not say what was decided: an inbox is seen by others.
const ABOUT = {
  en: {
    subject: '{{program.name}}: news about your registration',
    footer: 'You receive this because you registered for a program of {{school.name}}.',
  },
  fr: {
    subject: '{{program.name}} : des nouvelles de votre inscription',
    footer: 'Vous recevez ce message parce que vous avez demandé à participer à un programme ({{school.name}}).',
  },
};

const WORDS: Rewordables = {
  mentee_approved: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        ...ABOUT.en,
        body: `Hello {{person.name}},

Your registration has been read, and {{school.name}} has said yes: you take part in the {{program.name}}.

On your page you find what you told us, and can correct it. When there is somebody for you, we write to you.

{{link}}`,
        action: 'See my page',
      },
      fr: {
        ...ABOUT.fr,
        body: `Bonjour {{person.name}},

Votre inscription a été lue, et {{school.name}} vous dit oui : vous participez au programme « {{program.name}} ».

Sur votre page, vous trouverez ce que vous nous avez dit et pourrez le corriger. Nous vous écrirons quand il y aura quelqu’un pour vous accompagner.

{{link}}`,
        action: 'Voir ma page',
      },
    },
  },
  mentee_declined: {
    scope: 'program',
    places: [...PLACES, 'contact.name', 'contact.email'],
    words: {
      en: {
        ...ABOUT.en,
        body: `Hello {{person.name}},

Thank you for your interest in the {{program.name}} of {{school.name}}. This time your registration could not be taken. That depends on many things, and is no judgement of you.

If you would like to know more, or if something has changed, write to {{contact.name}}, {{contact.email}}: a decision can be changed.

{{link}}`,
        action: 'See my page',
      },
      fr: {
        ...ABOUT.fr,
        body: `Bonjour {{person.name}},

Merci de l’intérêt que vous portez au programme « {{program.name}} » ({{school.name}}). Cette fois-ci, votre inscription n’a pas pu être retenue. Cela dépend de bien des choses et ne dit rien de votre valeur.

Si vous souhaitez en savoir plus, ou si votre situation a changé, écrivez à {{contact.name}}, {{contact.email}} : une décision peut être revue.

{{link}}`,
        action: 'Voir ma page',
      },
    },
  },
};

@Injectable()
export class AdmissionsMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more once it was decided the other way round: that decision has a mail of its own. */
  @RendersMail('mentee_decision')
  @Rewords(WORDS)
  async decided({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const enrolment = await this.enrolments.get(subject.enrolmentId ?? '');
    const isDeclined = enrolment.state === 'declined';
    if (isDeclined !== (subject.decision === 'decline')) return null;
    const { name: school, locales, slug } = await this.schools.settings();
    const { settings, program_id: programId } = await this.cohorts.describe(subject.cohortId ?? '');
    const contact = await this.members.get(subject.contactMemberId ?? '');
    return {
      wording: isDeclined ? 'mentee_declined' : 'mentee_approved',
      programId,
      facts: {
        'person.name': enrolment.displayName,
        'program.name': localize(settings.publicName, [recipient.locale], locales),
        'school.name': school,
        'contact.name': contact.display_name,
        'contact.email': contact.email,
      },
      replyTo: contact.email,
      ...(enrolment.accountConfirmed ? { url: this.links.to(`/s/${slug}`) } : {}),
    };
  }
}

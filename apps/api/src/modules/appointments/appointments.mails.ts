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
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import { MentorStandingRepository } from './mentor-standing.repository.js';

const PLACES = ['person.name', 'program.name', 'school.name'];

// The subject does not say what was decided: an inbox is seen by others.
const ABOUT = {
  en: {
    subject: '{{program.name}}: news about your application',
    footer: 'You receive this because you applied to a program of {{school.name}}.',
  },
  fr: {
    subject: '{{program.name}} : des nouvelles de votre candidature',
    footer: 'Vous recevez ce message parce que vous avez posé votre candidature à un programme ({{school.name}}).',
  },
};

const WORDS: Rewordables = {
  mentor_approved: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        ...ABOUT.en,
        body: `Hello {{person.name}},

Thank you for offering your time. {{school.name}} has said yes: you are a mentor in the {{program.name}}.

On your page you can say how many people you would like to accompany, what you are glad to talk about, and find what the program asks of its mentors each year. When there is somebody for you, we write to you.

{{link}}`,
        action: 'See my page',
      },
      fr: {
        ...ABOUT.fr,
        body: `Bonjour {{person.name}},

Merci d’offrir de votre temps. {{school.name}} vous dit oui : vous faites partie des personnes mentores du programme « {{program.name}} ».

Sur votre page, vous pouvez indiquer combien de personnes vous aimeriez accompagner et de quoi vous parlez volontiers, et voir ce que le programme demande chaque année à ses personnes mentores. Nous vous écrirons quand il y aura quelqu’un à accompagner.

{{link}}`,
        action: 'Voir ma page',
      },
    },
  },
  mentor_declined: {
    scope: 'program',
    places: [...PLACES, 'contact.name', 'contact.email'],
    words: {
      en: {
        ...ABOUT.en,
        body: `Hello {{person.name}},

Thank you for offering your time to the {{program.name}} of {{school.name}}. This time it was decided to go on without your help as a mentor. That depends on many things, and is no judgement of you.

If you would like to know more, or if something has changed, write to {{contact.name}}, {{contact.email}}: a decision can be changed.

{{link}}`,
        action: 'See my page',
      },
      fr: {
        ...ABOUT.fr,
        body: `Bonjour {{person.name}},

Merci d’avoir offert de votre temps au programme « {{program.name}} » ({{school.name}}). Cette fois-ci, il a été décidé de poursuivre sans votre aide comme personne mentore. Cela dépend de bien des choses et ne dit rien de votre valeur.

Si vous souhaitez en savoir plus, ou si votre situation a changé, écrivez à {{contact.name}}, {{contact.email}} : une décision peut être revue.

{{link}}`,
        action: 'Voir ma page',
      },
    },
  },
};

const RENEWAL: Rewordables = {
  attestation_due: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: '{{program.name}}: a page of yours to look at',
        body: `Hello {{person.name}},

Once a year the {{program.name}} of {{school.name}} asks everyone who accompanies somebody to read how they act towards each other, and to agree to it again. Your year is over soon. It takes two minutes.

{{link}}`,
        action: 'Read it again',
        footer: 'You receive this because you take part in a program of {{school.name}}.',
      },
      fr: {
        subject: '{{program.name}} : une page à relire',
        body: `Bonjour {{person.name}},

Une fois l’an, le programme « {{program.name}} » ({{school.name}}) demande à chaque personne qui en accompagne une autre de relire les principes de cet accompagnement et de s’y engager de nouveau. Votre année se termine bientôt. Deux minutes suffisent.

{{link}}`,
        action: 'Relire la page',
        footer: 'Vous recevez ce message parce que vous participez à un programme ({{school.name}}).',
      },
    },
  },
};

@Injectable()
export class AppointmentsMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly standings: MentorStandingRepository,
    private readonly members: MembersService,
    private readonly programs: ProgramsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more once it was decided the other way round: that decision has a mail of its own. */
  @RendersMail('mentor_decision')
  @Rewords(WORDS)
  async decided({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const enrolment = await this.enrolments.get(subject.enrolmentId ?? '');
    const isDeclined = enrolment.state === 'declined';
    if (isDeclined !== (subject.decision === 'decline')) return null;
    const { name: school, locales, slug } = await this.schools.settings();
    const { settings, program_id: programId } = await this.cohorts.describe(subject.cohortId ?? '');
    const program = localize(settings.publicName, [recipient.locale], locales);
    const contact = await this.members.get(subject.contactMemberId ?? '');
    return {
      wording: isDeclined ? 'mentor_declined' : 'mentor_approved',
      programId,
      facts: {
        'person.name': enrolment.displayName,
        'program.name': program,
        'school.name': school,
        'contact.name': contact.display_name,
        'contact.email': contact.email,
      },
      replyTo: contact.email,
      ...(enrolment.accountConfirmed ? { url: this.links.to(`/s/${slug}`) } : {}),
    };
  }

  /** Nothing any more for who has agreed anew meanwhile, or has left. */
  @RendersMail('attestation_due')
  @Rewords(RENEWAL)
  async attestationDue({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const attestation = await this.standings.findRenewable(subject.attestationId ?? '');
    if (!attestation) return null;
    const { name: school, locales, slug } = await this.schools.settings();
    const { settings } = await this.programs.current(attestation.program_id);
    const program = localize(settings.publicName, [recipient.locale], locales);
    const { display_name: name } = await this.members.get(attestation.member_id);
    return {
      wording: 'attestation_due',
      programId: attestation.program_id,
      facts: { 'person.name': name, 'program.name': program, 'school.name': school },
      url: this.links.to(`/s/${slug}/mentoring`),
    };
  }
}

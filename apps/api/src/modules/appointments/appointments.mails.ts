import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentsService } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';

interface Facts {
  name: string;
  school: string;
  program: string;
}

// Neither subject says what was decided: an inbox is seen by others.
const WORDS = {
  en: {
    subject: ({ program }: Facts) => `${program}: news about your application`,
    greeting: ({ name }: Facts) => `Hello ${name},`,
    approve: ({ program, school }: Facts) =>
      `Thank you for offering your time. ${school} has said yes: you are a mentor in the ${program}.`,
    next: 'On your page you can say how many people you would like to accompany, what you are glad to talk about, and what the program asks of its mentors each year. You do not have to do anything else now: when there is somebody for you, we write to you.',
    decline: ({ program, school }: Facts) =>
      `Thank you for offering your time to the ${program} of ${school}. This time it was decided to go on without your help as a mentor. That depends on many things, and is no judgement of you.`,
    ask: 'If you would like to know more, or if something has changed, answer the people who run the program: a decision can be changed.',
    action: 'See my page',
    footer: ({ school }: Facts) => `You receive this because you applied to a program of ${school}.`,
  },
  fr: {
    subject: ({ program }: Facts) => `${program} : des nouvelles de votre candidature`,
    greeting: ({ name }: Facts) => `Bonjour ${name},`,
    approve: ({ program, school }: Facts) =>
      `Merci d’offrir de votre temps. ${school} vous dit oui : vous faites partie des personnes mentores du ${program}.`,
    next: 'Sur votre page, vous pouvez indiquer combien de personnes vous aimeriez accompagner, de quoi vous parlez volontiers, et ce que le programme demande chaque année à ses personnes mentores. Rien d’autre n’est à faire pour l’instant : nous vous écrirons quand il y aura quelqu’un à accompagner.',
    decline: ({ program, school }: Facts) =>
      `Merci d’avoir offert de votre temps au ${program} de ${school}. Cette fois-ci, il a été décidé de poursuivre sans votre aide comme personne mentore. Cela dépend de bien des choses et ne dit rien de votre valeur.`,
    ask: 'Si vous souhaitez en savoir plus, ou si votre situation a changé, écrivez à l’équipe du programme : une décision peut être revue.',
    action: 'Voir ma page',
    footer: ({ school }: Facts) =>
      `Vous recevez ce message parce que vous avez posé votre candidature à un programme de ${school}.`,
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class AppointmentsMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more once it was decided the other way round: that decision has a mail of its own. */
  @RendersMail('mentor_decision')
  async decided({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    const enrolment = await this.enrolments.get(subject.enrolmentId ?? '');
    const isDeclined = enrolment.state === 'declined';
    if (isDeclined !== (subject.decision === 'decline')) return null;
    const words = WORDS[recipient.locale];
    const { name: school, locales, slug } = await this.schools.settings();
    const { settings } = await this.cohorts.describe(subject.cohortId ?? '');
    const program = localize(settings.publicName, [recipient.locale], locales);
    const facts = { name: enrolment.displayName, school, program };
    const said = isDeclined ? [words.decline(facts), words.ask] : [words.approve(facts), words.next];
    return {
      subject: words.subject(facts),
      paragraphs: [words.greeting(facts), ...said],
      ...(enrolment.accountConfirmed && !isDeclined
        ? { action: { label: words.action, url: this.links.to(`/s/${slug}`) } }
        : {}),
      footer: words.footer(facts),
    };
  }
}

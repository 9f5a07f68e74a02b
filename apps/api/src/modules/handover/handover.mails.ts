import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { MembersService } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';

const WORDS = {
  en: {
    subject: 'You are taking over at your school',
    greeting: (name: string) => `Hello ${name},`,
    text: (program: string, from: string) =>
      `You take over “${program}” from ${from}. Everything that you need is on one page: the cohorts under way, what waits, who does what, and what is due in the next thirty days. Open tasks are yours now.`,
    standIn: (name: string) => `You read this because you stand in for ${name}.`,
    action: 'See what you take over',
    footer: (school: string) => `You receive this because you help run a program of ${school}.`,
  },
  fr: {
    subject: 'Vous prenez la relève dans votre école',
    greeting: (name: string) => `Bonjour ${name},`,
    text: (program: string, from: string) =>
      `Vous prenez la relève de ${from} pour « ${program} ». Tout ce qu’il vous faut est sur une page : les cohortes en cours, ce qui attend, qui fait quoi, et ce qui arrive dans les trente prochains jours. Les tâches ouvertes vous reviennent désormais.`,
    standIn: (name: string) => `Vous lisez ceci parce que vous assurez la suppléance de ${name}.`,
    action: 'Voir ce que vous reprenez',
    footer: (school: string) => `Vous recevez ce message parce que vous aidez à mener un programme de ${school}.`,
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class HandoverMails {
  constructor(
    private readonly members: MembersService,
    private readonly programs: ProgramsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('program_handed_over')
  async handedOver({ subject, recipient }: MailMessage): Promise<MailContent> {
    const { programId = '', fromId = '', toId = '' } = subject;
    const words = WORDS[recipient.locale];
    const [school, program, from, to] = await Promise.all([
      this.schools.settings(),
      this.programs.describe(programId),
      this.members.get(fromId),
      this.members.get(toId),
    ]);
    return {
      subject: words.subject,
      paragraphs: [
        words.greeting(recipient.displayName),
        words.text(program.name, from.display_name),
        ...(toId === recipient.id ? [] : [words.standIn(to.display_name)]),
      ],
      action: { label: words.action, url: this.links.to(`/s/${school.slug}/programs/${programId}/handover`) },
      footer: words.footer(school.name),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
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
import { SchoolsService } from '../schools/index.js';

const WORDS: Rewordables = {
  program_handed_over: {
    scope: 'program',
    places: ['person.name', 'program.title', 'former.name', 'standIn.note', 'school.name'],
    words: {
      en: {
        subject: 'You are taking over at your school',
        body: `Hello {{person.name}},

You take over “{{program.title}}” from {{former.name}}. Everything that you need is on one page: the cohorts under way, what waits, who does what, and what is due in the next thirty days. Open tasks are yours now.

{{standIn.note}}

{{link}}`,
        action: 'See what you take over',
        footer: 'You receive this because you help run a program of {{school.name}}.',
      },
      fr: {
        subject: 'Vous prenez la relève dans votre école',
        body: `Bonjour {{person.name}},

{{former.name}} vous passe le relais pour « {{program.title}} ». Tout ce qu’il vous faut est sur une page : les cohortes en cours, ce qui attend, qui fait quoi, et ce qui arrive dans les trente prochains jours. Les tâches ouvertes vous reviennent désormais.

{{standIn.note}}

{{link}}`,
        action: 'Voir ce que vous reprenez',
        footer: 'Vous recevez ce message parce que vous aidez à mener un programme ({{school.name}}).',
      },
    },
  },
  program_handed_on: {
    scope: 'program',
    places: ['person.name', 'program.title', 'next.name', 'school.name'],
    words: {
      en: {
        subject: 'A program was handed on at your school',
        body: `Hello {{person.name}},

{{next.name}} takes over “{{program.title}}” from you. There is nothing for you to do. If that surprises you, write to them or to an administrator of your school.

{{link}}`,
        action: 'See what is still yours',
        footer: 'You receive this because you helped run a program of {{school.name}}.',
      },
      fr: {
        subject: 'Un programme a changé de mains dans votre école',
        body: `Bonjour {{person.name}},

{{next.name}} prend votre relève pour « {{program.title}} ». Vous n’avez rien à faire. Si cela vous surprend, écrivez à cette personne ou à une personne qui administre votre école.

{{link}}`,
        action: 'Voir ce qui vous reste confié',
        footer: 'Vous recevez ce message parce que vous aidiez à mener un programme ({{school.name}}).',
      },
    },
  },
};

const STAND_IN: Record<Locale, (name: string) => string> = {
  en: (name) => `You read this because you stand in for ${name}.`,
  fr: (name) => `Vous lisez ceci parce que vous remplacez ${name}.`,
};

@Injectable()
export class HandoverMails {
  constructor(
    private readonly members: MembersService,
    private readonly programs: ProgramsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('program_handed_over')
  @Rewords(WORDS)
  async handedOver({ subject, recipient }: MailMessage): Promise<WordedMail> {
    const { programId = '', fromId = '', toId = '' } = subject;
    const [school, program, from, to] = await Promise.all([
      this.schools.settings(),
      this.programs.describe(programId),
      this.members.get(fromId),
      this.members.get(toId),
    ]);
    return {
      wording: 'program_handed_over',
      programId,
      facts: {
        'person.name': recipient.displayName,
        'program.title': program.name,
        'former.name': from.display_name,
        'standIn.note': toId === recipient.id ? '' : STAND_IN[recipient.locale](to.display_name),
        'school.name': school.name,
      },
      url: this.links.to(`/s/${school.slug}/programs/${programId}/handover`),
    };
  }

  /** Somebody else may have done it while they were away: they hear of it. */
  @RendersMail('program_handed_on')
  async handedOn({ subject, recipient }: MailMessage): Promise<WordedMail> {
    const { programId = '', toId = '' } = subject;
    const [school, program, to] = await Promise.all([
      this.schools.settings(),
      this.programs.describe(programId),
      this.members.get(toId),
    ]);
    return {
      wording: 'program_handed_on',
      programId,
      facts: {
        'person.name': recipient.displayName,
        'program.title': program.name,
        'next.name': to.display_name,
        'school.name': school.name,
      },
      url: this.links.to(`/s/${school.slug}`),
    };
  }
}

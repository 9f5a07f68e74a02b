import { Injectable } from '@nestjs/common';
import type { Locale, VisiblePart } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import type { WaitingNoticeRecord } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { waitingWords } from './mentorships.policy.js';
import {
  type MentorshipRow,
  MentorshipsRepository,
  type OwnEnrolmentRow,
  type ParticipantRow,
} from './mentorships.repository.js';

// Subjects are neutral: who takes part, and with whom, is nobody's business who sees an inbox.
const WORDS = {
  en: {
    subject: 'Your mentorship program has news for you',
    greeting: (name: string) => `Hello ${name},`,
    mentor: (person: string) => `Your mentor is ${person}.`,
    mentee: (person: string) => `Your mentee is ${person}.`,
    mentees: (people: readonly string[]) => `Your mentees are:\n${people.map((person) => `- ${person}`).join('\n')}`,
    menteeNext: (day: string) =>
      `Your mentor writes first, by ${day}. You set the agenda: what you would like to talk about is a good answer. You can write earlier if you like.`,
    mentorNext: (day: string) =>
      `You write first, by ${day}. A short hello with two or three times to meet is all it takes.`,
    action: 'See your page',
    waiting: 'We could not meet your wish for a mentor this round.',
    ended:
      'A mentorship of yours has ended, because the other person is no longer in the program. It says nothing about you. The people who run the program can see it too; your page shows where things stand.',
    contact: (name: string, email: string) => `Write to ${name} with any question: ${email}`,
    footer: (school: string) => `You receive this because you take part in a program of ${school}.`,
  },
  fr: {
    subject: 'Votre programme de mentorat a des nouvelles pour vous',
    greeting: (name: string) => `Bonjour ${name},`,
    mentor: (person: string) => `Voici la personne qui vous accompagnera : ${person}.`,
    mentee: (person: string) => `Voici la personne que vous accompagnerez : ${person}.`,
    mentees: (people: readonly string[]) =>
      `Voici les personnes que vous accompagnerez :\n${people.map((person) => `- ${person}`).join('\n')}`,
    menteeNext: (day: string) =>
      `La personne qui vous accompagne écrit en premier, au plus tard le ${day}. Vous fixez l’ordre du jour : dire de quoi vous aimeriez parler est une bonne réponse. Vous pouvez écrire plus tôt si vous le souhaitez.`,
    mentorNext: (day: string) =>
      `C’est à vous d’écrire en premier, au plus tard le ${day}. Un mot d’accueil et deux ou trois moments proposés suffisent.`,
    action: 'Voir ma page',
    ended:
      'Un de vos mentorats a pris fin, car l’autre personne ne participe plus au programme. Cela ne dit rien de vous. L’équipe du programme le voit aussi ; votre page indique où vous en êtes.',
    waiting: 'Nous n’avons pas pu répondre cette fois-ci à votre souhait d’être accompagné ou accompagnée.',
    contact: (name: string, email: string) => `Pour toute question, écrivez à ${name} : ${email}`,
    footer: (school: string) => `Vous recevez ce message parce que vous participez à un programme de ${school}.`,
  },
} as const satisfies Record<Locale, unknown>;

/** What people are told when a run is published: once each, in their own language. */
@Injectable()
export class MentorshipsMails {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** One mail a person, naming everyone they were matched with in this run. */
  @RendersMail('mentorship_published')
  async published(message: MailMessage): Promise<MailContent | null> {
    const own = await this.findOwn(message);
    if (own?.state !== 'enrolled') return null;
    const mentorships = await this.mentorships.listOfEnrolments([own.id], message.subject.runId);
    const [first] = mentorships;
    if (!first) return null;
    const words = WORDS[message.recipient.locale];
    const day = dayIn(message.recipient.locale, first.first_contact_due_on);
    const next = own.role === 'mentee' ? words.menteeNext(day) : words.mentorNext(day);
    return this.letter(message, [introduction(own, mentorships, message.recipient.locale), next]);
  }

  /** The approved words; nothing any more for who has a mentor by now, or has left. */
  @RendersMail('still_waiting')
  async stillWaiting(message: MailMessage): Promise<MailContent | null> {
    const own = await this.findOwn(message);
    const notice = own && (await this.noticeFor(own));
    if (!notice) return null;
    const { locale } = message.recipient;
    const { locales } = await this.schools.settings();
    const contact = WORDS[locale].contact(notice.contactName, notice.contactEmail);
    return this.letter(message, [WORDS[locale].waiting, localize(notice.text, [locale], locales), contact]);
  }

  /** To who stays behind when the other side has left the program; to nobody who has left as well. */
  @RendersMail('mentorship_ended')
  async ended(message: MailMessage): Promise<MailContent | null> {
    const own = await this.findOwn(message);
    return own?.state === 'enrolled' ? this.letter(message, [WORDS[message.recipient.locale].ended]) : null;
  }

  private async findOwn({ recipient, subject }: MailMessage): Promise<OwnEnrolmentRow | null> {
    const [own] = await this.mentorships.listOwn(recipient.id, subject.enrolmentId ?? null);
    return own ?? null;
  }

  private async noticeFor(own: OwnEnrolmentRow): Promise<WaitingNoticeRecord | null> {
    const mentorshipCount = (await this.mentorships.listOfEnrolments([own.id])).length;
    const { role, state, cohort_state: cohortState, waiting_notice: notice } = own;
    return waitingWords({ role, state, cohortState, mentorshipCount, notice });
  }

  private async letter({ recipient }: MailMessage, paragraphs: string[]): Promise<MailContent> {
    const words = WORDS[recipient.locale];
    const school = await this.schools.settings();
    return {
      subject: words.subject,
      paragraphs: [words.greeting(recipient.displayName), ...paragraphs],
      action: { label: words.action, url: this.links.to(`/s/${school.slug}`) },
      footer: words.footer(school.name),
    };
  }
}

function introduction(own: OwnEnrolmentRow, mentorships: readonly MentorshipRow[], locale: Locale): string {
  const words = WORDS[locale];
  const { mentorSees, menteeSees } = own.settings.visibility;
  const others = mentorships.map((row) =>
    own.role === 'mentee' ? nameAndAddress(row.mentor, menteeSees) : nameAndAddress(row.mentee, mentorSees),
  );
  const [only = ''] = others;
  if (others.length > 1) return words.mentees(others);
  return own.role === 'mentee' ? words.mentor(only) : words.mentee(only);
}

/** What the page shows of the other person, and no more. */
function nameAndAddress(person: ParticipantRow, seen: readonly VisiblePart[]): string {
  const pronouns = person.pronouns && seen.includes('pronouns') ? ` (${person.pronouns})` : '';
  return `${person.displayName}${pronouns}${seen.includes('email') ? `, ${person.email}` : ''}`;
}

function dayIn(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

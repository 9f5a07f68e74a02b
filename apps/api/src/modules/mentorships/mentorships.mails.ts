import { Injectable } from '@nestjs/common';
import { writtenDay } from '@trellis/calendar';
import type { Locale, VisiblePart } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import type { WaitingNoticeRecord } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { greeted } from './neutral-mail.policy.js';
import { waitingWords } from './mentorships.policy.js';
import {
  type MentorshipRow,
  MentorshipsRepository,
  type OwnEnrolmentRow,
  type ParticipantRow,
} from './mentorships.repository.js';

const PUBLISHED: Rewordables = {
  mentorship_published_mentee: {
    scope: 'program',
    places: ['person.name', 'match', 'firstContact.day', 'school.name'],
    needed: ['match'],
    words: {
      en: greeted(
        'en',
        '{{match}}\n\nYour mentor writes first, by {{firstContact.day}}. You set the agenda: what you would like to talk about is a good answer. You can write earlier if you like.',
      ),
      fr: greeted(
        'fr',
        '{{match}}\n\nLa personne qui vous accompagne écrit en premier, au plus tard le {{firstContact.day}}. Vous fixez l’ordre du jour : dire de quoi vous aimeriez parler est une bonne réponse. Vous pouvez écrire plus tôt si vous le souhaitez.',
      ),
    },
  },
  mentorship_published_mentor: {
    scope: 'program',
    places: ['person.name', 'match', 'firstContact.day', 'school.name'],
    needed: ['match', 'firstContact.day'],
    words: {
      en: greeted(
        'en',
        '{{match}}\n\nYou write first, by {{firstContact.day}}. A short hello with two or three times to meet is all it takes.',
      ),
      fr: greeted(
        'fr',
        '{{match}}\n\nC’est à vous d’écrire en premier, au plus tard le {{firstContact.day}}. Un mot d’accueil et deux ou trois moments proposés suffisent.',
      ),
    },
  },
};

const WAITING: Rewordables = {
  still_waiting: {
    scope: 'program',
    places: ['person.name', 'waiting.words', 'contact.name', 'contact.email', 'school.name'],
    needed: ['waiting.words', 'contact.email'],
    words: {
      en: greeted(
        'en',
        'We could not meet your wish for a mentor this round.\n\n{{waiting.words}}\n\nWrite to {{contact.name}} with any question: {{contact.email}}',
      ),
      fr: greeted(
        'fr',
        'Nous n’avons pas pu répondre cette fois-ci à votre souhait d’être accompagné ou accompagnée.\n\n{{waiting.words}}\n\nPour toute question, écrivez à {{contact.name}} : {{contact.email}}',
      ),
    },
  },
};

const ENDED: Rewordables = {
  mentorship_ended: {
    scope: 'program',
    places: ['person.name', 'school.name'],
    words: {
      en: greeted(
        'en',
        'A mentorship of yours has ended, because the other person is no longer in the program. It says nothing about you. The people who run the program can see it too; your page shows where things stand.',
      ),
      fr: greeted(
        'fr',
        'Un de vos mentorats a pris fin, car l’autre personne ne participe plus au programme. Cela ne dit rien de vous. L’équipe du programme le voit aussi; votre page indique où vous en êtes.',
      ),
    },
  },
};

const CHANGED: Rewordables = {
  mentorship_group_changed: {
    scope: 'program',
    places: ['person.name', 'school.name'],
    words: {
      en: greeted(
        'en',
        'Who is in your group has changed. Groups change for many reasons, and this says nothing about anybody. It goes on; your page shows who is in it now.',
      ),
      fr: greeted(
        'fr',
        'La composition de votre groupe a changé. Un groupe peut changer pour bien des raisons, et cela ne dit rien de personne. Il continue; votre page indique qui en fait partie maintenant.',
      ),
    },
  },
};

const list = (people: readonly string[]): string => people.map((person) => `- ${person}`).join('\n');

const MATCH = {
  en: {
    mentors: (people: readonly string[]) => `Your mentors are:\n${list(people)}`,
    fellows: (people: readonly string[]) => `With you in the group:\n${list(people)}`,
    colleagues: (people: readonly string[]) =>
      `You accompany them together with:\n${list(people)}\nAgree among you who writes first.`,
    mentor: (person: string) => `Your mentor is ${person}.`,
    mentee: (person: string) => `Your mentee is ${person}.`,
    mentees: (people: readonly string[]) => `Your mentees are:\n${list(people)}`,
  },
  fr: {
    mentors: (people: readonly string[]) => `Voici les personnes qui vous accompagneront :\n${list(people)}`,
    fellows: (people: readonly string[]) => `Avec vous dans le groupe :\n${list(people)}`,
    colleagues: (people: readonly string[]) =>
      `Vous les accompagnez avec :\n${list(people)}\nConvenez entre vous de qui écrit en premier.`,
    mentor: (person: string) => `Voici la personne qui vous accompagnera : ${person}.`,
    mentee: (person: string) => `Voici la personne que vous accompagnerez : ${person}.`,
    mentees: (people: readonly string[]) => `Voici les personnes que vous accompagnerez :\n${list(people)}`,
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
  @Rewords(PUBLISHED)
  async published(message: MailMessage): Promise<WordedMail | null> {
    const own = await this.findOwn(message);
    if (own?.state !== 'enrolled') return null;
    const mentorships = await this.mentorships.listOfEnrolments([own.id], message.subject.runId);
    const [first] = mentorships;
    if (!first) return null;
    const { locale } = message.recipient;
    return this.about(`mentorship_published_${own.role}`, message, own, {
      match: introduction(own, mentorships, locale),
      'firstContact.day': writtenDay(locale, first.first_contact_due_on),
    });
  }

  /** The approved words; nothing any more for who has a mentor by now, or has left. */
  @RendersMail('still_waiting')
  @Rewords(WAITING)
  async stillWaiting(message: MailMessage): Promise<WordedMail | null> {
    const own = await this.findOwn(message);
    const notice = own && (await this.noticeFor(own));
    if (!notice) return null;
    const { locales } = await this.schools.settings();
    return this.about('still_waiting', message, own, {
      'waiting.words': localize(notice.text, [message.recipient.locale], locales),
      'contact.name': notice.contactName,
      'contact.email': notice.contactEmail,
    });
  }

  /** To who stays behind when the other side has left the program; to nobody who has left as well. */
  @RendersMail('mentorship_ended')
  @Rewords(ENDED)
  async ended(message: MailMessage): Promise<WordedMail | null> {
    const own = await this.findOwn(message);
    return own?.state === 'enrolled' ? this.about('mentorship_ended', message, own, {}) : null;
  }

  /** To who stays in a group or pod when somebody came or left; to nobody who has left it by now. */
  @RendersMail('mentorship_group_changed')
  @Rewords(CHANGED)
  async groupChanged(message: MailMessage): Promise<WordedMail | null> {
    const own = await this.findOwn(message);
    if (own?.state !== 'enrolled') return null;
    const lasting = await this.mentorships.listOfEnrolments([own.id]);
    const isIn = lasting.some(({ id }) => id === message.subject.mentorshipId);
    return isIn ? this.about('mentorship_group_changed', message, own, {}) : null;
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

  private async about(
    wording: string,
    { recipient }: MailMessage,
    own: OwnEnrolmentRow,
    facts: Record<string, string>,
  ): Promise<WordedMail> {
    const school = await this.schools.settings();
    return {
      wording,
      programId: own.program_id,
      facts: { ...facts, 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}`),
    };
  }
}

/** Everyone they are with, as their page shows them: mentees of one group learn each other's names alone. */
function introduction(own: OwnEnrolmentRow, mentorships: readonly MentorshipRow[], locale: Locale): string {
  const words = MATCH[locale];
  const { mentorSees, menteeSees } = own.settings.visibility;
  const others = (side: 'mentees' | 'mentors'): ParticipantRow[] =>
    mentorships.flatMap((row) => row[side]).filter(({ enrolmentId }) => enrolmentId !== own.id);
  const mentors = others('mentors').map((person) => nameAndAddress(person, menteeSees));
  if (own.role === 'mentee') {
    const [only = ''] = mentors;
    const accompanied = mentors.length > 1 ? words.mentors(mentors) : words.mentor(only);
    const fellows = others('mentees').map(({ displayName }) => displayName);
    return fellows.length > 0 ? `${accompanied}\n\n${words.fellows(fellows)}` : accompanied;
  }
  const mentees = others('mentees').map((person) => nameAndAddress(person, mentorSees));
  const [only = ''] = mentees;
  const accompanying = mentees.length > 1 ? words.mentees(mentees) : words.mentee(only);
  return mentors.length > 0 ? `${accompanying}\n\n${words.colleagues(mentors)}` : accompanying;
}

/** What the page shows of the other person, and no more. */
function nameAndAddress(person: ParticipantRow, seen: readonly VisiblePart[]): string {
  const pronouns = person.pronouns && seen.includes('pronouns') ? ` (${person.pronouns})` : '';
  return `${person.displayName}${pronouns}${seen.includes('email') ? `, ${person.email}` : ''}`;
}

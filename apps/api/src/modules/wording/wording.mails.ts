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
import { SchoolsService } from '../schools/index.js';
import { WordingReviewersRepository } from './wording-reviewers.repository.js';

/** The program is not named: whom its mails speak to, others may see in an inbox. */
const WORDS: Rewordables = {
  wording_review: {
    scope: 'program',
    places: ['inviter.name', 'school.name'],
    words: {
      en: {
        subject: '{{school.name}}: would you look at what our mails say?',
        body: `{{inviter.name}} of {{school.name}} asks you to look at mails and pages before they are used, and to say what is unclear, missing or better left out.

They are filled in with made-up people. Your comments are kept, with your name, for those who word them. You need not take part, and it has no consequence.

{{link}}`,
        action: 'See the words',
        footer: 'You need to sign in. If this is not for you, do nothing.',
      },
      fr: {
        subject: '{{school.name}} : pourriez-vous relire nos courriels?',
        body: `{{inviter.name}} ({{school.name}}) vous propose de relire des courriels et des pages avant qu’ils ne servent, et de signaler ce qui manque de clarté, ce qui manque ou ce qui est de trop.

Ils sont remplis avec des personnes inventées. Vos commentaires sont conservés, avec votre nom, pour les personnes qui les rédigent. Participer est facultatif, et ne pas le faire est sans conséquence.

{{link}}`,
        action: 'Voir les textes',
        footer: 'Il faut vous connecter. Si cela ne vous concerne pas, ne faites rien.',
      },
    },
  },
};

const SOMEONE: Record<Locale, string> = { en: 'The coordination', fr: 'La coordination' };

@Injectable()
export class WordingMails {
  constructor(
    private readonly reviewers: WordingReviewersRepository,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more for who was taken off the list before the mail went out. */
  @RendersMail('wording_review')
  @Rewords(WORDS)
  async wordingReview({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const { programId = '', memberId = '', invitedBy = '' } = subject;
    if (!(await this.reviewers.isReviewer(programId, memberId))) return null;
    const { name, slug } = await this.schools.settings();
    const inviter = invitedBy === '' ? SOMEONE[recipient.locale] : (await this.members.get(invitedBy)).display_name;
    return {
      wording: 'wording_review',
      programId,
      facts: { 'inviter.name': inviter, 'school.name': name },
      url: this.links.to(`/s/${slug}/programs/${programId}/wording-review`),
    };
  }
}

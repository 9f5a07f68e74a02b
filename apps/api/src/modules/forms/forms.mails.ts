import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { FormReviewsRepository } from './form-reviews.repository.js';

/** Neither the program nor the form is named: what a form asks, and of whom, others may see in a mail. */
const WORDS = {
  en: {
    subject: (school: string) => `${school}: would you look at a form?`,
    text: (inviter: string, school: string) => [
      `${inviter} of ${school} asks you to look at a form before it goes out, and to say what is unclear, missing or better left out.`,
      'What you try out there is not kept. Your comments are, with your name, for those who make the form. You need not take part, and it has no consequence.',
    ],
    action: 'See the form',
    footer: 'You need to sign in. If this is not for you, do nothing.',
    someone: 'The coordination',
  },
  fr: {
    subject: (school: string) => `${school} : pourriez-vous relire un formulaire?`,
    text: (inviter: string, school: string) => [
      `${inviter} (${school}) vous propose de relire un formulaire avant son envoi et de signaler ce qui manque de clarté, ce qui manque ou ce qui est de trop.`,
      'Ce que vous y essayez n’est pas conservé. Vos commentaires le sont, avec votre nom, pour les personnes qui préparent le formulaire. Participer est facultatif, et ne pas le faire est sans conséquence.',
    ],
    action: 'Voir le formulaire',
    footer: 'Il faut vous connecter. Si cela ne vous concerne pas, ne faites rien.',
    someone: 'La coordination',
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class FormsMails {
  constructor(
    private readonly reviews: FormReviewsRepository,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('form_review')
  async formReview({ subject, recipient }: MailMessage): Promise<MailContent | null> {
    const { formId = '', memberId = '', invitedBy = '' } = subject;
    // Taken off the list before the mail went out.
    if (!(await this.reviews.isReviewer(formId, memberId))) return null;
    const words = WORDS[recipient.locale];
    const { name, slug } = await this.schools.settings();
    const inviter = invitedBy === '' ? words.someone : (await this.members.get(invitedBy)).display_name;
    return {
      subject: words.subject(name),
      paragraphs: [...words.text(inviter, name)],
      action: { label: words.action, url: this.links.to(`/s/${slug}/forms/${formId}/review`) },
      footer: words.footer,
    };
  }
}

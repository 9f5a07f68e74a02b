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
import { FormReviewsRepository } from './form-reviews.repository.js';
import { FormsRepository } from './forms.repository.js';

/** Neither the program nor the form is named: what a form asks, and of whom, others may see in a mail. */
const WORDS: Rewordables = {
  form_review: {
    scope: 'program',
    places: ['inviter.name', 'school.name'],
    words: {
      en: {
        subject: '{{school.name}}: would you look at a form?',
        body: `{{inviter.name}} of {{school.name}} asks you to look at a form before it goes out, and to say what is unclear, missing or better left out.

What you try out there is not kept. Your comments are, with your name, for those who make the form. You need not take part, and it has no consequence.

{{link}}`,
        action: 'See the form',
        footer: 'You need to sign in. If this is not for you, do nothing.',
      },
      fr: {
        subject: '{{school.name}} : pourriez-vous relire un formulaire?',
        body: `{{inviter.name}} ({{school.name}}) vous propose de relire un formulaire avant son envoi et de signaler ce qui manque de clarté, ce qui manque ou ce qui est de trop.

Ce que vous y essayez n’est pas conservé. Vos commentaires le sont, avec votre nom, pour les personnes qui préparent le formulaire. Participer est facultatif, et ne pas le faire est sans conséquence.

{{link}}`,
        action: 'Voir le formulaire',
        footer: 'Il faut vous connecter. Si cela ne vous concerne pas, ne faites rien.',
      },
    },
  },
};

const SOMEONE: Record<Locale, string> = { en: 'The coordination', fr: 'La coordination' };

@Injectable()
export class FormsMails {
  constructor(
    private readonly forms: FormsRepository,
    private readonly reviews: FormReviewsRepository,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('form_review')
  @Rewords(WORDS)
  async formReview({ subject, recipient }: MailMessage): Promise<WordedMail | null> {
    const { formId = '', memberId = '', invitedBy = '' } = subject;
    // Taken off the list before the mail went out.
    if (!(await this.reviews.isReviewer(formId, memberId))) return null;
    const { name, slug } = await this.schools.settings();
    const inviter = invitedBy === '' ? SOMEONE[recipient.locale] : (await this.members.get(invitedBy)).display_name;
    return {
      wording: 'form_review',
      programId: (await this.forms.get(formId)).program_id,
      facts: { 'inviter.name': inviter, 'school.name': name },
      url: this.links.to(`/s/${slug}/forms/${formId}/review`),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { MentorshipChanges, neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { AgreementReader } from './agreement-reader.service.js';
import { signatureOf, type WholeAgreement } from './agreement-views.policy.js';

const TO_SIGN = neutralMail(
  'agreement_to_sign',
  'Something on your page waits for you to read it and, if it fits, to sign it. Take the time you need; you can also change it first.',
  'Quelque chose vous attend dans votre page : à lire et, si cela vous convient, à signer. Prenez le temps qu’il vous faut; vous pouvez aussi le modifier d’abord.',
);
const CHANGED = neutralMail(
  'agreement_changed',
  'Something that you had signed reads differently now. Your page shows what has changed; if it fits, please sign it again.',
  'Un texte que vous aviez signé a été modifié. Votre page montre ce qui a changé; si cela vous convient, veuillez le signer de nouveau.',
);

/** Neither is sent any more once the reader has signed, or while there is a pause. */
@Injectable()
export class AgreementsMails {
  constructor(
    private readonly reader: AgreementReader,
    private readonly mentorships: MentorshipChanges,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('agreement_to_sign')
  @Rewords(TO_SIGN)
  toSign(message: MailMessage): Promise<WordedMail | null> {
    return this.about('agreement_to_sign', message, ({ version }) => version !== null);
  }

  @RendersMail('agreement_changed')
  @Rewords(CHANGED)
  changed(message: MailMessage): Promise<WordedMail | null> {
    return this.about('agreement_changed', message, () => true);
  }

  private async about(
    wording: string,
    { subject, recipient }: MailMessage,
    fits: (whole: WholeAgreement) => boolean,
  ): Promise<WordedMail | null> {
    const { mentorshipId = '', enrolmentId = '' } = subject;
    const mentorship = await unlessGone(this.mentorships.get(mentorshipId));
    if (!mentorship || mentorship.state !== 'active') return null;
    const whole = await this.reader.of(mentorship);
    if (!fits(whole) || signatureOf(whole.signatures, whole.version, enrolmentId)) return null;
    const school = await this.schools.settings();
    return {
      wording,
      programId: mentorship.program_id,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}/matches/${mentorshipId}/agreement`),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';

// No answer stands in it, and not which: others may see a mail.
const CHANGED = neutralMail(
  'intake_changed',
  'A file that your program brought in changed what your form says. Your page shows it, with the day; what you put right there stays as you say it, whatever a later file says.',
  'Un fichier apporté par votre programme a changé ce que dit votre formulaire. Votre page vous le montre, avec la date; ce que vous y corrigez reste comme vous le dites, quoi que dise un fichier par la suite.',
);

/** What people are told of files. */
@Injectable()
export class ImportsMails {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('intake_changed')
  @Rewords(CHANGED)
  async changed({ recipient, subject }: MailMessage): Promise<WordedMail> {
    const { name, slug } = await this.schools.settings();
    const { program_id: programId } = await this.cohorts.describe(subject.cohortId ?? '');
    return {
      wording: 'intake_changed',
      programId,
      facts: { 'person.name': recipient.displayName, 'school.name': name },
      url: this.links.to(`/s/${slug}/mine/${subject.enrolmentId ?? ''}`),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { fillPlaceholders, localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { UnsubscribeLinks } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { AnnouncementsRepository } from './announcements.repository.js';
import { factsOf } from './announcements.service.js';

/** The frame around what a coordinator writes each time: who gets it, why, and how to have no more of them. */
const WORDS: Rewordables = {
  announcement: {
    scope: 'program',
    places: ['announcement.subject', 'announcement.text', 'person.name', 'program.name', 'cohort.name', 'school.name'],
    needed: ['announcement.text'],
    neededSubject: ['announcement.subject'],
    words: {
      en: {
        subject: '{{announcement.subject}}',
        body: '{{announcement.text}}\n\n{{link}}',
        action: 'Open my page',
        footer:
          'You receive this because you take part in a program of {{school.name}}. On your account page you can say that you want no announcements.',
      },
      fr: {
        subject: '{{announcement.subject}}',
        body: '{{announcement.text}}\n\n{{link}}',
        action: 'Ouvrir ma page',
        footer:
          'Vous recevez ce message parce que vous participez à un programme ({{school.name}}). Dans votre compte, vous pouvez indiquer que vous ne souhaitez pas recevoir d’annonces.',
      },
    },
  },
};

@Injectable()
export class AnnouncementsMails {
  constructor(
    private readonly announcements: AnnouncementsRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly unsubscribe: UnsubscribeLinks,
    private readonly links: MailLinks,
  ) {}

  /** The coordinator's own words, filled in for the reader; answers go to the shared address. */
  @RendersMail('announcement')
  @Rewords(WORDS)
  async announcement({ subject, recipient }: MailMessage): Promise<WordedMail> {
    const row = await this.announcements.get(subject.announcementId ?? '');
    const cohort = await this.cohorts.describe(row.cohort_id);
    const school = await this.schools.settings();
    const program = localize(cohort.settings.publicName, [recipient.locale], school.locales);
    const facts = factsOf(recipient.displayName, cohort, school.name, program);
    const filled = (text: typeof row.subject): string =>
      fillPlaceholders(localize(text, [recipient.locale], school.locales), facts);
    return {
      wording: 'announcement',
      programId: cohort.program_id,
      facts: { ...facts, 'announcement.subject': filled(row.subject), 'announcement.text': filled(row.body) },
      url: this.links.to(`/s/${school.slug}`),
      replyTo: row.reply_to,
      unsubscribe: this.unsubscribe.of(school.slug, recipient, 'announcement'),
    };
  }
}

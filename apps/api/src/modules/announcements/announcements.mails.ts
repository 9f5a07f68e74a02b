import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { fillPlaceholders, localize, paragraphsOf } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailContent, type MailMessage, RendersMail } from '../../platform/mail/renders-mail.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { AnnouncementsRepository } from './announcements.repository.js';
import { factsOf } from './announcements.service.js';

const WORDS = {
  en: {
    action: 'Open my page',
    footer: (school: string) =>
      `You receive this because you take part in a program of ${school}. On your account page you can say that you want no announcements.`,
  },
  fr: {
    action: 'Ouvrir ma page',
    footer: (school: string) =>
      `Vous recevez ce message parce que vous participez à un programme (${school}). Dans votre compte, vous pouvez indiquer que vous ne souhaitez pas recevoir d’annonces.`,
  },
} as const satisfies Record<Locale, unknown>;

@Injectable()
export class AnnouncementsMails {
  constructor(
    private readonly announcements: AnnouncementsRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** The coordinator's own words, filled in for the reader; answers go to the shared address. */
  @RendersMail('announcement')
  async announcement({ subject, recipient }: MailMessage): Promise<MailContent> {
    const row = await this.announcements.get(subject.announcementId ?? '');
    const cohort = await this.cohorts.describe(row.cohort_id);
    const school = await this.schools.settings();
    const program = localize(cohort.settings.publicName, [recipient.locale], school.locales);
    const facts = factsOf(recipient.displayName, cohort, school.name, program);
    const wordsOf = (text: typeof row.subject): string => localize(text, [recipient.locale], school.locales);
    const words = WORDS[recipient.locale];
    return {
      subject: fillPlaceholders(wordsOf(row.subject), facts),
      paragraphs: paragraphsOf(wordsOf(row.body)).map((paragraph) => fillPlaceholders(paragraph, facts)),
      action: { label: words.action, url: this.links.to(`/s/${school.slug}`) },
      footer: words.footer(school.name),
      replyTo: row.reply_to,
    };
  }
}

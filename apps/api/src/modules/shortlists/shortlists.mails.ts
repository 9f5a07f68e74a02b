import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import type { PlaceState } from './shortlists.policy.js';
import { ShortlistsRepository } from './shortlists.repository.js';

const READY = neutralMail(
  'shortlist_ready',
  'There is a short list for you to choose from. It is on your page, with the day until which you can choose. You may also say that it is none of these, or that you would rather wait: either is fine.',
  'Une courte liste vous attend : elle est sur votre page, avec la date limite pour choisir. Vous pouvez aussi répondre que personne ne vous convient, ou que vous préférez attendre : les deux sont très bien.',
);
const ASKED = neutralMail(
  'shortlist_asked',
  'Somebody in the program would like you to accompany them. Your page shows who, and until when you can answer. You say yes, or not this time; no reason is needed.',
  'Une personne du programme aimerait que vous l’accompagniez. Votre page indique qui, et jusqu’à quand répondre. Vous dites oui, ou pas cette fois-ci; aucune raison n’est demandée.',
);
const NEWS = neutralMail(
  'shortlist_news',
  'There is news about your choice. Your page shows how things stand.',
  'Il y a du nouveau au sujet de votre choix. Votre page indique où en sont les choses.',
);
const CLOSED = neutralMail(
  'shortlist_closed',
  'A request that was on your page is closed: there is nothing to answer any more, and nothing was missed.',
  'Une demande qui figurait sur votre page est close : il n’y a plus rien à répondre, et rien ne vous est reproché.',
);
const REMINDER = neutralMail(
  'shortlist_reminder',
  'Your list is still there to choose from; your page shows until when.',
  'Votre liste vous attend toujours; votre page indique jusqu’à quand vous pouvez choisir.',
);
const REMINDER_MENTOR = neutralMail(
  'shortlist_reminder_mentor',
  'A request on your page is waiting for your answer: yes, or not this time.',
  'Une demande sur votre page attend votre réponse : oui, ou pas cette fois-ci.',
);

/** Each says no more than that something is on the reader's page, and nothing any more where that is over. */
@Injectable()
export class ShortlistsMails {
  constructor(
    private readonly lists: ShortlistsRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  @RendersMail('shortlist_ready')
  @Rewords(READY)
  ready(message: MailMessage): Promise<WordedMail | null> {
    return this.toMentee('shortlist_ready', message, true);
  }

  @RendersMail('shortlist_news')
  @Rewords(NEWS)
  news(message: MailMessage): Promise<WordedMail | null> {
    return this.toMentee('shortlist_news', message, false);
  }

  @RendersMail('shortlist_reminder')
  @Rewords(REMINDER)
  reminder(message: MailMessage): Promise<WordedMail | null> {
    return this.toMentee('shortlist_reminder', message, true);
  }

  @RendersMail('shortlist_asked')
  @Rewords(ASKED)
  asked(message: MailMessage): Promise<WordedMail | null> {
    return this.toMentor('shortlist_asked', message, ['asked']);
  }

  @RendersMail('shortlist_closed')
  @Rewords(CLOSED)
  closed(message: MailMessage): Promise<WordedMail | null> {
    return this.toMentor('shortlist_closed', message, ['expired', 'withdrawn']);
  }

  @RendersMail('shortlist_reminder_mentor')
  @Rewords(REMINDER_MENTOR)
  reminderToMentor(message: MailMessage): Promise<WordedMail | null> {
    return this.toMentor('shortlist_reminder_mentor', message, ['asked']);
  }

  private async toMentee(wording: string, message: MailMessage, isToChoose: boolean): Promise<WordedMail | null> {
    const [list] = await this.lists.listMentees([message.subject.listId ?? '']);
    if (!list || (isToChoose && list.state !== 'waiting_for_mentee')) return null;
    return this.about(wording, message, list.program_id);
  }

  private async toMentor(
    wording: string,
    message: MailMessage,
    states: readonly PlaceState[],
  ): Promise<WordedMail | null> {
    const { listId = '', mentorId = '' } = message.subject;
    const request = await unlessGone(this.lists.getRequest(listId, mentorId));
    return request && states.includes(request.state) ? this.about(wording, message, request.program_id) : null;
  }

  private async about(wording: string, { recipient }: MailMessage, programId: string): Promise<WordedMail> {
    const school = await this.schools.settings();
    return {
      wording,
      programId,
      facts: { 'person.name': recipient.displayName, 'school.name': school.name },
      url: this.links.to(`/s/${school.slug}`),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type MailMessage, RendersMail, Rewords, type WordedMail } from '../../platform/mail/renders-mail.js';
import { neutralMail } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { ConversationsRepository } from './conversations.repository.js';

const ASKED = neutralMail(
  'conversation_asked',
  'You offered conversations to people who wait. Somebody would like one with you: a single one, no more. Your page shows who, and you say yes or no.',
  'Vous avez proposé des conversations aux personnes en attente. Quelqu’un aimerait en avoir une avec vous : une seule, sans engagement. Votre page indique qui; vous répondez oui ou non.',
);
const ANSWERED = neutralMail(
  'conversation_answered',
  'There is an answer to the conversation that you asked for. Your page shows it.',
  'Il y a une réponse à la conversation que vous avez demandée. Votre page l’indique.',
);

@Injectable()
export class ConversationsMails {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
  ) {}

  /** Nothing any more when it was taken back or answered already. */
  @RendersMail('conversation_asked')
  @Rewords(ASKED)
  async asked(message: MailMessage): Promise<WordedMail | null> {
    const conversation = await unlessGone(this.conversations.get(message.subject.conversationId ?? ''));
    return conversation?.state === 'asked' ? this.about('conversation_asked', message, conversation.program_id) : null;
  }

  @RendersMail('conversation_answered')
  @Rewords(ANSWERED)
  async answered(message: MailMessage): Promise<WordedMail | null> {
    const conversation = await unlessGone(this.conversations.get(message.subject.conversationId ?? ''));
    return conversation ? this.about('conversation_answered', message, conversation.program_id) : null;
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

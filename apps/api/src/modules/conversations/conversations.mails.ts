import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { unlessGone } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import {
  type MailMessage,
  type MailTemplate,
  RendersMail,
  type Rewordables,
  Rewords,
  type WordedMail,
} from '../../platform/mail/renders-mail.js';
import { SchoolsService } from '../schools/index.js';
import { ConversationsRepository } from './conversations.repository.js';

const FRAME = {
  en: {
    subject: 'Your mentorship program has news for you',
    action: 'See your page',
    footer: 'You receive this because you take part in a program of {{school.name}}.',
  },
  fr: {
    subject: 'Votre programme de mentorat a des nouvelles pour vous',
    action: 'Voir ma page',
    footer: 'Vous recevez ce message parce que vous participez à un programme ({{school.name}}).',
  },
};

const greeted = (locale: Locale, text: string): MailTemplate => ({
  ...FRAME[locale],
  body: `${locale === 'en' ? 'Hello' : 'Bonjour'} {{person.name}},\n\n${text}\n\n{{link}}`,
});

const worded = (kind: string, en: string, fr: string): Rewordables => ({
  [kind]: {
    scope: 'program',
    places: ['person.name', 'school.name'],
    words: { en: greeted('en', en), fr: greeted('fr', fr) },
  },
});

const ASKED = worded(
  'conversation_asked',
  'You offered conversations to people who wait. Somebody would like one with you: a single one, no more. Your page shows who, and you say yes or no.',
  'Vous avez proposé des conversations aux personnes en attente. Quelqu’un aimerait en avoir une avec vous : une seule, sans engagement. Votre page indique qui; vous répondez oui ou non.',
);
const ANSWERED = worded(
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

import { Injectable } from '@nestjs/common';
import type { Locale, NotificationKind } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { escapeHtml } from '../../platform/mail/layout.js';
import { NotificationChoices, UnsubscribeLinks } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';

interface Words {
  title: Record<NotificationKind, string>;
  ask: Record<NotificationKind, string>;
  button: string;
  done: Record<NotificationKind, string>;
  back: string;
}

const WORDS: Record<Locale, Words> = {
  en: {
    title: {
      reminder: 'No more reminders?',
      announcement: 'No more announcements?',
      message: 'No more notices?',
      pace: 'No more such words?',
      event: 'No more notices of new events?',
    },
    ask: {
      reminder: 'You will get no more reminders from {school} by mail.',
      announcement: 'You will get no more announcements from {school} by mail.',
      message: 'You will get no more mail from {school} saying that a message waits for you.',
      pace: 'You will get no more mail from {school} when it has been quiet in a mentorship.',
      event: 'You will get no more mail from {school} when new events are announced.',
    },
    button: 'Switch them off',
    done: {
      reminder: 'Done: no more reminders from {school} by mail.',
      announcement: 'Done: no more announcements from {school} by mail.',
      message: 'Done: no more mail from {school} saying that a message waits for you.',
      pace: 'Done: no more mail from {school} when it has been quiet in a mentorship.',
      event: 'Done: no more mail from {school} when new events are announced.',
    },
    back: 'Mail about your account, your safety and your match still comes. On your account page you can switch these on again.',
  },
  fr: {
    title: {
      reminder: 'Ne plus recevoir de rappels?',
      announcement: 'Ne plus recevoir d’annonces?',
      message: 'Ne plus recevoir d’avis?',
      pace: 'Ne plus recevoir de tels mots?',
      event: 'Ne plus recevoir d’avis de nouveaux évènements?',
    },
    ask: {
      reminder: 'Vous ne recevrez plus de rappels de {school} par courriel.',
      announcement: 'Vous ne recevrez plus d’annonces de {school} par courriel.',
      message: 'Vous ne recevrez plus de courriels de {school} annonçant qu’un message vous attend.',
      pace: 'Vous ne recevrez plus de courriels de {school} lorsque le silence dure dans un mentorat.',
      event: 'Vous ne recevrez plus de courriels de {school} annonçant de nouveaux évènements.',
    },
    button: 'Désactiver',
    done: {
      reminder: 'C’est fait : plus de rappels de {school} par courriel.',
      announcement: 'C’est fait : plus d’annonces de {school} par courriel.',
      message: 'C’est fait : plus de courriels de {school} annonçant qu’un message vous attend.',
      pace: 'C’est fait : plus de courriels de {school} lorsque le silence dure dans un mentorat.',
      event: 'C’est fait : plus de courriels de {school} annonçant de nouveaux évènements.',
    },
    back: 'Les courriels au sujet de votre compte, de votre sécurité et de votre jumelage arriveront toujours. Vous pouvez réactiver ceux-ci dans votre compte.',
  },
};

/** Switching one kind of mail off by the address in the mail, without signing in. */
@Injectable()
export class Unsubscribing {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly choices: NotificationChoices,
    private readonly schools: SchoolsService,
  ) {}

  /** The page with one button; nothing is changed. */
  async page(token: string, locale: Locale): Promise<string> {
    const { kind } = this.known(token);
    const words = WORDS[locale];
    const school = (await this.schools.settings()).name;
    return html(locale, words.title[kind], [
      escapeHtml(words.ask[kind].replace('{school}', school)),
      `<form method="post"><button type="submit">${escapeHtml(words.button)}</button></form>`,
      escapeHtml(words.back),
    ]);
  }

  async switchOff(token: string, locale: Locale): Promise<string> {
    const { memberId, kind } = this.known(token);
    await this.choices.refuse(memberId, kind);
    const words = WORDS[locale];
    const done = words.done[kind].replace('{school}', (await this.schools.settings()).name);
    return html(locale, words.title[kind], [`<span role="status">${escapeHtml(done)}</span>`, escapeHtml(words.back)]);
  }

  private known(token: string): { memberId: string; kind: NotificationKind } {
    const read = this.links.read(token);
    if (!read) throw new AppError('NOT_FOUND');
    return read;
  }
}

function html(locale: Locale, title: string, paragraphs: readonly string[]): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>body{margin:0;padding:24px;background:#fbf8f2;color:#23302b;font:16px/1.5 sans-serif}main{max-width:560px;margin:0 auto}
button{padding:12px 20px;border:0;border-radius:10px;background:#1e5b4a;color:#fff;font:inherit;cursor:pointer}</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1>
${paragraphs.map((one) => `<div style="margin:0 0 16px">${one}</div>`).join('\n')}
</main></body>
</html>
`;
}

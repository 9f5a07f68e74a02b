import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { MarkedMethods } from '../jobs/marked-methods.js';
import type { MailContent } from './mail-message.js';
import {
  fillTemplate,
  MAIL_WORDINGS,
  type MailWordings,
  reworded,
  type Rewordables,
  type WordedMail,
} from './rewordable.js';

/** All words that come with the product's mails, as the renderers state them. */
@Injectable()
export class RewordableMails {
  private kinds: Rewordables | undefined;

  constructor(private readonly marked: MarkedMethods) {}

  /** By kind, in the order of their names. */
  all(): Rewordables {
    // Read once, and late: all providers exist by then.
    return (this.kinds ??= collect(this.marked.values<Rewordables>(MAIL_WORDINGS)));
  }

  /** The message in the words that count: the school's own where it has some, else the shipped ones. */
  async word(mail: WordedMail, locale: Locale, wordings: MailWordings | undefined): Promise<MailContent> {
    const kind = this.all()[mail.wording];
    if (!kind) throw new Error(`No mail has the words ${mail.wording}.`);
    const shipped = kind.words[locale];
    const own = await wordings?.find(mail.wording, mail.programId, locale);
    return fillTemplate(reworded(shipped, own), mail);
  }
}

function collect(found: readonly Rewordables[]): Rewordables {
  const all = found.flatMap((kinds) => Object.entries(kinds));
  const twice = all.map(([kind]) => kind).filter((kind, index, kinds) => kinds.indexOf(kind) !== index);
  if (twice.length > 0) throw new Error(`Worded twice: ${twice.join(', ')}`);
  return Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b)));
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { MailWordings } from '../../platform/mail/rewordable.js';
import { ownWordsIn } from './wordings.policy.js';
import { type OwnWords, WordingsRepository } from './wordings.repository.js';

/** Answers the platform's question while a mail is made: how does this school say it? */
@Injectable()
export class WordingLookup extends MailWordings {
  constructor(private readonly wordings: WordingsRepository) {
    super();
  }

  override async find(kind: string, programId: string | null, locale: Locale): Promise<OwnWords | null> {
    return ownWordsIn(await this.wordings.listCurrent(programId, [kind]), kind, programId, locale);
  }
}

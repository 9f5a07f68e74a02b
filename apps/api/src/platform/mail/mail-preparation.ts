import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { retryAfter } from '../jobs/retry.js';
import { compose, type ComposedMail, messageIdOf, UnusableAddressError } from './compose.js';
import type { LockedMail, MailClaim, MailLedger, MailOutcome } from './mail-ledger.js';
import type { MailMessage } from './mail-message.js';
import { MailRenderers } from './mail-renderers.js';
import { RewordableMails } from './rewordable-mails.js';
import { MailWordings } from './rewordable.js';

/** A message made and counted as a try, ready for the mail server. */
export interface PreparedMail extends ComposedMail {
  id: string;
  attempt: number;
}

const MINUTE = 60_000;
/** Seven waits, eight tries over about thirty hours. */
export const MAIL_RETRY_DELAYS = [1, 5, 30, 120, 240, 480, 960].map((minutes) => minutes * MINUTE);
/** How long a try may take before another worker looks at the row. */
export const MAIL_LEASE_MS = 3 * MINUTE;

/** The first transaction of a message: decide whether there is something to send, render it, count the try. */
@Injectable()
export class MailPreparation {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly renderers: MailRenderers,
    private readonly rewordable: RewordableMails,
    @Optional() @Inject(MailWordings) private readonly wordings: MailWordings | undefined,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * The messages of a batch that are to be sent, made in one transaction; where one can't be made, each in its own. What became
   * of the others (stale, settled, cancelled, in doubt, impossible) is in their rows.
   */
  async prepare(ledger: MailLedger, owner: string, claims: readonly MailClaim[]): Promise<PreparedMail[]> {
    try {
      return await this.makeAll(ledger, owner, claims);
    } catch (error) {
      const [claim] = claims;
      if (claim && claims.length === 1) return this.couldNotBeMade(ledger, owner, claim, error);
    }
    const made: PreparedMail[] = [];
    // One that can't be made holds nothing up.
    for (const claim of claims) made.push(...(await this.prepare(ledger, owner, [claim])));
    return made;
  }

  private makeAll(ledger: MailLedger, owner: string, claims: readonly MailClaim[]): Promise<PreparedMail[]> {
    return ledger.transaction(owner, claims.map(requestId)[0] ?? '', async () => {
      const mails = await this.lock(ledger, owner, claims);
      const batch: Batch = {
        messages: mails
          .filter(({ stopped }) => !stopped)
          .map(({ id, kind, subject, recipient }) => ({ id, kind, subject, recipient })),
        wordings: this.wordings && askedOnce(this.wordings),
      };
      const made: ComposedOf[] = [];
      for (const mail of mails) {
        const composed = await this.make(ledger, owner, mail, batch);
        if (composed) made.push({ mail, composed });
      }
      const attempts = await this.start(
        ledger,
        owner,
        made.map(({ mail }) => mail),
      );
      return made.map(({ mail, composed }, at) => ({ ...composed, id: mail.id, attempt: attempts[at] ?? 0 }));
    });
  }

  private async couldNotBeMade(ledger: MailLedger, owner: string, claim: MailClaim, error: unknown): Promise<[]> {
    this.logger.warn({ msg: 'A mail could not be made', ledger: ledger.name, mailId: claim.id, err: error });
    // Nothing of the rendering stands; the failed try is counted in a transaction of its own.
    const reason = `Not made: ${error instanceof Error ? error.name : 'unknown failure'}`;
    await this.countFailures(ledger, owner, [claim], reason, error instanceof UnusableAddressError);
    return [];
  }

  /** Counts tries that never came to rendering (no connection to the mail server). */
  async countFailures(
    ledger: MailLedger,
    owner: string,
    claims: readonly MailClaim[],
    response: string,
    isFinal = false,
  ): Promise<void> {
    await ledger.transaction(owner, claims.map(requestId)[0] ?? '', async () => {
      const mails = await this.lock(ledger, owner, claims);
      const attempts = await this.start(ledger, owner, mails);
      const settled = mails.map(({ id }, at) => {
        const attempt = attempts[at] ?? 0;
        const outcome: MailOutcome = isFinal ? { outcome: 'refused', response } : this.tryAgain(attempt, response);
        return { id, attempt, outcome };
      });
      await ledger.settle(owner, settled, this.clock.now());
    });
  }

  /** Another try later, or, after the last one, none. */
  tryAgain(attempt: number, response: string): MailOutcome {
    const { at } = retryAfter(attempt, MAIL_RETRY_DELAYS, this.clock.now());
    return at ? { outcome: 'retry', response, dueAt: at } : { outcome: 'refused', response };
  }

  leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + MAIL_LEASE_MS);
  }

  /** The rows that are to be sent. One whose sender vanished after DATA is in doubt and never sent again by itself. */
  private async lock(ledger: MailLedger, owner: string, claims: readonly MailClaim[]): Promise<LockedMail[]> {
    const now = this.clock.now();
    const mails = await ledger.lock(owner, claims, now);
    const vanished = mails.filter(({ state }) => state === 'handing_over');
    if (vanished.length > 0) {
      const outcome: MailOutcome = { outcome: 'in_doubt', response: 'No answer after DATA' };
      await ledger.settle(
        owner,
        vanished.map(({ id, attempts }) => ({ id, attempt: attempts, outcome })),
        now,
      );
      for (const { id, attempts } of vanished) {
        this.logger.warn({ msg: 'A mail is in doubt', ledger: ledger.name, mailId: id, attempt: attempts });
      }
    }
    return mails.filter(({ state }) => state !== 'handing_over');
  }

  private async make(ledger: MailLedger, owner: string, mail: LockedMail, batch: Batch): Promise<ComposedMail | null> {
    const { id, kind, subject, recipient } = mail;
    if (mail.stopped) {
      await this.giveUp(ledger, owner, mail, 'skipped', 'Not sent: the address is marked as not working');
      return null;
    }
    const render = this.renderers.get(kind);
    if (!render) {
      await this.giveUp(ledger, owner, mail, 'refused', `No wording for kind ${kind}`);
      this.logger.error({ msg: 'A mail has no wording', ledger: ledger.name, mailId: id, kind });
      return null;
    }
    const rendered = await render({ id, kind, subject, recipient, batch: batch.messages });
    if (!rendered) {
      await ledger.cancel(owner, id, this.clock.now());
      return null;
    }
    const content =
      'facts' in rendered ? await this.rewordable.word(rendered, recipient.locale, batch.wordings) : rendered;
    const from = this.config.mailFrom;
    const messageId = messageIdOf(id, from);
    return compose({ from, recipient, content, messageId, date: this.clock.now() });
  }

  private async giveUp(
    ledger: MailLedger,
    owner: string,
    mail: LockedMail,
    outcome: 'skipped' | 'refused',
    response: string,
  ): Promise<void> {
    const [attempt = 0] = await this.start(ledger, owner, [mail]);
    await ledger.settle(owner, [{ id: mail.id, attempt, outcome: { outcome, response } }], this.clock.now());
  }

  /** Counts a try of each; returns their numbers. */
  private async start(ledger: MailLedger, owner: string, mails: readonly LockedMail[]): Promise<number[]> {
    const [now, claimedUntil] = [this.clock.now(), this.leaseEnd()];
    const starts = mails.map(({ id, attempts }) => ({
      ...{ id, number: attempts + 1, now, claimedUntil },
      messageId: messageIdOf(id, this.config.mailFrom),
    }));
    await ledger.startAttempts(owner, starts);
    return starts.map(({ number }) => number);
  }
}

/** What the messages made in one transaction have in common. */
interface Batch {
  messages: readonly MailMessage[];
  wordings: MailWordings | undefined;
}

/** The words of a kind are the same for a whole batch: looked up once. */
function askedOnce(wordings: MailWordings): MailWordings {
  const asked = new Map<string, ReturnType<MailWordings['find']>>();
  return {
    find(kind, programId, locale) {
      const key = `${kind} ${programId} ${locale}`;
      const found = asked.get(key) ?? wordings.find(kind, programId, locale);
      asked.set(key, found);
      return found;
    },
  };
}

interface ComposedOf {
  mail: LockedMail;
  composed: ComposedMail;
}

export const requestId = ({ id, claim }: MailClaim): string => `${id}-${claim}`;

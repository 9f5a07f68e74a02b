import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { retryAfter } from '../jobs/retry.js';
import { compose, type ComposedMail, messageIdOf, UnusableAddressError } from './compose.js';
import type { LockedMail, MailClaim, MailLedger, MailOutcome } from './mail-ledger.js';
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

  /** Null: nothing to send (stale, settled, cancelled, in doubt, impossible). What became of it is in the row. */
  async prepare(ledger: MailLedger, owner: string, claim: MailClaim): Promise<PreparedMail | null> {
    try {
      return await ledger.transaction(owner, requestId(claim), async () => {
        const mail = await this.lock(ledger, owner, claim);
        return mail && this.make(ledger, owner, mail);
      });
    } catch (error) {
      this.logger.warn({ msg: 'A mail could not be made', ledger: ledger.name, mailId: claim.id, err: error });
      // Nothing of the rendering stands; the failed try is counted in a transaction of its own.
      const reason = `Not made: ${error instanceof Error ? error.name : 'unknown failure'}`;
      await this.countFailure(ledger, owner, claim, reason, error instanceof UnusableAddressError);
      return null;
    }
  }

  /** Counts a try that never came to rendering (no connection to the mail server). */
  async countFailure(
    ledger: MailLedger,
    owner: string,
    claim: MailClaim,
    response: string,
    isFinal = false,
  ): Promise<void> {
    await ledger.transaction(owner, requestId(claim), async () => {
      const mail = await this.lock(ledger, owner, claim);
      if (!mail) return;
      const attempt = await this.start(ledger, owner, mail);
      const outcome: MailOutcome = isFinal ? { outcome: 'refused', response } : this.tryAgain(attempt, response);
      await ledger.settle(owner, mail.id, attempt, outcome, this.clock.now());
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

  /** The row, if it is to be sent. One whose sender vanished after DATA is in doubt and never sent again by itself. */
  private async lock(ledger: MailLedger, owner: string, claim: MailClaim): Promise<LockedMail | null> {
    const now = this.clock.now();
    const mail = await ledger.lock(owner, claim, now);
    if (mail?.state !== 'handing_over') return mail;
    await ledger.settle(owner, mail.id, mail.attempts, { outcome: 'in_doubt', response: 'No answer after DATA' }, now);
    this.logger.warn({ msg: 'A mail is in doubt', ledger: ledger.name, mailId: mail.id, attempt: mail.attempts });
    return null;
  }

  private async make(ledger: MailLedger, owner: string, mail: LockedMail): Promise<PreparedMail | null> {
    const { id, kind, subject, recipient } = mail;
    if (mail.stopped) {
      const attempt = await this.start(ledger, owner, mail);
      const response = 'Not sent: the address is marked as not working';
      await ledger.settle(owner, id, attempt, { outcome: 'skipped', response }, this.clock.now());
      return null;
    }
    const render = this.renderers.get(kind);
    if (!render) {
      const attempt = await this.start(ledger, owner, mail);
      await ledger.settle(
        owner,
        id,
        attempt,
        { outcome: 'refused', response: `No wording for kind ${kind}` },
        this.clock.now(),
      );
      this.logger.error({ msg: 'A mail has no wording', ledger: ledger.name, mailId: id, kind });
      return null;
    }
    const rendered = await render({ id, kind, subject, recipient });
    if (!rendered) {
      await ledger.cancel(owner, id, this.clock.now());
      return null;
    }
    const content =
      'facts' in rendered ? await this.rewordable.word(rendered, recipient.locale, this.wordings) : rendered;
    const from = this.config.mailFrom;
    const messageId = messageIdOf(id, from);
    const composed = await compose({ from, recipient, content, messageId, date: this.clock.now() });
    return { ...composed, id, attempt: await this.start(ledger, owner, mail) };
  }

  private async start(ledger: MailLedger, owner: string, { id, attempts }: LockedMail): Promise<number> {
    const number = attempts + 1;
    const messageId = messageIdOf(id, this.config.mailFrom);
    await ledger.startAttempt(owner, id, { number, messageId, now: this.clock.now(), claimedUntil: this.leaseEnd() });
    return number;
  }
}

export const requestId = ({ id, claim }: MailClaim): string => `${id}-${claim}`;

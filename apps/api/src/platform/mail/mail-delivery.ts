import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { MAIL_LEDGERS, type MailBatch, type MailClaim, type MailLedger, type MailOutcome } from './mail-ledger.js';
import { MailPreparation, type PreparedMail, requestId } from './mail-preparation.js';
import { readSmtpUrl, type SmtpOptions } from './smtp-options.js';
import { SmtpError, SmtpSession } from './smtp-session.js';

/** Thrown before the first byte of a message when its try is no longer the current one: nothing is sent, nothing recorded. */
class SupersededError extends Error {}

/**
 * Sends a batch over one connection. For each message: (1) render and count the try; (2) when the server answers DATA with
 * 354, and before the first byte, commit "handing over": until then it is certain that nothing was sent, from then on an
 * unanswered message is in doubt; (3) write what the server said.
 */
@Injectable()
export class MailDelivery {
  private readonly logger = new Logger('Mail');
  private readonly smtp: SmtpOptions;
  private stopping = false;

  constructor(
    @Inject(APP_CONFIG) config: AppConfig,
    @Inject(MAIL_LEDGERS) private readonly ledgers: readonly MailLedger[],
    private readonly preparation: MailPreparation,
    private readonly clock: Clock,
  ) {
    this.smtp = readSmtpUrl(config.smtpUrl);
  }

  /** Finishes the message in hand; the rest of a batch is claimed again when its lease is over. */
  stop(): void {
    this.stopping = true;
  }

  async deliver(batch: MailBatch): Promise<void> {
    const ledger = this.ledgers.find(({ name }) => name === batch.ledger);
    if (!ledger) throw new Error(`There is no mail ledger ${batch.ledger}.`);
    let session: SmtpSession | SmtpError = await this.open();
    try {
      for (const claim of batch.mails) {
        if (this.stopping) break;
        if (session instanceof SmtpError) {
          await this.preparation.countFailure(ledger, batch.owner, claim, session.response);
        } else if (!(await this.deliverOne(ledger, batch.owner, claim, session))) {
          session = (await session.reset()) ? session : await this.open();
        }
      }
    } finally {
      if (session instanceof SmtpSession) session.close();
    }
  }

  private async open(): Promise<SmtpSession | SmtpError> {
    try {
      return await SmtpSession.open(this.smtp);
    } catch (error) {
      if (!(error instanceof SmtpError)) throw error;
      this.logger.warn({ msg: 'The mail server does not take mail', response: error.responseCode ?? error.response });
      return error;
    }
  }

  /** False: the session has to be made ready again. */
  private async deliverOne(
    ledger: MailLedger,
    owner: string,
    claim: MailClaim,
    session: SmtpSession,
  ): Promise<boolean> {
    const mail = await this.preparation.prepare(ledger, owner, claim);
    if (!mail) return true;
    const outcome = await this.send(ledger, owner, claim, mail, session);
    if (!outcome) return false;
    await ledger.transaction(owner, requestId(claim), () =>
      ledger.settle(owner, mail.id, mail.attempt, outcome, this.clock.now()),
    );
    return outcome.outcome === 'sent';
  }

  private async send(
    ledger: MailLedger,
    owner: string,
    claim: MailClaim,
    mail: PreparedMail,
    session: SmtpSession,
  ): Promise<MailOutcome | null> {
    let handedOver = false;
    try {
      const response = await session.send(mail.envelope, mail.body, async () => {
        const until = this.preparation.leaseEnd();
        const isCurrent = await ledger.transaction(owner, requestId(claim), () =>
          ledger.handOver(owner, mail.id, mail.attempt, until),
        );
        if (!isCurrent) throw new SupersededError();
        handedOver = true;
      });
      return { outcome: 'sent', response };
    } catch (error) {
      if (error instanceof SmtpError) return this.judge(ledger, mail, error, handedOver);
      if (!(error instanceof SupersededError)) {
        this.logger.warn({ msg: 'A mail could not be handed over', ledger: ledger.name, mailId: mail.id, err: error });
      }
      // The server has taken nothing. The row says so itself: it is still due, or (a commit without an answer) in doubt later.
      return null;
    }
  }

  private judge(ledger: MailLedger, mail: PreparedMail, error: SmtpError, handedOver: boolean): MailOutcome {
    const record = { ledger: ledger.name, mailId: mail.id, attempt: mail.attempt, code: error.responseCode };
    if (handedOver && error.responseCode === null) {
      this.logger.warn({ msg: 'A mail is in doubt', ...record });
      return { outcome: 'in_doubt', response: error.response };
    }
    if (error.aboutMessage && error.responseCode !== null && error.responseCode >= 500) {
      this.logger.warn({ msg: 'The mail server refused a mail', ...record });
      return { outcome: 'refused', response: error.response };
    }
    this.logger.warn({ msg: 'A mail was put off', ...record });
    return this.preparation.tryAgain(mail.attempt, error.response);
  }
}

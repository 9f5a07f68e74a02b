import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { GroupedWrites } from './grouped-writes.js';
import {
  MAIL_LEDGERS,
  type MailBatch,
  type MailLedger,
  type MailOutcome,
  type MailTry,
  type SettledTry,
} from './mail-ledger.js';
import { MailPreparation, type PreparedMail } from './mail-preparation.js';
import { readSmtpUrl } from './smtp-options.js';
import { type LentSession, SmtpPool } from './smtp-pool.js';
import { SmtpError } from './smtp-session.js';

/** Thrown before the first byte of a message when its try is no longer the current one: nothing is sent, nothing recorded. */
class SupersededError extends Error {}

/** Sessions with the mail server of one batch: so many messages are in hand at once. */
const LANES = 4;

interface Gates {
  handOver: GroupedWrites<MailTry, boolean>;
  settle: GroupedWrites<SettledTry, undefined>;
}

/** What a batch is sent with. */
interface Sending {
  ledger: MailLedger;
  owner: string;
  gates: Gates;
}

/**
 * Sends a batch, over a few sessions at once. For each message: (1) render and count the try; (2) when the server answers DATA
 * with 354, and before the first byte, commit "handing over": until then it is certain that nothing was sent, from then on an
 * unanswered message is in doubt; (3) write what the server said. Steps of messages that wait at the same time share one commit.
 */
@Injectable()
export class MailDelivery {
  private readonly logger = new Logger('Mail');
  private readonly pool: SmtpPool;
  private readonly gates = new Map<string, Gates>();
  private stopping = false;

  constructor(
    @Inject(APP_CONFIG) config: AppConfig,
    @Inject(MAIL_LEDGERS) private readonly ledgers: readonly MailLedger[],
    private readonly preparation: MailPreparation,
    private readonly clock: Clock,
  ) {
    this.pool = new SmtpPool(readSmtpUrl(config.smtpUrl));
  }

  /** Finishes the messages in hand; the rest of a batch is claimed again when its lease is over. */
  stop(): void {
    this.stopping = true;
  }

  /** When nothing is in hand any more. */
  close(): void {
    this.pool.close();
  }

  async deliver({ ledger: name, owner, mails: claims }: MailBatch): Promise<void> {
    const ledger = this.ledgers.find((one) => one.name === name);
    if (!ledger) throw new Error(`There is no mail ledger ${name}.`);
    if (this.stopping) return;
    const lent = await this.open(() => this.pool.take());
    if (lent instanceof SmtpError) return this.preparation.countFailures(ledger, owner, claims, lent.response);
    const mails = await this.preparation.prepare(ledger, owner, claims);
    const sending = { ledger, owner, gates: this.gatesOf(ledger, owner) };
    const lanes = Array.from({ length: Math.min(LANES, mails.length) }, (_, lane) =>
      this.lane(sending, mails, lane === 0 ? lent : null),
    );
    if (lanes.length === 0) this.pool.giveBack(lent);
    await Promise.all(lanes);
    if (sending.gates.handOver.idle && sending.gates.settle.idle) this.gates.delete(`${name} ${owner}`);
  }

  /** One session's share: the next message of the batch, as long as there is one. */
  private async lane(sending: Sending, mails: PreparedMail[], first: LentSession | null): Promise<void> {
    let lent: LentSession | SmtpError | null = first;
    for (let mail = mails.shift(); mail; mail = mails.shift()) {
      if (this.stopping) break;
      lent ??= await this.open(() => this.pool.take());
      if (lent instanceof SmtpError) {
        await this.settle(sending, mail, this.preparation.tryAgain(mail.attempt, lent.response));
      } else if (await this.closingOnFailure(lent, this.deliverOne(sending, mail, lent))) {
        lent = { session: lent.session, used: lent.used + 1 };
      } else {
        lent = (await lent.session.reset()) ? lent : await this.open(() => this.pool.fresh());
      }
    }
    if (lent && !(lent instanceof SmtpError)) this.pool.giveBack(lent);
  }

  private async open(how: () => Promise<LentSession>): Promise<LentSession | SmtpError> {
    try {
      return await how();
    } catch (error) {
      if (!(error instanceof SmtpError)) throw error;
      this.logger.warn({ msg: 'The mail server does not take mail', response: error.responseCode ?? error.response });
      return error;
    }
  }

  /** False: the session has to be made ready again. */
  private async deliverOne(sending: Sending, mail: PreparedMail, lent: LentSession): Promise<boolean> {
    const outcome = await this.send(sending, mail, lent);
    if (!outcome) return false;
    await this.settle(sending, mail, outcome);
    return outcome.outcome === 'sent';
  }

  /** What could not be written down ends the lane, and its session with it. */
  private async closingOnFailure<T>({ session }: LentSession, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  private settle({ gates }: Sending, { id, attempt }: PreparedMail, outcome: MailOutcome): Promise<void> {
    return gates.settle.ask({ id, attempt, outcome });
  }

  private async send({ ledger, gates }: Sending, mail: PreparedMail, lent: LentSession): Promise<MailOutcome | null> {
    const handing = { over: false };
    const beforeData = async (): Promise<void> => {
      if (!(await gates.handOver.ask(mail))) throw new SupersededError();
      handing.over = true;
    };
    try {
      const response = await lent.session.send(mail.envelope, mail.body, beforeData);
      return { outcome: 'sent', response };
    } catch (error) {
      if (error instanceof SmtpError) {
        const hungUp = lent.used > 0 && !handing.over && error.responseCode === null;
        return hungUp
          ? this.sendAfresh(ledger, mail, beforeData, handing)
          : this.judge(ledger, mail, error, handing.over);
      }
      if (!(error instanceof SupersededError)) {
        this.logger.warn({ msg: 'A mail could not be handed over', ledger: ledger.name, mailId: mail.id, err: error });
      }
      // The server has taken nothing. The row says so itself: it is still due, or (a commit without an answer) in doubt later.
      return null;
    }
  }

  /** A session that had waited for work was hung up by the server: that says nothing of the message, which goes by a new one. */
  private async sendAfresh(
    ledger: MailLedger,
    mail: PreparedMail,
    beforeData: () => Promise<void>,
    handing: { over: boolean },
  ): Promise<MailOutcome | null> {
    const lent = await this.open(() => this.pool.fresh());
    if (lent instanceof SmtpError) return this.preparation.tryAgain(mail.attempt, lent.response);
    try {
      return { outcome: 'sent', response: await lent.session.send(mail.envelope, mail.body, beforeData) };
    } catch (error) {
      return error instanceof SmtpError ? this.judge(ledger, mail, error, handing.over) : null;
    } finally {
      lent.session.close();
    }
  }

  private gatesOf(ledger: MailLedger, owner: string): Gates {
    const key = `${ledger.name} ${owner}`;
    const found = this.gates.get(key);
    if (found) return found;
    const step = <T>(tries: readonly MailTry[], work: () => Promise<T>): Promise<T> =>
      ledger.step(owner, `${tries[0]?.id}-${tries[0]?.attempt}`, work);
    const gates: Gates = {
      handOver: new GroupedWrites((tries) =>
        step(tries, async () => {
          const current = await ledger.handOver(owner, tries, this.preparation.leaseEnd());
          return tries.map((one) => current.some(({ id, attempt }) => id === one.id && attempt === one.attempt));
        }),
      ),
      settle: new GroupedWrites((tries) =>
        step(tries, async () => {
          await ledger.settle(owner, tries, this.clock.now());
          return tries.map(() => undefined);
        }),
      ),
    };
    this.gates.set(key, gates);
    return gates;
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

import { type SmtpOptions } from './smtp-options.js';
import { SmtpSession } from './smtp-session.js';

/** Servers end a session after so many messages, or look at it askance. */
const MESSAGES = 100;
const IDLE_MS = 2_000;

interface Idle {
  session: SmtpSession;
  used: number;
  timer: NodeJS.Timeout;
}

/** A session in somebody's hands. */
export interface LentSession {
  session: SmtpSession;
  /** Messages that went through it before; such a one may have been hung up meanwhile. */
  used: number;
}

/** Keeps sessions with the mail server open between batches: greeting, TLS and sign-in cost more than a message. */
export class SmtpPool {
  private idle: Idle[] = [];
  private closed = false;

  constructor(private readonly options: SmtpOptions) {}

  /** One that is open and waits, or a new one; SmtpError when the server does not take any. */
  async take(): Promise<LentSession> {
    for (;;) {
      const kept = this.idle.pop();
      if (!kept) return { session: await SmtpSession.open(this.options), used: 0 };
      clearTimeout(kept.timer);
      if (kept.session.isOpen) return { session: kept.session, used: kept.used };
    }
  }

  /** A new one, whatever waits. */
  async fresh(): Promise<LentSession> {
    return { session: await SmtpSession.open(this.options), used: 0 };
  }

  /** Gives one back that is ready for another message. */
  giveBack({ session, used }: LentSession): void {
    if (this.closed || used >= MESSAGES || !session.isOpen) return session.close();
    const timer = setTimeout(() => {
      this.idle = this.idle.filter((one) => one.session !== session);
      session.close();
    }, IDLE_MS);
    timer.unref();
    this.idle.push({ session, used, timer });
  }

  close(): void {
    this.closed = true;
    for (const { session, timer } of this.idle.splice(0)) {
      clearTimeout(timer);
      session.close();
    }
  }
}

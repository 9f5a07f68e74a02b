import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpOptions } from './smtp-options.js';

export interface SmtpEnvelope {
  from: string;
  to: string;
}

/** Why a message did not go through. */
export class SmtpError extends Error {
  constructor(
    /** The server's own code (4xx, 5xx), or null when it gave none: refused, hung up, timed out. */
    readonly responseCode: number | null,
    /** For the ledger: the server's line, or our own code for it. */
    readonly response: string,
    /** The server was asked about this one message (and not about the session or the sign-in). */
    readonly aboutMessage: boolean,
  ) {
    super(response);
    this.name = 'SmtpError';
  }
}

const MESSAGE_COMMANDS = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** One connection to the mail server, for the messages of a batch, one after the other. */
export class SmtpSession {
  private constructor(private readonly connection: SMTPConnection) {}

  /** Connects and signs in; SmtpError when that fails. */
  static async open({ connection: options, credentials }: SmtpOptions): Promise<SmtpSession> {
    const connection = new SMTPConnection(options);
    // Also after a failure: an 'error' without a listener would end the process.
    let onError: (error: Error) => void = () => undefined;
    connection.on('error', (error: Error) => onError(error));
    try {
      await new Promise<void>((resolve, reject) => {
        onError = reject;
        connection.once('end', () => reject(new Error('ECLOSED')));
        connection.connect((error) => (error ? reject(error) : resolve()));
      });
      if (credentials) {
        await new Promise<void>((resolve, reject) => {
          onError = reject;
          connection.login({ credentials, ...credentials }, (error) => (error ? reject(error) : resolve()));
        });
      }
      return new SmtpSession(connection);
    } catch (error) {
      connection.close();
      throw asSmtpError(error);
    }
  }

  /**
   * Sends one message and returns the server's answer. `beforeData` runs when the server has said 354 to DATA and before the
   * first byte follows; if it throws, the connection is closed without an end of data and the server has taken nothing.
   */
  async send(envelope: SmtpEnvelope, body: Buffer, beforeData: () => Promise<void>): Promise<string> {
    let refusal: unknown;
    const message = streamAfter(body, () =>
      beforeData().catch((error: unknown) => {
        refusal = error;
        throw error;
      }),
    );
    try {
      return await new Promise<string>((resolve, reject) => {
        this.connection.send({ ...envelope, size: body.length }, message, (error, info) => {
          if (error) reject(error);
          else resolve(info.response);
        });
      });
    } catch (error) {
      if (refusal) {
        this.connection.close();
        throw refusal;
      }
      throw asSmtpError(error);
    }
  }

  /** As far as is known on this side. */
  get isOpen(): boolean {
    return !this.connection.destroyed;
  }

  /** Makes the session ready for another message after one was refused. False: it is of no use any more. */
  async reset(): Promise<boolean> {
    if (this.connection.destroyed) return false;
    return new Promise((resolve) => {
      const ended = (): void => resolve(false);
      this.connection.once('end', ended);
      this.connection.reset((error) => {
        this.connection.off('end', ended);
        resolve(!error);
      });
    });
  }

  close(): void {
    if (this.connection.destroyed) return;
    this.connection.quit();
  }
}

/** The body, whose first read waits for `before`. nodemailer reads it only once the server waits for data. */
function streamAfter(body: Buffer, before: () => Promise<void>): Readable {
  let started = false;
  return new Readable({
    read() {
      if (started) return;
      started = true;
      before().then(
        () => {
          this.push(body);
          this.push(null);
        },
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}

function asSmtpError(error: unknown): SmtpError {
  const { code, originalCode, responseCode, response, command, message } = error as {
    code?: string;
    originalCode?: string;
    responseCode?: number;
    response?: string;
    command?: string;
    message: string;
  };
  const aboutMessage = code !== 'EAUTH' && command !== undefined && MESSAGE_COMMANDS.includes(command);
  return new SmtpError(responseCode || null, response || originalCode || code || message, aboutMessage);
}

import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Every address in the text. */
  links: string[];
  messageId: string;
  parsed: ParsedMail;
}

/** A real SMTP server on a free port of this machine that keeps what it is sent. */
export class Mailbox {
  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
    readonly received: ReceivedMail[],
  ) {}

  static async open(): Promise<Mailbox> {
    const received: ReceivedMail[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        simpleParser(stream).then((parsed) => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          received.push(toReceived(to, parsed));
          done();
        }, done);
      },
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve());
    });
    const { port } = server.server.address() as AddressInfo;
    return new Mailbox(server, `smtp://127.0.0.1:${port}`, received);
  }

  to(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.to.toLowerCase() === address.toLowerCase());
  }

  /** Waits for the nth mail to an address (the first, if left out). */
  async next(address: string, count = 1): Promise<ReceivedMail> {
    return eventually(`mail ${count} to ${address}`, () => this.to(address)[count - 1]);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** The token of the link in a mail. */
export function tokenIn(mail: ReceivedMail): string {
  const link = mail.links.find((address) => address.includes('#t='));
  if (!link) throw new Error(`There is no link with a token in "${mail.subject}".`);
  return decodeURIComponent(link.split('#t=')[1] ?? '');
}

function toReceived(to: string, parsed: ParsedMail): ReceivedMail {
  const text = parsed.text ?? '';
  return {
    to,
    subject: parsed.subject ?? '',
    text,
    html: parsed.html || '',
    links: text.match(/https?:\/\/\S+/g) ?? [],
    messageId: parsed.messageId ?? '',
    parsed,
  };
}

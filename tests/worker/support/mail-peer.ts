/** A real SMTP server that misbehaves on request; what it took is read by a parser that is not ours. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface TakenMail {
  to: string[];
  raw: string;
  parsed: ParsedMail;
}

/** What the peer does with the next messages; each is asked once a message. */
export interface Manners {
  /** A refusal of the recipient, such as 450 or 550. */
  onRecipient?: (address: string) => number | undefined;
  /** A refusal after the message was read. */
  afterData?: (address: string) => number | undefined;
  /** Waits for this before it answers the message. */
  beforeAnswer?: () => Promise<void>;
  /** Never answers the message. */
  silentAfterData?: boolean;
  /** Cuts the connection instead of answering. */
  cutAfterData?: boolean;
  /** Does not answer RCPT TO. */
  silentAtRecipient?: boolean;
}

export class MailPeer {
  readonly taken: TakenMail[] = [];
  /** Recipients whose message was read to its end, answered or not. */
  readonly readToEnd: string[] = [];
  /** Recipients that were named, answered or not. */
  readonly named: string[] = [];
  manners: Manners = {};
  private server: SMTPServer;

  private constructor(private port: number) {
    this.server = this.createServer();
  }

  static async start(): Promise<MailPeer> {
    const peer = new MailPeer(0);
    await peer.listen();
    return peer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get addresses(): string[] {
    return this.taken.flatMap((mail) => mail.to);
  }

  /** Refuses connections until `listen`. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  async listen(): Promise<void> {
    this.server = this.createServer();
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  private createServer(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 200,
      onRcptTo: ({ address }, _session, done) => {
        this.named.push(address);
        if (this.manners.silentAtRecipient) return;
        done(refusal(this.manners.onRecipient?.(address)));
      },
      onData: (stream, session, done) => void this.read(stream, session, done),
    });
    // Clients that are killed on purpose leave broken connections behind.
    server.on('error', () => undefined);
    return server;
  }

  private async read(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of stream) chunks.push(chunk as Buffer);
    } catch {
      // The client was killed in the middle of its message: it was not read to its end.
      return;
    }
    const to = session.envelope.rcptTo.map(({ address }) => address);
    this.readToEnd.push(...to);
    if (this.manners.silentAfterData) return;
    if (this.manners.cutAfterData) {
      for (const connection of this.connections()) connection._socket.destroy();
      return;
    }
    await this.manners.beforeAnswer?.();
    const refused = refusal(this.manners.afterData?.(to[0] ?? ''));
    if (!refused) {
      const raw = Buffer.concat(chunks);
      this.taken.push({ to, raw: raw.toString(), parsed: await simpleParser(raw) });
    }
    done(refused);
  }

  private connections(): Set<{ _socket: { destroy(): void } }> {
    return (this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections;
  }
}

function refusal(code: number | undefined): Error | null {
  return code === undefined ? null : Object.assign(new Error('As the test asked'), { responseCode: code });
}

import { simpleParser } from 'mailparser';

/** What a mail server said of a message that it could not deliver. */
export interface BounceReport {
  /** Of ours: the row that the message was made from. */
  mailId: string;
  /** As of RFC 3463: `5.1.1`. */
  status: string;
  /** It will not be tried again. */
  hard: boolean;
  /** And that is because of the address: not of what was in the message, who sent it, or how full or broken the other side was. */
  dead: boolean;
  /** Whom it was for, as servers name them. */
  addresses: readonly string[];
}

type Fields = ReadonlyMap<string, string>;

const OURS = /<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]*>/i;
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}/;
/** What a server answered: its code, and the finer one where it has it. `smtp; 550-5.1.1 no such user` */
const ANSWER = /(?:^|;\s*)(5\d\d)(?:[ -](5\.\d{1,3}\.\d{1,3}))?(?!\d)/;
/** RFC 3463: the address (5.1.7 and 5.1.8 are about the sender's), or a domain that leads nowhere. */
const DEAD = /^5\.(?:1\.(?![78]$)\d+|4\.4)$/;
/** No such mailbox; not at this place. */
const DEAD_ANSWERS = ['550', '551'];
const ORIGINAL = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers'];

/** A report of RFC 3464 about a message of ours that was not delivered, or not yet; null for any other mail, automatic answers too. */
export async function readBounce(raw: Buffer): Promise<BounceReport | null> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipImageLinks: true, skipTextToHtml: true });
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  if (type?.value !== 'multipart/report' || type.params?.['report-type']?.toLowerCase() !== 'delivery-status')
    return null;
  const part = (...types: string[]): string | null =>
    mail.attachments.find(({ contentType }) => types.includes(contentType))?.content.toString('utf8') ?? null;
  const said = worst(part('message/delivery-status', 'message/global-delivery-status') ?? '');
  const original = fieldsOf(part(...ORIGINAL) ?? '').get('message-id');
  // Servers that send nothing of the message back still name what they answer to.
  const mailId = OURS.exec(original ?? [mail.inReplyTo, mail.references].flat().join(' '))?.[1]?.toLowerCase();
  return said && mailId ? { ...said, mailId } : null;
}

/** Of all whom a report speaks of, what is worst: each of our messages is for one person, whom servers may pass on. */
function worst(text: string): Omit<BounceReport, 'mailId'> | null {
  const [, ...people] = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n\s*\n/);
  const told = people.flatMap((block) => {
    const fields = fieldsOf(block);
    const action = (fields.get('action') ?? '').toLowerCase();
    const status = STATUS.exec(fields.get('status') ?? '')?.[0];
    if (!status || status.startsWith('2') || (action !== 'failed' && action !== 'delayed')) return [];
    const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => addressIn(fields.get(name)) ?? []);
    const hard = action === 'failed' && status.startsWith('5');
    return [{ status, hard, dead: hard && isDead(status, fields.get('diagnostic-code') ?? ''), addresses }];
  });
  return told.find(({ hard }) => hard) ?? told[0] ?? null;
}

/** Many servers say 5.0.0 for whatever another one answered: then that answer counts. */
function isDead(status: string, diagnostic: string): boolean {
  if (status !== '5.0.0') return DEAD.test(status);
  const [, code, finer] = ANSWER.exec(diagnostic) ?? [];
  return finer && finer !== '5.0.0' ? DEAD.test(finer) : DEAD_ANSWERS.includes(code ?? '');
}

/** Header fields by name, unfolded; up to the first empty line. */
function fieldsOf(text: string): Fields {
  const [head = ''] = text.replaceAll('\r\n', '\n').split('\n\n');
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
    }),
  );
}

/** `rfc822; someone@school.example` */
const addressIn = (field: string | undefined): string | null =>
  field?.split(';').at(-1)?.trim().replace(/^<|>$/g, '').toLowerCase() || null;

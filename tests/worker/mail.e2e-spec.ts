import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { eventually } from './support/eventually.js';
import { MailPeer, type TakenMail } from './support/mail-peer.js';
import {
  AccountMail,
  MAIL_LEDGERS,
  type MailContent,
  type MailLedger,
  type MailMessage,
  Outbox,
  type OutboxMail,
  RendersMail,
  TenantDatabase,
} from './support/platform.js';
import { inAccount, inSchool, Stage } from './support/stage.js';
import { wipeQueue } from './support/test-queue.js';

const MINUTE = 60_000;

@Injectable()
class TestMails {
  constructor(private readonly tenants: TenantDatabase) {}

  @RendersMail('tests.hello')
  async hello({ recipient }: MailMessage): Promise<MailContent> {
    return recipient.locale === 'fr'
      ? { subject: 'Votre mentor·e vous attend', paragraphs: [`Bonjour ${recipient.displayName},`, 'C’est publié.'] }
      : { subject: 'Your mentor is waiting', paragraphs: [`Hello ${recipient.displayName},`, 'It is published.'] };
  }

  @RendersMail('tests.school')
  async school({ recipient }: MailMessage): Promise<MailContent> {
    const [school] = await this.tenants.read<{ name: string }>('select name from school');
    return {
      subject: `News\r\nBcc: everyone@example.org\r\nfrom ${school?.name}`,
      paragraphs: [recipient.email],
    };
  }

  @RendersMail('tests.link')
  async link(): Promise<MailContent> {
    const url = 'https://trellis.example/confirm#t=a&b';
    return {
      subject: 'Confirm',
      paragraphs: ['<script>alert(1)</script> & "friends"\nsecond line'],
      action: { label: 'Confirm <now>', url },
      footer: 'Not you? Do nothing.',
    };
  }

  @RendersMail('tests.pointless')
  async pointless(): Promise<null> {
    return null;
  }

  @RendersMail('tests.broken')
  async broken(): Promise<MailContent> {
    throw new Error('cannot be said');
  }
}

@Injectable()
class OtherMails {
  @RendersMail('tests.hello')
  async helloToo(): Promise<MailContent> {
    return { subject: '', paragraphs: [] };
  }
}

interface MailRow {
  state: string;
  attempts: number;
  due_at: Date;
  settled_at: Date | null;
}

let stage: Stage;
let peer: MailPeer;
let worker: INestApplicationContext;
let schoolId: string;

beforeAll(async () => {
  peer = await MailPeer.start();
  stage = await Stage.open(peer.url);
  worker = await stage.startWorker({ providers: [TestMails] });
});
afterAll(async () => {
  await stage.close();
  await peer.stop();
});
beforeEach(async () => {
  schoolId = await stage.addSchool();
});
afterEach(() => {
  peer.manners = {};
});

const send = (mail: OutboxMail): Promise<string | null> =>
  inSchool(worker, schoolId, () => worker.get(Outbox).add(mail));
const row = async (id: string | null): Promise<MailRow> => {
  const [found] = await stage.query<MailRow>('select state, attempts, due_at, settled_at from outbox where id = $1', [
    id,
  ]);
  if (!found) throw new Error('no such mail');
  return found;
};
const reaches = (id: string | null, state: string, attempts = 1): Promise<void> =>
  eventually(async () => expect(await row(id)).toMatchObject({ state, attempts }));
const attempts = (
  id: string | null,
): Promise<{ attempt: number; outcome: string; response: string; message_id: string }[]> =>
  stage.query(
    'select attempt, outcome, response, message_id from outbox_attempt where outbox_id = $1 order by attempt',
    [id],
  );
const takenBy = (email: string): TakenMail[] => peer.taken.filter(({ to }) => to.includes(email));
/** Backoffs and leases are over: due again now. */
const makeDue = (id: string | null): Promise<unknown> =>
  stage.query('update outbox set due_at = now(), claimed_until = null where id = $1', [id]);

it('refuses to start when a kind has two renderers', async () => {
  await expect(stage.startWorker({ providers: [TestMails, OtherMails] })).rejects.toThrow(
    'mail tests.hello has two renderers; the second is OtherMails.helloToo',
  );
});

describe('a mail of a school', () => {
  it('is sent once, in the reader’s language, and stands in the ledger', async () => {
    const ana = await stage.addMember(schoolId, 'Ana Silva', 'en');
    const luc = await stage.addMember(schoolId, 'Luc Côté', 'fr');
    const [toAna, toLuc] = [
      await send({ kind: 'tests.hello', toMemberId: ana.id }),
      await send({ kind: 'tests.hello', toMemberId: luc.id }),
    ];
    await reaches(toAna, 'sent');
    await reaches(toLuc, 'sent');
    expect(takenBy(ana.email).map(({ parsed }) => parsed.subject)).toEqual(['Your mentor is waiting']);
    const [french] = takenBy(luc.email);
    expect(french?.parsed.subject).toBe('Votre mentor·e vous attend');
    expect(french?.parsed.text).toContain('Bonjour Luc Côté,\n\nC’est publié.');
    expect(french?.parsed.html).toContain('<html lang="fr">');
    expect(french?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(french?.parsed.from?.value).toEqual([{ name: 'Trellis', address: 'no-reply@trellis.example' }]);
    const messageId = `<${toLuc}@trellis.example>`;
    expect(french?.parsed.messageId).toBe(messageId);
    expect(await attempts(toLuc)).toMatchObject([{ attempt: 1, outcome: 'sent', message_id: messageId }]);
    expect((await row(toLuc)).settled_at).not.toBeNull();
  });

  it('is written once for a dedupe key, and can be taken back while it is due', async () => {
    const { id } = await stage.addMember(schoolId);
    const later = new Date(Date.now() + 60 * MINUTE);
    const first = await send({ kind: 'tests.hello', toMemberId: id, dedupeKey: 'publish:1', dueAt: later });
    expect(first).not.toBeNull();
    expect(await send({ kind: 'tests.hello', toMemberId: id, dedupeKey: 'publish:1' })).toBeNull();
    expect(await inSchool(worker, schoolId, () => worker.get(Outbox).cancel('publish:1'))).toBe(1);
    expect(await row(first)).toMatchObject({ state: 'cancelled', attempts: 0 });
  });

  it('goes to an invitation by its address alone', async () => {
    const id = randomUUID();
    await stage.query(
      `insert into invitation (school_id, id, kind, email, email_key, locale, created_at, expires_at)
       values ($1, $2, 'invitation', 'new@example.org', 'new@example.org', 'fr', now(), now() + interval '1 day')`,
      [schoolId, id],
    );
    await reaches(await send({ kind: 'tests.hello', toInvitationId: id }), 'sent');
    expect(takenBy('new@example.org').map(({ parsed }) => parsed.subject)).toEqual(['Votre mentor·e vous attend']);
  });

  it('is rendered with the rows of its school, and no header can be forged', async () => {
    const { id, email } = await stage.addMember(schoolId, 'Eve\r\nBcc: thief@example.org');
    const mail = await send({ kind: 'tests.school', toMemberId: id });
    await reaches(mail, 'sent');
    const [taken] = takenBy(email);
    expect(taken?.to).toEqual([email]);
    expect(taken?.parsed.headers.has('bcc')).toBe(false);
    expect(taken?.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
    expect(taken?.parsed.subject).toBe('News Bcc: everyone@example.org from École Saint-Luc');
    expect([taken?.parsed.to].flat()[0]?.value).toEqual([{ name: 'Eve Bcc: thief@example.org', address: email }]);
    expect(taken?.parsed.text).toContain(email);
  });

  it.each(['Zoë 🌱 Ångström', 'ليلى العامري', 'שָׁלוֹם', '李小龍', '"Quoted", Jr. <x@y.z>'])(
    'carries the name %s unharmed',
    async (name) => {
      const { id, email } = await stage.addMember(schoolId, name);
      await reaches(await send({ kind: 'tests.hello', toMemberId: id }), 'sent');
      const [taken] = takenBy(email);
      expect([taken?.parsed.to].flat()[0]?.value).toEqual([{ name, address: email }]);
      expect(taken?.parsed.text).toContain(`Hello ${name},`);
    },
  );

  it('escapes what it says in HTML and spells out its link', async () => {
    const { id, email } = await stage.addMember(schoolId);
    await reaches(await send({ kind: 'tests.link', toMemberId: id }), 'sent');
    const [taken] = takenBy(email);
    const html = String(taken?.parsed.html);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;friends&quot;<br>second line');
    expect(html).toContain('href="https://trellis.example/confirm#t=a&amp;b"');
    expect(html).not.toContain('<script>');
    expect(taken?.parsed.text).toContain('Confirm <now>\nhttps://trellis.example/confirm#t=a&b');
  });

  it('without a wording fails clearly; one that has become pointless is cancelled', async () => {
    const { id } = await stage.addMember(schoolId);
    const unknown = await send({ kind: 'tests.unheardOf', toMemberId: id });
    const pointless = await send({ kind: 'tests.pointless', toMemberId: id });
    await reaches(unknown, 'failed');
    expect(await attempts(unknown)).toMatchObject([
      { outcome: 'refused', response: 'No wording for kind tests.unheardOf' },
    ]);
    await reaches(pointless, 'cancelled', 0);
  });

  it('that can’t be rendered is put off and holds nothing up', async () => {
    const { id } = await stage.addMember(schoolId);
    const broken = await send({ kind: 'tests.broken', toMemberId: id });
    const fine = await send({ kind: 'tests.hello', toMemberId: id });
    await reaches(fine, 'sent');
    await reaches(broken, 'due');
    expect(await attempts(broken)).toMatchObject([{ outcome: 'retry', response: 'Not made: Error' }]);
  });

  it('to an address that reads as several is refused', async () => {
    const { id } = await stage.addMember(schoolId);
    await stage.query(`update member set email = 'a@example.org, b@example.org' where id = $1`, [id]);
    await reaches(await send({ kind: 'tests.hello', toMemberId: id }), 'failed');
    expect(peer.addresses).not.toContain('a@example.org');
  });
});

describe('a mail server', () => {
  it('that says 4xx is asked again after 1, 5, 30, 120 … minutes, eight times in all', async () => {
    const { id, email } = await stage.addMember(schoolId);
    peer.manners = { onRecipient: () => 450 };
    const mail = await send({ kind: 'tests.hello', toMemberId: id });
    const waits = [1, 5, 30, 120, 240, 480, 960];
    for (const [index, minutes] of waits.entries()) {
      const before = Date.now();
      await reaches(mail, 'due', index + 1);
      await eventually(async () => {
        const wait = (await row(mail)).due_at.getTime() - before;
        expect(wait).toBeGreaterThan(minutes * MINUTE - 5_000);
        expect(wait).toBeLessThan(minutes * MINUTE + 15_000);
      });
      await makeDue(mail);
    }
    await reaches(mail, 'failed', 8);
    expect((await attempts(mail)).map(({ outcome }) => outcome)).toEqual([...waits.map(() => 'retry'), 'refused']);
    expect(takenBy(email)).toEqual([]);
  });

  it('that says 4xx once gets it the second time', async () => {
    const { id, email } = await stage.addMember(schoolId);
    peer.manners = { afterData: () => 451 };
    const mail = await send({ kind: 'tests.hello', toMemberId: id });
    await eventually(async () => expect(await attempts(mail)).toMatchObject([{ outcome: 'retry' }]));
    peer.manners = {};
    await makeDue(mail);
    await reaches(mail, 'sent', 2);
    expect(takenBy(email)).toHaveLength(1);
  });

  it.each(['onRecipient', 'afterData'] as const)(
    'that says 5xx (%s) is believed, and the others still get theirs',
    async (when) => {
      const refused = await stage.addMember(schoolId);
      const welcome = await stage.addMember(schoolId);
      peer.manners = { [when]: (address: string) => (address === refused.email ? 550 : undefined) };
      const mails = await inSchool(worker, schoolId, () =>
        worker.get(Outbox).addMany([refused, welcome].map(({ id }) => ({ kind: 'tests.hello', toMemberId: id }))),
      );
      expect(mails).toHaveLength(2);
      await eventually(async () => {
        const states = await stage.query('select state from outbox where school_id = $1 order by state', [schoolId]);
        expect(states).toEqual([{ state: 'failed' }, { state: 'sent' }]);
      });
      expect(takenBy(welcome.email)).toHaveLength(1);
      expect(takenBy(refused.email)).toEqual([]);
    },
  );

  it('that refuses connections is asked again later', async () => {
    const { id, email } = await stage.addMember(schoolId);
    await peer.stop();
    const mail = await send({ kind: 'tests.hello', toMemberId: id });
    await eventually(async () =>
      expect(await attempts(mail)).toMatchObject([{ outcome: 'retry', response: 'ECONNREFUSED' }]),
    );
    await peer.listen();
    await makeDue(mail);
    await reaches(mail, 'sent', 2);
    expect(takenBy(email)).toHaveLength(1);
  });

  it('that hangs up after the message leaves it in doubt, and it is not sent again', async () => {
    const { id, email } = await stage.addMember(schoolId);
    peer.manners = { cutAfterData: true };
    const mail = await send({ kind: 'tests.hello', toMemberId: id });
    await reaches(mail, 'in_doubt');
    expect(await attempts(mail)).toMatchObject([{ outcome: 'in_doubt' }]);
    peer.manners = {};
    await makeDue(mail);
    // A mail owed later has arrived, so the scanner has passed by the one in doubt.
    await reaches(await send({ kind: 'tests.hello', toMemberId: (await stage.addMember(schoolId)).id }), 'sent');
    expect(await row(mail)).toMatchObject({ state: 'in_doubt', attempts: 1 });
    expect(peer.readToEnd.filter((address) => address === email)).toHaveLength(1);
  });

  it('that answers late is believed over the doubt', async () => {
    const { id } = await stage.addMember(schoolId);
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    peer.manners = { beforeAnswer: () => waiting };
    const mail = await send({ kind: 'tests.hello', toMemberId: id });
    await reaches(mail, 'handing_over');
    // Its lease over, another look finds nobody’s answer.
    await stage.query('update outbox set claimed_until = now() where id = $1', [mail]);
    await reaches(mail, 'in_doubt');
    answer();
    await reaches(mail, 'sent');
    expect(await attempts(mail)).toMatchObject([{ outcome: 'sent' }]);
  });
});

describe('a mail of an account', () => {
  it('is sent once, in its language', async () => {
    const { id, email } = await stage.addAccount('Chloé', 'fr');
    const mail = await inAccount(worker, id, () => worker.get(AccountMail).add(id, 'tests.hello'));
    await eventually(async () => {
      const [found] = await stage.query('select state, attempts, message_id from account_mail where id = $1', [mail]);
      expect(found).toEqual({ state: 'sent', attempts: 1, message_id: `<${mail}@trellis.example>` });
    });
    expect(takenBy(email).map(({ parsed }) => parsed.subject)).toEqual(['Votre mentor·e vous attend']);
  });

  it('is in doubt when the server hangs up after the message', async () => {
    const { id } = await stage.addAccount();
    peer.manners = { cutAfterData: true };
    const mail = await inAccount(worker, id, () => worker.get(AccountMail).add(id, 'tests.hello'));
    await eventually(async () =>
      expect(await stage.query('select state from account_mail where id = $1', [mail])).toEqual([
        { state: 'in_doubt' },
      ]),
    );
  });
});

it('an overtaken try asked about beside the current one of the same mail is not handed over', async () => {
  const { id: toMemberId } = await stage.addMember(schoolId);
  const id = String(await send({ kind: 'tests.hello', toMemberId, dueAt: new Date(Date.now() + 60 * MINUTE) }));
  await stage.query('update outbox set attempts = 2 where id = $1', [id]);
  const ledger = worker.get<readonly MailLedger[]>(MAIL_LEDGERS).find(({ name }) => name === 'outbox');
  const tries = [1, 2, 3].map((attempt) => ({ id, attempt }));
  const handedOver = await ledger?.transaction(schoolId, 'test', () =>
    ledger.handOver(schoolId, tries, new Date(Date.now() + MINUTE)),
  );
  expect(handedOver).toEqual([{ id, attempt: 2 }]);
  await stage.query(`update outbox set state = 'cancelled', settled_at = now() where id = $1`, [id]);
});

it('two workers and a wiped queue: everyone gets it exactly once', async () => {
  const second = await stage.startWorker({ providers: [TestMails] });
  const members: { id: string; email: string }[] = [];
  for (let index = 0; index < 120; index++) members.push(await stage.addMember(schoolId, `Person ${index}`));
  const before = peer.taken.length;
  await inSchool(worker, schoolId, () =>
    worker.get(Outbox).addMany(members.map(({ id }) => ({ kind: 'tests.hello', toMemberId: id, dedupeKey: id }))),
  );
  await eventually(() => expect(peer.taken.length).toBeGreaterThan(before + 10));
  await wipeQueue(stage.database.adminUrl);
  // The leases of what was lost are over.
  await stage.query(`update outbox set claimed_until = now() where school_id = $1 and state = 'due'`, [schoolId]);
  await eventually(async () => {
    const states = await stage.query(
      'select state, count(*)::int as mails from outbox where school_id = $1 group by state',
      [schoolId],
    );
    expect(states).toEqual([{ state: 'sent', mails: 120 }]);
  }, 30_000);
  expect(members.map(({ email }) => takenBy(email).length)).toEqual(members.map(() => 1));
  await stage.stop(second);
});

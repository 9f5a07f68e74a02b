/** What those in a mentorship write to each other: read by them alone, told of by one neutral mail. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  MarkMessagesReadDocument,
  type MessageThreadQuery,
  MessageThreadDocument,
  MyMentorshipDocument,
  MyNewMessagesDocument,
  MyReachDocument,
  OwnDataDocument,
  PauseMyMatchDocument,
  ResumeMyMatchDocument,
  SayInTouchDocument,
  SendMessageDocument,
  SetMyReachDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import type { ReceivedMail } from '../kit/mailbox.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, pairUp, refusal, signInAs } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

const MINUTE = 60_000;
const WORDS = 'I would love to talk about residency in Zanzibar';

let app: TestApp;
let pair: OpenPair;
let mentorshipId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  ({ mentorshipId } = pair);
}, 60_000);
afterAll(() => app.close());

const threadOf = async (person: Browser, id = mentorshipId): Promise<MessageThreadQuery['messageThread']> =>
  (await ask(person, MessageThreadDocument, { mentorshipId: id, first: 30 })).messageThread;
const send = async (person: Browser, text: string, fileId: string | null = null): Promise<string> =>
  (await ask(person, SendMessageDocument, { input: { mentorshipId, text, fileId } })).sendMessage.id;
const nextStepOf = async (person: Browser): Promise<unknown> =>
  (await ask(person, MyMentorshipDocument, { id: mentorshipId })).myMentorship.mentorship.nextStep;

const noticesTo = (email: string): ReceivedMail[] =>
  app.mailbox.to(email).filter(({ links }) => links.some((link) => link.endsWith(`/matches/${mentorshipId}/messages`)));
const nextNotice = (email: string, count: number): Promise<ReceivedMail> =>
  eventually(`notice ${count} to ${email}`, () => noticesTo(email)[count - 1]);

describe('writing', () => {
  it('starts with the mentor, and the first step is done once they wrote', async () => {
    // They were matched long ago: nobody has to wait for the mentor any longer.
    expect(await nextStepOf(pair.asMentor)).toMatchObject({ code: 'FIRST_WORD_LATE' });
    expect(await threadOf(pair.asMentor)).toMatchObject({ state: 'ACTIVE', contact: null, newCount: 0 });
    await send(pair.asMentor, 'Hello Ana');
    await send(pair.asMentor, `  ${WORDS}\r\n`);
    expect(await nextStepOf(pair.asMentee)).toBeNull();
    const thread = await threadOf(pair.asMentee);
    expect(thread.messages.nodes.map(({ text, mine, isNew }) => ({ text, mine, isNew }))).toEqual([
      { text: WORDS, mine: false, isNew: true },
      { text: 'Hello Ana', mine: false, isNew: true },
    ]);
    expect(thread).toMatchObject({ newCount: 2, contact: { how: 'MESSAGE' } });
  });

  it('is told by one mail however much waits, which says neither who nor what', async () => {
    await app.moveClock(6 * MINUTE);
    const mail = await nextNotice(pair.mentee.email, 1);
    expect(mail.subject).toBe('Votre programme de mentorat a des nouvelles pour vous');
    expect(mail.text).not.toMatch(/Adeyemi|Zanzibar|Mo /);
    expect(mail.parsed.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.any(String) } });
    expect(noticesTo(pair.mentee.email)).toHaveLength(1);
    expect((await ask(pair.asMentee, MyNewMessagesDocument, {})).myNewMessages).toEqual([{ mentorshipId, count: 2 }]);
    const [newest] = (await threadOf(pair.asMentee)).messages.nodes;
    await ask(pair.asMentee, MarkMessagesReadDocument, { mentorshipId, messageId: newest?.id ?? '' });
    expect((await ask(pair.asMentee, MyNewMessagesDocument, {})).myNewMessages).toEqual([]);
    await send(pair.asMentor, 'One more thing');
    await app.moveClock(12 * MINUTE);
    await nextNotice(pair.mentee.email, 2);
  });

  it('never shows one what the other has read, and does not go back to unread', async () => {
    expect(JSON.stringify(await threadOf(pair.asMentor))).not.toMatch(/"isNew":true/);
    const { messages } = await threadOf(pair.asMentee);
    const [newest, , oldest] = messages.nodes.map(({ id }) => id);
    await ask(pair.asMentee, MarkMessagesReadDocument, { mentorshipId, messageId: newest ?? '' });
    const { markMessagesRead } = await ask(pair.asMentee, MarkMessagesReadDocument, {
      mentorshipId,
      messageId: oldest ?? '',
    });
    expect(markMessagesRead.count).toBe(0);
  });

  it('sends no mail to whoever does without, nor about what was read in time', async () => {
    await pair.asMentor.ask('mutation { chooseNotification(kind: MESSAGE, allowed: false) { kind } }');
    await send(pair.asMentee, 'Merci');
    await send(pair.asMentor, 'Read before the mail goes');
    const [newest] = (await threadOf(pair.asMentee)).messages.nodes;
    await ask(pair.asMentee, MarkMessagesReadDocument, { mentorshipId, messageId: newest?.id ?? '' });
    const mails = await app.sql<{ kind: string; state: string; to_member_id: string }>(
      `select kind, state, to_member_id from trellis.outbox where kind = 'message_waiting' order by created_at`,
    );
    expect(mails.map(({ to_member_id: to }) => to)).not.toContain(pair.mentor.memberId);
    await app.moveClock(20 * MINUTE);
    await send(pair.asMentor, 'And now?');
    await app.moveClock(30 * MINUTE);
    await nextNotice(pair.mentee.email, 3);
    expect(noticesTo(pair.mentee.email)).toHaveLength(3);
    expect(noticesTo(pair.mentor.email)).toHaveLength(0);
  });

  it('refuses what is empty, too long, or too much in a short time', async () => {
    const input = { mentorshipId, text: ' \n ' };
    expect(await refusal(pair.asMentee, SendMessageDocument, { input })).toBe('MESSAGE_EMPTY');
    const long = { mentorshipId, text: 'x'.repeat(4_001) };
    expect(await refusal(pair.asMentee, SendMessageDocument, { input: long })).toBe('INPUT_INVALID');
    for (let sent = 0; sent < 45; sent += 1) {
      const refused = await pair.asMentee
        .refusal(String(SendMessageDocument), { input: { mentorshipId, text: 'Hi' } })
        .catch(() => null);
      if (refused === 'ATTEMPTS_LIMITED') return;
    }
    throw new Error('Nobody was stopped.');
  });
});

describe('a file', () => {
  it('goes along, and is saved by those in the mentorship alone', async () => {
    const { body } = await pair.asMentor.upload('plan.txt', 'First we walk');
    await send(pair.asMentor, '', String(body.id));
    const [newest] = (await threadOf(pair.asMentee)).messages.nodes;
    expect(newest?.file).toMatchObject({ name: 'plan.txt', size: 13 });
    const open = async (person: Browser): Promise<Response> =>
      fetch(`${app.url}${newest?.file?.path ?? ''}`, { headers: { cookie: person.cookie ?? '' } });
    expect(await (await open(pair.asMentee)).text()).toBe('First we walk');
    for (const person of [pair.asStranger, pair.coordinator, pair.school.administrator])
      expect((await open(person)).status).toBe(404);
    expect((await open(app.browser())).status).toBe(403);
  });

  it('is one’s own, of a kind that does not run', async () => {
    const { body } = await pair.asMentor.upload('mine.txt', 'Mine');
    const foreign = { mentorshipId, text: '', fileId: String(body.id) };
    await app.moveClock(60 * MINUTE);
    const { body: script } = await pair.asMentor.upload('run.html', '<script>');
    expect(
      await refusal(pair.asMentor, SendMessageDocument, { input: { ...foreign, fileId: String(script.id) } }),
    ).toBe('DOCUMENT_TYPE');
    const other = await signInAs(app, pair.school.slug, pair.mentee);
    expect(['NOT_FOUND', 'ATTEMPTS_LIMITED']).toContain(await refusal(other, SendMessageDocument, { input: foreign }));
  });
});

describe('nobody else', () => {
  it('reads or writes: not who runs the program, not another mentee, not another school', async () => {
    const elsewhere = await openSchool(app);
    const others = [pair.asStranger, pair.coordinator, pair.school.administrator, elsewhere.administrator];
    for (const person of others) {
      expect(await refusal(person, MessageThreadDocument, { mentorshipId })).toBe('NOT_FOUND');
      expect(await refusal(person, SendMessageDocument, { input: { mentorshipId, text: 'Hello' } })).toBe('NOT_FOUND');
      expect(await refusal(person, SayInTouchDocument, { mentorshipId })).toBe('NOT_FOUND');
    }
    expect(await refusal(pair.asMentor, MessageThreadDocument, { mentorshipId: 'none' })).toBe('NOT_FOUND');
    const [message] = (await threadOf(pair.asMentor)).messages.nodes;
    const foreign = { mentorshipId, messageId: message?.id ?? '' };
    expect(await refusal(pair.asStranger, MarkMessagesReadDocument, foreign)).toBe('NOT_FOUND');
  });

  it('finds the words in the database', async () => {
    const rows = await app.sql<{ sealed: Buffer }>('select sealed from trellis.message');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.some(({ sealed }) => sealed.includes('Zanzibar'))).toBe(false);
  });
});

describe('a pause', () => {
  it('closes writing in both directions, and shows what was written', async () => {
    await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId });
    const input = { mentorshipId, text: 'Are you there?' };
    expect(await refusal(pair.asMentor, SendMessageDocument, { input })).toBe('MENTORSHIP_PAUSED');
    expect(await threadOf(pair.asMentor)).toMatchObject({ state: 'PAUSED', reach: [] });
    await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId });
    await send(pair.asMentor, 'Good to be back');
  });
});

describe('being in touch', () => {
  it('may have been elsewhere: saying so is enough', async () => {
    const [mentee, mentor] = await enrol(app, pair.cohortId, [
      { role: 'mentee', name: 'Ida Berg' },
      { role: 'mentor', name: 'Sol Okoro' },
    ]);
    if (!mentee || !mentor) throw new Error('Nobody was enrolled.');
    const id = await pairUp(app, mentee, mentor);
    const asMentor = await signInAs(app, pair.school.slug, mentor);
    const { sayInTouch } = await ask(asMentor, SayInTouchDocument, { mentorshipId: id });
    expect(sayInTouch.contact).toMatchObject({ how: 'SAID' });
    const { myMentorship } = await ask(asMentor, MyMentorshipDocument, { id });
    expect(myMentorship.mentorship.nextStep).toBeNull();
  });

  it('shows each how the other likes to be reached', async () => {
    const input = { ways: ['PHONE' as const, 'MESSAGE' as const], note: 'After six, 555 0199' };
    expect((await ask(pair.asMentor, SetMyReachDocument, { input })).setMyReach).toEqual(input);
    expect((await threadOf(pair.asMentee)).reach).toMatchObject([{ name: 'Mo Adeyemi', ...input }]);
    expect((await ask(pair.asMentee, MyReachDocument, {})).myReach).toEqual({ ways: [], note: null });
    const [row] = await app.sql<{ sealed: Buffer }>('select sealed from trellis.reach_preference');
    expect(row?.sealed.includes('0199')).toBe(false);
  });

  it('is among what is kept about the person who wrote', async () => {
    const { records } = (await ask(pair.asMentor, OwnDataDocument, {})).ownData;
    expect(records).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'message', text: WORDS })]));
    expect(records).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'reach' })]));
    const { records: others } = (await ask(pair.asMentee, OwnDataDocument, {})).ownData;
    expect(JSON.stringify(others)).not.toContain('Zanzibar');
  });
});

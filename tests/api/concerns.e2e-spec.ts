/** Concerns: read by those whom the person chose and nobody else; who is named reads nothing; what was raised by whom shows nowhere. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerConcernDocument,
  CloseConcernDocument,
  ConcernSettingsDocument,
  ConcernWaysDocument,
  EntrustedConcernDocument,
  EntrustedConcernsDocument,
  HoldConcernDocument,
  MyConcernsDocument,
  MyConcernThreadDocument,
  NameInMyConcernDocument,
  NoteOnConcernDocument,
  OwnDataDocument,
  PassMyConcernOnDocument,
  RaiseConcernDocument,
  ReleaseConcernDocument,
  SaveConcernSettingsDocument,
  TasksDocument,
  WriteAboutMyConcernDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool, PASSWORD } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';
import { addColleague, type Colleague } from './staff.js';

const SAID = 'What happened after the lecture, quokka.';
const DAY = 24 * 60 * 60 * 1000;
const text = { en: 'Words', fr: 'Mots' };

let app: TestApp;
let pair: OpenPair;
let cora: Colleague;
let omar: Colleague;
let ada: Colleague;
let asMentee: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  ({ asMentee } = pair);
  cora = await addColleague(app, pair.school, 'COORDINATOR', 'Cora Field');
  omar = await addColleague(app, pair.school, 'COORDINATOR', 'Omar Budd');
  ada = await addColleague(app, pair.school, 'ADMINISTRATOR', 'Ada Second');
  // An ombuds who has no part in running anything.
  await app.sql(`update trellis.member set roles = '{coder}' where id = $1`, [omar.id]);
}, 60_000);
afterAll(() => app.close());

/** What is owed of a case is due now, whenever that was to be. Sessions would end if the clock were moved so far. */
const isDue = (job: string, concernId: string): Promise<unknown> =>
  app.sql(`update trellis.due_work set due_at = now() where job = $1 and subject_id = $2`, [job, concernId]);

const office = (kind: 'SECOND_CONTACT' | 'OMBUDS', email: string | null, address: string | null = null) => ({
  ...{ kind, email, address },
  label: { en: 'Ombuds office', fr: 'Bureau de l’ombuds' },
});

const saved = (offices: ReturnType<typeof office>[]) => ({
  input: {
    ...{ expect: text, mustPassOn: text, offices, retentionMonths: 12 },
    crisis: [{ label: text, number: '9-8-8' }],
  },
});

const raise = async (recipientId: string, namedIds: string[] = [], said = SAID): Promise<string> =>
  (await ask(asMentee, RaiseConcernDocument, { input: { recipientId, namedIds, said } })).raiseConcern.concern.id;

/** Everything that can be sent about one concern by whoever reads it. */
async function everyRefusal(browser: Browser, concernId: string): Promise<string[]> {
  const input = { concernId, said: 'x' };
  return [
    await refusal(browser, EntrustedConcernDocument, { concernId }),
    await refusal(browser, AnswerConcernDocument, { input }),
    await refusal(browser, NoteOnConcernDocument, { input }),
    await refusal(browser, CloseConcernDocument, { input: { ...input, outcome: 'NO_FURTHER_STEP' } }),
    await refusal(browser, HoldConcernDocument, { input }),
    await refusal(browser, ReleaseConcernDocument, { concernId }),
    await refusal(browser, MyConcernThreadDocument, { concernId }),
    await refusal(browser, WriteAboutMyConcernDocument, { input }),
    await refusal(browser, NameInMyConcernDocument, { input: { concernId, namedIds: [] } }),
    await refusal(browser, PassMyConcernOnDocument, { input: { concernId, recipientId: cora.id } }),
  ];
}

it('is set up by administrators alone; without it they are offered still', async () => {
  const before = (await ask(asMentee, ConcernWaysDocument, {})).concernWays;
  expect(before.setUp).toBe(false);
  expect(before.recipients.map(({ kind }) => kind)).toContain('ADMINISTRATOR');
  for (const browser of [asMentee, pair.asMentor, cora.browser]) {
    expect(await refusal(browser, ConcernSettingsDocument, {})).toBe('FORBIDDEN');
    expect(await refusal(browser, SaveConcernSettingsDocument, saved([]))).toBe('FORBIDDEN');
  }
  const nobody = saved([office('OMBUDS', 'nobody@school.example')]);
  expect(await refusal(ada.browser, SaveConcernSettingsDocument, nobody)).toBe('CONCERN_MEMBER_UNKNOWN');
  expect(await refusal(ada.browser, SaveConcernSettingsDocument, saved([office('OMBUDS', null)]))).toBe(
    'CONCERN_OFFICE_EMPTY',
  );
  const offices = [office('OMBUDS', omar.email), office('OMBUDS', null, '514 555 0100')];
  await ask(ada.browser, SaveConcernSettingsDocument, saved(offices));
  const after = (await ask(asMentee, ConcernWaysDocument, {})).concernWays;
  expect(after).toMatchObject({ setUp: true, expect: text, crisis: [{ number: '9-8-8' }] });
  expect(after.outside).toMatchObject([{ address: '514 555 0100' }]);
  const offered = after.recipients.map(({ name, kind }) => `${name} ${kind}`);
  expect(offered).toEqual(
    expect.arrayContaining(['Cora Field COORDINATOR', 'Omar Budd OMBUDS', 'Ada Second ADMINISTRATOR']),
  );
  expect(after.people.map(({ name }) => name)).toContain('Mo Adeyemi');
}, 60_000);

it('is read by whom it was given to, and by nobody else, whatever their role', async () => {
  const concernId = await raise(omar.id, [pair.mentor.memberId]);
  const elsewhere = await openSchool(app);
  const others = [
    ada.browser,
    pair.school.administrator,
    cora.browser,
    pair.asMentor,
    pair.asStranger,
    elsewhere.administrator,
  ];
  for (const browser of others) {
    expect(new Set(await everyRefusal(browser, concernId))).toEqual(new Set(['NOT_FOUND']));
    expect((await ask(browser, EntrustedConcernsDocument, {})).entrustedConcerns).toEqual([]);
    expect((await ask(browser, MyConcernsDocument, {})).myConcerns).toEqual([]);
  }
  expect(await refusal(asMentee, EntrustedConcernDocument, { concernId })).toBe('NOT_FOUND');
  expect(await refusal(omar.browser, MyConcernThreadDocument, { concernId: 'x' })).toBe('NOT_FOUND');

  const { entrustedConcerns } = await ask(omar.browser, EntrustedConcernsDocument, {});
  expect(entrustedConcerns).toMatchObject([{ id: concernId, from: 'Ana Ruiz', unread: true }]);
  expect(JSON.stringify(entrustedConcerns)).not.toContain('quokka');
  const { entrustedConcern } = await ask(omar.browser, EntrustedConcernDocument, { concernId });
  expect(entrustedConcern).toMatchObject({
    entries: [{ said: SAID }],
    named: ['Mo Adeyemi'],
    looks: [{ name: 'Omar Budd' }],
  });
  await ask(omar.browser, NoteOnConcernDocument, { input: { concernId, said: 'A note, wombat.' } });
  const told = app.mailbox.to(pair.mentee.email).length;
  await ask(omar.browser, AnswerConcernDocument, { input: { concernId, said: 'Thank you for telling me.' } });
  const mail = await app.mailbox.next(pair.mentee.email, told + 1);
  expect(mail.subject).toBe('Quelque chose vous attend dans Trellis');
  expect(mail.text).not.toMatch(/Thank you for telling|concern|préoccupation|Omar/);
  expect((await ask(asMentee, MyConcernsDocument, {})).myConcerns[0]).toMatchObject({ unread: true });
  const thread = (await ask(asMentee, MyConcernThreadDocument, { concernId })).myConcernThread;
  expect(thread.entries.map(({ kind }) => kind)).toEqual(['SAID', 'ANSWER']);
  expect(thread.readers).toMatchObject([{ name: 'Omar Budd', openedAt: expect.any(String) }]);
  expect(JSON.stringify(thread)).not.toContain('wombat');

  await ask(omar.browser, HoldConcernDocument, { input: { concernId, said: 'Asked for by counsel.' } });
  await ask(omar.browser, CloseConcernDocument, { input: { concernId, outcome: 'CONDUCT_AGREED', said: 'Agreed.' } });
  const write = { input: { concernId, said: 'x' } };
  expect(await refusal(asMentee, WriteAboutMyConcernDocument, write)).toBe('CARE_OVER');
  expect(await refusal(omar.browser, AnswerConcernDocument, write)).toBe('CARE_OVER');

  // The time it is kept for passes; it is held.
  await app.sql(`update trellis.concern set erase_on = '2026-01-01' where id = $1`, [concernId]);
  await isDue('concerns.erase', concernId);
  await eventually('the erasure to have been looked at', async () => {
    const rows = await app.sql(`select 1 from trellis.due_work where job = 'concerns.erase' and subject_id = $1`, [
      concernId,
    ]);
    return rows.length === 0;
  });
  const kept = (await ask(asMentee, MyConcernThreadDocument, { concernId })).myConcernThread;
  expect(kept.concern).toMatchObject({ held: true, state: 'CLOSED', eraseOn: expect.any(String) });
  await ask(omar.browser, ReleaseConcernDocument, { concernId });
  await eventually('the case to be erased', async () => {
    const rows = await app.sql('select 1 from trellis.concern where id = $1', [concernId]);
    return rows.length === 0;
  });
  expect(await app.sql('select 1 from vault.case_key where case_id = $1', [concernId])).toEqual([]);
}, 90_000);

it('can’t be given to whom it is about; who is named reads nothing from then on, and it goes to somebody else at once', async () => {
  const input = { recipientId: cora.id, namedIds: [cora.id], said: SAID };
  expect(await refusal(asMentee, RaiseConcernDocument, { input })).toBe('CONCERN_RECIPIENT_NAMED');
  expect(await refusal(asMentee, RaiseConcernDocument, { input: { ...input, namedIds: ['x'] } })).toBe('NOT_FOUND');
  const stranger = await ask(pair.asStranger, OwnDataDocument, {});
  const notOffered = { ...input, namedIds: [], recipientId: stranger.ownData.memberId };
  expect(await refusal(asMentee, RaiseConcernDocument, { input: notOffered })).toBe('CONCERN_RECIPIENT_GONE');
  expect(await refusal(asMentee, RaiseConcernDocument, { input: { ...input, namedIds: [], said: ' ' } })).toBe(
    'CARE_EMPTY',
  );

  const concernId = await raise(cora.id);
  await ask(cora.browser, EntrustedConcernDocument, { concernId });
  await ask(asMentee, NameInMyConcernDocument, { input: { concernId, namedIds: [cora.id] } });
  expect(new Set(await everyRefusal(cora.browser, concernId))).toEqual(new Set(['NOT_FOUND']));
  expect((await ask(cora.browser, EntrustedConcernsDocument, {})).entrustedConcerns).toEqual([]);
  expect((await ask(omar.browser, EntrustedConcernsDocument, {})).entrustedConcerns).toMatchObject([{ id: concernId }]);
  // Whoever opened it may read it no more: it does not wait for an ombuds who never does.
  await isDue('concerns.passOn', concernId);
  await eventually('somebody else to have it', async () => {
    const { readers } = (await ask(asMentee, MyConcernThreadDocument, { concernId })).myConcernThread;
    return readers.length >= 2 || undefined;
  });
  // Neither as an administrator, nor by being chosen again.
  await app.sql(`update trellis.member set roles = '{coordinator,administrator}' where id = $1`, [cora.id]);
  expect(new Set(await everyRefusal(cora.browser, concernId))).toEqual(new Set(['NOT_FOUND']));
  const again = { input: { concernId, recipientId: cora.id } };
  expect(await refusal(asMentee, PassMyConcernOnDocument, again)).toBe('CONCERN_RECIPIENT_NAMED');
  await app.sql(`update trellis.member set roles = '{coordinator}' where id = $1`, [cora.id]);
  await ask(asMentee, PassMyConcernOnDocument, { input: { concernId, recipientId: ada.id } });
  expect((await ask(ada.browser, EntrustedConcernsDocument, {})).entrustedConcerns).toMatchObject([{ id: concernId }]);
}, 60_000);

it('goes on, unopened, after two working days: to the next office, to administrators, and never silently to nobody', async () => {
  const { concernWays } = await ask(asMentee, ConcernWaysDocument, {});
  const administrators = concernWays.recipients
    .filter(({ kind }) => kind === 'ADMINISTRATOR')
    .map((one) => one.memberId);
  const concernId = await raise(cora.id, [pair.mentor.memberId, administrators[0] ?? '']);
  const readers = async (): Promise<string[]> =>
    (await ask(asMentee, MyConcernThreadDocument, { concernId })).myConcernThread.readers.map(({ name }) => name);
  const [owed] = await app.sql<{ due_at: Date }>('select due_at from trellis.due_work where subject_id = $1', [
    concernId,
  ]);
  const wait = ((owed?.due_at.getTime() ?? 0) - Date.now()) / DAY;
  expect(wait).toBeGreaterThan(1.5);
  expect(wait).toBeLessThan(5);
  expect(await readers()).toEqual(['Cora Field']);
  await isDue('concerns.passOn', concernId);
  await eventually('the ombuds to have it', async () => (await readers()).includes('Omar Budd'));
  await isDue('concerns.passOn', concernId);
  await eventually('the administrators to have it', async () => (await readers()).length >= 3);
  const named = concernWays.recipients.find(({ memberId }) => memberId === administrators[0])?.name;
  expect(await readers()).not.toContain(named);
  await isDue('concerns.passOn', concernId);
  await eventually('the person to be told', async () => {
    const [mine] = (await ask(asMentee, MyConcernsDocument, {})).myConcerns;
    return mine?.nobodyReads;
  });
  await ask(omar.browser, EntrustedConcernDocument, { concernId });
  expect((await ask(asMentee, MyConcernsDocument, {})).myConcerns[0]).toMatchObject({ nobodyReads: false });
}, 90_000);

it('leaves no trace that names who raised it: not in the trail, the events, tasks, mails, files of staff, or others’ data', async () => {
  const concernId = await raise(omar.id, [pair.mentor.memberId], 'Once more, quokka.');
  await ask(omar.browser, EntrustedConcernDocument, { concernId });
  const everywhere = await app.sql<{ seen: string }>(
    `select (select count(*) from trellis.audit_entry where subject_id = $1 or details::text like '%' || $1 || '%')
       + (select count(*) from trellis.audit_entry where action like '%concern.%')
       + (select count(*) from trellis.domain_event where subject::text like '%' || $1 || '%')
       + (select count(*) from trellis.outbox where subject::text like '%' || $1 || '%' or kind like '%concern%')
       + (select count(*) from trellis.task where args::text like '%' || $1 || '%' or code like '%CONCERN%') as seen`,
    [concernId],
  );
  expect(Number(everywhere[0]?.seen)).toBe(0);
  const rows = await app.sql<{ row: string }>(
    'select e::text as row from trellis.concern_entry e where concern_id = $1 union all select c::text from trellis.concern c where id = $1',
    [concernId],
  );
  expect(JSON.stringify(rows)).not.toContain('quokka');
  for (const { browser } of [cora, ada]) {
    const seen = [
      await ask(browser, TasksDocument, { filter: { scope: 'ALL' }, first: 100 }),
      await ask(browser, OwnDataDocument, {}),
      await browser.ask('query ($id: ID!) { mentorship(id: $id) { id state people { displayName } } }', {
        id: pair.mentorshipId,
      }),
      await browser.ask(
        `query ($id: ID!) { cohort(id: $id) { mentorships { nodes { id state } } rematchRequests { id said }
           people(first: 50) { nodes { id state } } } }`,
        { id: pair.cohortId },
      ),
    ];
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`quokka|${concernId}`));
  }
  const file = await ada.browser.ask<{ exportMember: { content: string } }>(
    'mutation ($input: ExportMemberInput!) { exportMember(input: $input) { content } }',
    { input: { memberId: pair.mentee.memberId, email: pair.mentee.email, reason: 'PERSON_ASKED', format: 'JSON' } },
  );
  expect(file.exportMember.content).not.toMatch(/quokka|concern/);
  expect(JSON.stringify(await ask(pair.asMentor, OwnDataDocument, {}))).not.toMatch(/quokka|concern/);
  expect(JSON.stringify(await ask(asMentee, OwnDataDocument, {}))).toContain('Once more, quokka.');
}, 60_000);

it('may be about whoever coordinates where one took part, also once that is closed', async () => {
  await app.sql(`update trellis.cohort set state = 'closed' where id = $1`, [pair.cohortId]);
  const { people, recipients } = (await ask(asMentee, ConcernWaysDocument, {})).concernWays;
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Cora Field', 'Mo Adeyemi']));
  expect(recipients.map(({ name }) => name)).not.toContain('Cora Field');
  const concernId = await raise(ada.id, [cora.id]);
  expect(await refusal(cora.browser, EntrustedConcernDocument, { concernId })).toBe('NOT_FOUND');
  await app.sql(`update trellis.cohort set state = 'published' where id = $1`, [pair.cohortId]);
}, 60_000);

it('goes with whoever erases themself, but for what is held', async () => {
  const gone = await raise(omar.id);
  const held = await raise(omar.id);
  await ask(omar.browser, HoldConcernDocument, { input: { concernId: held, said: 'Asked for by counsel.' } });
  await asMentee.ask('mutation ($input: EraseMeInput!) { eraseMe(input: $input) { __typename } }', {
    input: { password: PASSWORD },
  });
  const left = await app.sql<{ id: string }>('select id from trellis.concern where id = any ($1::uuid[])', [
    [gone, held],
  ]);
  expect(left).toEqual([{ id: held }]);
  expect(await app.sql('select 1 from vault.case_key where case_id = $1', [gone])).toEqual([]);
  const { entrustedConcern } = await ask(omar.browser, EntrustedConcernDocument, { concernId: held });
  expect(entrustedConcern.concern.from).not.toContain('Ruiz');
}, 60_000);

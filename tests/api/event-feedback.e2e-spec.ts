/** How an event was: asked of those who were there, sealed until it is closed, and let out in totals of enough people or never. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AskEventFeedbackDocument,
  EventFeedbackDocument,
  ProgramFormsDocument,
  MarkAttendanceDocument,
  MyEventFeedbackDocument,
  SendEventFeedbackDocument,
  StartEventFeedbackFormDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const BEFORE = '2026-10-26T15:00:00Z';
const DOORS_OPEN = '2026-10-27T21:20:00Z';
const OVER = '2026-10-27T23:40:00Z';
/** Sessions last longer for whoever looks in now and then. */
const MEANWHILE = '2026-10-31T12:00:00Z';
const CLOSED = '2026-11-03T23:00:00Z';

let app: TestApp;
let open: OpenEvents;
let people: Enrolled[];
let browsers: Browser[];

const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await at(BEFORE);
  open = await openEvents(app);
  const names = ['Ada', 'Ben', 'Cleo', 'Dee', 'Eli', 'Fay', 'Gil', 'Hal', 'Ida', 'Jo', 'Kit', 'Lou'];
  people = await enrol(
    app,
    open.cohortId,
    names.map((name) => ({ role: 'mentee' as const, name: `${name} Guest` })),
  );
  browsers = [];
  for (const one of people) browsers.push(await signInAs(app, open.school.slug, one));
}, 120_000);
afterAll(() => app.close());

const staff = async (id: string) => (await ask(open.coordinator, EventFeedbackDocument, { id })).eventFeedback;
const mine = async (browser: Browser, eventId: string) =>
  (await ask(browser, MyEventFeedbackDocument, { eventId })).myEventFeedback;
const askFor = (id: string, asked = true) =>
  ask(open.coordinator, AskEventFeedbackDocument, { input: { eventIds: [id], asked } });
const send = (browser: Browser, eventId: string, answers: unknown) =>
  ask(browser, SendEventFeedbackDocument, { input: { eventId, answers } });
const said = (value: unknown) => ({ state: 'answered', value });

/** An event at which these people were, an hour and ten minutes after it ended. */
async function attended(who: readonly Enrolled[]): Promise<string> {
  await at(BEFORE);
  const id = await open.published();
  await askFor(id);
  expect((await staff(id)).state).toBe('ASKED');
  await at(DOORS_OPEN);
  for (const { memberId } of who)
    await ask(open.coordinator, MarkAttendanceDocument, { input: { eventId: id, memberId, attended: true } });
  await at(OVER);
  expect((await staff(id)).state).toBe('OPEN');
  return id;
}

async function settled(id: string) {
  await at(MEANWHILE);
  for (const browser of browsers.slice(0, 1)) await mine(browser, id);
  await staff(id);
  await at(CLOSED);
  return eventually('the feedback to be closed', async () => {
    const feedback = await staff(id);
    return feedback.state !== 'OPEN' && feedback;
  });
}

it('asks those who were there, once, by a mail that names nothing; what they say is opened together and shown by the gate', async () => {
  const id = await attended(people);
  const asking = () =>
    app.mailbox.to(people[0]?.email ?? '').filter(({ parsed }) => parsed.text?.includes('How was it'));
  await eventually('the mails', async () => asking().length > 0 || undefined);
  const mails = asking();
  expect(mails).toHaveLength(1);
  expect(`${mails[0]?.parsed.subject} ${mails[0]?.parsed.text}`).not.toContain('Faith');
  // Somebody who was not there is asked nothing, and cannot say anything.
  expect(await mine(open.asMentee, id)).toBeNull();
  expect(await refusal(open.asMentee, SendEventFeedbackDocument, { input: { eventId: id, answers: null } })).toBe(
    'NOT_FOUND',
  );
  const [ada = fail(), ...others] = browsers;
  expect(await mine(ada, id)).toMatchObject({ done: false, threshold: 5 });
  await send(ada, id, { worth: said('very'), gave: said(['use', 'people']), keep: said('The long break.') });
  expect(await mine(ada, id)).toMatchObject({ done: true });
  expect(
    await refusal(ada, SendEventFeedbackDocument, { input: { eventId: id, answers: { worth: said('not') } } }),
  ).toBe('EVENT_FEEDBACK_SENT');
  expect(
    await refusal(others[0] ?? ada, SendEventFeedbackDocument, {
      input: { eventId: id, answers: { worth: said('elsewhere') } },
    }),
  ).toBe('ANSWER_INVALID');
  // While it is open nobody reads anything: not staff, not whoever reads the database.
  expect(await staff(id)).toMatchObject({ figures: [], texts: [] });
  for (const [index, browser] of others.entries()) {
    const words = index < 5 ? { keep: said('Keep the break.') } : { change: said('Nothing.') };
    await send(browser, id, { worth: said(index < 6 ? 'very' : 'mostly'), ...words });
  }
  const parts = await app.sql<{ length: number; row: string }>(
    `select length(sealed) as length, p::text as row from trellis.event_feedback_part p where event_id = $1`,
    [id],
  );
  expect(new Set(parts.map(({ length }) => length)).size).toBe(1);
  expect(parts.map(({ row }) => row).join()).not.toContain('break');
  const shown = await settled(id);
  expect(shown.state).toBe('SHOWN');
  const worth = shown.figures.find(({ itemId }) => itemId === 'worth')?.table;
  const counts = new Map(worth?.cells.map(({ row, count }) => [row, count]));
  // Seven and five; that nobody said the rest is not told, so neither is how many there were.
  expect([counts.get('very'), counts.get('mostly'), counts.get('not'), counts.get('*')]).toEqual([7, 5, null, null]);
  // Six wrote what should stay, and six what should change.
  expect(shown.texts.map(({ itemId, texts }) => [itemId, texts.length])).toEqual([
    ['keep', 6],
    ['change', 6],
  ]);
  expect(await app.sql('select 1 from trellis.event_feedback_part where event_id = $1', [id])).toEqual([]);
  expect(await mine(ada, id)).toBeNull();
});

it('leaves no trace of who said it: no entry, no event, no time', async () => {
  const traces = await app.sql<{ action: string }>(
    `select action from trellis.audit_entry where action like '%feedback%'
     union all select type from trellis.domain_event where type like '%feedback%'`,
  );
  expect(new Set(traces.map(({ action }) => action))).toEqual(new Set(['event.ask_feedback', 'event.close_feedback']));
  const columns = await app.sql<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name in ('event_feedback_part', 'event_feedback_words')
       and (data_type like 'timestamp%' or column_name like '%locale%')`,
  );
  expect(columns).toEqual([]);
});

it('of fewer than five opens nothing, and keeps nothing; passing it over counts as done and not as an answer', async () => {
  const id = await attended(people.slice(0, 5));
  for (const browser of browsers.slice(0, 4)) await send(browser, id, { worth: said('not') });
  await send(browsers[4] ?? fail(), id, null);
  expect(await settled(id)).toMatchObject({ state: 'TOO_FEW', figures: [], texts: [] });
  for (const table of ['event_feedback_part', 'event_feedback_words'])
    expect(await app.sql(`select 1 from trellis.${table} where event_id = $1`, [id])).toEqual([]);
});

it('is taken back while nobody was asked, and follows an event that is called off or moved', async () => {
  await at(BEFORE);
  const id = await open.published();
  await askFor(id);
  await askFor(id, false);
  expect((await staff(id)).state).toBe('NOT_ASKED');
  const over = await attended(people.slice(0, 1));
  expect(await refusal(open.coordinator, AskEventFeedbackDocument, { input: { eventIds: [over], asked: false } })).toBe(
    'EVENT_FEEDBACK_CLOSED',
  );
});

it('is asked in a program’s own words, but with nothing that tells who answers', async () => {
  await at(BEFORE);
  const { programId } = open;
  const { startEventFeedbackForm: form } = await ask(open.coordinator, StartEventFeedbackFormDocument, { programId });
  const again = await ask(open.coordinator, StartEventFeedbackFormDocument, { programId });
  expect(again.startEventFeedbackForm).toEqual(form);
  const { program } = await ask(open.coordinator, ProgramFormsDocument, { programId });
  expect(program.forms.map(({ id }) => id)).toContain(form.id);
  await app.sql(
    `update trellis.form_version set definition = jsonb_set(definition, '{items,0,other}', 'true') where form_id = $1`,
    [form.id],
  );
  const id = await open.published();
  expect(await refusal(open.coordinator, AskEventFeedbackDocument, { input: { eventIds: [id], asked: true } })).toBe(
    'EVENT_FEEDBACK_FORM',
  );
});

it('is nobody else’s', async () => {
  await at(BEFORE);
  const id = (await open.save()).id;
  const { administrator } = await openSchool(app);
  for (const [browser, code] of [
    [open.asMentor, 'FORBIDDEN'],
    [administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await refusal(browser, EventFeedbackDocument, { id })).toBe(code);
    expect(await refusal(browser, AskEventFeedbackDocument, { input: { eventIds: [id], asked: true } })).toBe(code);
    expect(await refusal(browser, StartEventFeedbackFormDocument, { programId: open.programId })).toBe(code);
    expect(await refusal(browser, MyEventFeedbackDocument, { eventId: id })).toBe('NOT_FOUND');
  }
});

function fail(): never {
  throw new Error('Nobody is there.');
}

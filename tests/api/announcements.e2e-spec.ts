import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnnouncementPreviewDocument,
  CohortAnnouncementsDocument,
  DiscardAnnouncementDocument,
  PlanAnnouncementDocument,
  SaveAnnouncementDocument,
  type SaveAnnouncementMutationVariables,
  SaveWordingDocument,
  TakeBackAnnouncementDocument,
  WordingsDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';

type Input = SaveAnnouncementMutationVariables['input'];

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let programId: string;
let cohortId: string;
let ana: Enrolled;
let bo: Enrolled;
let mo: Enrolled;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
  ({ programId, cohortId } = await openCohort(coordinator));
  const people = await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ana <b>Ruiz</b>', locale: 'fr' },
    { role: 'mentee', name: 'Bo {{school.name}}' },
    { role: 'mentor', name: 'Mo Adeyemi', capacity: 2 },
  ]);
  [ana, bo, mo] = people as [Enrolled, Enrolled, Enrolled];
}, 60_000);

afterAll(() => app.close());

const draft = (change: Partial<Input> = {}): Input => ({
  cohortId,
  subject: { en: 'News from {{program.name}}', fr: 'Nouvelles : {{program.name}}' },
  body: { en: 'Hello {{person.name}},\n\nSee you <soon>.', fr: 'Bonjour {{person.name}},\n\nÀ bientôt.' },
  filter: { roles: ['MENTEE'] },
  replyTo: 'mentoring@school.example',
  ...change,
});

const save = (input: Input = draft()) => ask(coordinator, SaveAnnouncementDocument, { input });
const listed = async (id: string) =>
  (await ask(coordinator, CohortAnnouncementsDocument, { id: cohortId })).cohort.announcements.find(
    (one) => one.id === id,
  );

describe('an announcement', () => {
  it('shows what one reader would get, and to how many it goes, before anything is written', async () => {
    const { announcementPreview } = await ask(coordinator, AnnouncementPreviewDocument, { input: draft() });
    expect(announcementPreview).toMatchObject({ people: 2, leftOut: 0, reader: 'Ana <b>Ruiz</b>' });
    expect(announcementPreview.body.fr).toContain('Bonjour Ana <b>Ruiz</b>,');
    expect((await ask(coordinator, CohortAnnouncementsDocument, { id: cohortId })).cohort.announcements).toEqual([]);
  });

  it('goes once to each, in their language, as text, with answers to the shared address', async () => {
    const { id, revision } = (await save()).saveAnnouncement;
    await ask(coordinator, PlanAnnouncementDocument, { id, revision });
    const french = await app.mailbox.next(ana.email);
    const english = await app.mailbox.next(bo.email);
    expect(french.text).toContain('Bonjour Ana <b>Ruiz</b>,');
    expect(french.html).toContain('Ana &lt;b&gt;Ruiz&lt;/b&gt;');
    expect(english.text).toContain('Hello Bo {{school.name}},');
    expect(english.parsed.replyTo?.text).toBe('mentoring@school.example');
    expect(app.mailbox.to(mo.email)).toEqual([]);
    await eventually('both delivered', async () => ((await listed(id))?.delivery.sent === 2 ? true : undefined));
    expect(await listed(id)).toMatchObject({ state: 'SENT', delivery: { people: 2, sent: 2, waiting: 0, failed: 0 } });
    expect(app.mailbox.to(ana.email)).toHaveLength(1);
  });

  it('stands in the frame that the program words, and never without what was written', async () => {
    const { wordings } = await ask(coordinator, WordingsDocument, { programId });
    const version = wordings.find(({ kind }) => kind === 'announcement')?.version ?? -1;
    const words = (subject: string, body: string) => ({
      input: {
        kind: 'announcement',
        programId,
        version,
        subject: { en: subject },
        body: { en: body },
        action: { en: 'To my page' },
        footer: { en: 'From the people of {{program.name}}.' },
      },
    });
    const text = '{{announcement.text}}\n\nSee you soon.\n\n{{link}}';
    expect(await refusal(coordinator, SaveWordingDocument, words('News', text))).toBe('WORDING_PLACE_MISSING');
    expect(await refusal(coordinator, SaveWordingDocument, words('{{announcement.subject}}', '{{link}}'))).toBe(
      'WORDING_PLACE_MISSING',
    );
    await ask(coordinator, SaveWordingDocument, words('[News] {{announcement.subject}}', text));
    const earlier = app.mailbox.to(bo.email).length;
    const { id, revision } = (await save()).saveAnnouncement;
    await ask(coordinator, PlanAnnouncementDocument, { id, revision });
    const english = await app.mailbox.next(bo.email, earlier + 1);
    expect(english.subject).toMatch(/^\[News\] \S/);
    expect(english.text).toContain('Hello Bo {{school.name}},');
    expect(english.text).toMatch(/See you soon\.\n\nTo my page\nhttp/);
    expect(english.text).toContain('-- \nFrom the people of Mentorship program.');
  });

  it('is sent later when a later time is given, and can be taken back until then', async () => {
    const { id, revision } = (await save(draft({ filter: { roles: ['MENTOR'] } }))).saveAnnouncement;
    const past = { id, revision, at: new Date(Date.now() - 86_400_000).toISOString() };
    expect(await refusal(coordinator, PlanAnnouncementDocument, past)).toBe('ANNOUNCEMENT_IN_THE_PAST');
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const { planAnnouncement } = await ask(coordinator, PlanAnnouncementDocument, { id, revision, at });
    expect(planAnnouncement).toMatchObject({ state: 'PLANNED', dueAt: at });
    expect(await refusal(coordinator, SaveAnnouncementDocument, { input: draft({ id, revision }) })).toBe(
      'ANNOUNCEMENT_STATE',
    );
    const { takeBackAnnouncement } = await ask(coordinator, TakeBackAnnouncementDocument, { id });
    expect(takeBackAnnouncement).toMatchObject({ state: 'DRAFT', dueAt: null });
    await ask(coordinator, PlanAnnouncementDocument, { id, revision, at });
    await app.moveClock(2 * 86_400_000);
    await app.mailbox.next(mo.email);
    expect(await refusal(coordinator, TakeBackAnnouncementDocument, { id })).toBe('ANNOUNCEMENT_STATE');
  });

  it('leaves out who asked for none, and whose address does not work', async () => {
    await app.sql(
      `insert into trellis.notification_choice (school_id, member_id, kind, allowed, changed_at)
       select school_id, id, 'announcement', false, now() from trellis.member where id = $1`,
      [bo.memberId],
    );
    await app.sql('update trellis.member set mail_stopped_at = now() where id = $1', [mo.memberId]);
    const { announcementPreview } = await ask(coordinator, AnnouncementPreviewDocument, {
      input: draft({ filter: {} }),
    });
    expect(announcementPreview).toMatchObject({ people: 1, leftOut: 2 });
    await app.sql('delete from trellis.notification_choice where member_id = $1', [bo.memberId]);
    await app.sql('update trellis.member set mail_stopped_at = null where id = $1', [mo.memberId]);
  });

  it('is kept from two who write at once: the second is told', async () => {
    const { id, revision } = (await save()).saveAnnouncement;
    await save(draft({ id, revision, replyTo: 'first@school.example' }));
    expect(await refusal(coordinator, SaveAnnouncementDocument, { input: draft({ id, revision }) })).toBe(
      'ANNOUNCEMENT_CHANGED',
    );
    expect(await refusal(coordinator, PlanAnnouncementDocument, { id, revision })).toBe('ANNOUNCEMENT_CHANGED');
    expect((await listed(id))?.replyTo).toBe('first@school.example');
    const { discardAnnouncement } = await ask(coordinator, DiscardAnnouncementDocument, { id });
    expect(discardAnnouncement.state).toBe('CANCELLED');
  });

  it.each([
    ['a place that is not there', { body: { en: 'Hi {{person.nam}}', fr: 'x' } }, 'PLACEHOLDER_INVALID'],
    ['no address for answers', { replyTo: 'nobody' }, 'INPUT_INVALID'],
    ['words without end', { body: { en: 'x'.repeat(10_001) } }, 'INPUT_INVALID'],
  ])('is refused with %s', async (_, change, code) => {
    expect(await refusal(coordinator, SaveAnnouncementDocument, { input: draft(change as Partial<Input>) })).toBe(code);
  });

  it.each([
    ['a language without words', { body: { en: 'Hello' } }, 'ANNOUNCEMENT_INCOMPLETE'],
    ['nobody to read it', { filter: { sites: ['Nowhere'] } }, 'ANNOUNCEMENT_TO_NOBODY'],
  ])('is kept as a draft, but not sent, with %s', async (_, change, code) => {
    const { id, revision } = (await save(draft(change as Partial<Input>))).saveAnnouncement;
    expect(await refusal(coordinator, PlanAnnouncementDocument, { id, revision })).toBe(code);
    expect((await listed(id))?.state).toBe('DRAFT');
  });

  it("is the coordinators' alone, and no other school's", async () => {
    const { id, revision } = (await save()).saveAnnouncement;
    const mentee = await signInAs(app, school.slug, ana);
    expect(await refusal(mentee, TakeBackAnnouncementDocument, { id })).toBe('FORBIDDEN');
    expect(await refusal(mentee, DiscardAnnouncementDocument, { id })).toBe('FORBIDDEN');
    expect(await refusal(mentee, SaveAnnouncementDocument, { input: draft() })).toBe('FORBIDDEN');
    expect(await refusal(mentee, AnnouncementPreviewDocument, { input: draft() })).toBe('FORBIDDEN');
    const other = await openSchool(app);
    expect(await refusal(other.administrator, SaveAnnouncementDocument, { input: draft() })).toBe('NOT_FOUND');
    expect(await refusal(other.administrator, PlanAnnouncementDocument, { id, revision })).toBe('NOT_FOUND');
  });
});

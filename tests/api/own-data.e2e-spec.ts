/** Everything kept about one person: theirs to see and take along, and gone when they ask for it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CorrectMyAnswerDocument,
  EraseMeDocument,
  EraseMemberDocument,
  ExportMemberDocument,
  ExportPeopleDocument,
  OwnDataDocument,
  type OwnDataQuery,
  SetMyPhotoDocument,
  UpdateMyProfileDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, openSchool, type OpenedSchool, PASSWORD } from '../kit/people.js';
import { ask, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';
import { importFile } from './support/intake.js';

const MENTEES = [
  'Timestamp,First name,Last name,School email,Campus,How do you identify? (select all that apply),May we use this to find your mentor?,Specialties of interest,What do you hope to get from the program?,Languages,When can you meet?,How would you like to meet?',
  '2026-09-01 10:00,Quillon,Zabriskie,quillon@zabri.example,Downtown,Raised in Fenwick,Yes,Neurosurgery of the hand,Career planning,English; French,Tue 19:00-21:00,Virtual',
  '2026-09-01 10:05,Mirabel,Ostrander,mirabel@ostran.example,Downtown,,,Surgery,Career planning,French,Wed 12:00-13:30,In person',
].join('\n');
const MENTORS = [
  'First name,Last name,Email,Specialty,Campus,Mentees you can take,Languages,When can you meet?,How would you like to meet?',
  'Parisa,Desjardins,parisa@desjar.example,Surgery,Downtown,2,English; French,Tue 19:00-21:00,Either',
].join('\n');

/** A PNG of 8 by 6 pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAYAAAD+Bd/7AAAAP0lEQVR4AYyMywkAIAxDQydwAkfxLK7gop6dyA0USisepB94DQkhlHvbFgS5WRcUiVhugd3nxQtlJCjvkLtwAAAA///91DfXAAAABklEQVQDABQcFx0aoBn9AAAAAElFTkSuQmCC',
  'base64',
);

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;
let quillon: Enrolled;
let mirabel: Enrolled;
let parisa: Enrolled;
let own: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
  const { cohortId } = await openCohort(coordinator);
  await importFile(coordinator, cohortId, 'MENTEE', Buffer.from(MENTEES));
  await importFile(coordinator, cohortId, 'MENTOR', Buffer.from(MENTORS));
  [quillon, mirabel, parisa] = (await Promise.all(
    ['quillon@zabri.example', 'mirabel@ostran.example', 'parisa@desjar.example'].map(personAt),
  )) as [Enrolled, Enrolled, Enrolled];
  own = await signInAs(app, lakeside.slug, quillon);
  await pairUp(app, quillon, parisa);
  await leaveTraces(cohortId);
}, 120_000);
afterAll(() => app.close());

async function personAt(email: string): Promise<Enrolled> {
  const [row] = await app.sql<Enrolled>(
    `select e.id, m.id as "memberId", m.email, m.display_name as name from trellis.member m
     join trellis.enrolment e on e.school_id = m.school_id and e.member_id = m.id where m.email_key = $1`,
    [email],
  );
  if (!row) throw new Error(`${email} is not enrolled.`);
  return row;
}

/** What lies about of a person in a year, beside what an import brings. */
async function leaveTraces(cohortId: string): Promise<void> {
  await own.upload('zabriskie-portrait.txt', 'A file of Quillon Zabriskie');
  await ask(own, CorrectMyAnswerDocument, {
    input: { enrolmentId: quillon.id, itemId: 'pronouns', value: 'ze/zabri' },
  });
  await ask(own, UpdateMyProfileDocument, {
    input: {
      displayName: 'Quillon Zabriskie',
      pronouns: 'ze/zabri',
      languages: ['Zabrian'],
      specialties: [],
      site: 'Zabri House',
      needs: 'A chair from Zabriskie',
      needsShared: true,
    },
  });
  const { body } = await own.upload('zabriskie.png', PNG);
  await ask(own, SetMyPhotoDocument, { input: { fileId: String(body.id), alt: 'Quillon Zabriskie at a desk' } });
  const values = [quillon.memberId, quillon.email, cohortId];
  await app.sql(
    `insert into trellis.form_comment (school_id, id, form_id, text, author_id, created_at)
     select m.school_id, gen_random_uuid(), f.id, 'Zabriskie thinks this is long', m.id, now()
     from trellis.member m join trellis.form f on f.school_id = m.school_id where m.id = $1 limit 1`,
    values.slice(0, 1),
  );
  await app.sql(
    `insert into trellis.registration_draft (school_id, id, cohort_id, role, email, email_key, locale, sealed, created_at, changed_at, expires_at)
     select school_id, gen_random_uuid(), $3, 'mentor', $2, $2, 'en', '\\x00', now(), now(), now() + interval '9 days'
     from trellis.member where id = $1`,
    values,
  );
  await app.sql(
    `insert into trellis.conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
     select school_id, gen_random_uuid(), $2, id, $3, 'person', now() from trellis.enrolment where id = $1`,
    [parisa.id, cohortId, quillon.email],
  );
  await app.sql(
    `insert into trellis.mentor_decision (school_id, id, enrolment_id, decision, reason, decided_at)
     select school_id, gen_random_uuid(), id, 'decline', 'Zabriskie grades the second year', now()
     from trellis.enrolment where id = $1`,
    [quillon.id],
  );
  await app.sql(
    `with worded as (insert into trellis.attestation_wording (school_id, program_id, version, text, created_at)
       select school_id, program_id, 1, '{}', now() from trellis.cohort where id = $2 returning school_id, program_id)
     insert into trellis.mentor_attestation (school_id, id, program_id, member_id, version, attested_at, valid_until)
     select school_id, gen_random_uuid(), program_id, $1, 1, now(), now() + interval '1 year' from worded`,
    [quillon.memberId, cohortId],
  );
  // In an agreement: their own part, what they wrote last of what is written together, a signed version with it, their name.
  await app.sql(
    `with pair as (select p.school_id, p.mentorship_id, p.enrolment_id from trellis.mentorship_participant p
         where p.enrolment_id = $1 limit 1),
       begun as (insert into trellis.agreement
           (school_id, mentorship_id, template_version, intro, parts, revision, version, begun_at)
         select school_id, mentorship_id, 0, '{}', '[]', 2, 1, now() from pair returning school_id, mentorship_id),
       written as (insert into trellis.agreement_text
           (school_id, id, mentorship_id, part_id, enrolment_id, text, revision, changed_by, changed_at)
         select school_id, gen_random_uuid(), mentorship_id, part, case part when 'role' then enrolment_id end,
           'Zabriskie writes', 1, enrolment_id, now() from pair, unnest(array['role', 'goals']) part returning mentorship_id),
       kept as (insert into trellis.agreement_version (school_id, mentorship_id, version, made_at)
         select school_id, mentorship_id, 1, now() from begun returning mentorship_id),
       copied as (insert into trellis.agreement_version_text
           (school_id, id, mentorship_id, version, part_id, changed_by, text)
         select school_id, gen_random_uuid(), mentorship_id, 1, 'goals', enrolment_id, 'Zabriskie wrote' from pair returning 1)
     insert into trellis.agreement_signature (school_id, mentorship_id, version, enrolment_id, name, signed_at)
     select school_id, mentorship_id, 1, enrolment_id, 'Quillon Zabriskie', now() from pair`,
    [quillon.id],
  );
  await app.sql(
    `with twin as (insert into trellis.member
         (school_id, id, display_name, name_key, email, email_key, locale, created_at, merged_into, merged_at)
       select school_id, gen_random_uuid(), display_name, name_key, 'zabri@private.example', 'zabri@private.example', 'en', now(),
         id, now() from trellis.member where id = $1 returning school_id, id)
     insert into trellis.duplicate_dismissal (school_id, first_id, second_id, dismissed_at)
     select m.school_id, m.id, o.id, now() from trellis.member m, trellis.member o where m.id = $1 and o.email_key = 'parisa@desjar.example'`,
    values.slice(0, 1),
  );
  await app.sql(
    `insert into trellis.people_view (school_id, id, owner_id, name, filter, created_at, changed_at)
     select c.school_id, gen_random_uuid(), c.id, 'Mine', '{"search": "zabri"}', now(), now()
     from trellis.member c where 'coordinator' = any (c.roles) limit 1`,
  );
  await app.sql(
    `insert into trellis.outbox (school_id, id, kind, to_member_id, due_at, state, settled_at, created_at)
     select school_id, gen_random_uuid(), 'intake_notice', id, now(), 'sent', now(), now() from trellis.member where id = $1`,
    values.slice(0, 1),
  );
  await app.sql(
    `insert into trellis.outbox_attempt (school_id, outbox_id, attempt, started_at, ended_at, outcome, message_id, response)
     select school_id, id, 1, now(), now(), 'sent', '<1@trellis>', '250 2.1.5 <quillon@zabri.example> ok'
     from trellis.outbox where to_member_id = $1`,
    values.slice(0, 1),
  );
}

const read = async (browser: Browser): Promise<OwnDataQuery['ownData']> =>
  (await ask(browser, OwnDataDocument, {})).ownData;

async function download(browser: Browser, format: string): Promise<{ status: number; text: string; type: string }> {
  const response = await fetch(`${app.url}/s/${lakeside.slug}/files/mine/${format}`, {
    headers: browser.cookie ? { cookie: browser.cookie } : {},
  });
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type') ?? '',
  };
}

describe('everything kept about me', () => {
  it('has one’s account, answers, identity, consents, mentorships, mails, files and the rest', async () => {
    const data = await read(own);
    expect(data.account).toMatchObject({ email: 'quillon@zabri.example' });
    expect(data.member).toMatchObject({ displayName: 'Quillon Zabriskie', pronouns: 'ze/zabri', roles: ['MENTEE'] });
    expect(data.profile).toMatchObject({
      languages: ['Zabrian'],
      site: 'Zabri House',
      needs: 'A chair from Zabriskie',
    });
    expect(data.profile.photo?.alt).toBe('Quillon Zabriskie at a desk');
    const [enrolment] = data.enrolments;
    expect(enrolment).toMatchObject({ role: 'MENTEE', state: 'ENROLLED', source: 'IMPORT', cohortName: 'Fall 2026' });
    expect(JSON.stringify(enrolment?.intake.answers)).toContain('Neurosurgery of the hand');
    expect(JSON.stringify(enrolment?.intake.identity)).toContain('Raised in Fenwick');
    expect(enrolment?.intake.consents).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ purpose: 'MATCHING', state: 'GIVEN', wording: expect.stringContaining('?') }),
      ]),
    );
    expect(data.mentorships).toMatchObject([{ role: 'MENTEE', state: 'ACTIVE', with: ['Parisa Desjardins'] }]);
    expect(data.mails).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'intake_notice', state: 'sent' })]),
    );
    expect(data.files).toMatchObject([{ name: 'zabriskie-portrait.txt' }]);
    expect(data.records.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        ...['comment', 'registration_draft', 'merged', 'kept_apart'],
        ...['mentee_decline', 'mentee_note', 'attestation'],
      ]),
    );
  });

  it('says who has looked, when, for what purpose and by whom', async () => {
    await app.sql(
      `with entry as (insert into trellis.audit_entry (school_id, id, at, actor_member_id, action, subject_type, subject_id, details)
         select c.school_id, gen_random_uuid(), now(), c.id, 'identity.read', 'cohort', gen_random_uuid(), '{"purpose": "import_comparison"}'
         from trellis.member c where 'coordinator' = any (c.roles) returning school_id, id)
       insert into trellis.audit_subject (school_id, member_id, audit_id) select school_id, $1, id from entry`,
      [quillon.memberId],
    );
    const { trail } = await read(own);
    expect(trail.find(({ action }) => action === 'identity.read')).toMatchObject({
      looked: true,
      purpose: 'import_comparison',
      by: 'Robin Ng',
      byMe: false,
    });
    expect(trail.find(({ action }) => action === 'intake_answer.correct')).toMatchObject({ looked: false, byMe: true });
    const other = await read(await signInAs(app, lakeside.slug, mirabel));
    expect(other.trail.some(({ action }) => action === 'identity.read')).toBe(false);
  });

  it('can be taken along as data and as a page, with nobody else in it, and that is written down', async () => {
    const json = await download(own, 'json');
    expect(json).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' });
    const picture = `data:image/png;base64,${PNG.toString('base64')}`;
    expect(JSON.parse(json.text)).toMatchObject({ memberId: quillon.memberId, picture });
    const page = await download(own, 'html');
    expect(page.type).toBe('text/html; charset=utf-8');
    expect(page.text).toContain(`src="${picture}"`);
    for (const { text } of [json, page]) {
      expect(text).toContain('Neurosurgery of the hand');
      expect(text).toContain('Raised in Fenwick');
      expect(text).not.toMatch(/Ostrander|mirabel|desjar\.example/);
    }
    const { trail } = await read(own);
    expect(trail.filter(({ action }) => action === 'own_data.export')).toHaveLength(2);
  });

  it('is shown to nobody without a sign-in, of another school, or in another form', async () => {
    const stranger = await openSchool(app);
    expect((await download(app.browser(), 'json')).status).toBe(403);
    expect((await download(stranger.administrator, 'json')).status).toBe(404);
    expect((await download(own, 'exe')).status).toBe(404);
    expect(await refusal(app.browser().in(lakeside.slug), OwnDataDocument, {})).toBe('UNAUTHENTICATED');
    expect(await refusal(stranger.administrator.in(lakeside.slug), OwnDataDocument, {})).toBe('NOT_FOUND');
    const staff = await read(coordinator);
    expect(staff.memberId).not.toBe(quillon.memberId);
    expect(JSON.stringify(staff)).not.toContain('Neurosurgery');
  });

  it('carries no markup of others into the page', async () => {
    await ask(own, CorrectMyAnswerDocument, {
      input: { enrolmentId: quillon.id, itemId: 'pronouns', value: '<script>alert(1)</script>' },
    });
    expect((await download(own, 'html')).text).not.toContain('<script');
  });
});

/**
 * Every column of the school's tables that can hold words, searched for these, raw and as superuser. How people may describe
 * themselves is the school's list, whoever chose what: the same words stand there before anybody said them.
 */
async function columnsWith(words: readonly string[]): Promise<string[]> {
  const columns = await app.sql<{ name: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as name, quote_ident(column_name) as column
     from information_schema.columns c join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
     where (data_type in ('text', 'jsonb', 'bytea', 'ARRAY'))
       and exists (select 1 from information_schema.columns s where s.table_schema = c.table_schema
         and s.table_name = c.table_name and s.column_name = 'school_id')
       and c.table_name not in ('identity_dimension', 'identity_option', 'identity_roll_up', 'identity_alias')`,
  );
  expect(columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['trellis.member', 'trellis.intake_answer', 'vault.identity_answer', 'trellis.person_word']),
  );
  const needles = words.flatMap((word) => [word, Buffer.from(word).toString('hex')]).map((word) => word.toLowerCase());
  const hits = await Promise.all(
    columns.map(async ({ name, column }) => {
      const found = await app.sql(
        `select 1 from ${name} t where exists (select 1 from unnest($1::text[]) n where strpos(lower(t.${column}::text), n) > 0) limit 1`,
        [needles],
      );
      return found.length > 0 ? [`${name}.${column}`] : [];
    }),
  );
  return hits.flat();
}

/** A colleague takes the list along that Quillon is in; returns what its address answers. */
async function listAsFile(): Promise<() => Promise<number>> {
  const [cohort] = await app.sql<{ id: string }>('select cohort_id as id from trellis.enrolment where id = $1', [
    quillon.id,
  ]);
  const input = { cohortId: cohort?.id ?? '', format: 'CSV' as const, columns: ['NAME' as const], selection: {} };
  const { path } = (await ask(coordinator, ExportPeopleDocument, { input })).exportPeople;
  return async () => (await fetch(`${app.url}${path}`, { headers: { cookie: coordinator.cookie ?? '' } })).status;
}

/** What colleagues wrote of Quillon: a task about their place, and announcements to whom a search finds. */
async function tellOfQuillon(): Promise<void> {
  await app.sql(
    `insert into trellis.task (school_id, id, title, note, enrolment_id, created_at, planned_at)
     select school_id, gen_random_uuid(), 'Call Quillon', 'Zabriskie has moved', id, now(), now()
     from trellis.enrolment where id = $1`,
    [quillon.id],
  );
  for (const [at, search] of ['Zabriskie Quillon', 'example'].entries())
    await app.sql(
      `insert into trellis.announcement (school_id, id, cohort_id, subject, body, filter, reply_to, created_by, created_at, changed_at)
       select school_id, $2, cohort_id, '{}', '{}', $3, 'office@school.example', member_id, now(), now()
       from trellis.enrolment where id = $1`,
      [parisa.id, `00000000-0000-7000-8000-00000000000${at}`, JSON.stringify({ search })],
    );
}

const SAID = ['quillon', 'zabri', 'neurosurgery of the hand', 'raised in fenwick'];

describe('a file made on a request', () => {
  const request = (person: Enrolled): { memberId: string; email: string; reason: 'LAW'; format: 'JSON' } => ({
    memberId: person.memberId,
    email: person.email,
    reason: 'LAW',
    format: 'JSON',
  });

  it('is an administrator’s to make, with the address typed; the person is told and reads it in the trail', async () => {
    const input = request(quillon);
    for (const person of [coordinator, own])
      expect(await refusal(person, ExportMemberDocument, { input })).toBe('FORBIDDEN');
    const slip = { ...input, email: 'mirabel@ostran.example' };
    expect(await refusal(lakeside.administrator, ExportMemberDocument, { input: slip })).toBe('REQUEST_NOT_CONFIRMED');
    const stranger = await openSchool(app);
    expect(await refusal(stranger.administrator, ExportMemberDocument, { input })).toBe('NOT_FOUND');
    const before = app.mailbox.to(quillon.email).length;
    await ask(lakeside.administrator, ExportMemberDocument, { input });
    const mail = await app.mailbox.next(quillon.email, before + 1);
    expect(mail.subject).toBe('What is kept about you was taken out');
    expect(mail.text).toContain('a duty under the law');
    const { trail } = await read(own);
    expect(trail.find(({ action }) => action === 'member.export')).toMatchObject({ looked: true, purpose: 'law' });
  });

  it('holds what the school may read, and nothing that only the person may open', async () => {
    await ask(own, UpdateMyProfileDocument, {
      input: {
        displayName: 'Quillon Zabriskie',
        pronouns: 'ze/zabri',
        languages: [],
        specialties: [],
        needs: 'A chair',
        needsShared: false,
      },
    });
    for (const format of ['JSON', 'HTML'] as const) {
      const input = { ...request(quillon), format };
      const { content } = (await ask(lakeside.administrator, ExportMemberDocument, { input })).exportMember;
      expect(content).toContain('Neurosurgery of the hand');
      expect(content).toContain(format === 'JSON' ? '"leftOut"' : 'Not in this file');
      expect(content).not.toMatch(/Raised in Fenwick|A chair|Ostrander/);
    }
  });
});

describe('erasing', () => {
  it('asks for the password, and leaves the last administrator', async () => {
    expect(await refusal(own, EraseMeDocument, { input: { password: 'not the password at all' } })).toBe(
      'PASSWORD_WRONG',
    );
    expect(await refusal(lakeside.administrator, EraseMeDocument, { input: { password: PASSWORD } })).toBe(
      'LAST_ADMINISTRATOR',
    );
    const { school } = await lakeside.administrator.ask<{ school: { me: { id: string; email: string } } }>(
      '{ school { me { id email } } }',
    );
    const input = { memberId: school.me.id, email: school.me.email, reason: 'PERSON_ASKED' as const };
    expect(await refusal(lakeside.administrator, EraseMemberDocument, { input })).toBe('LAST_ADMINISTRATOR');
    expect((await columnsWith(SAID)).length).toBeGreaterThan(5);
    expect((await read(own)).enrolments[0]?.state).toBe('ENROLLED');
  });

  it('is for administrators alone where somebody asked for it, and takes the address typed', async () => {
    const input = { memberId: mirabel.memberId, email: 'Mirabel@ostran.example', reason: 'PERSON_ASKED' as const };
    for (const person of [coordinator, own])
      expect(await refusal(person, EraseMemberDocument, { input })).toBe('FORBIDDEN');
    const slip = { ...input, email: 'quillon@zabri.example' };
    expect(await refusal(lakeside.administrator, EraseMemberDocument, { input: slip })).toBe('REQUEST_NOT_CONFIRMED');
    const stranger = await openSchool(app);
    expect(await refusal(stranger.administrator, EraseMemberDocument, { input })).toBe('NOT_FOUND');
    const before = app.mailbox.to('mirabel@ostran.example').length;
    const { eraseMember } = await ask(lakeside.administrator, EraseMemberDocument, { input });
    expect(eraseMember.told).toBe(true);
    expect(await columnsWith(['mirabel', 'ostrander', 'ostran.example'])).toEqual([]);
    expect(await refusal(lakeside.administrator, EraseMemberDocument, { input })).toBe('REQUEST_NOT_CONFIRMED');
    const mail = await app.mailbox.next('mirabel@ostran.example', before + 1);
    expect(mail.subject).toBe('You were erased from a school');
    expect(mail.text).toContain('Lakeside');
  });

  it('leaves neither name nor address nor answers anywhere in the school', async () => {
    const copies = await app.sql<{ id: string }>('select id from vault.person_key where member_id = $1', [
      quillon.memberId,
    ]);
    expect(copies).toHaveLength(1);
    const list = await listAsFile();
    expect(await list()).toBe(200);
    await tellOfQuillon();
    const kept = ['member_profile', 'member_photo', 'mentor_attestation'] as const;
    for (const table of kept)
      expect(await app.sql(`select 1 from trellis.${table} where member_id = $1`, [quillon.memberId])).toHaveLength(1);
    await ask(own, EraseMeDocument, { input: { password: PASSWORD } });
    expect(await columnsWith(SAID)).toEqual([]);
    expect(await list()).toBe(404);
    const searches = await app.sql<{ search: string }>(
      `select filter ->> 'search' as search from trellis.announcement where state in ('draft', 'planned') order by id`,
    );
    expect(searches.map(({ search }) => search)).toEqual([`erased-${quillon.memberId}`, 'example']);
    expect(await app.sql(`select title, note from trellis.task where enrolment_id = $1`, [quillon.id])).toEqual([
      { title: 'A person who is no longer in Trellis', note: null },
    ]);
    expect(await app.sql('select 1 from vault.person_key where member_id = $1', [quillon.memberId])).toEqual([]);
    expect(await app.sql('select 1 from vault.identity_answer where member_id = $1', [quillon.memberId])).toEqual([]);
    for (const table of kept)
      expect(await app.sql(`select 1 from trellis.${table} where member_id = $1`, [quillon.memberId])).toEqual([]);
  });

  it('keeps that somebody was there, without a name, and closes the school to them', async () => {
    const [row] = await app.sql(
      `select m.display_name, m.email, m.account_id, m.roles, e.state, m.mail_stopped_at is not null as stopped
       from trellis.member m join trellis.enrolment e on e.member_id = m.id where m.id = $1`,
      [quillon.memberId],
    );
    expect(row).toEqual({
      display_name: 'Erased person',
      email: `erased-${quillon.memberId}@erased.invalid`,
      account_id: null,
      roles: [],
      state: 'withdrawn',
      stopped: true,
    });
    expect(await refusal(own, OwnDataDocument, {})).toBe('NOT_FOUND');
    const { viewer } = await own.ask<{ viewer: { email: string } }>('{ viewer { email } }');
    expect(viewer.email).toBe('quillon@zabri.example');
  });

  it('is called so in the language of the reader', async () => {
    const [place] = await app.sql<{ id: string }>('select cohort_id as id from trellis.enrolment where id = $1', [
      quillon.id,
    ]);
    const list = 'query ($id: ID!) { cohort(id: $id) { people(first: 9, filter: {}) { nodes { displayName } } } }';
    const speak = (locale: string): Promise<unknown> =>
      coordinator.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', {
        input: { locale },
      });
    for (const [locale, words] of [
      ['FR', 'Personne effacée'],
      ['EN', 'Erased person'],
    ] as const) {
      await speak(locale);
      expect(JSON.stringify(await coordinator.ask(list, { id: place?.id }))).toContain(words);
    }
  });

  it('ends the mentorship gently, and gives who runs the cohort a task without a name or reason', async () => {
    await app.mailbox.next('parisa@desjar.example');
    expect(await app.sql('select state from trellis.mentorship')).toEqual([{ state: 'ended' }]);
    const tasks = await app.sql<{ args: object }>(
      `select args from trellis.task where code = 'PERSON_ERASED' order by id`,
    );
    expect(tasks.map(({ args }) => args)).toEqual([
      { cohort: 'Fall 2026', pairs: 0 },
      { cohort: 'Fall 2026', pairs: 1 },
    ]);
    const entries = await app.sql<{ details: object }>(
      `select details from trellis.audit_entry where action = 'member.erase' order by id`,
    );
    expect(entries.map(({ details }) => details)).toEqual([{ asked: 'person_asked' }, { asked: 'self' }]);
  });

  it('is not undone by an action on many people', async () => {
    const [cohort] = await app.sql<{ id: string }>('select cohort_id as id from trellis.enrolment where id = $1', [
      quillon.id,
    ]);
    const input = { cohortId: cohort?.id, kind: 'REENROL', selection: { ids: [quillon.id] } };
    const start = 'mutation ($input: PeopleActionInput!) { startPeopleAction(input: $input, expected: 1) { id } }';
    expect(await coordinator.refusal(start, { input })).toBe('PEOPLE_NONE_SELECTED');
    expect(await app.sql('select state from trellis.enrolment where id = $1', [quillon.id])).toEqual([
      { state: 'withdrawn' },
    ]);
  });
});

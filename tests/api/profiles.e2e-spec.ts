/** What people say of themselves: theirs to write, shown to whom it says beside it, and to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CorrectMyAnswerDocument,
  CorrectPersonDocument,
  DescribeMyPhotoDocument,
  MyEnrolmentsDocument,
  type MyEnrolmentsQuery,
  MyProfileDocument,
  type MyProfileQuery,
  OwnDataDocument,
  PersonDocument,
  type PersonQuery,
  RemoveMyPhotoDocument,
  SetMyPhotoDocument,
  UpdateMyProfileDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { tokenIn } from '../kit/mailbox.js';
import { invite, openCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';
import { importFile } from './support/intake.js';

/** A JPEG of 8 by 6 pixels. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAeEAABBAIDAQAAAAAAAAAAAAACAAEDBBEhMUFRYf/EABUBAQEAAAAAAAAAAAAAAAAAAAAE/8QAFxEBAAMAAAAAAAAAAAAAAAAAAQACMf/aAAwDAQACEQMRAD8AiHYjKjHXauAyAWXlbGSbeuPvvSIiFQyQNl2f/9k=',
  'base64',
);
const PLACE = '45.5048 N, 73.5772 W';
/** The same as a camera would have written it. */
const FROM_CAMERA = Buffer.concat([
  JPEG.subarray(0, 2),
  Buffer.from([0xff, 0xe1, 0, 2 + PLACE.length]),
  Buffer.from(PLACE),
  JPEG.subarray(2),
]);

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;
let mina: Enrolled;
let omar: Enrolled;
let zoe: Enrolled;
let mentee: Browser;
let mentor: Browser;
let other: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
  const { cohortId } = await openCohort(lakeside.administrator);
  [mina, omar, zoe] = (await enrol(app, cohortId, [
    { role: 'mentee', name: 'Mina Park', answers: { languages: ['English'], site: 'Downtown', pronouns: 'she/her' } },
    { role: 'mentor', name: 'Omar Haddad', answers: { languages: ['English'], specialty: ['Surgery'] } },
    { role: 'mentee', name: 'Zoe Marsh' },
  ])) as [Enrolled, Enrolled, Enrolled];
  await pairUp(app, mina, omar, '2026-12-01');
  mentee = await signInAs(app, lakeside.slug, mina);
  mentor = await signInAs(app, lakeside.slug, omar);
  other = await signInAs(app, lakeside.slug, zoe);
}, 120_000);
afterAll(() => app.close());

const EMPTY = { displayName: 'Mina Park', languages: [], specialties: [], needsShared: false };
const NEEDS = 'Captions, and a room without stairs';

const read = async (browser: Browser): Promise<MyProfileQuery['myProfile']> =>
  (await ask(browser, MyProfileDocument, {})).myProfile;

type Relation = MyEnrolmentsQuery['myEnrolments'][number]['mentorships'][number];
async function relation(browser: Browser): Promise<Relation> {
  const [mentorship] = (await ask(browser, MyEnrolmentsDocument, {})).myEnrolments[0]?.mentorships ?? [];
  if (!mentorship) throw new Error('There is no mentorship to look at.');
  return mentorship;
}

async function look(path: string, as: Browser, etag?: string): Promise<Response> {
  return fetch(`${app.url}${path}`, {
    headers: { ...(as.cookie ? { cookie: as.cookie } : {}), ...(etag ? { 'if-none-match': etag } : {}) },
  });
}

describe('a profile', () => {
  it('says who is shown what before anything is written; what is left empty comes from the form', async () => {
    const profile = await read(mentor);
    expect(profile).toMatchObject({ displayName: 'Omar Haddad', languages: [], needs: null, photo: null });
    expect(profile.timeZone).toBe('America/Toronto');
    expect(profile.shown).toMatchObject([
      { role: 'MENTOR', cohortName: 'Fall 2026', person: { languages: ['English'], specialties: ['Surgery'] } },
    ]);
    expect(profile.shown[0]?.parts).toEqual(expect.arrayContaining(['LANGUAGES', 'SPECIALTIES', 'PRONOUNS']));
    expect(profile.suggestions).toMatchObject({ languages: ['English'], specialties: ['Surgery'] });
  });

  it('is read by the match as the cohort shows it, and each word is kept once', async () => {
    await ask(mentor, UpdateMyProfileDocument, {
      input: {
        displayName: ' Omar ',
        pronouns: 'he/they',
        languages: ['Arabic', 'arabic ', '', 'French'],
        specialties: ['Surgery of the hand'],
        site: 'Harbour clinic',
        needs: NEEDS,
        needsShared: true,
      },
    });
    expect((await relation(mentee)).mentor).toMatchObject({
      displayName: 'Omar',
      pronouns: 'he/they',
      languages: ['Arabic', 'French'],
      specialties: ['Surgery of the hand'],
      site: 'Harbour clinic',
    });
    await app.sql(
      `update trellis.cohort set settings = jsonb_set(settings, '{visibility,menteeSees}', '["email", "specialties"]')`,
    );
    expect((await relation(mentee)).mentor).toMatchObject({ pronouns: null, languages: [], site: null });
    expect((await read(mentor)).shown[0]).toMatchObject({ parts: ['EMAIL', 'SPECIALTIES'], person: { languages: [] } });
  });

  it('keeps what a person needs sealed, and shows it to no match', async () => {
    const [row] = await app.sql<{ needs_sealed: Buffer; needs_shared: boolean }>(
      'select needs_sealed, needs_shared from trellis.member_profile where member_id = $1',
      [omar.memberId],
    );
    expect(row?.needs_shared).toBe(true);
    expect(row?.needs_sealed.toString('latin1')).not.toContain('Captions');
    expect((await read(mentor)).needs).toBe(NEEDS);
    expect(JSON.stringify(await relation(mentee))).not.toContain('Captions');
    await ask(mentor, UpdateMyProfileDocument, {
      input: { ...EMPTY, displayName: 'Omar', needs: ' ', needsShared: true },
    });
    expect(await read(mentor)).toMatchObject({ needs: null, needsShared: false });
  });

  it('is the person’s own word: a corrected form takes it over, and no file overwrites it', async () => {
    await ask(mentee, UpdateMyProfileDocument, { input: { ...EMPTY, displayName: '민아', pronouns: 'they/them' } });
    const [answer] = await app.sql(
      `select value, source from trellis.intake_answer where enrolment_id = $1 and item_id = 'pronouns'`,
      [mina.id],
    );
    expect(answer).toEqual({ value: 'they/them', source: 'person' });
    const [member] = await app.sql('select display_name, pronouns from trellis.member where id = $1', [mina.memberId]);
    expect(member).toEqual({ display_name: '민아', pronouns: 'they/them' });
    const { trail } = (await ask(mentee, OwnDataDocument, {})).ownData;
    expect(trail.find(({ action }) => action === 'profile.change')).toMatchObject({ byMe: true, looked: false });
  });

  it('takes only what can be shown, and belongs to whoever is signed in', async () => {
    const wrong = [
      { displayName: '  ' },
      { displayName: 'x'.repeat(201) },
      { languages: Array.from({ length: 21 }, (_, n) => `Language ${n}`) },
      { languages: ['x'.repeat(121)] },
      { needs: 'x'.repeat(2_001) },
      { site: 'two\nlines' },
    ];
    for (const change of wrong)
      expect(await refusal(mentee, UpdateMyProfileDocument, { input: { ...EMPTY, ...change } })).toBe('INPUT_INVALID');
    const stranger = await openSchool(app);
    expect(await refusal(stranger.administrator.in(lakeside.slug), MyProfileDocument, {})).toBe('NOT_FOUND');
    expect(await refusal(app.browser().in(lakeside.slug), MyProfileDocument, {})).toBe('UNAUTHENTICATED');
  });
});

describe('a name written on a profile', () => {
  it('is not overwritten by a file of the school; the person’s next word counts', async () => {
    const [place] = await app.sql<{ id: string }>('select cohort_id as id from trellis.enrolment where id = $1', [
      zoe.id,
    ]);
    const head = 'First name,Last name,School email\n';
    await importFile(coordinator, place?.id ?? '', 'MENTEE', Buffer.from(`${head}Zoe,Marsh,${zoe.email}\n`));
    await ask(other, UpdateMyProfileDocument, { input: { ...EMPTY, displayName: 'Zoë' } });
    await importFile(coordinator, place?.id ?? '', 'MENTEE', Buffer.from(`${head}Zoe,Marsh-Lee,${zoe.email}\n`));
    expect((await read(other)).displayName).toBe('Zoë');
    await ask(other, CorrectMyAnswerDocument, {
      input: { enrolmentId: zoe.id, itemId: 'first_name', value: 'Zoe-Ann' },
    });
    expect((await read(other)).displayName).toBe('Zoe-Ann Marsh-Lee');
  });
});

describe('a photo', () => {
  let path: string;

  it('is taken over without what a camera wrote beside it, and the upload is gone', async () => {
    const { body } = await mentor.upload('me.jpg', FROM_CAMERA);
    const input = { fileId: String(body.id), alt: 'Omar in a garden' };
    const { photo } = (await ask(mentor, SetMyPhotoDocument, { input })).setMyPhoto;
    expect(photo?.alt).toBe('Omar in a garden');
    path = photo?.path ?? '';
    const response = await look(path, mentor);
    expect(Buffer.from(await response.arrayBuffer()).equals(JPEG)).toBe(true);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect((await look(path, mentor, response.headers.get('etag') ?? '')).status).toBe(304);
    expect(await app.sql('select 1 from trellis.file where id = $1', [body.id])).toEqual([]);
    expect(await refusal(mentor, SetMyPhotoDocument, { input })).toBe('NOT_FOUND');
    const [stored] = await app.sql<{ sealed: Buffer }>('select sealed from trellis.member_photo');
    expect(stored?.sealed.includes(JPEG.subarray(0, 20))).toBe(false);
  });

  it('is seen by the match and by those who run the program, and exists for nobody else', async () => {
    expect((await relation(mentee)).mentor.photo).toEqual({ path, alt: 'Omar in a garden' });
    for (const browser of [mentee, coordinator, lakeside.administrator])
      expect((await look(path, browser)).status).toBe(200);
    const stranger = await openSchool(app);
    expect((await look(path, app.browser())).status).toBe(403);
    for (const browser of [other, stranger.administrator]) expect((await look(path, browser)).status).toBe(404);
    const elsewhere = path.replace(lakeside.slug, stranger.slug);
    expect((await look(elsewhere, stranger.administrator)).status).toBe(404);
    expect((await look(`/s/${lakeside.slug}/files/photos/x`, mentor)).status).toBe(404);
    await app.sql(`update trellis.mentorship set state = 'ended', ended_at = now()`);
    expect((await look(path, mentee)).status).toBe(404);
  });

  it('is refused where it is none, too large, or somebody else’s upload', async () => {
    const upload = async (bytes: Uint8Array | string): Promise<string> =>
      String((await mentor.upload('me.jpg', bytes)).body.id);
    const code = async (bytes: Uint8Array | string): Promise<string> =>
      refusal(mentor, SetMyPhotoDocument, { input: { fileId: await upload(bytes), alt: '' } });
    expect(await code('<svg onload="alert(1)"/>')).toBe('PHOTO_TYPE');
    // As phones save them: refused with what to do about it.
    expect(await code('\0\0\0\x18ftypheic\0\0\0\0mif1heic')).toBe('PHOTO_HEIC');
    expect(await code(JPEG.subarray(0, 300))).toBe('PHOTO_UNREADABLE');
    expect(await code(Buffer.concat([JPEG, Buffer.alloc(2 * 1024 * 1024)]))).toBe('PHOTO_TOO_LARGE');
    const fileId = await upload(JPEG);
    expect(await refusal(mentee, SetMyPhotoDocument, { input: { fileId, alt: '' } })).toBe('NOT_FOUND');
    expect((await read(mentor)).photo?.path).toBe(path);
  });

  it('is described anew, replaced under another address, and removed', async () => {
    await ask(mentor, DescribeMyPhotoDocument, { input: { alt: 'Omar, laughing' } });
    expect((await read(mentor)).photo).toEqual({ path, alt: 'Omar, laughing' });
    const { body } = await mentor.upload('me.jpg', JPEG);
    await ask(mentor, SetMyPhotoDocument, { input: { fileId: String(body.id), alt: '' } });
    expect((await look(path, mentor)).status).toBe(404);
    expect((await ask(mentor, OwnDataDocument, {})).ownData.profile.photo?.path).not.toBe(path);
    await ask(mentor, RemoveMyPhotoDocument, {});
    expect((await read(mentor)).photo).toBeNull();
    expect(await refusal(mentor, RemoveMyPhotoDocument, {})).toBe('NOT_FOUND');
    expect(await refusal(mentor, DescribeMyPhotoDocument, { input: { alt: 'x' } })).toBe('NOT_FOUND');
  });
});

describe('one person, as those who run a program see them', () => {
  it('has what staff may know, what they need only once they let it be read, and each look in their trail', async () => {
    const person = async (browser: Browser): Promise<PersonQuery['person']> =>
      (await ask(browser, PersonDocument, { memberId: omar.memberId })).person;
    const input = { ...EMPTY, displayName: 'Omar', languages: ['Arabic'], needs: NEEDS };
    await ask(mentor, UpdateMyProfileDocument, { input });
    const seen = await person(coordinator);
    expect(seen).toMatchObject({
      displayName: 'Omar',
      signsIn: true,
      languages: ['Arabic'],
      needs: null,
      enrolments: [{ role: 'MENTOR', state: 'ENROLLED', cohortName: 'Fall 2026' }],
    });
    const read = seen.enrolments[0]?.answers ?? [];
    expect(read.map(({ itemId }) => itemId)).not.toContain('identity');
    expect(read.find(({ state }) => state === 'ANSWERED')).toBeDefined();
    await ask(mentor, UpdateMyProfileDocument, { input: { ...input, needsShared: true } });
    expect((await person(lakeside.administrator)).needs).toBe(NEEDS);
    const { trail } = (await ask(mentor, OwnDataDocument, {})).ownData;
    expect(trail.filter(({ action, looked }) => action === 'person.read' && looked)).toHaveLength(2);
    expect(trail.find(({ action, by }) => action === 'person.read' && by === 'Robin Ng')).toBeDefined();
  });

  it('is seen by nobody else, and by who runs one program only as far as that goes', async () => {
    const { programId } = await openCohort(lakeside.administrator);
    const elsewhere = await invite(app, lakeside, 'COORDINATOR', programId);
    const variables = { memberId: omar.memberId };
    expect(await refusal(elsewhere, PersonDocument, variables)).toBe('NOT_FOUND');
    for (const browser of [mentee, mentor]) expect(await refusal(browser, PersonDocument, variables)).toBe('FORBIDDEN');
    const stranger = await openSchool(app);
    expect(await refusal(stranger.administrator, PersonDocument, variables)).toBe('NOT_FOUND');
    expect(await refusal(coordinator, PersonDocument, { memberId: 'x' })).toBe('NOT_FOUND');
  });

  it('is put right where they do not sign in; a link sent to the wrong address opens nothing', async () => {
    const [cohort] = await app.sql<{ id: string }>('select cohort_id as id from trellis.enrolment where id = $1', [
      zoe.id,
    ]);
    const [yves] = (await enrol(app, cohort?.id ?? '', [{ role: 'mentee', name: 'Yves Tremblai' }])) as [Enrolled];
    const send = 'mutation ($cohortId: ID!) { sendIntakeNotices(cohortId: $cohortId) { id } }';
    await coordinator.ask(send, { cohortId: cohort?.id });
    const token = tokenIn(await app.mailbox.next(yves.email));
    const input = { memberId: yves.memberId, displayName: 'Yves Tremblay', email: 'yves@tremblay.example' };
    expect(await refusal(mentee, CorrectPersonDocument, { input })).toBe('FORBIDDEN');
    expect(await refusal(coordinator, CorrectPersonDocument, { input: { ...input, memberId: omar.memberId } })).toBe(
      'PERSON_HAS_ACCOUNT',
    );
    expect(await refusal(coordinator, CorrectPersonDocument, { input: { ...input, email: zoe.email } })).toBe(
      'EMAIL_TAKEN',
    );
    expect(await refusal(coordinator, CorrectPersonDocument, { input: { ...input, email: 'nowhere' } })).toBe(
      'INPUT_INVALID',
    );
    const { correctPerson } = await ask(coordinator, CorrectPersonDocument, { input });
    expect(correctPerson).toMatchObject({ displayName: 'Yves Tremblay', email: 'yves@tremblay.example' });
    const preview = 'query ($token: String!) { tokenPreview(token: $token) { kind } }';
    expect(await app.browser().refusal(preview, { token })).toBe('TOKEN_UNUSABLE');
    await coordinator.ask(send, { cohortId: cohort?.id });
    expect(tokenIn(await app.mailbox.next('yves@tremblay.example'))).not.toBe(token);
  });
});

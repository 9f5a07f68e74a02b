import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BringBackLibraryItemDocument,
  DeleteLibraryItemDocument,
  LetterForDocument,
  LetterStartDocument,
  LibraryDocument,
  LibraryVersionsDocument,
  MyDocumentsDocument,
  RemoveLibraryItemDocument,
  SaveDocumentDocument,
  SaveLetterDocument,
  type SaveLetterMutationVariables,
  StarterLettersDocument,
  UseLibraryVersionDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { addCoordinatorOf } from './staff.js';

type Letter = SaveLetterMutationVariables['input'];

const PDF = '%PDF-1.7\nHandbook';

let app: TestApp;
let school: OpenedSchool;
let staff: Browser;
let programId: string;
let otherProgramId: string;
let cohortId: string;
let ana: Enrolled;
let mentee: Browser;
let mentor: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  staff = school.administrator;
  ({ programId, cohortId } = await openCohort(staff));
  ({ programId: otherProgramId } = await openCohort(staff));
  const people = await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ana {{today}} <b>', locale: 'fr' },
    { role: 'mentor', name: 'Mo Adeyemi', capacity: 1 },
  ]);
  ana = people[0] as Enrolled;
  mentee = await signInAs(app, school.slug, ana);
  mentor = await signInAs(app, school.slug, people[1] as Enrolled);
}, 60_000);
afterAll(() => app.close());

const upload = async (name = 'handbook.pdf', content: string | Buffer = PDF, who = staff): Promise<string> =>
  String((await who.upload(name, content)).body.id);

const addDocument = async (audience: Letter['audience'], program: string | null = null, name = 'handbook.pdf') =>
  (
    await ask(staff, SaveDocumentDocument, {
      input: { programId: program, audience, title: { en: 'Handbook' }, fileId: await upload(name) },
    })
  ).saveDocument;

const LETTER: Letter = {
  audience: [],
  title: { en: 'For {{person.name}}', fr: 'Pour {{person.name}}' },
  body: { en: 'From {{cohort.starts}}, {{program.name}}.', fr: 'Dès le {{cohort.starts}}, {{person.name}}.' },
};

const addLetter = async (change: Partial<Letter> = {}) =>
  (await ask(staff, SaveLetterDocument, { input: { ...LETTER, ...change } })).saveLetter;

/** As a browser does that follows a link. */
const fetched = (who: Browser, path: string): Promise<Response> =>
  fetch(`${who.url}${path}`, { headers: who.cookie ? { cookie: who.cookie } : {} });

const minesOf = async (who: Browser): Promise<string[]> =>
  (await ask(who, MyDocumentsDocument, {})).myDocuments.map(({ id }) => id);

describe('a document', () => {
  it('reaches those it is meant for, as a file to save, and nobody else', async () => {
    const { id, file } = await addDocument(['MENTEE'], programId);
    expect(await minesOf(mentee)).toContain(id);
    expect(await minesOf(mentor)).not.toContain(id);
    const sent = await fetched(mentee, file?.path ?? '');
    expect(sent.status).toBe(200);
    expect(sent.headers.get('content-type')).toBe('application/pdf');
    expect(sent.headers.get('content-disposition')).toMatch(/^attachment; filename="handbook.pdf"/);
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await sent.text()).toBe(PDF);
    expect((await fetched(mentor, file?.path ?? '')).status).toBe(404);
    expect((await fetched(app.browser().in(school.slug), file?.path ?? '')).status).toBe(403);
    const elsewhere = await openSchool(app);
    const path = (file?.path ?? '').replace(school.slug, elsewhere.slug);
    expect((await fetched(elsewhere.administrator, path)).status).toBe(404);
  });

  it('of another program is not there; one of the school is', async () => {
    const other = await addDocument(['MENTEE', 'MENTOR'], otherProgramId);
    const whole = await addDocument(['MENTEE', 'MENTOR']);
    expect(await minesOf(mentee)).not.toContain(other.id);
    expect((await fetched(mentee, other.file?.path ?? '')).status).toBe(404);
    expect(await minesOf(mentor)).toContain(whole.id);
  });

  it('stays after the day on which uploads go, and its older versions with it', async () => {
    const first = await addDocument(['MENTEE']);
    const { saveDocument: second } = await ask(staff, SaveDocumentDocument, {
      input: {
        id: first.id,
        version: 1,
        audience: [],
        title: { en: 'Newer' },
        fileId: await upload('notes.txt', 'Bonjour à vous'),
        language: 'FR',
      },
    });
    expect(second).toMatchObject({ version: 2, file: { name: 'notes.txt', language: 'FR' } });
    expect(await minesOf(mentee)).not.toContain(first.id);
    await app.moveClock(2 * 86_400_000);
    expect(await (await fetched(staff, `${second.file?.path}`)).text()).toBe('Bonjour à vous');
    const older = `${first.file?.path}?version=1`;
    expect(await (await fetched(staff, older)).text()).toBe(PDF);
    expect((await fetched(mentee, older)).status).toBe(404);
    expect((await fetched(staff, `${first.file?.path}?version=x`)).status).toBe(404);
    const { useLibraryVersion } = await ask(staff, UseLibraryVersionDocument, { id: first.id, version: 1, current: 2 });
    expect(useLibraryVersion).toMatchObject({ version: 3, title: { en: 'Handbook' }, file: { name: 'handbook.pdf' } });
    const { libraryVersions } = await ask(staff, LibraryVersionsDocument, { id: first.id });
    expect(libraryVersions.map(({ version, title }) => [version, title.en])).toEqual([
      [3, 'Handbook'],
      [2, 'Newer'],
      [1, 'Handbook'],
    ]);
  });

  it.each([
    ['a page that could run', 'page.html', '<script>alert(1)</script>'],
    ['a program under another name', 'handbook.pdf', 'MZ\u0090\u0000'],
    ['bytes under a text’s name', 'notes.txt', 'a\u0000b'],
    ['no ending', 'handbook', PDF],
    ['an ending of the language itself', 'x.constructor', PDF],
  ])('is not taken: %s', async (_, name, content) => {
    const input = { audience: [], title: { en: 'X' }, fileId: await upload(name, content) };
    expect(await refusal(staff, SaveDocumentDocument, { input })).toBe('DOCUMENT_TYPE');
  });

  it('is not taken when there is nothing in it', async () => {
    const input = { audience: [], title: { en: 'X' }, fileId: await upload('notes.txt', '') };
    expect(await refusal(staff, SaveDocumentDocument, { input })).toBe('FILE_HOLDS_NOTHING');
  });

  it('is made of one’s own upload only, with a title and a file', async () => {
    const theirs = await upload('handbook.pdf', PDF, mentee);
    const input = { audience: [], title: { en: 'X' }, fileId: theirs };
    expect(await refusal(staff, SaveDocumentDocument, { input })).toBe('NOT_FOUND');
    expect(await refusal(staff, SaveDocumentDocument, { input: { ...input, fileId: null } })).toBe('FILE_MISSING');
    expect(await refusal(staff, SaveDocumentDocument, { input: { ...input, title: { en: ' ' } } })).toBe(
      'LIBRARY_TITLE_MISSING',
    );
  });

  it('is taken out, brought back, and deleted for good with its files', async () => {
    const { id, file } = await addDocument(['MENTEE']);
    expect(await refusal(staff, DeleteLibraryItemDocument, { id })).toBe('LIBRARY_STILL_THERE');
    await ask(staff, RemoveLibraryItemDocument, { id });
    expect(await minesOf(mentee)).not.toContain(id);
    expect((await fetched(mentee, file?.path ?? '')).status).toBe(404);
    await ask(staff, BringBackLibraryItemDocument, { id });
    expect(await minesOf(mentee)).toContain(id);
    const [kept] = await app.sql<{ id: string }>(
      'select file_id as id from trellis.library_version where item_id = $1',
      [id],
    );
    await ask(staff, RemoveLibraryItemDocument, { id });
    await ask(staff, DeleteLibraryItemDocument, { id });
    expect(await app.sql('select 1 from trellis.file where id = $1', [kept?.id])).toEqual([]);
  });
});

describe('a letter', () => {
  it('is filled in for one person, as text, in both languages', async () => {
    const { id } = await addLetter();
    const { letterFor } = await ask(staff, LetterForDocument, { id, enrolmentId: ana.id });
    expect(letterFor).toMatchObject({
      person: 'Ana {{today}} <b>',
      locale: 'FR',
      title: { en: 'For Ana {{today}} <b>' },
      body: { fr: 'Dès le 1er septembre 2026, Ana {{today}} <b>.' },
    });
  });

  it('is found filled in by those it is meant for', async () => {
    const { id } = await addLetter({ audience: ['MENTEE'] });
    const { myDocuments } = await ask(mentee, MyDocumentsDocument, {});
    expect(myDocuments.find((one) => one.id === id)?.title.fr).toBe('Pour Ana {{today}} <b>');
  });

  it('starts an announcement: what is the same for everyone is filled in, the rest stays a place', async () => {
    const { id } = await addLetter();
    const { letterStart } = await ask(staff, LetterStartDocument, { id, cohortId });
    expect(letterStart.subject.en).toBe('For {{person.name}}');
    expect(letterStart.body.en).toBe('From September 1, 2026, {{program.name}}.');
    const foreign = await addLetter({ programId: otherProgramId });
    expect(await refusal(staff, LetterStartDocument, { id: foreign.id, cohortId })).toBe('NOT_FOUND');
  });

  it('can begin with one that comes with the product, complete in both languages', async () => {
    const { starterLetters } = await ask(staff, StarterLettersDocument, {});
    expect(starterLetters).toHaveLength(4);
    for (const { title, body, audience } of starterLetters) {
      const { id } = await addLetter({ title, body, audience });
      const { letterFor } = await ask(staff, LetterForDocument, { id, enrolmentId: ana.id });
      expect([letterFor.body.en, letterFor.body.fr].filter((text) => !text || text.includes('{{p'))).toEqual([]);
    }
  });

  it.each([
    ['with a place that is not there', { body: { fr: '{{person.nam}}' } }, 'PLACEHOLDER_INVALID'],
    ['with braces that close nothing', { title: { en: 'Hi }}' } }, 'PLACEHOLDER_INVALID'],
    ['without words', { body: { en: ' ' } }, 'LIBRARY_LETTER_EMPTY'],
    ['without a title', { title: {} }, 'LIBRARY_TITLE_MISSING'],
    ['with a title without end', { title: { en: 'x'.repeat(201) } }, 'WORDING_TOO_LONG'],
    ['without end', { body: { en: 'x'.repeat(10_001) } }, 'INPUT_INVALID'],
    ['in a program that is not there', { programId: 'nowhere' }, 'NOT_FOUND'],
    ['over something that is not there', { id: '01890000-0000-7000-8000-000000000000', version: 1 }, 'NOT_FOUND'],
  ])('is refused %s', async (_, change, code) => {
    const before = (await ask(staff, LibraryDocument, {})).library.length;
    expect(await refusal(staff, SaveLetterDocument, { input: { ...LETTER, ...(change as Partial<Letter>) } })).toBe(
      code,
    );
    expect((await ask(staff, LibraryDocument, {})).library).toHaveLength(before);
  });

  it('has a title of one line, whatever was pasted into it, and a text of as many as were written', async () => {
    const { title, body } = await addLetter({ title: { en: 'For\n {{person.name}}\t' }, body: { en: 'One\n\ntwo' } });
    expect([title.en, body.en]).toEqual(['For {{person.name}}', 'One\n\ntwo']);
  });

  it('is kept from two who write at once, and does not become a document', async () => {
    const { id } = await addLetter();
    await ask(staff, SaveLetterDocument, { input: { ...LETTER, id, version: 1 } });
    expect(await refusal(staff, SaveLetterDocument, { input: { ...LETTER, id, version: 1 } })).toBe('EDIT_CONFLICT');
    const input = { id, version: 2, audience: [], title: { en: 'X' }, fileId: await upload() };
    expect(await refusal(staff, SaveDocumentDocument, { input })).toBe('NOT_FOUND');
  });
});

describe('the library', () => {
  it('is the coordinators’ to change: of one program in that program, and no other school’s', async () => {
    const whole = await addLetter();
    const { browser: oneProgram } = await addCoordinatorOf(app, school, programId, 'Noor Haddad');
    const { library } = await ask(oneProgram, LibraryDocument, {});
    expect(library.find(({ id }) => id === whole.id)?.mayEdit).toBe(false);
    expect(library.filter((item) => item.programId === otherProgramId)).toEqual([]);
    expect(await refusal(oneProgram, RemoveLibraryItemDocument, { id: whole.id })).toBe('FORBIDDEN');
    expect(await refusal(oneProgram, SaveLetterDocument, { input: LETTER })).toBe('FORBIDDEN');
    await ask(oneProgram, SaveLetterDocument, { input: { ...LETTER, programId } });
    expect(await refusal(mentee, LibraryDocument, {})).toBe('FORBIDDEN');
    expect(await refusal(mentee, LetterForDocument, { id: whole.id, enrolmentId: ana.id })).toBe('FORBIDDEN');
    const { administrator: other } = await openSchool(app);
    expect(await refusal(other, RemoveLibraryItemDocument, { id: whole.id })).toBe('NOT_FOUND');
    expect(await refusal(other, LetterForDocument, { id: whole.id, enrolmentId: ana.id })).toBe('NOT_FOUND');
    expect((await ask(other, LibraryDocument, {})).library).toEqual([]);
  });
});

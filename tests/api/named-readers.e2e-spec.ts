/** Who is named to read what people say of themselves: read by these alone, where the person said yes to the name, each time told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerMyDimensionDocument,
  CreateRegistrationLinkDocument,
  EndIdentityReaderDocument,
  IdentityReaderOfDocument,
  IdentityReadersDocument,
  IdentityReadingDocument,
  MyIdentityDocument,
  type MyIdentityFieldsFragment,
  NameIdentityReaderDocument,
  OwnDataDocument,
  ReadIdentityDocument,
  RegistrationEntryDocument,
  type ReadIdentityMutation,
  RevokeMyConsentsDocument,
  SayMyConsentDocument,
  SubmitRegistrationDocument,
} from '@trellis/api-client';
import type { FormDefinition } from '@trellis/forms';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, type OpenedSchool, openSchool, signUp, unique } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { addColleague, addCoordinatorOf, type Colleague } from './staff.js';

let app: TestApp;
let school: OpenedSchool;
let cohortId: string;
let ana: Colleague;
let bea: Colleague;
let other: Colleague;
let mina: Enrolled;
let omar: Enrolled;
let mentee: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  const opened = await openCohort(school.administrator);
  ({ cohortId } = opened);
  ana = await addColleague(app, school, 'COORDINATOR', 'Ana Silva');
  bea = await addCoordinatorOf(app, school, opened.programId, 'Béa Roy');
  const elsewhere = await openCohort(school.administrator);
  other = await addCoordinatorOf(app, school, elsewhere.programId, 'Otto Lang');
  [mina, omar] = (await enrol(app, cohortId, [
    { role: 'mentee', name: 'Mina Park' },
    { role: 'mentor', name: 'Omar Haddad' },
  ])) as [Enrolled, Enrolled];
  mentee = await signInAs(app, school.slug, mina);
}, 120_000);
afterAll(() => app.close());

type Identity = MyIdentityFieldsFragment;
type Lines = ReadIdentityMutation['readIdentity'];

const mine = async (): Promise<Identity> =>
  (await ask(mentee, MyIdentityDocument, { enrolmentId: mina.id })).myIdentity;
const asked = (identity: Identity): Identity['asked'][number] => {
  const found = identity.asked.find(({ purpose }) => purpose === 'NAMED_STAFF');
  if (!found) throw new Error('The page does not know the purpose.');
  return found;
};
const consentAt = (identity: Identity, at: number): Identity['dimensions'][number]['consents'][number] => {
  const found = identity.dimensions[at]?.consents.find(({ purpose }) => purpose === 'NAMED_STAFF');
  if (!found) throw new Error('The dimension does not know the purpose.');
  return found;
};

const name = async (browser: Browser, { id: memberId }: Colleague): Promise<string> => {
  const named = await ask(browser, NameIdentityReaderDocument, { input: { cohortId, memberId } });
  return named.nameIdentityReader.find((reader) => reader.memberId === memberId)?.id ?? '';
};
const end = (browser: Browser, readerId: string): Promise<unknown> =>
  ask(browser, EndIdentityReaderDocument, { readerId });
const read = async ({ browser }: { browser: Browser }, person = mina): Promise<Lines> =>
  (await ask(browser, ReadIdentityDocument, { enrolmentId: person.id })).readIdentity;
const filled = (lines: Lines): number[] =>
  lines.flatMap(({ options, ownWords }, at) => (options.length > 0 || ownWords ? [at] : []));

async function answer(at: number, ownWords: string): Promise<void> {
  const dimension = (await mine()).dimensions[at];
  const optionIds = dimension?.choices.slice(0, 1).map(({ id }) => id) ?? [];
  const input = { enrolmentId: mina.id, dimensionId: dimension?.id ?? '', state: 'ANSWERED' as const };
  await ask(mentee, AnswerMyDimensionDocument, { input: { ...input, optionIds, ownWords, wordsAsIds: [] } });
}

function yes(identity: Identity, at: number, given = true, readerIds = asked(identity).readers.map(({ id }) => id)) {
  const { version } = asked(identity);
  const dimensionIds = [identity.dimensions[at]?.id ?? ''];
  return { input: { enrolmentId: mina.id, dimensionIds, purpose: 'NAMED_STAFF' as const, given, version, readerIds } };
}
const sayYes = async (at: number): Promise<unknown> => ask(mentee, SayMyConsentDocument, yes(await mine(), at));

const mailsOf = (kind: string): Promise<{ to_member_id: string }[]> =>
  app.sql('select to_member_id from trellis.outbox where kind = $1', [kind]);

it('is not asked for where nobody is named, and names at most three who match here', async () => {
  const identity = await mine();
  expect(asked(identity)).toMatchObject({ asked: false, readers: [] });
  for (const words of Object.values(asked(identity).wording))
    expect(words).toMatch(/(at the moment|pour l’instant)\.$/);
  expect(await refusal(mentee, SayMyConsentDocument, yes(identity, 0))).toBe('CONSENT_NOT_ASKED');
  for (const memberId of [omar.memberId, other.id])
    expect(await refusal(ana.browser, NameIdentityReaderDocument, { input: { cohortId, memberId } })).toBe('NOT_FOUND');
  await name(ana.browser, ana);
  const again = { input: { cohortId, memberId: ana.id } };
  expect(await refusal(ana.browser, NameIdentityReaderDocument, again)).toBe('IDENTITY_READER_NAMED');
  for (const one of ['Cyd Low', 'Dee Ray'])
    await name(ana.browser, await addColleague(app, school, 'COORDINATOR', one));
  const fourth = { input: { cohortId, memberId: bea.id } };
  expect(await refusal(ana.browser, NameIdentityReaderDocument, fourth)).toBe('IDENTITY_READERS_FULL');
  const { cohort } = await ask(ana.browser, IdentityReadersDocument, { cohortId });
  expect(cohort.identityReaders.map((reader) => reader.name)).toEqual(['Ana Silva', 'Cyd Low', 'Dee Ray']);
  expect(asked(await mine()).wording).toMatchObject({
    en: expect.stringContaining('Ana Silva, Cyd Low, and Dee Ray'),
    fr: expect.stringContaining('Ana Silva, Cyd Low et Dee Ray'),
  });
  for (const { id } of cohort.identityReaders.slice(1)) await end(ana.browser, id);
});

describe('reading', () => {
  it('opens to the one named, for what the person agreed to, and looks alike for everything else', async () => {
    await answer(0, 'of the river');
    await answer(1, 'of the lake');
    expect(filled(await read(ana))).toEqual([]);
    await sayYes(0);
    const lines = await read(ana);
    expect(filled(lines)).toEqual([0]);
    expect(lines[0]?.ownWords).toBe('of the river');
    // Answered and not agreed to, never answered: the same.
    expect({ ...lines[1], id: '', label: '' }).toEqual({ ...lines[2], id: '', label: '' });
    const dimension = (await mine()).dimensions[0]?.id ?? '';
    const kept = { enrolmentId: mina.id, dimensionId: dimension, optionIds: [], wordsAsIds: [] };
    await ask(mentee, AnswerMyDimensionDocument, { input: { ...kept, state: 'PREFER_NOT_TO_SAY' } });
    expect(filled(await read(ana))).toEqual([]);
    await answer(0, 'of the river');
    expect((await read(ana, omar)).map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
  });

  it('is refused to everybody else: the administrator, colleagues, participants, another program', async () => {
    for (const browser of [school.administrator, bea.browser]) {
      expect(await refusal(browser, ReadIdentityDocument, { enrolmentId: mina.id })).toBe('IDENTITY_READER_ONLY');
      expect(await refusal(browser, IdentityReadingDocument, { enrolmentId: mina.id })).toBe('IDENTITY_READER_ONLY');
    }
    const mentor = await signInAs(app, school.slug, omar);
    for (const browser of [mentee, mentor, other.browser])
      expect(await refusal(browser, ReadIdentityDocument, { enrolmentId: mina.id })).toBe('FORBIDDEN');
    expect(await refusal(ana.browser, ReadIdentityDocument, { enrolmentId: 'none' })).toBe('NOT_FOUND');
    const elsewhere = await openSchool(app);
    expect(await refusal(elsewhere.administrator, ReadIdentityDocument, { enrolmentId: mina.id })).toBe('NOT_FOUND');
    expect((await ask(ana.browser, IdentityReaderOfDocument, {})).identityReaderOf).toEqual([cohortId]);
    expect((await ask(bea.browser, IdentityReaderOfDocument, {})).identityReaderOf).toEqual([]);
  });

  it('is written down, and the person reads who it was; a look that showed nothing of them is none', async () => {
    const { uses } = await mine();
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.every(({ purpose, by }) => purpose === 'named_reading' && by === 'Ana Silva')).toBe(true);
    const before = uses.length;
    await read(ana);
    expect((await mine()).uses).toHaveLength(before + 1);
    await ask(mentee, RevokeMyConsentsDocument, { input: { enrolmentId: mina.id, purpose: 'NAMED_STAFF' } });
    expect(filled(await read(ana))).toEqual([]);
    expect((await mine()).uses).toHaveLength(before + 1);
    await sayYes(0);
  });
});

describe('a change of the names', () => {
  it('is told to whoever said yes, asks again for the new one, and ends with the role and with the naming', async () => {
    const page = await mine();
    const mails = app.mailbox.to(mina.email).length;
    const beaNamed = await name(school.administrator, bea);
    expect((await mailsOf('named_readers_changed')).map((mail) => mail.to_member_id)).toEqual([mina.memberId]);
    const told = (await app.mailbox.next(mina.email, mails + 1)).text;
    expect(told).toContain('Ana Silva and Béa Roy');
    expect(filled(await read(bea))).toEqual([]);
    expect(filled(await read(ana))).toEqual([0]);
    expect(consentAt(await mine(), 0)).toMatchObject({
      state: 'GIVEN',
      readers: asked(page).readers.map(({ id }) => id),
    });
    // Whoever still reads the former names says yes to nobody.
    expect(await refusal(mentee, SayMyConsentDocument, yes(page, 0))).toBe('CONSENT_WORDS_CHANGED');
    await sayYes(0);
    expect(filled(await read(bea))).toEqual([0]);
    await app.sql('delete from trellis.program_role where member_id = $1', [bea.id]);
    expect(await refusal(bea.browser, ReadIdentityDocument, { enrolmentId: mina.id })).toBe('FORBIDDEN');
    expect(asked(await mine()).readers.map((reader) => reader.name)).toEqual(['Ana Silva']);
    await end(ana.browser, beaNamed);
    expect(await mailsOf('named_readers_changed')).toHaveLength(2);
  });

  it('counts for the name that was said yes to: called otherwise, the one named reads nothing', async () => {
    const rename = (displayName: string): Promise<unknown> =>
      ana.browser.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', {
        input: { displayName },
      });
    expect(filled(await read(ana)).length).toBeGreaterThan(0);
    const told = (await mailsOf('named_readers_changed')).length;
    await rename('Dr. Wellness');
    expect(await refusal(ana.browser, ReadIdentityDocument, { enrolmentId: mina.id })).toBe('IDENTITY_READER_ONLY');
    // Who said yes is told; with the name the naming went, and does not come back with it.
    await eventually('the person to be told', async () => (await mailsOf('named_readers_changed')).length === told + 1);
    await rename('Ana Silva');
    expect(await refusal(ana.browser, ReadIdentityDocument, { enrolmentId: mina.id })).toBe('IDENTITY_READER_ONLY');
    await name(ana.browser, ana);
    expect(filled(await read(ana))).toEqual([]);
    await sayYes(0);
    expect(filled(await read(ana))).toEqual([0]);
  });

  it('is told as of each change, also where one follows the other at once', async () => {
    const cy = await addColleague(app, school, 'COORDINATOR', 'Cy Dorn');
    const named = await name(ana.browser, cy);
    await sayYes(0);
    const mails = (names: string): number =>
      app.mailbox.to(mina.email).filter(({ text }) => text.includes(`Now: ${names}.`)).length;
    await eventually('the first mail', () => Promise.resolve(mails('Ana Silva and Cy Dorn') === 1));
    const alone = mails('Ana Silva');
    await end(ana.browser, named);
    const again = await name(ana.browser, cy);
    await eventually('the third mail', () => Promise.resolve(mails('Ana Silva and Cy Dorn') === 2));
    await eventually('the second mail', () => Promise.resolve(mails('Ana Silva') === alone + 1));
    await end(ana.browser, again);
  });

  it('does not bring a yes back with somebody who is named anew', async () => {
    const { cohort } = await ask(ana.browser, IdentityReadersDocument, { cohortId });
    await end(ana.browser, cohort.identityReaders[0]?.id ?? '');
    expect(await refusal(ana.browser, ReadIdentityDocument, { enrolmentId: mina.id })).toBe('IDENTITY_READER_ONLY');
    await name(ana.browser, ana);
    expect(filled(await read(ana))).toEqual([]);
    expect(consentAt(await mine(), 0)).toMatchObject({ state: 'NOT_ASKED', readers: [] });
    for (const browser of [mentee, other.browser]) {
      expect(await refusal(browser, NameIdentityReaderDocument, { input: { cohortId, memberId: ana.id } })).toBe(
        'FORBIDDEN',
      );
    }
  });

  it('stands among what is kept about the one who is named', async () => {
    const { ownData } = await ask(ana.browser, OwnDataDocument, {});
    expect(JSON.stringify(ownData)).toContain('identity_reader');
  });
});

describe('a form that asks', () => {
  const CONSENT = {
    kind: 'consent',
    id: 'consent_named_staff',
    purpose: 'named_staff',
    dimension: 'unassigned',
    required: false,
    store: 'vault',
    visibility: 'as_consented',
    label: { en: 'Read by named people', fr: 'Lu par des personnes nommées' },
    wording: { version: 1, text: { en: 'To help with my match.', fr: 'Pour aider à mon jumelage.' } },
    headerHints: [],
  };
  const said = (value: unknown): unknown => ({ state: 'answered', value });
  const wordingIn = ({ form }: { form: unknown }): string | undefined => {
    const item = (form as FormDefinition).items.find(({ id }) => id === CONSENT.id);
    return item?.kind === 'consent' ? item.wording.text.en : undefined;
  };

  async function registered(token: string, shown: 'those named' | 'nobody'): Promise<Enrolled> {
    const email = `${unique('newcomer')}@mail.school.example`;
    const browser = (await signUp(app, email)).in(school.slug);
    const { registrationEntry: entry } = await ask(browser, RegistrationEntryDocument, { token });
    const own = (entry.form as FormDefinition).items.find(({ kind }) => kind === 'identity_own_words');
    const answers = {
      first_name: said('Noé'),
      last_name: said('Côté'),
      [own?.id ?? '']: said('of the river'),
      [CONSENT.id]: said('yes'),
    };
    const readerIds = shown === 'nobody' ? [] : entry.readerIds;
    await ask(browser, SubmitRegistrationDocument, {
      input: { token, answers, locale: 'EN', attested: true, readerIds },
    });
    const [person] = await app.sql<{ id: string; member_id: string }>(
      `select e.id, e.member_id from trellis.enrolment e join trellis.member m on m.id = e.member_id where m.email_key = $1`,
      [email],
    );
    return { id: person?.id ?? '', memberId: person?.member_id ?? '', email, name: 'Noé' };
  }

  it('names them in its words, asks nothing where nobody is named, and counts for the names that were shown', async () => {
    await app.sql(
      `update trellis.form_version set definition = jsonb_set(definition, '{items}', (definition -> 'items') || $2::jsonb)
       where id = (select mentee_form_version_id from trellis.cohort where id = $1)`,
      [cohortId, JSON.stringify([CONSENT])],
    );
    const input = { cohortId, role: 'MENTEE', label: 'Poster', needsApproval: false } as const;
    const { createRegistrationLink: link } = await ask(ana.browser, CreateRegistrationLinkDocument, { input });
    const token = decodeURIComponent(link.url.split('#t=')[1] ?? '');
    const entry = await ask(app.browser().in(school.slug), RegistrationEntryDocument, { token });
    expect(wordingIn(entry.registrationEntry)).toBe(
      'To help with my match. May be read by Ana Silva, and nobody else.',
    );
    const one = await registered(token, 'those named');
    const other = await registered(token, 'nobody');
    const uses = (person: Enrolled): Promise<unknown[]> =>
      app.sql(`select 1 from trellis.audit_subject where member_id = $1`, [person.memberId]);
    const before = (await uses(one)).length;
    await read(ana, one);
    expect(await uses(one)).toHaveLength(before + 1);
    const without = (await uses(other)).length;
    await read(ana, other);
    expect(await uses(other)).toHaveLength(without);
    const { cohort } = await ask(ana.browser, IdentityReadersDocument, { cohortId });
    await end(ana.browser, cohort.identityReaders[0]?.id ?? '');
    const nobody = await ask(app.browser().in(school.slug), RegistrationEntryDocument, { token });
    expect(wordingIn(nobody.registrationEntry)).toBeUndefined();
  });
});

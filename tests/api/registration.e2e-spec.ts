import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddPersonDocument,
  ChangeRegistrationLinkDocument,
  CreateRegistrationLinkDocument,
  type CreateRegistrationLinkMutationVariables,
  DiscardRegistrationDraftDocument,
  FormDocument,
  HandEntryFormDocument,
  InviteToRegisterDocument,
  OpenRegistrationDraftDocument,
  ProgramFormsDocument,
  PublishFormVersionDocument,
  RegistrationEntryDocument,
  type RegistrationEntryQuery,
  RegistrationInvitationsDocument,
  type RegistrationLinkFieldsFragment,
  RemindToRegisterDocument,
  RevokeRegistrationInvitationDocument,
  RevokeRegistrationLinkDocument,
  SaveFormDraftDocument,
  SaveRegistrationDocument,
  type SaveRegistrationMutationVariables,
  SubmitRegistrationDocument,
  type SubmitRegistrationMutation,
  type SubmitRegistrationMutationVariables,
  WaysInDocument,
} from '@trellis/api-client';
import type { Answer, FormDefinition } from '@trellis/forms';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { tokenIn } from '../kit/mailbox.js';
import {
  completeCharter,
  invite,
  newAccount,
  openCohort,
  openSchool,
  type OpenedSchool,
  PASSWORD,
  unique,
} from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';

const DAY = 24 * 60 * 60 * 1000;
const SCRIPT = '<script>alert(1)</script>';

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;
let cohortId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
  ({ cohortId } = await openCohort(coordinator));
}, 120_000);
afterAll(() => app.close());

type Terms = Partial<CreateRegistrationLinkMutationVariables['input']>;

async function link(terms: Terms = {}): Promise<RegistrationLinkFieldsFragment> {
  const input = { cohortId, role: 'MENTEE', label: 'Poster', needsApproval: false, ...terms } as const;
  return (await ask(coordinator, CreateRegistrationLinkDocument, { input })).createRegistrationLink;
}

const secretOf = (url: string): string => decodeURIComponent(url.split('#t=')[1] ?? '');
const said = (value: unknown): Answer => ({ state: 'answered', value }) as Answer;
const NAMES = { first_name: said('Noé'), last_name: said('Côté') };
const stranger = (): Browser => app.browser().in(lakeside.slug);
const address = (): string => `${unique('newcomer')}@mail.school.example`;

const entryOf = async (browser: Browser, token: string): Promise<RegistrationEntryQuery['registrationEntry']> =>
  (await ask(browser, RegistrationEntryDocument, { token })).registrationEntry;

type Submit = Partial<SubmitRegistrationMutationVariables['input']>;
const submission = (token: string, more: Submit = {}): SubmitRegistrationMutationVariables => ({
  input: { token, answers: NAMES, locale: 'FR', attested: true, ...more },
});

async function submit(
  browser: Browser,
  token: string,
  more: Submit = {},
): Promise<SubmitRegistrationMutation['submitRegistration']> {
  return (await ask(browser, SubmitRegistrationDocument, submission(token, more))).submitRegistration;
}

type Save = Partial<SaveRegistrationMutationVariables['input']>;
const saving = (token: string, more: Save = {}): SaveRegistrationMutationVariables => ({
  input: { token, answers: NAMES, locale: 'FR', finish: false, ...more },
});

/** Saves as somebody whom nobody knows, and follows the link in the mail in another browser. */
async function saveAndReturn(
  token: string,
  email: string,
  more: Save = {},
): Promise<{ browser: Browser; token: string }> {
  const before = app.mailbox.to(email).length;
  const { saveRegistration } = await ask(
    stranger(),
    SaveRegistrationDocument,
    saving(token, { email, password: PASSWORD, ...more }),
  );
  expect(saveRegistration).toMatchObject({ __typename: 'RegistrationSaved', mailed: true });
  return { browser: stranger(), token: tokenIn(await app.mailbox.next(email, before + 1)) };
}

/** Registers from the first page to the end, by mail. */
async function register(token: string, email: string, more: Submit = {}): Promise<Browser> {
  const back = await saveAndReturn(token, email);
  expect(await submit(back.browser, back.token, { password: PASSWORD, ...more })).toMatchObject({
    __typename: 'RegistrationDone',
  });
  return back.browser;
}

interface Row {
  state: string;
  role: string;
  source: string;
  display_name: string;
  account_id: string | null;
  told: boolean;
  id: string;
}

const peopleAt = (email: string): Promise<Row[]> =>
  app.sql<Row>(
    `select e.id, e.state, e.role, e.source, m.display_name, m.account_id, e.notice_sent_at is not null as told
     from trellis.enrolment e join trellis.member m on m.school_id = e.school_id and m.id = e.member_id
     where m.email_key = lower($1) order by e.id`,
    [email],
  );

describe('a link', () => {
  it('is made with an unguessable code, listed with its address, changed, and withdrawn for good', async () => {
    const one = await link({ label: 'Lounge', capacity: 5 });
    expect(one).toMatchObject({ role: 'MENTEE', state: 'OPEN', used: 0, capacity: 5, label: 'Lounge' });
    // 26 letters out of 32: 130 bits, shown in groups, the same in the address.
    expect(one.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(one.url).toBe(`http://localhost:3000/r/${lakeside.slug}#t=${one.code.replaceAll('-', '')}`);
    const [kept] = await app.sql<{ text: string }>(
      `select encode(token_hash, 'escape') || encode(code_sealed, 'escape') as text from trellis.registration_link where id = $1`,
      [one.id],
    );
    expect(kept?.text).not.toContain(secretOf(one.url));
    const terms = {
      id: one.id,
      label: 'Hall',
      needsApproval: true,
      capacity: null,
      closesAt: '2030-01-01T00:00:00.000Z',
    };
    const { changeRegistrationLink } = await ask(coordinator, ChangeRegistrationLinkDocument, { input: terms });
    expect(changeRegistrationLink).toMatchObject({
      label: 'Hall',
      needsApproval: true,
      capacity: null,
      code: one.code,
    });
    await ask(coordinator, RevokeRegistrationLinkDocument, { id: one.id });
    expect(await refusal(stranger(), RegistrationEntryDocument, { token: one.code })).toBe(
      'REGISTRATION_LINK_UNUSABLE',
    );
    const { cohort } = await ask(coordinator, WaysInDocument, { cohortId });
    expect(cohort.registrationLinks.find(({ id }) => id === one.id)).toMatchObject({ state: 'REVOKED' });
  });

  it('is refused with dates the wrong way round, no label, or a place for nobody', async () => {
    const input = { cohortId, role: 'MENTEE', label: 'x', needsApproval: false } as const;
    const code = (more: Terms): Promise<string> =>
      refusal(coordinator, CreateRegistrationLinkDocument, { input: { ...input, ...more } });
    expect(await code({ opensAt: '2030-01-02T00:00:00Z', closesAt: '2030-01-01T00:00:00Z' })).toBe(
      'REGISTRATION_DATES_REVERSED',
    );
    expect(await code({ label: ' ' })).toBe('INPUT_INVALID');
    expect(await code({ capacity: 0 })).toBe('INPUT_INVALID');
    expect(await code({ cohortId: 'nonsense' })).toBe('NOT_FOUND');
  });

  it('shows the neutral name, whom the program is for, and the form without what is known already', async () => {
    const { code, url } = await link();
    const entry = await entryOf(stranger(), secretOf(url));
    expect(entry).toMatchObject({
      door: 'LINK',
      state: 'OPEN',
      role: 'MENTEE',
      schoolName: 'Lakeside',
      publicName: { en: 'Mentorship program', fr: 'Programme de mentorat' },
      eligibility: { kind: 'SELF_ATTESTATION' },
      email: null,
      password: null,
      hasDraft: false,
      alreadyIn: false,
    });
    expect(JSON.stringify(entry)).not.toContain('Diversity mentorship');
    const kinds = (entry.form as FormDefinition).items.map(({ kind }) => kind);
    expect(kinds).toContain('identity');
    // Every part of the name is open in the form; one of them is said to be needed from the start.
    const needed = (entry.form as FormDefinition).items.filter(({ required }) => required).map(({ id }) => id);
    expect(needed).toEqual(expect.arrayContaining(['first_name']));
    expect(needed).not.toContain('last_name');
    for (const known of ['email', 'timestamp', 'file']) expect(kinds).not.toContain(known);
    // Typed from a poster: small letters, other dashes, a letter O for the nought.
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await entryOf(stranger(), typed)).toMatchObject({ door: 'LINK' });
  });

  it('leads nowhere when it is made up, or followed in another school', async () => {
    const { url } = await link();
    const other = await openSchool(app);
    const elsewhere = app.browser().in(other.slug);
    expect(await refusal(elsewhere, RegistrationEntryDocument, { token: secretOf(url) })).toBe(
      'REGISTRATION_LINK_UNUSABLE',
    );
    expect(await refusal(stranger(), RegistrationEntryDocument, { token: 'x'.repeat(200) })).toBe(
      'REGISTRATION_LINK_UNUSABLE',
    );
    expect(await refusal(app.browser().in('no-such-school'), RegistrationEntryDocument, { token: secretOf(url) })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(app.browser(), RegistrationEntryDocument, { token: secretOf(url) })).toBe('SCHOOL_REQUIRED');
  });

  it('says that it is too early, or over, and takes nothing', async () => {
    const early = secretOf((await link({ opensAt: new Date(Date.now() + DAY).toISOString() })).url);
    expect(await entryOf(stranger(), early)).toMatchObject({ state: 'EARLY', form: null });
    const person = (await newAccount(app)).in(lakeside.slug);
    expect(await refusal(person, SubmitRegistrationDocument, submission(early))).toBe('REGISTRATION_EARLY');
    const over = secretOf((await link({ closesAt: new Date(Date.now() - 1000).toISOString() })).url);
    expect(await entryOf(stranger(), over)).toMatchObject({ state: 'CLOSED', form: null });
    expect(await refusal(person, SubmitRegistrationDocument, submission(over))).toBe('REGISTRATION_CLOSED');
    const saved = saving(over, { email: address(), password: PASSWORD });
    expect(await refusal(stranger(), SaveRegistrationDocument, saved)).toBe('REGISTRATION_CLOSED');
  });
});

describe('registering', () => {
  it('takes a signed-in person in at once: member, enrolment, answers, identity in the vault', async () => {
    const email = address();
    const person = (await newAccount(app, email)).in(lakeside.slug);
    const { url, id } = await link();
    const token = secretOf(url);
    expect(await entryOf(person, token)).toMatchObject({ email, password: 'NONE' });
    const answers = {
      ...NAMES,
      pronouns: said('iel'),
      identity_in_their_words: said(SCRIPT),
      consent_matching: said('yes'),
    };
    const form = (await entryOf(person, token)).form as FormDefinition;
    const sent = Object.fromEntries(
      Object.entries(answers).filter(([item]) => form.items.some((one) => one.id === item)),
    );
    expect(await submit(person, token, { answers: sent })).toEqual({
      __typename: 'RegistrationDone',
      outcome: 'REGISTERED',
      schoolSlug: lakeside.slug,
    });
    const [row] = await peopleAt(email);
    expect(row).toMatchObject({
      state: 'enrolled',
      role: 'mentee',
      source: 'registration',
      display_name: 'Noé Côté',
      told: true,
    });
    expect(row?.account_id).not.toBeNull();
    const answered = await app.sql<{ item_id: string; source: string }>(
      `select item_id, source from trellis.intake_answer where enrolment_id = $1 and state = 'answered'`,
      [row?.id],
    );
    expect(answered).toEqual(expect.arrayContaining([{ item_id: 'pronouns', source: 'person' }]));
    expect(answered.every(({ source }) => source === 'person')).toBe(true);
    expect((await app.mailbox.next(email)).subject).toBe('Programme de mentorat : votre inscription nous est parvenue');
    const { cohort } = await ask(coordinator, WaysInDocument, { cohortId });
    expect(cohort.registrationLinks.find((one) => one.id === id)?.used).toBe(1);
    // They belong to the school from now on, without another step.
    const mine = await person.ask<{ viewer: { memberships: { roles: string[] }[] } }>(
      '{ viewer { memberships { roles } } }',
    );
    expect(mine.viewer.memberships).toEqual([{ roles: ['MENTEE'] }]);
  });

  it('puts identity and consent into the vault alone, in the words they were asked with', async () => {
    const email = address();
    const person = (await newAccount(app, email)).in(lakeside.slug);
    const token = secretOf((await link()).url);
    const { items } = (await entryOf(person, token)).form as FormDefinition;
    const identity =
      items.find(({ kind }) => kind === 'identity_own_words') ?? items.find(({ kind }) => kind === 'identity');
    const consent = items.find((item) => item.kind === 'consent' && item.purpose === 'matching');
    if (!identity || !consent) throw new Error('The template asks neither for identity nor for consent.');
    const words = identity.kind === 'identity' ? [SCRIPT] : SCRIPT;
    await submit(person, token, { answers: { ...NAMES, [identity.id]: said(words), [consent.id]: said('yes') } });
    const [row] = await peopleAt(email);
    const { myIntake } = await person.ask<{
      myIntake: {
        identity: { itemId: string; value: unknown }[];
        consents: { purpose: string; state: string; wording: string }[];
      };
    }>(
      'query ($enrolmentId: ID!) { myIntake(enrolmentId: $enrolmentId) { identity { itemId value } consents { purpose state wording } } }',
      { enrolmentId: row?.id },
    );
    // A script is words like any other.
    expect(myIntake.identity.find(({ itemId }) => itemId === identity.id)?.value).toEqual(words);
    const given = myIntake.consents.find(({ purpose }) => purpose === 'MATCHING');
    expect(given).toMatchObject({ state: 'GIVEN' });
    expect(consent.kind === 'consent' && consent.wording.text.fr).toBe(given?.wording);
    const ordinary = await app.sql(
      'select 1 from trellis.intake_answer where enrolment_id = $1 and item_id = any ($2)',
      [row?.id, [identity.id, consent.id]],
    );
    expect(ordinary).toEqual([]);
  });

  it('asks for the attestation, and never for a proof of it', async () => {
    const person = (await newAccount(app)).in(lakeside.slug);
    const token = secretOf((await link()).url);
    expect(await refusal(person, SubmitRegistrationDocument, submission(token, { attested: false }))).toBe(
      'REGISTRATION_NOT_ATTESTED',
    );
  });

  it('says what is wrong with each answer, and keeps nothing then', async () => {
    const email = address();
    const person = (await newAccount(app, email)).in(lakeside.slug);
    const token = secretOf((await link()).url);
    const { items } = (await entryOf(person, token)).form as FormDefinition;
    const text = items.find(({ kind }) => kind === 'short_text');
    const answers = { last_name: said(''), [text?.id ?? '']: said('x'.repeat(10_000)), invented: said('?') };
    const result = await submit(person, token, { answers });
    if (result.__typename !== 'RegistrationProblems') throw new Error('It was taken.');
    const codes = Object.fromEntries(result.problems.map(({ itemId, code }) => [itemId, code]));
    expect(codes).toMatchObject({ [text?.id ?? '']: 'TEXT_TOO_LONG', invented: 'ITEM_UNKNOWN' });
    expect(Object.values(codes)).toContain('ANSWER_MISSING');
    expect(await peopleAt(email)).toEqual([]);
    for (const bad of [[], 'x', 5]) {
      expect(await refusal(person, SubmitRegistrationDocument, submission(token, { answers: bad }))).toBe(
        'INPUT_INVALID',
      );
    }
  });

  it('corrects what the same person said before, and takes no second place', async () => {
    const email = address();
    const person = (await newAccount(app, email)).in(lakeside.slug);
    const { id, url } = await link({ capacity: 1 });
    const token = secretOf(url);
    await submit(person, token, { answers: { ...NAMES, pronouns: said('iel') } });
    expect(await entryOf(person, token)).toMatchObject({ state: 'FULL', alreadyIn: true });
    const again = { answers: { first_name: said('Noah'), last_name: said('Côté') } };
    const [first, second] = await Promise.all([submit(person, token, again), submit(person, token, again)]);
    expect([first, second]).toEqual([
      expect.objectContaining({ outcome: 'CORRECTED' }),
      expect.objectContaining({ outcome: 'CORRECTED' }),
    ]);
    const rows = await peopleAt(email);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ display_name: 'Noah Côté' });
    const [pronouns] = await app.sql<{ state: string }>(
      `select state from trellis.intake_answer where enrolment_id = $1 and item_id = 'pronouns'`,
      [rows[0]?.id],
    );
    expect(pronouns?.state).toBe('not_answered');
    const { cohort } = await ask(coordinator, WaysInDocument, { cohortId });
    expect(cohort.registrationLinks.find((one) => one.id === id)?.used).toBe(1);
  });

  it('gives the last place to one of two who ask at the same moment', async () => {
    const { url } = await link({ capacity: 1 });
    const people = await Promise.all([newAccount(app), newAccount(app)]);
    const answers = await Promise.all(
      people.map((person) =>
        person.in(lakeside.slug).send(String(SubmitRegistrationDocument), submission(secretOf(url))),
      ),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'in').sort();
    expect(codes).toEqual(['REGISTRATION_FULL', 'in']);
    expect(await entryOf(stranger(), secretOf(url))).toMatchObject({ state: 'FULL', form: null });
  });

  it('lets somebody who left come back, if there is a place', async () => {
    const email = address();
    const person = (await newAccount(app, email)).in(lakeside.slug);
    const token = secretOf((await link({ capacity: 1 })).url);
    await submit(person, token);
    const [row] = await peopleAt(email);
    await person.ask('mutation ($id: ID!) { leaveCohort(enrolmentId: $id) { enrolmentId } }', { id: row?.id });
    const other = (await newAccount(app)).in(lakeside.slug);
    await submit(other, token);
    expect(await refusal(person, SubmitRegistrationDocument, submission(token))).toBe('REGISTRATION_FULL');
    expect(await submit(person, secretOf((await link()).url))).toMatchObject({ outcome: 'REGISTERED' });
    expect((await peopleAt(email)).map(({ state }) => state)).toEqual(['enrolled']);
  });

  it('makes a mentor an applicant where a person decides, and says nothing more once somebody has decided', async () => {
    const email = address();
    const person = (await newAccount(app, email)).in(lakeside.slug);
    const token = secretOf((await link({ role: 'MENTOR', needsApproval: true })).url);
    const { items } = (await entryOf(person, token)).form as FormDefinition;
    const capacity = items.find(({ store }) => store === 'capacity');
    const answers = { ...NAMES, [capacity?.id ?? '']: said(2) };
    expect(await submit(person, token, { answers, locale: 'EN', attested: false })).toMatchObject({
      outcome: 'APPLIED',
    });
    expect(await peopleAt(email)).toEqual([expect.objectContaining({ state: 'applied', role: 'mentor' })]);
    const arrived = await app.mailbox.next(email);
    expect(arrived.subject).toBe('Mentorship program: your application has arrived');
    expect(arrived.text).toContain('We have your application');
    // Nobody who applies reads that they are registered: not before the address is confirmed either.
    const other = address();
    const input = { email: other, password: PASSWORD, answers, finish: true, locale: 'EN' } as const;
    await ask(stranger(), SaveRegistrationDocument, saving(token, input));
    const last = await app.mailbox.next(other);
    expect(last.text).toContain(
      'press one more button. That confirms that this address is yours, and sends your application',
    );
    expect(last.text).toContain('Go to the last step');
    expect(last.text).not.toMatch(/regist(er|ration)/);
    await app.sql(
      `update trellis.enrolment set state = 'declined' where id = (select e.id from trellis.enrolment e
      join trellis.member m on m.id = e.member_id where m.email_key = lower($1))`,
      [email],
    );
    expect(await refusal(person, SubmitRegistrationDocument, submission(token, { answers }))).toBe(
      'REGISTRATION_DECIDED',
    );
  });

  it('links a person whom a file brought in to the account that registers', async () => {
    const email = address();
    await ask(coordinator, AddPersonDocument, {
      input: { cohortId, role: 'MENTEE', email, displayName: 'N. C.', locale: 'FR' },
    });
    const browser = await register(secretOf((await link()).url), email);
    const rows = await peopleAt(email);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ display_name: 'Noé Côté', source: 'hand' });
    expect(rows[0]?.account_id).not.toBeNull();
    expect(await browser.ask('{ viewer { email } }')).toEqual({ viewer: { email } });
  });
});

describe('eligibility by year', () => {
  it('is read from the answer about the year, by its words, and names who may', async () => {
    const own = await openCohort(coordinator);
    await app.sql(
      `update trellis.cohort set settings = jsonb_set(settings, '{eligibility}', '{"kind": "years", "years": ["First year"]}') where id = $1`,
      [own.cohortId],
    );
    const token = secretOf((await link({ cohortId: own.cohortId })).url);
    const person = (await newAccount(app)).in(lakeside.slug);
    expect(await entryOf(person, token)).toMatchObject({ eligibility: { kind: 'YEARS', values: ['First year'] } });
    const second = submission(token, { answers: { ...NAMES, year: said('Second year') } });
    expect(await refusal(person, SubmitRegistrationDocument, second)).toBe('REGISTRATION_NOT_ELIGIBLE');
    const first = { answers: { ...NAMES, year: said('first  year') } };
    expect(await submit(person, token, first)).toMatchObject({ outcome: 'REGISTERED' });
  });
});

describe('saving and coming back', () => {
  it('sends a neutral mail whose link, with the password, opens what was saved on any device', async () => {
    const email = address();
    const token = secretOf((await link()).url);
    const back = await saveAndReturn(token, email, { answers: { first_name: said('Noé') } });
    const mail = await app.mailbox.next(email);
    expect(mail.subject).toBe('Programme de mentorat : votre formulaire enregistré');
    expect(mail.text).not.toContain('Noé');
    expect(mail.links[0]).toContain(`/r/${lakeside.slug}#t=`);
    expect(await entryOf(back.browser, back.token)).toMatchObject({
      door: 'MAIL',
      email,
      password: 'CHOOSE',
      hasDraft: true,
      draftNeedsPassword: true,
    });
    const opened = await ask(back.browser, OpenRegistrationDraftDocument, {
      input: { token: back.token, password: PASSWORD },
    });
    expect(opened.openRegistrationDraft).toMatchObject({ finished: false, answers: { first_name: said('Noé') } });
    const wrong = { input: { token: back.token, password: 'not the one that was chosen' } };
    expect(await refusal(back.browser, OpenRegistrationDraftDocument, wrong)).toBe('REGISTRATION_DRAFT_PASSWORD');
    const done = await submit(back.browser, back.token, { password: PASSWORD });
    expect(done).toMatchObject({ outcome: 'REGISTERED' });
    // Signed in by it, with the account that came of it; nothing is left behind, and the link has done its work.
    expect(await back.browser.ask('{ viewer { email emailConfirmed } }')).toEqual({
      viewer: { email, emailConfirmed: true },
    });
    expect(await app.sql('select 1 from trellis.registration_draft where email_key = $1', [email])).toEqual([]);
    expect(await refusal(stranger(), RegistrationEntryDocument, { token: back.token })).toBe(
      'REGISTRATION_LINK_UNUSABLE',
    );
  });

  it('keeps what was saved where neither staff nor the database alone can read it', async () => {
    const email = address();
    await saveAndReturn(secretOf((await link()).url), email, { answers: { ...NAMES, pronouns: said('unmistakable') } });
    const [row] = await app.sql<{ sealed: Buffer }>(
      'select sealed from trellis.registration_draft where email_key = $1',
      [email],
    );
    expect(row?.sealed.toString('latin1')).not.toContain('unmistakable');
    const { cohort } = await ask(coordinator, RegistrationInvitationsDocument, { cohortId, first: 200 });
    expect(JSON.stringify(cohort)).not.toContain(email);
  });

  it('goes on in the same browser, finishes, and registers only once the address is confirmed', async () => {
    const email = address();
    const token = secretOf((await link()).url);
    const browser = stranger();
    const { saveRegistration: first } = await ask(
      browser,
      SaveRegistrationDocument,
      saving(token, { email, password: PASSWORD, answers: {} }),
    );
    if (first.__typename !== 'RegistrationSaved') throw new Error('It was not saved.');
    const { browserToken } = first;
    const missing = await ask(
      browser,
      SaveRegistrationDocument,
      saving(token, { browserToken, finish: true, answers: {} }),
    );
    expect(missing.saveRegistration).toMatchObject({ __typename: 'RegistrationProblems' });
    const quietly = await ask(browser, SaveRegistrationDocument, saving(token, { browserToken }));
    expect(quietly.saveRegistration).toMatchObject({ mailed: false });
    const finished = await ask(browser, SaveRegistrationDocument, saving(token, { browserToken, finish: true }));
    expect(finished.saveRegistration).toMatchObject({ mailed: true });
    // Nobody is in under an address that nobody has confirmed.
    expect(await refusal(browser, SubmitRegistrationDocument, submission(token, { password: PASSWORD }))).toBe(
      'REGISTRATION_ADDRESS_UNPROVEN',
    );
    const mail = await app.mailbox.next(email, 2);
    expect(mail.subject).toBe('Programme de mentorat : il reste une étape');
    expect(mail.text).toContain('votre inscription est faite');
    const back = stranger();
    // The link leads to the last step, and opening it sends nothing: scanners of mail do it before people.
    expect(await entryOf(back, tokenIn(mail))).toMatchObject({ hasDraft: true, draftFinished: true, alreadyIn: false });
    expect(await peopleAt(email)).toEqual([]);
    const opened = await ask(back, OpenRegistrationDraftDocument, {
      input: { token: tokenIn(mail), password: PASSWORD },
    });
    expect(opened.openRegistrationDraft).toMatchObject({ finished: true, answers: expect.objectContaining(NAMES) });
    expect(await submit(back, tokenIn(mail), { password: PASSWORD })).toMatchObject({ outcome: 'REGISTERED' });
  });

  it('moves to another address when the first was mistyped: the mail to that one leads nowhere', async () => {
    const [typo, right] = [address(), address()];
    const token = secretOf((await link()).url);
    const browser = stranger();
    const { saveRegistration } = await ask(
      browser,
      SaveRegistrationDocument,
      saving(token, { email: typo, password: PASSWORD }),
    );
    const browserToken = saveRegistration.__typename === 'RegistrationSaved' ? saveRegistration.browserToken : null;
    const stray = tokenIn(await app.mailbox.next(typo));
    await ask(browser, SaveRegistrationDocument, saving(token, { browserToken, email: right }));
    expect(await refusal(stranger(), RegistrationEntryDocument, { token: stray })).toBe('REGISTRATION_LINK_UNUSABLE');
    expect(await entryOf(stranger(), tokenIn(await app.mailbox.next(right)))).toMatchObject({
      email: right,
      hasDraft: true,
    });
  });

  it('opens for an account alone what was saved while signed in', async () => {
    const person = (await newAccount(app)).in(lakeside.slug);
    const token = secretOf((await link()).url);
    const { saveRegistration } = await ask(person, SaveRegistrationDocument, saving(token));
    expect(saveRegistration).toMatchObject({ mailed: false, browserToken: null });
    expect(await entryOf(person, token)).toMatchObject({
      hasDraft: true,
      draftNeedsPassword: false,
      draftFinished: false,
    });
    const { openRegistrationDraft } = await ask(person, OpenRegistrationDraftDocument, { input: { token } });
    expect(openRegistrationDraft.answers).toMatchObject(NAMES);
    const other = (await newAccount(app)).in(lakeside.slug);
    expect(await refusal(other, OpenRegistrationDraftDocument, { input: { token } })).toBe('REGISTRATION_DRAFT_GONE');
  });

  it('asks the password of an account that the address has already, and does not sign in by the mail alone', async () => {
    const email = address();
    await newAccount(app, email);
    const token = secretOf((await link()).url);
    const other = 'another password than the account has';
    await ask(stranger(), SaveRegistrationDocument, saving(token, { email, password: other }));
    const mail = tokenIn(await app.mailbox.next(email));
    const browser = stranger();
    expect(await entryOf(browser, mail)).toMatchObject({ password: 'ENTER' });
    expect(await refusal(browser, SubmitRegistrationDocument, submission(mail, { password: other }))).toBe(
      'SIGN_IN_FAILED',
    );
    expect(await submit(browser, mail, { password: other, accountPassword: PASSWORD })).toMatchObject({
      outcome: 'REGISTERED',
    });
  });

  it('refuses somebody else who is signed in, weak passwords, and addresses that are none', async () => {
    const email = address();
    const token = secretOf((await link()).url);
    const back = await saveAndReturn(token, email);
    const other = (await newAccount(app)).in(lakeside.slug);
    expect(await refusal(other, SubmitRegistrationDocument, submission(back.token, { password: PASSWORD }))).toBe(
      'ACCOUNT_EMAIL_MISMATCH',
    );
    const code = (more: Save): Promise<string> => refusal(stranger(), SaveRegistrationDocument, saving(token, more));
    expect(await code({ email: address(), password: 'password1234' })).toBe('PASSWORD_TOO_COMMON');
    expect(await code({ email: address() })).toBe('INPUT_INVALID');
    expect(await code({ password: PASSWORD })).toBe('INPUT_INVALID');
    expect(await code({ email: 'nobody', password: PASSWORD })).toBe('INPUT_INVALID');
  });

  it('sends no more than five mails an hour to one address', async () => {
    const email = address();
    const token = secretOf((await link()).url);
    const send = (): Promise<{ errors: { extensions: { code: string } }[] }> =>
      stranger().send(String(SaveRegistrationDocument), saving(token, { email, password: PASSWORD }));
    for (let mail = 0; mail < 5; mail += 1) expect((await send()).errors).toEqual([]);
    expect((await send()).errors[0]?.extensions.code).toBe('ATTEMPTS_LIMITED');
  });

  it('can be given up by whoever has forgotten the password, and begun again behind the same link', async () => {
    const email = address();
    const back = await saveAndReturn(secretOf((await link()).url), email);
    await ask(back.browser, DiscardRegistrationDraftDocument, { token: back.token });
    expect(await entryOf(back.browser, back.token)).toMatchObject({ hasDraft: false, email });
    expect(await submit(back.browser, back.token, { password: PASSWORD })).toMatchObject({ outcome: 'REGISTERED' });
  });

  it('is gone after thirty days, with the address of somebody who never came', async () => {
    const email = address();
    const back = await saveAndReturn(secretOf((await link()).url), email);
    await app.moveClock(31 * DAY);
    try {
      await eventually('the draft to be gone', async () => {
        const left = await app.sql(
          `select id from trellis.registration_draft where email_key = $1 union all select id from trellis.invitation where email_key = $1`,
          [email],
        );
        return left.length === 0;
      });
      expect(await refusal(back.browser, RegistrationEntryDocument, { token: back.token })).toBe(
        'REGISTRATION_LINK_UNUSABLE',
      );
    } finally {
      await app.moveClock(0);
    }
  });

  it('is no way to join the school by itself', async () => {
    const back = await saveAndReturn(secretOf((await link()).url), address());
    expect(
      await back.browser.refusal('query ($token: String!) { tokenPreview(token: $token) { kind } }', {
        token: back.token,
      }),
    ).toBe('TOKEN_UNUSABLE');
    const input = { token: back.token, password: PASSWORD, displayName: 'Eve' };
    expect(
      await back.browser.refusal(
        'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }',
        { input },
      ),
    ).toBe('TOKEN_UNUSABLE');
  });
});

describe('invitations by mail', () => {
  const INVITING = { role: 'MENTEE', locale: 'FR', needsApproval: false, keepGoodPart: false } as const;

  async function sendTo(emails: readonly string[]): Promise<void> {
    const input = { ...INVITING, cohortId, addresses: emails.join('\n') };
    const { inviteToRegister } = await ask(coordinator, InviteToRegisterDocument, { input });
    expect(inviteToRegister).toMatchObject({ invited: emails.length, problems: [] });
  }

  const stateOf = async (email: string): Promise<string | undefined> => {
    const { cohort } = await ask(coordinator, RegistrationInvitationsDocument, { cohortId, first: 200 });
    return cohort.registrationInvitations.nodes.find((one) => one.email === email)?.state;
  };

  it('says what is wrong by line, and writes to the good ones only when told so', async () => {
    const [known, invited, fresh] = [address(), address(), address()];
    await ask(coordinator, AddPersonDocument, {
      input: { cohortId, role: 'MENTEE', email: known, displayName: 'Known', locale: 'EN' },
    });
    await sendTo([invited]);
    const addresses = [`Nora Fresh <${fresh}>`, 'not an address', '', known, invited, fresh.toUpperCase()].join('\r\n');
    const input = { ...INVITING, cohortId, addresses };
    const looked = await ask(coordinator, InviteToRegisterDocument, { input });
    expect(looked.inviteToRegister).toEqual({
      invited: 0,
      good: 1,
      problems: [
        { line: 2, text: 'not an address', code: 'EMAIL_MALFORMED' },
        { line: 4, text: known, code: 'IN_COHORT' },
        { line: 5, text: invited, code: 'INVITED' },
        { line: 6, text: fresh.toUpperCase(), code: 'REPEATED' },
      ],
    });
    expect(await stateOf(fresh)).toBeUndefined();
    const sent = await ask(coordinator, InviteToRegisterDocument, { input: { ...input, keepGoodPart: true } });
    expect(sent.inviteToRegister).toMatchObject({ invited: 1 });
    expect((await app.mailbox.next(fresh)).subject).toBe('Programme de mentorat : votre invitation');
  });

  it('is bounded', async () => {
    const addresses = Array.from({ length: 501 }, (_, number) => `person${number}@mail.school.example`).join('\n');
    expect(await refusal(coordinator, InviteToRegisterDocument, { input: { ...INVITING, cohortId, addresses } })).toBe(
      'REGISTRATION_INVITES_LIMIT',
    );
  });

  it('follows each from sent to started to registered, by a link of their own that proves the address', async () => {
    const email = address();
    await sendTo([email]);
    expect(await stateOf(email)).toBe('SENT');
    const token = tokenIn(await app.mailbox.next(email));
    const browser = stranger();
    expect(await entryOf(browser, token)).toMatchObject({ door: 'MAIL', email, password: 'CHOOSE', hasDraft: false });
    // Looking is not told to anyone.
    expect(await stateOf(email)).toBe('SENT');
    await ask(browser, SaveRegistrationDocument, saving(token, { password: PASSWORD }));
    expect(await stateOf(email)).toBe('STARTED');
    expect(await submit(stranger(), token, { password: PASSWORD })).toMatchObject({ outcome: 'REGISTERED' });
    expect(await stateOf(email)).toBe('REGISTERED');
    expect(await peopleAt(email)).toEqual([expect.objectContaining({ source: 'invitation', state: 'enrolled' })]);
    expect(app.mailbox.to(email)).toHaveLength(1);
  });

  it('reminds those who have not registered, once a day', async () => {
    const [late, done] = [address(), address()];
    await sendTo([late, done]);
    await submit(stranger(), tokenIn(await app.mailbox.next(done)), { password: PASSWORD });
    const first = tokenIn(await app.mailbox.next(late));
    expect(await ask(coordinator, RemindToRegisterDocument, { cohortId })).toEqual({ remindToRegister: 0 });
    await app.moveClock(2 * DAY);
    try {
      const [one, two] = await Promise.all([
        ask(coordinator, RemindToRegisterDocument, { cohortId }),
        ask(coordinator, RemindToRegisterDocument, { cohortId }),
      ]);
      expect([one.remindToRegister, two.remindToRegister].filter((count) => count > 0)).toHaveLength(1);
      const mail = await app.mailbox.next(late, 2);
      expect(mail.subject).toBe('Programme de mentorat : votre formulaire vous attend');
      expect(app.mailbox.to(done).filter(({ subject }) => subject.includes('vous attend'))).toEqual([]);
      // The newest mail's link is the one that works.
      expect(await refusal(stranger(), RegistrationEntryDocument, { token: first })).toBe('REGISTRATION_LINK_UNUSABLE');
      expect(await entryOf(stranger(), tokenIn(mail))).toMatchObject({ email: late });
    } finally {
      await app.moveClock(0);
    }
  });

  it('can be withdrawn as long as nobody registered by it', async () => {
    const email = address();
    await sendTo([email]);
    const token = tokenIn(await app.mailbox.next(email));
    const { cohort } = await ask(coordinator, RegistrationInvitationsDocument, { cohortId, first: 200 });
    const id = cohort.registrationInvitations.nodes.find((one) => one.email === email)?.id ?? '';
    const revoked = await ask(coordinator, RevokeRegistrationInvitationDocument, { id });
    expect(revoked.revokeRegistrationInvitation.state).toBe('REVOKED');
    expect(await refusal(stranger(), RegistrationEntryDocument, { token })).toBe('REGISTRATION_LINK_UNUSABLE');
    expect(await refusal(coordinator, RevokeRegistrationInvitationDocument, { id })).toBe('INVITATION_CLOSED');
  });
});

describe('by hand', () => {
  it('brings a person in with a name as they write it, and the one mail that says who did', async () => {
    const email = address();
    const input = {
      cohortId,
      role: 'MENTOR',
      email,
      displayName: 'Dre Mireille St-Onge',
      locale: 'FR',
      capacity: 2,
    } as const;
    const { addPerson } = await ask(coordinator, AddPersonDocument, { input });
    expect(addPerson).toMatchObject({
      __typename: 'PersonAdded',
      enrolment: { displayName: 'Dre Mireille St-Onge', state: 'ENROLLED' },
    });
    const [row] = await app.sql<{ capacity: number; source: string }>(
      `select e.capacity, e.source from trellis.enrolment e join trellis.member m on m.id = e.member_id where m.email_key = $1`,
      [email],
    );
    expect(row).toEqual({ capacity: 2, source: 'hand' });
    expect(await refusal(coordinator, AddPersonDocument, { input })).toBe('ENROLMENT_EXISTS');
    await coordinator.ask('mutation ($id: ID!) { sendIntakeNotices(cohortId: $id) { id } }', { id: cohortId });
    expect((await app.mailbox.next(email)).text).toContain('Une place vous a été faite');
  });

  it('offers staff no question of identity or consent, and takes no answer to one', async () => {
    const { cohort } = await ask(coordinator, HandEntryFormDocument, { cohortId, role: 'MENTEE' });
    const { items } = cohort.handEntryForm as FormDefinition;
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ store }) => store === 'vault')).toEqual([]);
    const token = secretOf((await link()).url);
    const whole = (await entryOf(stranger(), token)).form as FormDefinition;
    const vault = whole.items.find(({ store }) => store === 'vault');
    const email = address();
    const input = {
      cohortId,
      role: 'MENTEE',
      email,
      displayName: 'X Y',
      locale: 'EN',
      answers: { [vault?.id ?? '']: said(['x']) },
    } as const;
    const { addPerson } = await ask(coordinator, AddPersonDocument, { input });
    expect(addPerson).toMatchObject({ problems: [{ itemId: vault?.id, code: 'ITEM_UNKNOWN' }] });
    expect(await peopleAt(email)).toEqual([]);
  });
});

describe('who may', () => {
  const operations = (linkId: string, invitationId: string, cohort = cohortId): [string, object][] => [
    [String(WaysInDocument), { cohortId: cohort }],
    [String(RegistrationInvitationsDocument), { cohortId: cohort, first: 5 }],
    [String(HandEntryFormDocument), { cohortId: cohort, role: 'MENTEE' }],
    [
      String(CreateRegistrationLinkDocument),
      { input: { cohortId: cohort, role: 'MENTEE', label: 'x', needsApproval: false } },
    ],
    [String(ChangeRegistrationLinkDocument), { input: { id: linkId, label: 'x', needsApproval: false } }],
    [String(RevokeRegistrationLinkDocument), { id: linkId }],
    [
      String(InviteToRegisterDocument),
      {
        input: {
          cohortId: cohort,
          role: 'MENTEE',
          locale: 'EN',
          needsApproval: false,
          keepGoodPart: true,
          addresses: 'a@b.example',
        },
      },
    ],
    [String(RemindToRegisterDocument), { cohortId: cohort }],
    [String(RevokeRegistrationInvitationDocument), { id: invitationId }],
    [
      String(AddPersonDocument),
      { input: { cohortId: cohort, role: 'MENTEE', email: 'a@b.example', displayName: 'A', locale: 'EN' } },
    ],
  ];

  async function scene(): Promise<{ linkId: string; invitationId: string }> {
    const email = address();
    const input = {
      cohortId,
      role: 'MENTEE',
      locale: 'EN',
      needsApproval: false,
      keepGoodPart: false,
      addresses: email,
    } as const;
    await ask(coordinator, InviteToRegisterDocument, { input });
    const { cohort } = await ask(coordinator, RegistrationInvitationsDocument, { cohortId, first: 200 });
    const invitationId = cohort.registrationInvitations.nodes.find((one) => one.email === email)?.id ?? '';
    return { linkId: (await link()).id, invitationId };
  }

  it.each(['mentor', 'mentee', 'study_lead', 'coder', 'moderator'])('no %s manages ways in', async (role) => {
    const { linkId, invitationId } = await scene();
    const browser = await invite(app, lakeside, 'COORDINATOR');
    await app.sql(
      `update trellis.member set roles = array[$1] where account_id = (select id from trellis.account order by created_at desc limit 1)`,
      [role],
    );
    for (const [operation, variables] of operations(linkId, invitationId))
      expect(await browser.refusal(operation, variables)).toBe('FORBIDDEN');
  });

  it('nobody from another school finds them, ids in hand; nobody without signing in', async () => {
    const { linkId, invitationId } = await scene();
    const other = await openSchool(app);
    for (const [operation, variables] of operations(linkId, invitationId)) {
      expect(await other.administrator.refusal(operation, variables)).toBe('NOT_FOUND');
      expect(await stranger().refusal(operation, variables)).toBe('UNAUTHENTICATED');
    }
    for (const [operation, variables] of operations('nonsense', 'nonsense', 'nonsense'))
      expect(await coordinator.refusal(operation, variables)).toBe('NOT_FOUND');
  });
});

describe('a question for a file', () => {
  const PDF = '%PDF-1.7 a letter';
  let place: string;
  let poster: RegistrationLinkFieldsFragment;

  beforeAll(async () => {
    const { createProgram } = await coordinator.ask<{ createProgram: { id: string } }>(
      'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }',
      { input: { templateKey: 'blank', name: 'With letters' } },
    );
    const programId = createProgram.id;
    const { forms } = (await ask(coordinator, ProgramFormsDocument, { programId })).program;
    const formId = forms.find(({ key }) => key === 'mentee')?.id ?? '';
    const { form } = await ask(coordinator, FormDocument, { id: formId });
    const definition = form.draft.definition as FormDefinition;
    const plain = { required: false, store: 'answer', visibility: 'told_to_program' };
    const options = ['first', 'second'].map((id) => ({ id, label: { en: `${id} year`, fr: `année ${id}` } }));
    const items = [
      ...definition.items,
      { ...plain, id: 'year', kind: 'single_choice', label: { en: 'Year' }, options, other: false },
      {
        ...plain,
        id: 'letter',
        kind: 'file',
        label: { en: 'A letter' },
        maxBytes: 5_000,
        types: ['pdf'],
        showIf: {
          all: [
            { fact: 'year', equals: 'Second year' },
            { fact: 'cohort', equals: 'Fall' },
          ],
        },
        required: true,
      },
    ];
    const { saveFormDraft: saved } = await ask(coordinator, SaveFormDraftDocument, {
      input: { formId, revision: form.draft.revision, definition: { ...definition, items } },
    });
    if (saved.__typename !== 'FormDraftSaved') throw new Error(JSON.stringify(saved));
    await ask(coordinator, PublishFormVersionDocument, { input: { formId, revision: saved.form.draft.revision } });
    await completeCharter(coordinator, programId);
    const { openCohort: opened } = await coordinator.ask<{ openCohort: { id: string } }>(
      'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id } }',
      { input: { programId, name: 'Fall', startsOn: '2026-09-01', endsOn: '2027-06-30' } },
    );
    place = opened.id;
    poster = await link({ cohortId: place });
  });

  const give = async (
    browser: Browser,
    { url }: { url: string },
    bytes = PDF,
    item = 'letter',
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    browser.headers['x-registration'] = secretOf(url);
    return browser.upload('letter.pdf', bytes, lakeside.slug, `/registration/${item}`);
  };
  const withLetter = (id: unknown): Record<string, Answer> => ({ ...NAMES, year: said('second'), letter: said(id) });
  const files = async (id: unknown): Promise<{ scope: string | null; created_by: string | null }[]> =>
    app.sql('select scope, created_by from trellis.file where id = $1', [id]);

  it('is asked of those whom its condition means, by year and cohort, and of them it is needed', async () => {
    const person = (await newAccount(app)).in(lakeside.slug);
    const token = secretOf(poster.url);
    const first = await submit(person, token, { answers: { ...NAMES, year: said('first') } });
    expect(first.__typename).toBe('RegistrationDone');
    const other = (await newAccount(app)).in(lakeside.slug);
    const second = await submit(other, token, { answers: { ...NAMES, year: said('second') } });
    expect(second).toMatchObject({ problems: [{ itemId: 'letter', code: 'ANSWER_MISSING' }] });
  });

  it('is answered before there is an account, and what is sent stays, for its owner and those who run the program', async () => {
    const person = (await newAccount(app)).in(lakeside.slug);
    const { status, body } = await give(stranger(), poster);
    expect(status).toBe(201);
    const { problems } = (await submit(person, secretOf(poster.url), {
      answers: withLetter((await give(stranger(), poster, 'no letter at all')).body.id),
    })) as { problems?: object[] };
    expect(problems).toMatchObject([{ itemId: 'letter', code: 'FILE_UNFIT' }]);
    await submit(person, secretOf(poster.url), { answers: withLetter(body.id) });
    const [kept] = await files(body.id);
    expect(kept?.scope).toBeNull();
    const [enrolment] = await app.sql<{ id: string }>(
      'select id from trellis.enrolment where cohort_id = $1 and member_id = $2',
      [place, kept?.created_by],
    );
    const path = `/s/${lakeside.slug}/files/answers/${enrolment?.id}/letter`;
    const read = (browser: Browser): Promise<Response> =>
      fetch(`${app.url}${path}`, { headers: { cookie: browser.cookie ?? '' } });
    for (const browser of [person, coordinator]) {
      const response = await read(browser);
      expect([response.status, await response.text()]).toEqual([200, PDF]);
      expect(response.headers.get('content-disposition')).toContain('attachment');
    }
    const neighbour = (await newAccount(app)).in(lakeside.slug);
    await submit(neighbour, secretOf(poster.url), { answers: { ...NAMES, year: said('first') } });
    expect((await read(neighbour)).status).toBe(404);
    expect((await fetch(`${app.url}${path}`)).status).toBe(403);
    const correct = (value: unknown): Promise<unknown> =>
      person.ask('mutation ($input: CorrectMyAnswerInput!) { correctMyAnswer(input: $input) { enrolmentId } }', {
        input: { enrolmentId: enrolment?.id, itemId: 'letter', value },
      });
    const newer = await person.upload('newer.pdf', `${PDF}, the second`);
    await correct(newer.body.id);
    expect(await (await read(coordinator)).text()).toBe(`${PDF}, the second`);
    expect(await files(body.id)).toEqual([]);
    // It is one that has to be there.
    await expect(correct(null)).rejects.toThrow('ANSWER_MISSING');
    expect((await read(person)).status).toBe(200);
  });

  it('takes no file from elsewhere: another link’s, a member’s, one too large, behind no link', async () => {
    const elsewhere = await link();
    const { body } = await give(stranger(), poster);
    const person = (await newAccount(app)).in(lakeside.slug);
    await submit(person, secretOf(elsewhere.url), {});
    const upload = await person.upload('mine.pdf', PDF);
    for (const id of [upload.body.id, '0199aaaa-0000-7000-8000-000000000001']) {
      const sent = await submit(person, secretOf(poster.url), { answers: withLetter(id) });
      expect(sent).toMatchObject({ problems: [{ itemId: 'letter', code: 'FILE_MALFORMED' }] });
    }
    expect((await files(body.id))[0]?.scope).toBe(`registration:${place}`);
    expect((await give(stranger(), elsewhere)).status).toBe(404);
    expect((await give(stranger(), poster, PDF, 'year')).status).toBe(404);
    expect((await give(stranger(), { url: '#t=NOTHING' })).body).toMatchObject({
      error: { code: 'REGISTRATION_LINK_UNUSABLE' },
    });
    expect((await give(stranger(), poster, `${PDF}${'x'.repeat(5_000)}`)).body).toMatchObject({
      error: { code: 'FILE_TOO_LARGE' },
    });
    const bare = stranger();
    Object.assign(bare.headers, { 'x-trellis': '0', 'x-registration': secretOf(poster.url) });
    expect((await bare.upload('letter.pdf', PDF, lakeside.slug, '/registration/letter')).body).toMatchObject({
      error: { code: 'REQUEST_REFUSED' },
    });
  });

  it('keeps it with what was saved, and drops it with that', async () => {
    const browser = stranger();
    const email = address();
    const { body: kept } = await give(browser, poster);
    const { body: replaced } = await give(browser, poster);
    const token = secretOf(poster.url);
    const save = async (id: unknown, browserToken?: string): Promise<string> => {
      const { saveRegistration: saved } = await ask(
        browser,
        SaveRegistrationDocument,
        saving(token, { email, password: PASSWORD, browserToken, answers: withLetter(id) }),
      );
      if (saved.__typename !== 'RegistrationSaved') throw new Error(JSON.stringify(saved));
      return saved.browserToken ?? browserToken ?? '';
    };
    const secret = await save(replaced.id);
    await save(kept.id, secret);
    expect(await files(replaced.id)).toEqual([]);
    const [due] = await app.sql<{ days: number }>(
      `select round(extract(epoch from due_at - now()) / 86400)::int as days from trellis.due_work
       where job = 'files.expire' and subject_id = $1`,
      [kept.id],
    );
    expect(due?.days).toBe(30);
    const mail = tokenIn(await app.mailbox.next(email));
    await ask(stranger(), DiscardRegistrationDraftDocument, { token: mail });
    expect(await files(kept.id)).toEqual([]);
  });
});

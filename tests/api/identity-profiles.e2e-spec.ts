/** A person's own page of identity: theirs alone, used as they agreed, in force at once; and why the two, which reveals nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerMyDimensionDocument,
  type ConsentPurpose,
  EraseMeDocument,
  MatchExplanationDocument,
  MatchRunDocument,
  MyIdentityDocument,
  type MyIdentityFieldsFragment,
  OfferMyExperiencesDocument,
  OwnDataDocument,
  PublishMatchRunDocument,
  ReuseMyIdentityDocument,
  RevokeMyConsentsDocument,
  SayMyConsentDocument,
  SetMyWishDocument,
  StartMatchRunDocument,
  WishMyExperiencesDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool, PASSWORD } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;
let cohortId: string;
let mina: Enrolled;
let omar: Enrolled;
let mentee: Browser;
let mentor: Browser;
let mentorshipId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
  ({ cohortId } = await openCohort(lakeside.administrator));
  await useIdentity(cohortId);
  [mina, omar] = (await enrol(app, cohortId, [
    {
      role: 'mentee',
      name: 'Mina Park',
      answers: {
        specialties: ['Surgery'],
        languages: ['English'],
        site: 'Downtown',
        availability: [
          { day: 2, from: 1080, to: 1200 },
          { day: 4, from: 600, to: 720 },
        ],
      },
    },
    {
      role: 'mentor',
      name: 'Omar Haddad',
      answers: {
        ...{ specialty: 'Surgery', languages: ['English'], site: 'North' },
        availability: [
          { day: 2, from: 1110, to: 1260 },
          { day: 5, from: 600, to: 720 },
        ],
      },
    },
  ])) as [Enrolled, Enrolled];
  mentee = await signInAs(app, lakeside.slug, mina);
  mentor = await signInAs(app, lakeside.slug, omar);
  mentorshipId = await pairUp(app, mina, omar, '2026-12-01');
}, 120_000);
afterAll(() => app.close());

async function useIdentity(cohort: string): Promise<void> {
  await app.sql(
    `update trellis.cohort set settings = jsonb_set(jsonb_set(settings, '{identity,matching,on}', 'true'),
       '{identity,reporting,on}', 'true') where id = $1`,
    [cohort],
  );
}

type Identity = MyIdentityFieldsFragment;
type Dimension = Identity['dimensions'][number];

const read = async (browser: Browser, { id }: Enrolled): Promise<Identity> =>
  (await ask(browser, MyIdentityDocument, { enrolmentId: id })).myIdentity;

/** A dimension with at least three options, the same one each time. */
const first = (identity: Identity, at = 0): Dimension => {
  const dimension = identity.dimensions.filter(({ choices }) => choices.length >= 3)[at];
  if (!dimension) throw new Error('The taxonomy has too few dimensions.');
  return dimension;
};

async function say(
  browser: Browser,
  person: Enrolled,
  options: number[],
  more: object = {},
  at = 0,
): Promise<Dimension> {
  const { id: dimensionId, choices } = first(await read(browser, person), at);
  const optionIds = options.map((place) => choices[place]?.id ?? '');
  const input = { enrolmentId: person.id, dimensionId, state: 'ANSWERED' as const, optionIds, wordsAsIds: [], ...more };
  return first((await ask(browser, AnswerMyDimensionDocument, { input })).answerMyDimension, at);
}

async function consent(
  browser: Browser,
  person: Enrolled,
  purpose: ConsentPurpose,
  given: boolean,
  at = 0,
): Promise<Dimension> {
  const dimension = first(await read(browser, person), at);
  const input = { enrolmentId: person.id, dimensionIds: [dimension.id], purpose, given, version: 1 };
  return first((await ask(browser, SayMyConsentDocument, { input })).sayMyConsent, at);
}

const consentOf = ({ consents }: Dimension, purpose: ConsentPurpose): Dimension['consents'][number] | undefined =>
  consents.find((one) => one.purpose === purpose);

describe('the page of identity', () => {
  it('starts with nothing said, asks only for what the cohort does, and costs nothing to leave', async () => {
    const identity = await read(mentee, mina);
    expect(identity.dimensions.length).toBeGreaterThan(5);
    expect(identity.dimensions.every(({ state }) => state === 'NOT_ANSWERED')).toBe(true);
    expect(identity.dimensions.every(({ label }) => label.en && label.fr)).toBe(true);
    expect(
      identity.asked
        .filter(({ asked }) => asked)
        .map(({ purpose }) => purpose)
        .sort(),
    ).toEqual(['AGGREGATE_REPORTING', 'MATCHING', 'RESEARCH', 'SHOW_TO_MATCH']);
    expect(identity.asked.find(({ purpose }) => purpose === 'MATCHING')?.wording.en).toContain('may guess');
    expect(identity.wishes.some(({ about }) => about === 'DIMENSION')).toBe(true);
    expect(identity).toMatchObject({ offers: null, unmapped: [], uses: [] });
  });

  it('keeps an answer, own words and what they may count as; prefers not to say; and is emptied', async () => {
    // As long as a form may bring them, line breaks included: who brought them there puts them right here.
    const long = `${'of the lake\n'.repeat(160)}and the hills`;
    expect(await say(mentee, mina, [], { ownWords: long })).toMatchObject({ ownWords: long });
    const said = await say(mentee, mina, [0, 1], { ownWords: 'of the river' });
    expect(said).toMatchObject({ state: 'ANSWERED', ownWords: 'of the river', fromForm: false });
    expect(said.options).toHaveLength(2);
    const as = await say(mentee, mina, [], { ownWords: 'of the river', wordsAsIds: [said.choices[2]?.id] });
    expect(as).toMatchObject({ state: 'ANSWERED', options: [], wordsAs: [said.choices[2]?.id] });
    expect(await say(mentee, mina, [], { state: 'PREFER_NOT_TO_SAY' })).toMatchObject({
      state: 'PREFER_NOT_TO_SAY',
      ownWords: null,
    });
    expect(await say(mentee, mina, [], { state: 'NOT_ANSWERED' })).toMatchObject({ state: 'NOT_ANSWERED' });
    const { choices } = first(await read(mentee, mina), 1);
    const { id: dimensionId } = first(await read(mentee, mina));
    const wrong = {
      enrolmentId: mina.id,
      dimensionId,
      state: 'ANSWERED' as const,
      optionIds: [choices[0]?.id ?? ''],
      wordsAsIds: [],
    };
    expect(await refusal(mentee, AnswerMyDimensionDocument, { input: wrong })).toBe('IDENTITY_OPTION_UNKNOWN');
  });

  it('tells by no row, and by no date on the enrolment, what somebody spoke of', async () => {
    const stamp = async (): Promise<unknown> =>
      (await app.sql('select changed_at from trellis.enrolment where id = $1', [mina.id]))[0];
    const before = await stamp();
    await say(mentee, mina, [0]);
    const rows = await app.sql<{ dimension: string; changes: number }>(
      `select dimension, count(distinct changed_at)::int as changes from vault.identity_answer where enrolment_id = $1 group by dimension`,
      [mina.id],
    );
    const { dimensions } = await read(mentee, mina);
    expect(rows.length).toBe(dimensions.length + 2);
    const [{ moments }] = (await app.sql(
      'select count(distinct changed_at)::int as moments from vault.identity_answer where enrolment_id = $1',
      [mina.id],
    )) as [{ moments: number }];
    expect(moments).toBe(1);
    expect(await stamp()).toEqual(before);
  });

  it('asks for each purpose by itself, keeps the words and the day, and takes a consent back with the words it was given to', async () => {
    await say(mentee, mina, [0]);
    const given = consentOf(await consent(mentee, mina, 'MATCHING', true), 'MATCHING');
    expect(given).toMatchObject({ state: 'GIVEN', wording: expect.stringContaining('may guess') });
    const dimension = await consent(mentee, mina, 'SHOW_TO_MATCH', false);
    expect(consentOf(dimension, 'SHOW_TO_MATCH')?.state).toBe('REFUSED');
    expect(consentOf(dimension, 'RESEARCH')?.state).toBe('NOT_ASKED');
    expect(consentOf(await consent(mentee, mina, 'MATCHING', false), 'MATCHING')).toMatchObject({
      state: 'REVOKED',
      wording: given?.wording,
    });
    const input = { enrolmentId: mina.id, dimensionIds: [dimension.id], given: true };
    expect(await refusal(mentee, SayMyConsentDocument, { input: { ...input, purpose: 'MATCHING', version: 9 } })).toBe(
      'CONSENT_WORDS_CHANGED',
    );
    expect(
      await refusal(mentee, SayMyConsentDocument, { input: { ...input, purpose: 'NAMED_STAFF', version: 2 } }),
    ).toBe('CONSENT_NOT_ASKED');
    await consent(mentee, mina, 'MATCHING', true);
    await consent(mentee, mina, 'RESEARCH', true);
    const { revokeMyConsents } = await ask(mentee, RevokeMyConsentsDocument, { input: { enrolmentId: mina.id } });
    expect(first(revokeMyConsents).consents.filter(({ state }) => state === 'GIVEN')).toEqual([]);
    expect(first(revokeMyConsents).state).toBe('ANSWERED');
    expect(await refusal(mentee, RevokeMyConsentsDocument, { input: { enrolmentId: mina.id } })).toBe(
      'CONSENT_NOT_GIVEN',
    );
  });

  it('lets a mentee weigh dimensions and questions, and nobody else', async () => {
    const { id } = first(await read(mentee, mina));
    const wish = {
      enrolmentId: mina.id,
      about: 'DIMENSION' as const,
      id,
      importance: 'ESSENTIAL' as const,
      direction: 'SHARED' as const,
    };
    const { setMyWish } = await ask(mentee, SetMyWishDocument, { input: wish });
    expect(setMyWish.wishes.find((one) => one.id === id)).toMatchObject({
      importance: 'ESSENTIAL',
      direction: 'SHARED',
    });
    expect(await refusal(mentee, SetMyWishDocument, { input: { ...wish, direction: 'DIFFERENT' } })).toBe(
      'WISH_NEVER_ESSENTIAL',
    );
    expect(await refusal(mentee, SetMyWishDocument, { input: { ...wish, id: 'faith' } })).toBe('WISH_NOT_ASKED');
    expect(await refusal(mentor, SetMyWishDocument, { input: { ...wish, enrolmentId: omar.id } })).toBe(
      'WISH_NOT_ASKED',
    );
    expect((await read(mentor, omar)).wishes).toEqual([]);
    await ask(mentee, SetMyWishDocument, { input: { ...wish, importance: 'NONE' } });
  });

  it('lets a mentor offer experiences, which mentees read without a name and may choose', async () => {
    const { offers } = await read(mentor, omar);
    const option = offers?.groups[0]?.options[0];
    const input = {
      enrolmentId: omar.id,
      optionIds: [option?.id ?? ''],
      words: ['Night shifts', 'night  shifts'],
      version: 1,
    };
    const { offerMyExperiences } = await ask(mentor, OfferMyExperiencesDocument, { input });
    expect(offerMyExperiences.offers).toMatchObject({ options: [option?.id], words: ['Night shifts'] });
    const { experiences } = await read(mentee, mina);
    expect(experiences?.offered).toHaveLength(2);
    expect(JSON.stringify(experiences)).not.toContain('Omar');
    const key = experiences?.offered.find(({ label }) => label.en === 'Night shifts')?.key ?? '';
    const { wishMyExperiences } = await ask(mentee, WishMyExperiencesDocument, {
      input: { enrolmentId: mina.id, keys: [key, 'words:nobody said so'], importance: 'IMPORTANT' },
    });
    expect(wishMyExperiences.experiences).toMatchObject({ chosen: [key], importance: 'IMPORTANT' });
    expect(await refusal(mentee, OfferMyExperiencesDocument, { input: { ...input, enrolmentId: mina.id } })).toBe(
      'WISH_NOT_ASKED',
    );
  });

  it('is nobody else’s: not the match’s, not the coordinator’s, not the administrator’s, not another school’s', async () => {
    const other = await openSchool(app);
    for (const stranger of [mentor, coordinator, lakeside.administrator, other.administrator]) {
      expect(await refusal(stranger, MyIdentityDocument, { enrolmentId: mina.id })).toBe('NOT_FOUND');
      expect(await refusal(stranger, RevokeMyConsentsDocument, { input: { enrolmentId: mina.id } })).toBe('NOT_FOUND');
      const wish = {
        enrolmentId: mina.id,
        about: 'QUESTION' as const,
        id: 'site',
        importance: 'NICE' as const,
        direction: 'SHARED' as const,
      };
      expect(await refusal(stranger, SetMyWishDocument, { input: wish })).toBe('NOT_FOUND');
    }
    for (const stranger of [coordinator, lakeside.administrator, other.administrator])
      expect(await refusal(stranger, MatchExplanationDocument, { mentorshipId })).toBe('NOT_FOUND');
  });

  it('takes over what was said in another cohort, and no consent with it', async () => {
    const next = await openCohort(lakeside.administrator);
    await useIdentity(next.cohortId);
    const again = await enrolAgain(mina, next.cohortId);
    const there = await say(mentee, mina, [0, 2]);
    await consent(mentee, mina, 'MATCHING', true);
    expect((await read(mentee, again)).earlier).toMatchObject([{ enrolmentId: mina.id }]);
    const { reuseMyIdentity } = await ask(mentee, ReuseMyIdentityDocument, {
      input: { enrolmentId: again.id, fromEnrolmentId: mina.id },
    });
    expect(first(reuseMyIdentity)).toMatchObject({ state: 'ANSWERED', options: there.options });
    expect(consentOf(first(reuseMyIdentity), 'MATCHING')?.state).toBe('NOT_ASKED');
    expect(
      await refusal(mentor, ReuseMyIdentityDocument, { input: { enrolmentId: omar.id, fromEnrolmentId: mina.id } }),
    ).toBe('NOT_FOUND');
  });
});

async function enrolAgain(person: Enrolled, cohort: string): Promise<Enrolled> {
  const [row] = await app.sql<{ id: string }>(
    `insert into trellis.enrolment (school_id, id, cohort_id, member_id, role, name_key, created_at, changed_at)
     select school_id, gen_random_uuid(), $2, member_id, role, name_key, now(), now() from trellis.enrolment where id = $1 returning id`,
    [person.id, cohort],
  );
  return { ...person, id: row?.id ?? '' };
}

describe('a draft that is open', () => {
  it('is changed by a consent taken back, as by any other answer, and does not say whose it was', async () => {
    const { cohortId: fresh } = await openCohort(coordinator);
    await useIdentity(fresh);
    const [one, other] = (await enrol(app, fresh, [
      { role: 'mentee', name: 'Ana Silva', answers: { languages: ['English'] } },
      { role: 'mentor', name: 'Ben Okafor', answers: { languages: ['English'] } },
    ])) as [Enrolled, Enrolled];
    const ana = await signInAs(app, lakeside.slug, one);
    await say(ana, one, [0]);
    await consent(ana, one, 'MATCHING', true);
    const run = await drafted(fresh);
    await ask(ana, RevokeMyConsentsDocument, { input: { enrolmentId: one.id } });
    expect(await stale(run)).toEqual(['answers']);
    const again = await drafted(fresh);
    await app.sql(`update trellis.intake_answer set value = '["French"]' where enrolment_id = $1`, [other.id]);
    expect(await stale(again)).toEqual(['answers']);
  });
});

describe('a run', () => {
  it('brings those together who offer and would like to talk about the same, where identity is not used too', async () => {
    const { cohortId: plain } = await openCohort(coordinator);
    await app.sql(
      `update trellis.cohort set settings = jsonb_set(settings, '{identity,matching,on}', 'false') where id = $1`,
      [plain],
    );
    const people = (await enrol(app, plain, [
      { role: 'mentee', name: 'Ida Moss', answers: { languages: ['English'] } },
      ...['One', 'Two', 'Three'].map((name) => ({
        role: 'mentor' as const,
        name: `Mentor ${name}`,
        answers: { languages: ['English'] },
      })),
    ])) as [Enrolled, ...Enrolled[]];
    const [ida, ...mentors] = people;
    const asIda = await signInAs(app, lakeside.slug, ida);
    for (const offering of mentors) {
      const browser = await signInAs(app, lakeside.slug, offering);
      const input = { enrolmentId: offering.id, optionIds: [], words: [`Word of ${offering.name}`], version: 1 };
      await ask(browser, OfferMyExperiencesDocument, { input });
    }
    const { experiences, wishes } = await read(asIda, ida);
    expect(wishes.some(({ about, takesEssential }) => about === 'DIMENSION' || takesEssential)).toBe(false);
    for (const offering of mentors) {
      const key = experiences?.offered.find(({ label }) => label.en === `Word of ${offering.name}`)?.key ?? '';
      await ask(asIda, WishMyExperiencesDocument, {
        input: { enrolmentId: ida.id, keys: [key], importance: 'IMPORTANT' },
      });
      const run = await drafted(plain);
      const pairs = await app.sql('select mentor_id as id from trellis.match_pair where run_id = $1', [run.id]);
      expect(pairs).toEqual([{ id: offering.id }]);
    }
    // Each run that was started, by the name of who started it.
    const { uses } = await read(asIda, ida);
    expect(uses.map(({ purpose, by }) => [purpose, by])).toEqual(mentors.map(() => ['match_run', 'Robin Ng']));
  });
});

async function drafted(cohort: string): Promise<{ id: string; version: number }> {
  const { startMatchRun } = await ask(coordinator, StartMatchRunDocument, { input: { cohortId: cohort, weights: [] } });
  return eventually('the draft', async () => {
    const { matchRun } = await ask(coordinator, MatchRunDocument, { id: startMatchRun.id });
    return matchRun.state === 'DRAFT' ? matchRun : null;
  });
}

/** What publishing says has changed. */
async function stale({ id, version }: { id: string; version: number }): Promise<unknown> {
  const { errors } = await coordinator.send(String(PublishMatchRunDocument), { input: { runId: id, version } });
  const extensions = errors[0]?.extensions;
  expect(extensions?.code).toBe('MATCH_RUN_STALE');
  return (extensions as { args?: { changes?: unknown } }).args?.changes;
}

describe('why the two', () => {
  const explain = async (browser: Browser): Promise<string> =>
    JSON.stringify((await ask(browser, MatchExplanationDocument, { mentorshipId })).matchExplanation);

  it('answers with the same bytes whatever a mentor says and does not agree to show', async () => {
    const { id } = await say(mentee, mina, [0, 1]);
    await consent(mentee, mina, 'MATCHING', true);
    const wish = {
      enrolmentId: mina.id,
      about: 'DIMENSION' as const,
      id,
      importance: 'IMPORTANT' as const,
      direction: 'SHARED' as const,
    };
    await ask(mentee, SetMyWishDocument, { input: wish });
    const unknown = await explain(mentee);
    expect(unknown).toContain('"NOT_SAID"');
    await say(mentor, omar, [0]);
    expect(await explain(mentee)).toBe(unknown);
    await consent(mentor, omar, 'MATCHING', true);
    expect(await explain(mentee)).toBe(unknown);
    await consent(mentor, omar, 'SHOW_TO_MATCH', false);
    expect(await explain(mentee)).toBe(unknown);
    await say(mentor, omar, [2]);
    expect(await explain(mentee)).toBe(unknown);
    await consent(mentor, omar, 'SHOW_TO_MATCH', true);
    expect(await explain(mentee)).toBe(unknown);
    const { choices } = await say(mentor, omar, [0]);
    const { matchExplanation } = await ask(mentee, MatchExplanationDocument, { mentorshipId });
    expect(matchExplanation.wishes.find((line) => line.id === id)).toMatchObject({
      code: 'SHARED_CHOICES',
      values: [choices[0]?.label.en],
    });
    await consent(mentor, omar, 'SHOW_TO_MATCH', false);
    expect(await explain(mentee)).toBe(unknown);
  });

  it('names what ordinary wishes were met, and what the mentor offers to talk about', async () => {
    const { matchExplanation } = await ask(mentee, MatchExplanationDocument, { mentorshipId });
    const byId = new Map(matchExplanation.wishes.map((line) => [line.id, line]));
    expect(byId.get('languages')).toMatchObject({ code: 'SHARED_CHOICES', values: ['English'] });
    expect(byId.get('specialty')).toMatchObject({ code: 'SHARED_CHOICES', values: ['Surgery'] });
    expect(byId.get('site')).toMatchObject({ code: 'NOT_SAID', values: [] });
    expect(byId.get('experiences')).toMatchObject({ code: 'SHARED_CHOICES', values: ['Night shifts'] });
    expect(matchExplanation.offers).toHaveLength(2);
  });

  it('names the times that both have, to each on their own clocks, and no other of their times', async () => {
    await app.sql(`update trellis.account set time_zone = 'Europe/Paris' where email_key = $1`, [mina.email]);
    const timesOf = async (browser: Browser) => {
      const { matchExplanation } = await ask(browser, MatchExplanationDocument, { mentorshipId });
      return matchExplanation.wishes.find(({ code }) => code === 'COMMON_TIME')?.times;
    };
    expect(await timesOf(mentor)).toEqual({ count: 1, first: [{ day: 2, from: 1110, to: 1200 }] });
    // Six hours later, past midnight.
    expect(await timesOf(mentee)).toEqual({ count: 1, first: [{ day: 3, from: 30, to: 120 }] });
  });

  it('shows a mentor the same bytes whatever the mentee says of themself and wishes', async () => {
    const before = await explain(mentor);
    expect(before).toContain('languages');
    expect(before).not.toContain('NOT_SAID');
    await say(mentee, mina, [2]);
    await consent(mentee, mina, 'SHOW_TO_MATCH', true);
    const wish = {
      enrolmentId: mina.id,
      about: 'QUESTION' as const,
      id: 'languages',
      importance: 'NONE' as const,
      direction: 'SHARED' as const,
    };
    await ask(mentee, SetMyWishDocument, { input: wish });
    expect(await explain(mentor)).toBe(before);
    const { uses } = await read(mentor, omar);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.every(({ purpose, by }) => purpose === 'explanation' && by === 'Trellis')).toBe(true);
    expect((await read(mentee, mina)).uses).toEqual([]);
  });
});

describe('everything kept about a person', () => {
  it('has the page of identity in it, to take along, and nothing of it after an erasure', async () => {
    await say(mentee, mina, [0], { ownWords: 'quillwort' });
    const file = await fetch(`${app.url}/s/${lakeside.slug}/files/mine/json`, {
      headers: { cookie: mentee.cookie ?? '' },
    });
    const text = await file.text();
    expect(text).toContain('quillwort');
    expect(text).toContain('Night shifts');
    const { ownData } = await ask(mentee, OwnDataDocument, {});
    expect(ownData.trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['identity.answer', 'wish.change']),
    );
    await ask(mentor, EraseMeDocument, { input: { password: PASSWORD } });
    expect(await app.sql('select 1 from trellis.offered_experience where enrolment_id = $1', [omar.id])).toEqual([]);
    expect(await app.sql('select 1 from vault.identity_answer where enrolment_id = $1', [omar.id])).toEqual([]);
  });
});

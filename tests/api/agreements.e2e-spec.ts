/** What a pair promises each other: written, signed, changed, and what of it anybody else sees. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AgreementTemplateDocument,
  MentorshipAgreementDocument,
  MyAgreementDocument,
  MyAgreementsToSignDocument,
  OwnDataDocument,
  PauseMyMatchDocument,
  ResumeMyMatchDocument,
  SaveAgreementTemplateDocument,
  ShareAgreementDocument,
  SignAgreementDocument,
  UseAgreementTemplateDocument,
  WriteAgreementDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
}, 60_000);

afterAll(() => app.close());

const read = async (browser: Browser, mentorshipId = pair.mentorshipId) =>
  (await ask(browser, MyAgreementDocument, { mentorshipId })).myAgreement;
const ofStaff = async () =>
  (await ask(pair.coordinator, MentorshipAgreementDocument, { mentorshipId: pair.mentorshipId })).mentorshipAgreement;

const toSign = async (browser: Browser) => (await ask(browser, MyAgreementsToSignDocument, {})).myAgreementsToSign;

const input = (partId: string, text: string, revision = 0) => ({
  input: { mentorshipId: pair.mentorshipId, partId, text, revision },
});
const write = async (browser: Browser, partId: string, text: string) => {
  const { texts } = await read(browser);
  const revision = texts.find((one) => one.partId === partId && one.mine)?.revision ?? 0;
  return (await ask(browser, WriteAgreementDocument, input(partId, text, revision))).writeAgreement;
};
const signature = (name: string, revision: number) => ({
  input: { mentorshipId: pair.mentorshipId, name, revision },
});
const sign = async (browser: Browser, name: string) =>
  (await ask(browser, SignAgreementDocument, signature(name, (await read(browser)).revision))).signAgreement;
const mailsOf = async (kind: string) =>
  (
    await app.sql<{ to_member_id: string }>(
      `select to_member_id from trellis.outbox where kind = $1 and subject ->> 'mentorshipId' = $2`,
      [kind, pair.mentorshipId],
    )
  ).map((row) => row.to_member_id);

describe('writing', () => {
  it('starts from the shipped template in both languages, with a place for each who writes', async () => {
    const agreement = await read(pair.asMentee);
    expect(agreement).toMatchObject({ state: 'NOT_BEGUN', revision: 0, isOpen: true, versions: [], changes: [] });
    for (const { title, guidance } of agreement.parts)
      for (const words of [title, guidance]) expect([words.en, words.fr].every(Boolean)).toBe(true);
    expect(agreement.texts.filter(({ partId }) => partId === 'role').map(({ mine }) => mine)).toEqual([false, true]);
    expect(agreement.missing).toEqual(['goals', 'meeting', 'confidentiality']);
  });

  it('keeps what is written as one goes, and lets nobody overwrite what they have not seen', async () => {
    await write(pair.asMentee, 'goals', '  Find a research project\r\n');
    expect((await read(pair.asMentor)).texts.find(({ partId }) => partId === 'goals')).toMatchObject({
      text: 'Find a research project',
      revision: 1,
      mine: true,
    });
    expect(await refusal(pair.asMentor, WriteAgreementDocument, input('goals', 'Mine'))).toBe('EDIT_CONFLICT');
    expect((await write(pair.asMentor, 'goals', 'Find a research project, and a rhythm')).state).toBe('BEING_WRITTEN');
    await write(pair.asMentor, 'role', 'I open doors');
    await write(pair.asMentee, 'role', 'I bring the questions');
    const own = (await read(pair.asMentee)).texts.filter(({ partId }) => partId === 'role');
    expect(own.map(({ text, mine }) => [text, mine])).toEqual([
      ['I open doors', false],
      ['I bring the questions', true],
    ]);
  });

  it('is for those in the mentorship alone, and for parts of the agreement alone', async () => {
    const other = await openPair(app);
    for (const browser of [pair.asStranger, pair.coordinator, other.asMentee])
      expect(await refusal(browser, WriteAgreementDocument, input('goals', 'Somebody else', 2))).toBe('NOT_FOUND');
    for (const browser of [pair.asStranger, pair.coordinator, other.asMentor])
      expect(await refusal(browser, MyAgreementDocument, { mentorshipId: pair.mentorshipId })).toBe('NOT_FOUND');
    expect(await refusal(pair.asMentee, WriteAgreementDocument, input('nothing', 'x'))).toBe('NOT_FOUND');
    expect(await refusal(pair.asMentee, WriteAgreementDocument, input('goals', 'x'.repeat(4_001), 2))).toBe(
      'INPUT_INVALID',
    );
    expect(await refusal(pair.asMentee, MyAgreementDocument, { mentorshipId: 'not-an-id' })).toBe('NOT_FOUND');
  });
});

describe('signing', () => {
  it('waits for what is needed, and is of what was read', async () => {
    const { revision } = await read(pair.asMentee);
    expect(await refusal(pair.asMentee, SignAgreementDocument, signature('Ana Ruiz', revision))).toBe(
      'AGREEMENT_INCOMPLETE',
    );
    await write(pair.asMentee, 'meeting', 'Every second Tuesday, by video');
    await write(pair.asMentee, 'confidentiality', 'What we say stays here');
    await write(pair.asMentor, 'between-us', 'I am slow at writing <b>mail</b>');
    expect(await refusal(pair.asMentee, SignAgreementDocument, signature('Ana Ruiz', revision))).toBe(
      'AGREEMENT_CHANGED',
    );
    expect(await refusal(pair.asMentee, SignAgreementDocument, signature('  ', revision))).toBe('INPUT_INVALID');
  });

  it('is free in its order, tells the other once, and is done when everyone has signed', async () => {
    expect(await toSign(pair.asMentor)).toEqual([]);
    const first = await sign(pair.asMentee, 'Ana  Ruiz');
    expect(first).toMatchObject({ state: 'PARTLY_SIGNED', versions: [{ version: 1 }] });
    expect(first.people.find(({ isMe }) => isMe)).toMatchObject({ signedAs: 'Ana Ruiz' });
    expect(await mailsOf('agreement_to_sign')).toEqual([pair.mentor.memberId]);
    expect(await refusal(pair.asMentee, SignAgreementDocument, signature('Ana Ruiz', first.revision))).toBe(
      'AGREEMENT_SIGNED',
    );
    expect(await toSign(pair.asMentor)).toEqual([{ mentorshipId: pair.mentorshipId, hasChanged: false }]);
    expect(await toSign(pair.asMentee)).toEqual([]);
    expect((await sign(pair.asMentor, 'Mo Adeyemi')).state).toBe('SIGNED');
    expect(await toSign(pair.asMentor)).toEqual([]);
  });

  it('is asked of everyone again when something changes, with what changed', async () => {
    const changed = await write(pair.asMentee, 'meeting', 'Every Tuesday, by phone');
    expect(changed.state).toBe('CHANGED');
    expect(changed.people.every(({ signedAt }) => signedAt === null)).toBe(true);
    expect((await read(pair.asMentor)).changes).toEqual([
      {
        partId: 'meeting',
        enrolmentId: null,
        before: 'Every second Tuesday, by video',
        after: 'Every Tuesday, by phone',
      },
    ]);
    await write(pair.asMentee, 'meeting', 'Every Tuesday, by phone, at six');
    expect(await mailsOf('agreement_changed')).toEqual([pair.mentor.memberId]);
    for (const browser of [pair.asMentor, pair.asMentee])
      expect(await toSign(browser)).toEqual([{ mentorshipId: pair.mentorshipId, hasChanged: true }]);
    for (const browser of [pair.asStranger, pair.coordinator]) expect(await toSign(browser)).toEqual([]);
    await sign(pair.asMentor, 'Mo Adeyemi');
    expect(await toSign(pair.asMentor)).toEqual([]);
    const again = await sign(pair.asMentee, 'Ana Ruiz');
    expect(again).toMatchObject({ state: 'SIGNED', changes: [] });
    expect(again.versions.map(({ version, signatures }) => [version, signatures.length])).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect(again.versions[1]?.texts.find(({ partId }) => partId === 'meeting')?.text).toBe(
      'Every second Tuesday, by video',
    );
  });

  it('rests while there is a pause', async () => {
    await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId: pair.mentorshipId });
    expect((await read(pair.asMentor)).isOpen).toBe(false);
    expect(await refusal(pair.asMentor, WriteAgreementDocument, input('goals', 'Come back', 2))).toBe(
      'MENTORSHIP_STATE',
    );
    await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId: pair.mentorshipId });
  });
});

describe('those who run the program', () => {
  it('see who has signed, never what it says', async () => {
    const seen = await ofStaff();
    expect(seen).toMatchObject({ state: 'SIGNED', shared: null });
    expect(seen.signers.map(({ displayName, signedAt }) => [displayName, signedAt !== null])).toEqual([
      ['Mo Adeyemi', true],
      ['Ana Ruiz', true],
    ]);
  });

  it('read what is not confidential only while everyone in it says so', async () => {
    const { mentorshipId } = pair;
    await ask(pair.asMentee, ShareAgreementDocument, { mentorshipId, shares: true });
    expect((await ofStaff()).shared).toBeNull();
    await ask(pair.asMentor, ShareAgreementDocument, { mentorshipId, shares: true });
    const shared = (await ofStaff()).shared ?? [];
    expect(shared.map(({ text }) => text)).toContain('What we say stays here');
    expect(JSON.stringify(shared)).not.toContain('slow at writing');
    await ask(pair.asMentee, ShareAgreementDocument, { mentorshipId, shares: false });
    expect((await ofStaff()).shared).toBeNull();
    expect(await refusal(pair.coordinator, ShareAgreementDocument, { mentorshipId, shares: true })).toBe('NOT_FOUND');
    for (const browser of [pair.asMentor, pair.asStranger])
      expect(await refusal(browser, MentorshipAgreementDocument, { mentorshipId })).toBe('FORBIDDEN');
    const stranger = (await openSchool(app)).administrator;
    expect(await refusal(stranger, MentorshipAgreementDocument, { mentorshipId })).toBe('NOT_FOUND');
  });

  it('word the template in versions; an open cohort keeps its own until it is given the new one', async () => {
    const { programId, cohortId, coordinator } = pair;
    const { agreementTemplate } = await ask(coordinator, AgreementTemplateDocument, { programId });
    expect(agreementTemplate).toMatchObject({ version: 0, changedAt: null, cohorts: [{ isNewest: true }] });
    const part = {
      title: { en: 'Our  promise', fr: 'Notre promesse' },
      guidance: {},
      author: 'MENTORS' as const,
      required: true,
      confidential: false,
    };
    const change = { input: { programId, version: 0, intro: {}, parts: [part] } };
    const { saveAgreementTemplate } = await ask(coordinator, SaveAgreementTemplateDocument, change);
    expect(saveAgreementTemplate).toMatchObject({ version: 1, cohorts: [{ isNewest: false }] });
    expect(saveAgreementTemplate.parts).toMatchObject([{ title: { en: 'Our promise' } }]);
    expect(await refusal(coordinator, SaveAgreementTemplateDocument, change)).toBe('EDIT_CONFLICT');
    const foreign = { input: { ...change.input, version: 1, parts: [{ ...part, partId: 'somebody-elses' }] } };
    expect(await refusal(coordinator, SaveAgreementTemplateDocument, foreign)).toBe('EDIT_CONFLICT');
    const nameless = { input: { ...change.input, version: 1, parts: [{ ...part, title: { en: ' ' } }] } };
    expect(await refusal(coordinator, SaveAgreementTemplateDocument, nameless)).toBe('INPUT_INVALID');
    const { useAgreementTemplate } = await ask(coordinator, UseAgreementTemplateDocument, { cohortId });
    expect(useAgreementTemplate.cohorts).toMatchObject([{ isNewest: true }]);
    // What had been begun stays on what it began with.
    expect((await read(pair.asMentee)).parts.length).toBeGreaterThan(1);
    const later = await openCohort(coordinator);
    expect(await refusal(pair.asMentor, SaveAgreementTemplateDocument, change)).toBe('FORBIDDEN');
    expect(await refusal(pair.asMentor, UseAgreementTemplateDocument, later)).toBe('FORBIDDEN');
  });
});

it('is in what one takes along: one’s own words and signatures', async () => {
  const { ownData } = await ask(pair.asMentee, OwnDataDocument, {});
  const said = ownData.records
    .filter(({ kind }) => kind.startsWith('agreement'))
    .map(({ kind, text }) => `${kind}: ${text}`);
  expect(said).toContain('agreement: I bring the questions');
  expect(said).toContain('agreement_signed: Ana Ruiz');
  expect(said.join()).not.toContain('I open doors');
});

/** Conversation guides: what comes with Trellis, what a program leaves out and writes itself, and who reads which. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  MentorshipGuidesDocument,
  OrderGuidesDocument,
  ProgramGuidesDocument,
  RemoveGuideDocument,
  SaveGuideDocument,
  ShowShippedGuideDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

const WORDS = {
  title: { en: 'Before the ward', fr: 'Avant le service' },
  lead: { en: 'Ten minutes.', fr: 'Dix minutes.' },
  questions: { en: 'What worries you?\n\n  What do you look forward to? ', fr: 'Qu’est-ce qui vous inquiète?' },
  helps: { en: '', fr: '' },
};

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
}, 60_000);
afterAll(() => app.close());

const readBy = async (person: Browser): Promise<(string | null)[]> => {
  const { mentorshipGuides } = await ask(person, MentorshipGuidesDocument, { mentorshipId: pair.mentorshipId });
  return mentorshipGuides.map(({ title }) => title.en);
};

it('comes with a set for a year, in both languages, and a program leaves out what it does not want', async () => {
  expect(await readBy(pair.asMentee)).toHaveLength(6);
  expect((await readBy(pair.asMentor))[0]).toBe('The first conversation');
  const input = { programId: pair.programId, key: 'career', shown: false };
  await ask(pair.coordinator, ShowShippedGuideDocument, { input });
  expect(await readBy(pair.asMentee)).not.toContain('Work, specialties, the road ahead');
  await ask(pair.coordinator, ShowShippedGuideDocument, { input: { ...input, shown: true } });
  expect(await readBy(pair.asMentee)).toHaveLength(6);
  expect(await refusal(pair.coordinator, ShowShippedGuideDocument, { input: { ...input, key: 'none' } })).toBe(
    'NOT_FOUND',
  );
});

it('has a program’s own before them: a draft first, for those whom it is meant for, complete when published', async () => {
  const { programId } = pair;
  const draft = { ...WORDS, programId, topic: 'OTHER' as const, audience: 'MENTOR' as const, published: false };
  const [guide] = (await ask(pair.coordinator, SaveGuideDocument, { input: draft })).saveGuide;
  expect(guide?.questions.en).toBe('What worries you?\n\nWhat do you look forward to?');
  expect(await readBy(pair.asMentor)).toHaveLength(6);
  const published = { ...draft, id: guide?.id, revision: guide?.revision, published: true };
  const partly = { ...published, questions: { en: 'Only here?' } };
  expect(await refusal(pair.coordinator, SaveGuideDocument, { input: partly })).toBe('GUIDE_INCOMPLETE');
  await ask(pair.coordinator, SaveGuideDocument, { input: published });
  expect(await refusal(pair.coordinator, SaveGuideDocument, { input: published })).toBe('EDIT_CONFLICT');
  expect((await readBy(pair.asMentor))[0]).toBe('Before the ward');
  expect(await readBy(pair.asMentee)).not.toContain('Before the ward');
  const second = { ...draft, title: { en: 'Second' }, audience: null };
  const saved = (await ask(pair.coordinator, SaveGuideDocument, { input: second })).saveGuide;
  const ids = [saved[1]?.id ?? '', saved[0]?.id ?? ''];
  const { orderGuides } = await ask(pair.coordinator, OrderGuidesDocument, { programId, ids });
  expect(orderGuides.slice(0, 2).map(({ title }) => title.en)).toEqual(['Second', 'Before the ward']);
  await ask(pair.coordinator, RemoveGuideDocument, { programId, id: ids[0] ?? '' });
  expect((await ask(pair.coordinator, ProgramGuidesDocument, { programId })).programGuides).toHaveLength(7);
});

it('is written by those who look after the program’s texts, and read by those in the mentorship alone', async () => {
  const { programId, mentorshipId } = pair;
  const input = { ...WORDS, programId, topic: 'OTHER' as const, published: false };
  for (const person of [pair.asMentor, pair.asMentee]) {
    expect(await refusal(person, SaveGuideDocument, { input })).toBe('FORBIDDEN');
    expect(await refusal(person, ProgramGuidesDocument, { programId })).toBe('FORBIDDEN');
  }
  const elsewhere = await openSchool(app);
  expect(await refusal(elsewhere.administrator, ProgramGuidesDocument, { programId })).toBe('NOT_FOUND');
  for (const person of [pair.asStranger, pair.coordinator, elsewhere.administrator])
    expect(await refusal(person, MentorshipGuidesDocument, { mentorshipId })).toBe('NOT_FOUND');
  expect(await refusal(pair.coordinator, SaveGuideDocument, { input: { ...input, title: { en: ' ' } } })).toBe(
    'GUIDE_EMPTY',
  );
});

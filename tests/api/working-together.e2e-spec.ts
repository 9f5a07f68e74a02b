/** Goals, notes and cards of a mentorship: who reads what, what is one's own, and that nobody overwrites another. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EraseMeDocument,
  ExportMemberDocument,
  MentorshipCardsDocument,
  MentorshipGoalsDocument,
  MentorshipNotesDocument,
  OrderGoalsDocument,
  OwnDataDocument,
  PauseMyMatchDocument,
  RemoveCardDocument,
  RemoveNoteDocument,
  ResumeMyMatchDocument,
  SaveCardDocument,
  SaveGoalDocument,
  SaveNoteDocument,
  ShareCardDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool, PASSWORD } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

const STEPS = [{ what: 'Ask two residents', done: false }];
const GOAL = { title: 'Choose an elective', state: 'OPEN' as const, dueOn: '2027-03-01', steps: STEPS };

let app: TestApp;
let pair: OpenPair;
let mentorshipId: string;
let others: Browser[];

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  ({ mentorshipId } = pair);
  const elsewhere = await openSchool(app);
  others = [pair.asStranger, pair.coordinator, pair.school.administrator, elsewhere.administrator];
}, 60_000);
afterAll(() => app.close());

const goalsOf = async (person: Browser) =>
  (await ask(person, MentorshipGoalsDocument, { mentorshipId })).mentorshipGoals;
const notesOf = async (person: Browser) =>
  (await ask(person, MentorshipNotesDocument, { mentorshipId })).mentorshipNotes;
const cardsOf = async (person: Browser) =>
  (await ask(person, MentorshipCardsDocument, { mentorshipId })).mentorshipCards;
const rawly = async (table: string, column: string, words: string): Promise<number> => {
  const rows = await app.sql<{ raw: Buffer }>(`select ${column} as raw from ${table}`);
  expect(rows.length).toBeGreaterThan(0);
  return rows.filter(({ raw }) => raw.includes(words)).length;
};

describe('goals', () => {
  it('are written, changed and put in order by either, and never by one over the other', async () => {
    const { saveGoal } = await ask(pair.asMentee, SaveGoalDocument, { input: { mentorshipId, ...GOAL } });
    expect(saveGoal).toMatchObject([{ ...GOAL, revision: 1 }]);
    const [goal] = await goalsOf(pair.asMentor);
    const id = goal?.id ?? '';
    const done = { ...GOAL, mentorshipId, id, revision: 1, state: 'REACHED' as const };
    expect((await ask(pair.asMentor, SaveGoalDocument, { input: done })).saveGoal[0]?.state).toBe('REACHED');
    expect(await refusal(pair.asMentee, SaveGoalDocument, { input: done })).toBe('EDIT_CONFLICT');
    const second = {
      mentorshipId,
      title: 'Meet a surgeon',
      state: 'OPEN' as const,
      steps: [{ what: ' ', done: true }],
    };
    const saved = (await ask(pair.asMentor, SaveGoalDocument, { input: second })).saveGoal;
    expect(saved.map(({ title, steps }) => ({ title, steps: steps.length }))).toEqual([
      { title: 'Choose an elective', steps: 1 },
      { title: 'Meet a surgeon', steps: 0 },
    ]);
    const ids = [saved[1]?.id ?? '', 'none'];
    const { orderGoals } = await ask(pair.asMentee, OrderGoalsDocument, { mentorshipId, ids });
    expect(orderGoals.map(({ title }) => title)).toEqual(['Meet a surgeon', 'Choose an elective']);
    expect(await rawly('trellis.goal', 'sealed', 'elective')).toBe(0);
  });

  it('are refused where they say nothing, or too much', async () => {
    expect(await refusal(pair.asMentee, SaveGoalDocument, { input: { mentorshipId, ...GOAL, title: ' ' } })).toBe(
      'GOAL_EMPTY',
    );
    const steps = Array.from({ length: 21 }, () => ({ what: 'One', done: false }));
    expect(await refusal(pair.asMentee, SaveGoalDocument, { input: { mentorshipId, ...GOAL, steps } })).toBe(
      'INPUT_INVALID',
    );
  });
});

describe('notes', () => {
  it('that are shared are read and written by everyone in it', async () => {
    const input = { mentorshipId, isPrivate: false, text: 'Next time: the elective' };
    const [note] = (await ask(pair.asMentee, SaveNoteDocument, { input })).saveNote.shared;
    const change = { ...input, id: note?.id, revision: note?.revision, text: 'Next time: residency' };
    expect((await ask(pair.asMentor, SaveNoteDocument, { input: change })).saveNote.shared).toMatchObject([
      { text: 'Next time: residency', changedBy: 'Mo Adeyemi', revision: 2 },
    ]);
    expect(await refusal(pair.asMentee, SaveNoteDocument, { input: change })).toBe('EDIT_CONFLICT');
    expect(await rawly('trellis.shared_note', 'sealed', 'residency')).toBe(0);
  });

  it('that are private are the author’s alone, and sealed under the author’s key', async () => {
    const input = { mentorshipId, isPrivate: true, text: 'I was nervous about Zanzibar' };
    const [note] = (await ask(pair.asMentee, SaveNoteDocument, { input })).saveNote.own;
    expect(note?.text).toBe(input.text);
    expect(JSON.stringify(await notesOf(pair.asMentor))).not.toContain('Zanzibar');
    const foreign = { mentorshipId, isPrivate: true, id: note?.id ?? '' };
    expect(await refusal(pair.asMentor, RemoveNoteDocument, { input: foreign })).toBe('NOT_FOUND');
    expect(await refusal(pair.asMentor, SaveNoteDocument, { input: { ...foreign, revision: 1, text: 'Mine' } })).toBe(
      'NOT_FOUND',
    );
    const again = { ...input, id: note?.id, revision: 1, text: 'Less nervous about Zanzibar' };
    await ask(pair.asMentee, SaveNoteDocument, { input: again });
    expect(await refusal(pair.asMentee, SaveNoteDocument, { input: again })).toBe('EDIT_CONFLICT');
    expect(await rawly('vault.private_note', 'ciphertext', 'Zanzibar')).toBe(0);
    const trail = await app.sql<{ subject_id: string }>(
      `select subject_id from trellis.audit_entry where action = 'note.change'`,
    );
    expect(trail.map(({ subject_id: id }) => id)).not.toContain(mentorshipId);
  });
});

describe('cards', () => {
  it('are a mentee’s own until shown, and again once taken back', async () => {
    const input = { mentorshipId, text: 'How to say no to an extra shift' };
    const [card] = (await ask(pair.asMentee, SaveCardDocument, { input })).saveCard.own;
    const id = card?.id ?? '';
    expect(await cardsOf(pair.asMentor)).toMatchObject({ own: [], shown: [] });
    await ask(pair.asMentee, ShareCardDocument, { input: { mentorshipId, id, shared: true } });
    expect((await cardsOf(pair.asMentor)).shown).toMatchObject([{ name: 'Ana Ruiz', text: input.text }]);
    await ask(pair.asMentee, ShareCardDocument, { input: { mentorshipId, id, shared: false } });
    expect((await cardsOf(pair.asMentor)).shown).toEqual([]);
    for (const person of [pair.asMentor, ...others]) {
      expect(await refusal(person, SaveCardDocument, { input })).toBe('NOT_FOUND');
      expect(await refusal(person, RemoveCardDocument, { mentorshipId, id })).toBe('NOT_FOUND');
    }
    expect(await rawly('trellis.help_card', 'sealed', 'shift')).toBe(0);
  });
});

describe('all of it', () => {
  it('is nobody else’s: not those’ who run the program, not another mentee’s, not another school’s', async () => {
    for (const person of others) {
      for (const document of [MentorshipGoalsDocument, MentorshipNotesDocument, MentorshipCardsDocument])
        expect(await person.refusal(String(document), { mentorshipId })).toBe('NOT_FOUND');
      expect(await refusal(person, SaveGoalDocument, { input: { mentorshipId, ...GOAL } })).toBe('NOT_FOUND');
      expect(
        await refusal(person, SaveNoteDocument, { input: { mentorshipId, isPrivate: false, text: 'Hello' } }),
      ).toBe('NOT_FOUND');
    }
  });

  it('rests while there is a pause, but for what is one’s own', async () => {
    await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId });
    expect(await refusal(pair.asMentor, SaveGoalDocument, { input: { mentorshipId, ...GOAL } })).toBe(
      'MENTORSHIP_PAUSED',
    );
    const note = { mentorshipId, text: 'For later' };
    expect(await refusal(pair.asMentor, SaveNoteDocument, { input: { ...note, isPrivate: false } })).toBe(
      'MENTORSHIP_PAUSED',
    );
    await ask(pair.asMentor, SaveNoteDocument, { input: { ...note, isPrivate: true } });
    const [card] = (await cardsOf(pair.asMentee)).own;
    expect(
      await refusal(pair.asMentee, ShareCardDocument, { input: { mentorshipId, id: card?.id ?? '', shared: true } }),
    ).toBe('MENTORSHIP_PAUSED');
    await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId });
  });

  it('is the person’s to take along, in no file that an administrator makes, and gone with the person', async () => {
    const { records } = (await ask(pair.asMentee, OwnDataDocument, {})).ownData;
    expect(records.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['goal', 'shared_note', 'private_note', 'card']),
    );
    const { memberId, email } = pair.mentee;
    const { exportMember } = await ask(pair.school.administrator, ExportMemberDocument, {
      input: { memberId, email, reason: 'LAW', format: 'JSON' },
    });
    expect(exportMember.content).not.toMatch(/Zanzibar|elective|extra shift/);
    await ask(pair.asMentee, EraseMeDocument, { input: { password: PASSWORD } });
    expect(await app.sql('select 1 from vault.private_note where member_id = $1', [memberId])).toEqual([]);
    for (const table of ['help_card', 'shared_note'])
      expect(await app.sql(`select 1 from trellis.${table}`)).toEqual([]);
    expect(await app.sql('select 1 from trellis.goal')).toHaveLength(1);
  });
});

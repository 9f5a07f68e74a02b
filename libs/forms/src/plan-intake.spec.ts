import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  diversityMenteeIntake as form,
  planIntake,
  type Answer,
  type ExistingPerson,
  type IntakePlan,
  type IntakeRow,
} from './index.js';

const text = (value: string): Answer => ({ state: 'answered', value });
const row = (email: string, answers: Readonly<Record<string, Answer>>, line = 2): IntakeRow => ({
  line,
  email,
  answers,
});
const person = (
  email: string,
  answers: Readonly<Record<string, Answer>>,
  byHand: readonly string[] = [],
): ExistingPerson => ({
  email,
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, editedByHand: byHand.includes(id) }]),
  ),
});

/** What the people are after the plan has been carried out. */
function apply(plan: IntakePlan, existing: readonly ExistingPerson[]): readonly ExistingPerson[] {
  const people = new Map(existing.map((one) => [one.email, one]));
  for (const { email, changes } of plan.people) {
    const written = changes.map(({ itemId, after }) => [itemId, { answer: after, editedByHand: false }] as const);
    people.set(email, { email, answers: { ...people.get(email)?.answers, ...Object.fromEntries(written) } });
  }
  return [...people.values()];
}

describe('planning an import', () => {
  it('creates, updates, and leaves alone what the file does not have', () => {
    const existing = [
      person('a@b.example', { site: text('Downtown'), year: text('MD1') }),
      person('gone@b.example', {}),
    ];
    const incoming = [
      row('a@b.example', { site: text('Mississauga') }),
      row('new@b.example', { site: text('Downtown'), year: { state: 'not_answered' } }),
    ];
    const plan = planIntake({ form, incoming, existing });
    expect(plan.counts).toEqual({ create: 1, update: 1, unchanged: 0, conflict: 0, older: 0 });
    expect(plan.people[0]?.changes).toEqual([{ itemId: 'site', before: text('Downtown'), after: text('Mississauga') }]);
    expect(plan.people[1]?.changes).toEqual([
      { itemId: 'site', before: { state: 'not_answered' }, after: text('Downtown') },
    ]);
    expect(plan.notInFile).toBe(1);
    expect(plan.changesNothing).toBe(false);
  });

  it('never overwrites what a person edited, and lists it with both values', () => {
    const existing = [person('a@b.example', { year: text('MD2'), site: text('Downtown') }, ['year'])];
    const year = { itemId: 'year', kept: text('MD2'), file: text('MD1') };
    const planFor = (site: string): IntakePlan =>
      planIntake({ form, existing, incoming: [row('A@b.example', { year: text('MD1'), site: text(site) })] });
    const only = planFor('Downtown');
    expect(only.people[0]).toMatchObject({ action: 'conflict', changes: [], conflicts: [year] });
    expect(only.changesNothing).toBe(true);
    const both = planFor('North');
    expect(both.people[0]).toMatchObject({ action: 'update', conflicts: [year] });
    expect(both.people[0]?.changes.map(({ itemId }) => itemId)).toEqual(['site']);
    expect(both.peopleWithConflicts).toBe(1);
  });

  it('cannot be asked whose consent or identity answer has moved', () => {
    const given = { consent_matching: text('yes'), identity_own_words: text('a'), site: text('Downtown') };
    const moved = { ...given, consent_matching: text('no'), identity_own_words: text('b') };
    const vault = ['consent_matching', 'identity_own_words'];
    for (const site of ['Downtown', 'North']) {
      for (const said of ['yes', 'no']) {
        const incoming = [row('a@b.example', { ...given, consent_matching: text(said), site: text(site) })];
        const shown = [person('a@b.example', given), person('a@b.example', moved, vault)].map((one) => {
          const { counts, peopleWithConflicts, people } = planIntake({ form, incoming, existing: [one] });
          return { counts, peopleWithConflicts, conflicts: people[0]?.conflicts };
        });
        expect(shown[0]).toEqual(shown[1]);
      }
    }
    const incoming = [row('a@b.example', { ...given, submitted_at: text('2026-09-11T10:00:00') })];
    const kept = planIntake({ form, incoming, existing: [person('a@b.example', moved, vault)] });
    expect(kept.changesNothing).toBe(true);
    // What only a file has said changes with the next, along with its time.
    const written = planIntake({ form, incoming, existing: [person('a@b.example', moved)] });
    expect(written.people[0]?.changes.map(({ itemId }) => itemId)).toEqual([...vault, 'submitted_at']);
  });

  it('takes back a consent that the later file does not give', () => {
    const existing = [person('a@b.example', { consent_matching: text('yes') })];
    const plan = planIntake({
      form,
      existing,
      incoming: [row('a@b.example', { consent_matching: { state: 'not_answered' } })],
    });
    expect(plan.people[0]?.changes).toEqual([
      { itemId: 'consent_matching', before: text('yes'), after: { state: 'not_answered' } },
    ]);
  });

  it('does not go back to older answers, nor call the time alone a change', () => {
    const existing = [person('a@b.example', { submitted_at: text('2026-09-10T10:00:00'), site: text('North') })];
    const plan = (submitted: string, site: string) =>
      planIntake({
        form,
        existing,
        incoming: [row('a@b.example', { submitted_at: text(submitted), site: text(site) })],
      }).people[0];
    expect(plan('2026-09-09T10:00:00', 'South')).toMatchObject({ action: 'older', changes: [] });
    expect(plan('2026-09-11T10:00:00', 'North')).toMatchObject({ action: 'unchanged', changes: [] });
    expect(plan('2026-09-11T10:00:00', 'South')?.changes.map(({ itemId }) => itemId)).toEqual(['submitted_at', 'site']);
  });

  it('carried out and planned again changes nothing, and touches nothing edited by hand', () => {
    const answer = fc.oneof(
      fc.constantFrom<Answer>({ state: 'not_answered' }, { state: 'prefer_not_to_say' }),
      fc.constantFrom('x', 'y', 'z').map(text),
    );
    const answers = fc.dictionary(
      fc.constantFrom('site', 'year', 'notes', 'identity_own_words', 'consent_matching'),
      answer,
    );
    const emails = fc.constantFrom('a@b.example', 'b@b.example', 'c@b.example');
    const incoming = fc.uniqueArray(fc.tuple(emails, answers), { selector: ([email]) => email });
    const known = fc.uniqueArray(fc.tuple(emails, answers, fc.subarray(['site', 'notes', 'consent_matching'])), {
      selector: ([email]) => email,
    });
    fc.assert(
      fc.property(incoming, known, (rows, people) => {
        const existing = people.map(([email, given, byHand]) => person(email, given, byHand));
        const input = rows.map(([email, given]) => row(email, given));
        const after = apply(planIntake({ form, incoming: input, existing }), existing);
        const again = planIntake({ form, incoming: input, existing: after });
        expect(again.changesNothing).toBe(true);
        for (const before of existing) {
          const now = after.find(({ email }) => email === before.email);
          for (const [id, kept] of Object.entries(before.answers))
            if (kept.editedByHand) expect(now?.answers[id]).toBe(kept);
        }
      }),
    );
  });
});

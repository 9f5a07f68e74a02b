import { describe, expect, it } from '@jest/globals';
import { audienceInputOf, audienceLinesOf, newLine, placesOf } from './audience-lines.js';
import { inputOf, isMoved, type ManagedEvent, missingParts, momentsOf, topicsIn, valuesOf } from './event-values.js';

const FRESH = { timeZone: 'America/Toronto', programId: 'p1', seriesId: null };
const AROUND = { programId: 'p1', kinds: [{ id: 'k1', base: 'TRAINING' as const }] };

const event = (own: Partial<ManagedEvent> = {}): ManagedEvent => ({
  ...{ id: 'e1', programId: 'p1', state: 'PUBLISHED', kind: 'LECTURE', kindId: null, kindName: null },
  outsideTitle: { en: 'Speaking up', fr: 'Prendre la parole' },
  ...{ seriesId: 's1', seriesTitle: { en: 'Fall', fr: null }, title: { en: 'Speaking up', fr: 'Prendre la parole' } },
  ...{ titleShown: true, body: { en: 'What to say.', fr: null }, topics: ['Voice', 'Wards'] },
  ...{ startsAt: '2026-11-24T22:30:00Z', endsAt: '2026-11-24T23:30:00Z', timeZone: 'America/Toronto' },
  ...{ starts: '2026-11-24T17:30', ends: '2026-11-24T18:30', place: 'Hall', room: null, videoUrl: null },
  ...{
    capacity: 40,
    guests: 1,
    provisions: ['STEP_FREE'],
    accessWords: { en: null, fr: null },
    cancelReason: null,
    checkIn: 'CODE',
  },
  ...{ revision: 3, archived: false, mayEdit: true },
  audience: [{ programId: 'p1', cohortId: null, role: 'MENTEE', required: true }],
  counts: { coming: 0, guests: 0, offered: 0, waiting: 0, notComing: 0, attended: 0 },
  ...own,
});

describe('the form of an event', () => {
  it('gives back what it was given', () => {
    const input = inputOf(valuesOf(event(), FRESH), event(), AROUND);
    expect(input).toEqual({
      ...{ id: 'e1', revision: 3, seriesId: 's1', kind: 'LECTURE', kindId: null },
      ...{ title: { en: 'Speaking up', fr: 'Prendre la parole' }, titleShown: true },
      ...{ body: { en: 'What to say.', fr: null }, topics: ['Voice', 'Wards'] },
      ...{ starts: '2026-11-24T17:30', ends: '2026-11-24T18:30', timeZone: 'America/Toronto' },
      ...{ place: 'Hall', room: null, videoUrl: null, capacity: 40, guests: 1, provisions: ['STEP_FREE'] },
      accessWords: { en: null, fr: null },
      checkIn: 'CODE',
      audience: [{ programId: 'p1', cohortId: null, role: 'MENTEE', required: true }],
    });
  });

  it('begins a new one for the program from which one came, as many as like, and says whose it is', () => {
    const values = { ...valuesOf(null, FRESH), day: '2026-12-01', titleEN: ' Money ' };
    const input = inputOf(values, null, AROUND);
    expect([input.id, input.programId, input.capacity, input.title]).toEqual([
      undefined,
      'p1',
      null,
      { en: 'Money', fr: null },
    ]);
    expect(input.audience).toEqual([{ programId: 'p1', cohortId: null, role: null, required: false }]);
  });

  it('sends a kind of the school’s own with what it is otherwise', () => {
    const values = valuesOf(event({ kind: 'TRAINING', kindId: 'k1' }), FRESH);
    expect(values.kind).toBe('own:k1');
    expect(inputOf(values, event(), AROUND)).toMatchObject({ kind: 'TRAINING', kindId: 'k1' });
  });

  it('ends on the day on which it begins, unless it is longer', () => {
    const values = { ...valuesOf(null, FRESH), day: '2026-12-01', endDay: '2026-12-02' };
    expect(momentsOf(values).ends).toBe('2026-12-01T18:30');
    expect(momentsOf({ ...values, longer: true }).ends).toBe('2026-12-02T18:30');
    expect(valuesOf(event({ ends: '2026-11-25T01:00' }), FRESH).longer).toBe(true);
  });

  it('reads topics between commas, each once', () => {
    expect(topicsIn(' Surgery, Money ;Surgery,\n ')).toEqual(['Surgery', 'Money']);
  });
});

describe('whether saving tells people', () => {
  const same = inputOf(valuesOf(event(), FRESH), event(), AROUND);

  it('does when the time or the place is another', () => {
    expect(isMoved(event(), same)).toBe(false);
    expect(isMoved(event(), { ...same, title: { en: 'Another', fr: null }, capacity: 12 })).toBe(false);
    expect(isMoved(event(), { ...same, starts: '2026-11-25T17:30' })).toBe(true);
    expect(isMoved(event(), { ...same, room: 'B' })).toBe(true);
    expect(isMoved(event(), { ...same, videoUrl: 'https://video.example/1' })).toBe(true);
  });

  it('does not while nobody knows of it', () => {
    expect(isMoved(event({ state: 'DRAFT' }), { ...same, starts: '2026-11-25T17:30' })).toBe(false);
  });
});

describe('what a draft still needs', () => {
  it('is a title in each language of the school, a place, and people', () => {
    expect(missingParts(event(), ['EN', 'FR'])).toEqual([]);
    const bare = event({ title: { en: 'Money', fr: null }, place: null, audience: [] });
    expect(missingParts(bare, ['EN', 'FR'])).toEqual(['title', 'audience', 'place']);
    expect(missingParts({ ...bare, videoUrl: 'https://video.example/1' }, ['EN'])).toEqual(['audience']);
  });
});

describe('for whom an event is', () => {
  it('is read and written line by line', () => {
    const parts = [
      { programId: null, cohortId: null, role: null, required: false },
      { programId: 'p1', cohortId: null, role: 'MENTOR' as const, required: false },
      { programId: 'p1', cohortId: 'c1', role: null, required: true },
    ];
    // A cohort says its program by itself.
    expect(audienceInputOf(audienceLinesOf(parts))).toEqual([parts[0], parts[1], { ...parts[2], programId: null }]);
    expect(newLine(null).where).toBe('school');
  });

  it('offers only places where one may hold events', () => {
    const programs = [
      { id: 'p1', name: 'Diversity', cohorts: [{ id: 'c1', name: 'Fall' }] },
      { id: 'p2', name: 'Research', cohorts: [] },
    ];
    expect(placesOf(programs, (id) => id === 'p1', 'Everyone').map(({ value }) => value)).toEqual(['p:p1', 'c:c1']);
    expect(placesOf(programs, () => true, 'Everyone').map(({ label }) => label)).toEqual([
      'Everyone',
      'Diversity',
      'Diversity, Fall',
      'Research',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { filtered, forHome, isOpen, NO_FILTER, type OwnEvent, ownStateOf, seriesOf, topicsOf } from './own-events.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');

const event = (own: Partial<OwnEvent> = {}): OwnEvent => ({
  ...{ id: 'e', state: 'PUBLISHED', kind: 'LECTURE', kindName: null, seriesId: null, seriesTitle: null, groupId: null },
  outsideTitle: { en: 'Lecture', fr: 'Conférence' },
  ...{ title: { en: 'Staying well', fr: 'Tenir bon' }, body: { en: null, fr: null }, topics: [] },
  ...{ startsAt: '2026-11-24T12:00:00Z', endsAt: '2026-11-24T13:00:00Z', timeZone: 'America/Toronto' },
  ...{ place: 'Hall', room: null, videoUrl: null, byVideo: false, capacity: null, guests: 0, provisions: [] },
  ...{ accessWords: { en: null, fr: null }, cancelReason: null, required: false, placesLeft: null },
  ...{ myAnswer: null, myNeeds: null, clashes: [], checkIn: 'OPEN', attended: false, canCheckIn: false },
  ...own,
});

const said = (
  state: NonNullable<OwnEvent['myAnswer']>['state'],
  answerBy: string | null = null,
): Partial<OwnEvent> => ({
  myAnswer: { state, guests: 0, answerBy, placeInLine: null },
});

describe('where one stands with an event', () => {
  it('goes by what one said, while it is to come', () => {
    expect(ownStateOf(event(), NOW)).toBe('open');
    expect(ownStateOf(event({ placesLeft: 0 }), NOW)).toBe('full');
    expect(ownStateOf(event({ placesLeft: 0, ...said('COMING') }), NOW)).toBe('coming');
    expect(ownStateOf(event(said('WAITING')), NOW)).toBe('waiting');
    expect(ownStateOf(event(said('NOT_COMING')), NOW)).toBe('notComing');
  });

  it('keeps a place until its deadline and not longer', () => {
    expect(ownStateOf(event(said('OFFERED', '2026-11-23T12:00:01Z')), NOW)).toBe('offered');
    expect(ownStateOf(event(said('OFFERED', '2026-11-23T12:00:00Z')), NOW)).toBe('lapsed');
  });

  it('says first that it is called off, or over', () => {
    expect(ownStateOf(event({ state: 'CANCELLED', ...said('COMING') }), NOW)).toBe('cancelled');
    expect(ownStateOf(event({ endsAt: '2026-11-23T12:00:00Z', ...said('COMING') }), NOW)).toBe('over');
  });

  it('takes no answers any more once it has begun', () => {
    const begun = event({ startsAt: '2026-11-23T11:30:00Z', endsAt: '2026-11-23T13:00:00Z' });
    expect([ownStateOf(begun, NOW), isOpen(begun, NOW)]).toEqual(['begun', false]);
    expect(isOpen(event(), NOW)).toBe(true);
    expect(isOpen(event({ state: 'CANCELLED' }), NOW)).toBe(false);
  });
});

describe('a list of events', () => {
  const series = { en: 'Fall', fr: 'Automne' };
  const one = event({ id: '1', topics: ['Surgery', 'Écoute'], seriesId: 's', seriesTitle: series });
  const other = event({ id: '2', topics: ['Money', 'Surgery'] });

  it('is narrowed by topic and by series', () => {
    expect(filtered([one, other], NO_FILTER)).toHaveLength(2);
    expect(filtered([one, other], { topic: 'Money', seriesId: '' })).toEqual([other]);
    expect(filtered([one, other], { topic: 'Surgery', seriesId: 's' })).toEqual([one]);
  });

  it('names each topic and each series once', () => {
    expect(topicsOf([one, other], 'fr')).toEqual(['Écoute', 'Money', 'Surgery']);
    expect(seriesOf([one, other, one])).toEqual([{ id: 's', title: series }]);
  });
});

describe('the first page', () => {
  it('shows kept places, and the next event that one may come to', () => {
    const declined = event({ id: 'd', ...said('NOT_COMING') });
    const off = event({ id: 'x', state: 'CANCELLED' });
    const kept = event({ id: 'k', ...said('OFFERED', '2026-11-23T20:00:00Z') });
    const next = event({ id: 'n' });
    const home = forHome([declined, off, kept, next, event({ id: 'later' })], NOW);
    expect([home.offered, home.next]).toEqual([[kept], next]);
  });

  it('shows nothing where there is nothing', () => {
    expect(forHome([], NOW)).toEqual({ offered: [], next: null });
  });
});

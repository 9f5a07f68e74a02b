import { describe, expect, it } from '@jest/globals';
import { VISIBLE_PARTS } from '@trellis/contracts';
import { diversityMenteeIntake, diversityMentorIntake } from '@trellis/forms';
import {
  firstContactDueOn,
  onlyVisible,
  shownAnswers,
  SHOWN_ITEM_IDS,
  waitingWords,
  withProfile,
} from './mentorships.policy.js';

describe('the day by which the mentor writes', () => {
  it('counts from the day of publishing in the school’s zone', () => {
    // Still the evening of the 22nd in Toronto, the 23rd in Paris.
    const published = new Date('2026-11-23T02:30:00Z');
    expect(firstContactDueOn(published, 'America/Toronto', 7, '2026-09-01')).toBe('2026-11-29');
    expect(firstContactDueOn(published, 'Europe/Paris', 7, '2026-09-01')).toBe('2026-11-30');
  });

  it('counts from the first day of a cohort that is still to begin', () => {
    expect(firstContactDueOn(new Date('2026-11-22T12:00:00Z'), 'America/Toronto', 7, '2027-09-01')).toBe('2027-09-08');
  });

  it('counts days, not hours, over a change of clocks and a year’s end', () => {
    expect(firstContactDueOn(new Date('2026-10-30T03:59:00Z'), 'America/Toronto', 7, '2026-09-01')).toBe('2026-11-05');
    expect(firstContactDueOn(new Date('2026-12-30T12:00:00Z'), 'America/Toronto', 7, '2026-09-01')).toBe('2027-01-06');
  });
});

describe('what the other side reads', () => {
  it('is what the form shows to the match, and nothing of the vault or told to the program', () => {
    const answers = { specialties: ['Surgery'], goals: ['Research'], site: 'Downtown', notes: 'shy', availability: [] };
    expect(shownAnswers('mentee', answers, diversityMenteeIntake, 'en')).toEqual({
      year: null,
      site: 'Downtown',
      specialties: ['Surgery'],
      languages: [],
      goals: ['Research'],
    });
    const hidden = {
      ...diversityMenteeIntake,
      items: diversityMenteeIntake.items.map((item) => ({ ...item, visibility: 'told_to_program' as const })),
    };
    expect(shownAnswers('mentee', answers, hidden, 'en')).toEqual({
      year: null,
      site: null,
      specialties: [],
      languages: [],
      goals: [],
    });
  });

  it('is only what the settings let them see; the name always', () => {
    const person = {
      enrolmentId: 'e',
      role: 'mentee' as const,
      displayName: 'Noor Haddad',
      pronouns: 'she/her',
      email: 'noor@school.example',
      year: '2',
      site: 'Downtown',
      specialties: ['Surgery'],
      languages: ['French'],
      offers: 'Research, and moving here.',
      goals: ['Research'],
      photo: { id: 'p', alt: 'Noor in a garden' },
    };
    expect(onlyVisible(person, VISIBLE_PARTS.mentorSees)).toEqual(person);
    expect(onlyVisible(person, ['year', 'goals'])).toEqual({
      enrolmentId: 'e',
      role: 'mentee' as const,
      displayName: 'Noor Haddad',
      pronouns: null,
      email: null,
      year: '2',
      site: null,
      specialties: [],
      languages: [],
      offers: 'Research, and moving here.',
      goals: ['Research'],
      photo: { id: 'p', alt: 'Noor in a garden' },
    });
  });

  it('is what a person says on their profile, before what they answered in a form', () => {
    const answered = { year: null, site: 'Downtown', specialties: ['Surgery'], languages: ['French'], goals: [] };
    const profile = { languages: ['Arabic', 'French'], specialties: ['Hand surgery'], site: null };
    expect(withProfile('mentor', answered, profile)).toEqual({
      ...answered,
      languages: ['Arabic', 'French'],
      specialties: ['Hand surgery'],
    });
    // What interests a mentee is not a specialty of theirs.
    expect(withProfile('mentee', answered, profile).specialties).toEqual(['Surgery']);
    expect(withProfile('mentor', answered, null)).toEqual(answered);
  });

  it('is never fetched from items that a match may not see', () => {
    const items = [...diversityMenteeIntake.items, ...diversityMentorIntake.items].filter(({ id }) =>
      SHOWN_ITEM_IDS.includes(id),
    );
    expect(items.every(({ visibility, store }) => visibility === 'shown_to_match' && store === 'answer')).toBe(true);
  });
});

describe('the waiting page', () => {
  const notice = { text: { en: 'Soon.' }, contactName: 'Robin Ng', contactEmail: 'robin@school.example' };
  const facts = { role: 'mentee', state: 'enrolled', cohortState: 'published', mentorshipCount: 0, notice } as const;

  it('is for mentees without a mentor in a published cohort', () => {
    expect(waitingWords(facts)).toEqual(notice);
    expect(waitingWords({ ...facts, cohortState: 'open' })).toBeNull();
    expect(waitingWords({ ...facts, mentorshipCount: 1 })).toBeNull();
    expect(waitingWords({ ...facts, role: 'mentor' })).toBeNull();
    expect(waitingWords({ ...facts, state: 'withdrawn' })).toBeNull();
  });
});

import { addDays, type Day, daysBetween } from '@trellis/calendar';
import type { Localized, MilestoneAudience } from '@trellis/contracts';

export interface DraftMilestone {
  name: Localized;
  text: Localized;
  onDay: Day;
  audience: MilestoneAudience;
}

export interface DraftCheckIn {
  name: Localized;
  opensOn: Day;
}

const MIDPOINT = { en: 'Midpoint', fr: 'Mi-parcours' };

/**
 * What most cohorts have: time to meet first, to put on paper what one expects, to look where one stands, to end well. Counted in
 * days where it is long enough, in parts of its length where it is short, so that the order always holds.
 */
export function usualDates(startsOn: Day, endsOn: Day): { milestones: DraftMilestone[]; checkIns: DraftCheckIn[] } {
  const length = daysBetween(startsOn, endsOn);
  const after = (days: number, part: number): Day => addDays(startsOn, Math.min(days, Math.floor(length * part)));
  const midpoint = addDays(startsOn, Math.floor(length / 2));
  return {
    milestones: [
      {
        name: { en: 'First meeting', fr: 'Première rencontre' },
        text: {
          en: 'A good time to have met once, in whatever way suits you.',
          fr: 'Un bon moment pour vous être rencontrés une première fois, de la façon qui vous convient.',
        },
        onDay: after(28, 0.2),
        audience: 'both',
      },
      {
        name: { en: 'Agreement signed', fr: 'Entente signée' },
        text: {
          en: 'What you expect of each other, in writing and in your own words.',
          fr: 'Ce que vous attendez de l’accompagnement, par écrit et dans vos mots.',
        },
        onDay: after(42, 0.3),
        audience: 'both',
      },
      {
        name: MIDPOINT,
        text: {
          en: 'Half of the way: a moment to look at your goals together.',
          fr: 'La moitié du chemin : le moment de revoir ensemble vos objectifs.',
        },
        onDay: midpoint,
        audience: 'both',
      },
      {
        name: { en: 'A good close', fr: 'Une belle conclusion' },
        text: {
          en: 'A last meeting to look back, and to say whether you would like to stay in touch.',
          fr: 'Une dernière rencontre pour faire le bilan, et pour dire si vous souhaitez rester en contact.',
        },
        onDay: addDays(endsOn, -Math.min(14, Math.floor(length * 0.1))),
        audience: 'both',
      },
    ],
    checkIns: [{ name: MIDPOINT, opensOn: midpoint }],
  };
}

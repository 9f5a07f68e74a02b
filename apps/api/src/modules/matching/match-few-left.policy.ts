import { type IndexPair, openInFullest, type OpenPlaces } from '@trellis/matching';
import { teamsOf } from './match-groups.policy.js';
import { FEWEST_LEFT_BY_HAND } from './match-identity.policy.js';
import type { PeopleByPlace } from './match-scoring.policy.js';

/**
 * Mentees to whom so few mentors are left that whom they get would tell who met their wishes, where there are more mentors than
 * that: rules by hand, conflicts that staff declare, numbers in a file, pausing or declining the others all leave few, and so does
 * leaving others nowhere to go but to the rest. Whoever is full with mentees of their own who sign in is not counted (those who do
 * not may be made up), nor is what a small program never had.
 */
export function leftTooFew(
  people: PeopleByPlace,
  { ruledOut, pinned }: { ruledOut: Uint8Array; pinned: readonly IndexPair[] },
): Set<number> {
  const { mentees, mentors, mentorsAside = 0 } = people;
  const wouldBe = mentorsAside + mentors.filter(({ places }) => places > 0).length;
  const left = openInFullest(openPlaces(people, { ruledOut, pinned }), FEWEST_LEFT_BY_HAND);
  const settled = new Set(pinned.map(({ mentee }) => mentee));
  const isolated = new Set<number>();
  for (let mentee = 0; mentee < mentees.length; mentee++)
    if (!settled.has(mentee) && (left[mentee] ?? 0) < Math.min(FEWEST_LEFT_BY_HAND, wouldBe)) isolated.add(mentee);
  return isolated;
}

/** Where mentees can go, scores aside: to mentors; in groups and pods to those that can take place. Who is pinned has a place already. */
function openPlaces(
  people: PeopleByPlace,
  { ruledOut, pinned }: { ruledOut: Uint8Array; pinned: readonly IndexPair[] },
): OpenPlaces {
  const [menteeCount, mentorCount] = [people.mentees.length, people.mentors.length];
  const teams = placesOfTeams(people, ruledOut);
  const capacity = teams ? teams.map(({ most }) => most) : people.mentors.map(({ places }) => places);
  const forbidden = teams ? ruledOutOfTeams(teams, { menteeCount, mentorCount, ruledOut }) : ruledOut.slice();
  for (const { mentee, mentor } of pinned) {
    const at = teams ? teams.findIndex(({ mentors }) => mentors.includes(mentor)) : mentor;
    if (at >= 0) capacity[at] = Math.max(0, (capacity[at] ?? 0) - 1);
    forbidden.fill(1, mentee * capacity.length, (mentee + 1) * capacity.length);
  }
  return { menteeCount, mentorCount: capacity.length, capacity, forbidden };
}

interface OpenTeam {
  /** By their places in the list. */
  mentors: number[];
  most: number;
}

/** Groups or pods that can take place: as many places, and as many mentees who may come, as the fewest asked for; null in pairs. */
function placesOfTeams(people: PeopleByPlace, ruledOut: Uint8Array): OpenTeam[] | null {
  const at = new Map(people.mentors.map(({ id }, place) => [id, place]));
  const width = people.mentors.length;
  return (
    teamsOf(people)?.flatMap(({ mentorIds, fewest, most }) => {
      const mentors = mentorIds.map((id) => at.get(id) ?? -1);
      const mayCome = people.mentees.filter((_, mentee) => mentors.every((one) => !ruledOut[mentee * width + one]));
      return most > 0 && most >= fewest && mayCome.length >= fewest ? [{ mentors, most }] : [];
    }) ?? null
  );
}

function ruledOutOfTeams(
  teams: readonly OpenTeam[],
  { menteeCount, mentorCount, ruledOut }: { menteeCount: number; mentorCount: number; ruledOut: Uint8Array },
): Uint8Array {
  const mask = new Uint8Array(menteeCount * teams.length);
  for (let mentee = 0; mentee < menteeCount; mentee++)
    teams.forEach(({ mentors }, at) => {
      if (mentors.some((mentor) => ruledOut[mentee * mentorCount + mentor])) mask[mentee * teams.length + at] = 1;
    });
  return mask;
}

import type { EventStandingsQuery } from '@trellis/api-client';
import type { Requirement } from './requirement-words.js';

export type PersonStanding = EventStandingsQuery['eventStandings'][number];
export type Standing = PersonStanding['standings'][number];

/** Somebody with how far they are with one requirement. */
export interface PersonIn {
  enrolmentId: string;
  name: string;
  standing: Standing;
}

export interface RequirementGroup {
  requirement: Requirement;
  behind: PersonIn[];
  waived: PersonIn[];
  done: number;
  all: number;
}

/** The same by requirement, in the order in which they come. */
export function standingsByRequirement(people: readonly PersonStanding[]): RequirementGroup[] {
  const groups = new Map<string, RequirementGroup>();
  for (const { enrolmentId, name, standings } of people) {
    for (const standing of standings) {
      const { requirement } = standing;
      const group = groups.get(requirement.id) ?? { requirement, behind: [], waived: [], done: 0, all: 0 };
      groups.set(requirement.id, group);
      group.all += 1;
      if (standing.waiver) group.waived.push({ enrolmentId, name, standing });
      else if (standing.left > 0) group.behind.push({ enrolmentId, name, standing });
      else group.done += 1;
    }
  }
  return [...groups.values()];
}

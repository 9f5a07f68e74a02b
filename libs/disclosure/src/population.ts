/** Who was counted in the tables of one population at one moment. */
export interface Population {
  readonly id: string;
  /**
   * An opaque key of each person, and a keyed hash of all their answers that restricted tables count: whoever changes
   * an answer counts as a change. The same person has the same key and hash in every population of a request.
   */
  readonly people: ReadonlyMap<string, string>;
}

/** What happened between two populations, in people. */
export interface Changes {
  readonly joined: number;
  readonly left: number;
  readonly changed: number;
}

export function changesBetween(before: Population, after: Population): Changes {
  let stayed = 0;
  let changed = 0;
  for (const [person, answers] of after.people) {
    const then = before.people.get(person);
    if (then === undefined) continue;
    stayed++;
    if (then !== answers) changed++;
  }
  return { joined: after.people.size - stayed, left: before.people.size - stayed, changed };
}

/** In how many people two populations differ; two tables that differ in few give these few away. */
export function countOfChanges({ joined, left, changed }: Changes): number {
  return joined + left + changed;
}

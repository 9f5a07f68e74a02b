import { Injectable } from '@nestjs/common';

/** Of these people of a cohort (enrolments), those whose match has to wait for something that they have yet to do. */
type Hold = (cohortId: string, enrolmentIds: readonly string[]) => Promise<readonly string[]>;

/** Where modules say that a match is not to be published yet. */
@Injectable()
export class MatchHolds {
  private readonly holds: Hold[] = [];

  add(hold: Hold): void {
    this.holds.push(hold);
  }

  async heldOf(cohortId: string, enrolmentIds: readonly string[]): Promise<string[]> {
    const held = new Set<string>();
    for (const hold of this.holds) for (const id of await hold(cohortId, enrolmentIds)) held.add(id);
    return [...held];
  }
}

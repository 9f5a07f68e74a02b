import { Injectable } from '@nestjs/common';
import { waitByHand } from './match-draft.policy.js';
import { teamWith } from './match-edits.policy.js';
import { unmetEssentials } from './match-essentials.policy.js';
import { essentialWishes, type MatchIdentity } from './match-identity.policy.js';
import { MatchIdentityService } from './match-identity.service.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { itemIdsOf } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import { MatchRelaxations } from './match-relaxations.service.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';

/**
 * What is essential binds a hand as it binds a run, but not while somebody tries things out: a move that was refused would tell
 * what the mentee or the mentor said. It is looked at once, when a draft is published.
 */
@Injectable()
export class MatchEssentials {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly pairs: MatchPairsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly questions: MatchQuestionsService,
    private readonly identity: MatchIdentityService,
    private readonly relaxations: MatchRelaxations,
  ) {}

  /**
   * In the transaction of a publication: who was set by hand against what is essential to them waits instead, and is asked.
   * Returns the run as it is then.
   */
  async holdBack(run: MatchRunRow): Promise<MatchRunRow> {
    if (!(await this.identity.isUsed(run.cohort_id))) return run;
    const set = await this.pairs.listSetByHand(run.id);
    const questions = await this.questions.ofCohort(run.cohort_id);
    const people = await this.people.load(run.cohort_id, itemIdsOf(questions));
    const mentees = set.map(({ menteeId }) => menteeId);
    const mentors = [...new Set(set.flatMap(({ mentorId }) => teamWith(people, mentorId)?.mentorIds ?? [mentorId]))];
    const parts = set.length > 0 ? await this.identity.forRun(run, { mentees, mentors }) : [];
    const known = parts.flatMap((part) => JSON.parse(part) as MatchIdentity[]);
    if (known.every((person) => essentialWishes(person).length === 0)) return run;
    const identity = new Map(known.map((person) => [person.id, person]));
    const held = unmetEssentials({ people, questions, weights: run.weights, identity }, set);
    for (const menteeId of held)
      await this.pairs.replace(run.id, { ...waitByHand(menteeId), waitingReason: 'ESSENTIAL_UNMET' });
    if (held.length === 0) return run;
    await this.runs.countMatched(run.id);
    await this.relaxations.askWaiting(run.id);
    return this.runs.get(run.id);
  }
}

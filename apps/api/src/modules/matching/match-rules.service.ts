import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { PairIds } from './match-draft.policy.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository } from './match-people.repository.js';

/** Pairs settled before a run: for other modules, in their transaction, after they have authorised. */
@Injectable()
export class MatchRules {
  constructor(
    private readonly pairs: MatchPairsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** Both asked to go on together: every run of the cohort keeps them, unless a conflict or the mentor's number forbids it. */
  async pin(cohortId: string, pair: PairIds, createdBy: string): Promise<void> {
    await this.pairs.dropPins(cohortId, pair.menteeId);
    await this.pairs.setRule(cohortId, 'pin', pair, createdBy, this.clock.now());
  }

  /** The mentee chose, and the mentor accepted: the next run keeps them, and a draft from before is a changed one. */
  async pinChosen(cohortId: string, pair: PairIds, acceptedBy: string): Promise<void> {
    await this.pairs.dropPins(cohortId, pair.menteeId);
    await this.pairs.setRule(cohortId, 'pin', pair, acceptedBy, this.clock.now(), true);
  }

  /** Nobody's places are given away elsewhere in the school until the transaction ends; a cohort is taken before. */
  lockPlaces(): Promise<void> {
    return this.people.lockPublications();
  }

  /** One of the two thinks otherwise now. */
  async unpin(cohortId: string, pair: PairIds): Promise<void> {
    await this.pairs.dropRule(cohortId, 'pin', pair);
  }
}

import { Injectable } from '@nestjs/common';
import { inThread } from '../../platform/threads/in-thread.js';
import { MatchIdentityService } from './match-identity.service.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { changedParts } from './match-publication.policy.js';
import { itemIdsOf } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import { FIND_SHORTLISTS, type FoundList } from './match-shortlists.policy.js';
import { MatchVersions } from './match-versions.service.js';

/** For another module's use cases: whom each mentee may choose from, found as a run finds its pairs. */
@Injectable()
export class MatchShortlists {
  constructor(
    private readonly people: MatchPeopleRepository,
    private readonly questions: MatchQuestionsService,
    private readonly identity: MatchIdentityService,
    private readonly versions: MatchVersions,
  ) {}

  /**
   * In a thread of its own, with each question's usual weight. Identity is read as in a run: where the cohort uses it, as
   * people consented, audited under this round. `onProgress` is told how many mentees are done.
   */
  async find(
    round: { id: string; cohort_id: string },
    size: number,
    {
      signal,
      onTotal,
      onProgress,
    }: { signal: AbortSignal; onTotal: (mentees: number) => void; onProgress: (done: number) => void },
  ): Promise<{ lists: FoundList[]; version: string }> {
    const questions = await this.questions.ofCohort(round.cohort_id);
    const loaded = await this.people.loadText(round.cohort_id, itemIdsOf(questions));
    const { people, conflicts, menteeIds: mentees, mentorIds: mentors } = loaded;
    onTotal(mentees.length);
    const isUsed = await this.identity.isUsed(round.cohort_id);
    // The fingerprint first: what changes between the two makes the lists changed ones.
    const version = isUsed
      ? await this.versions.withIdentity(loaded.version, [...mentees, ...mentors])
      : loaded.version;
    const told = await this.identity.forRun(round, { mentees, mentors }, 'shortlist_round');
    const identity = isUsed || told.length > 0 ? told : null;
    const weights = questions.map(({ id, defaultWeight }) => ({ questionId: id, weight: defaultWeight }));
    const input = { people, conflicts, questions, weights, identity, size };
    const lists = await inThread(FIND_SHORTLISTS, input, { signal, onTold: onProgress });
    return { lists, version: JSON.stringify(version) };
  }

  /** Whether people changed since. It says that they did, not who, nor what. */
  async isStale(cohortId: string, version: string): Promise<boolean> {
    return changedParts(version, await this.versions.now(cohortId)).length > 0;
  }
}

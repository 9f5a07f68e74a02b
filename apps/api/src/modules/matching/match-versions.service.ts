import { Injectable } from '@nestjs/common';
import { MatchIdentityService } from './match-identity.service.js';
import { MatchPeopleRepository, type PeopleVersion } from './match-people.repository.js';
import { itemIdsOf } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';

/**
 * From what a draft was computed, as fingerprints. What people said of their identity, their consents and the taxonomy are part
 * of the answers' fingerprint, so that a draft that is changed does not say that it was one of them.
 */
@Injectable()
export class MatchVersions {
  constructor(
    private readonly people: MatchPeopleRepository,
    private readonly questions: MatchQuestionsService,
    private readonly identity: MatchIdentityService,
  ) {}

  async now(cohortId: string): Promise<PeopleVersion> {
    const items = itemIdsOf(await this.questions.ofCohort(cohortId));
    const version = await this.people.version(cohortId, items);
    if (!(await this.identity.isUsed(cohortId))) return version;
    return this.withIdentity(version, await this.people.listMatchable(cohortId, items));
  }

  async withIdentity(version: PeopleVersion, enrolmentIds: readonly string[]): Promise<PeopleVersion> {
    return { ...version, answers: `${version.answers}/${await this.identity.version(enrolmentIds)}` };
  }
}

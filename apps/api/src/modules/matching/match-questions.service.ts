import { Injectable } from '@nestjs/common';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { type CohortQuestion, itemIdsOf, questionsOf } from './match-questions.policy.js';
import type { MatchQuestion } from './match-run.types.js';

/** What may be weighed in a cohort, from the two forms that it was opened with. */
@Injectable()
export class MatchQuestionsService {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly people: MatchPeopleRepository,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<MatchQuestion[]> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    const questions = await this.ofCohort(cohortId);
    const answered = await this.people.countMentorsAnswered(cohortId, itemIdsOf(questions).mentor);
    return questions.map(({ id, kind, defaultWeight, menteeItem, mentorItem }) => {
      const { everyone, withPlace: mentorsAnswered } = answered.get(mentorItem?.id ?? '') ?? {
        everyone: 0,
        withPlace: 0,
      };
      return {
        id,
        kind,
        defaultWeight,
        label: localizedText(menteeItem.label),
        mentorsAnswered,
        leftOut: mentorsAnswered === 0,
        onlyFullAnswered: mentorsAnswered === 0 && everyone > 0,
      };
    });
  }

  /** For the other use cases of this module. */
  async ofCohort(cohortId: string): Promise<CohortQuestion[]> {
    const [mentee, mentor] = await Promise.all([
      this.cohorts.intakeForm(cohortId, 'mentee'),
      this.cohorts.intakeForm(cohortId, 'mentor'),
    ]);
    return questionsOf(mentee, mentor);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type OfferedExperience, experienceKey } from './experiences.policy.js';
import { ExperiencesRepository } from './experiences.repository.js';

/** What mentors offer to talk about. For other modules' use cases, which have authorised already. */
@Injectable()
export class ExperienceOffers {
  constructor(
    private readonly offers: ExperiencesRepository,
    private readonly clock: Clock,
  ) {}

  /** In the mentor's own order. */
  async of(enrolmentId: string): Promise<OfferedExperience[]> {
    return (await this.offers.listOf([enrolmentId])).map(plain);
  }

  /** What the mentors who take part in a cohort offer, by enrolment, as keys that wishes name. */
  async keysOfCohort(cohortId: string): Promise<Map<string, string[]>> {
    const keys = new Map<string, string[]>();
    for (const row of await this.offers.listOfCohort(cohortId))
      keys.set(row.enrolmentId, [...(keys.get(row.enrolmentId) ?? []), experienceKey(row)]);
    return keys;
  }

  /** Each thing once, whoever offers it: nobody reads here by whom, nor by how many. */
  async offeredIn(cohortId: string): Promise<OfferedExperience[]> {
    const rows = (await this.offers.listOfCohort(cohortId)).map(plain);
    return eachOnce(rows);
  }

  /** In the place of what was offered before. Only inside `TenantDatabase.run`. */
  async replace(enrolmentId: string, offers: readonly OfferedExperience[], wordingVersion: number): Promise<void> {
    await this.offers.replace(enrolmentId, eachOnce(offers), wordingVersion, this.clock.now());
  }
}

/** As it was written first. */
function eachOnce(offers: readonly OfferedExperience[]): OfferedExperience[] {
  const keys = offers.map(experienceKey);
  return offers.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

const plain = ({ optionId, words }: OfferedExperience): OfferedExperience =>
  optionId === null ? { optionId, words } : { optionId, words: null };

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
    return [...new Map(rows.map((row) => [experienceKey(row), row])).values()];
  }

  /** In the place of what was offered before. Only inside `TenantDatabase.run`. */
  async replace(enrolmentId: string, offers: readonly OfferedExperience[], wordingVersion: number): Promise<void> {
    const once = [...new Map(offers.map((offer) => [experienceKey(offer), offer])).values()];
    await this.offers.replace(enrolmentId, once, wordingVersion, this.clock.now());
  }
}

const plain = ({ optionId, words }: OfferedExperience): OfferedExperience =>
  optionId === null ? { optionId, words } : { optionId, words: null };

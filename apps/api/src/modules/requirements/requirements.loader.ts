import { Injectable } from '@nestjs/common';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { RequirementLedger } from './requirement-ledger.service.js';
import type { RequirementProgress } from './requirement.types.js';

/** How far the mentorships of a list are, in a few statements. Whoever sees a mentorship may know that. */
@Injectable()
export class RequirementsLoader {
  private readonly loader = new RequestLoader(async (ids: readonly string[]) => {
    const found = await this.ledger.progressOf(ids);
    return ids.map((id) => found.get(id) ?? null);
  });

  constructor(private readonly ledger: RequirementLedger) {}

  of(mentorshipId: string): Promise<RequirementProgress | null> {
    return this.loader.load(mentorshipId);
  }
}

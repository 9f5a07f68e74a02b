import { Injectable } from '@nestjs/common';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { AgreementLedger } from './agreement-ledger.service.js';
import type { AgreementStanding } from './agreement.types.js';

/** How far the agreements of a list of mentorships are, in one statement. Whoever sees a mentorship may know that. */
@Injectable()
export class AgreementsLoader {
  private readonly loader = new RequestLoader((ids: readonly string[]) => this.ledger.standingsOf(ids));

  constructor(private readonly ledger: AgreementLedger) {}

  of(mentorshipId: string): Promise<AgreementStanding> {
    return this.loader.load(mentorshipId);
  }
}

import { Injectable } from '@nestjs/common';
import { ConfidentialTasks } from './confidential-tasks.service.js';
import { PrivateNotices } from './private-notices.service.js';
import type { SupportRow } from './support.repository.js';

/** Who learns that somebody asked, or was answered. In the caller's transaction. */
@Injectable()
export class SupportTelling {
  constructor(
    private readonly tasks: ConfidentialTasks,
    private readonly notices: PrivateNotices,
  ) {}

  /** A task without the words and without a name. */
  async asked(request: SupportRow): Promise<void> {
    const { id, program_id: programId, cohort_id: cohortId, cohort_name: cohort, party_ids: party } = request;
    await this.tasks.add({ code: 'SUPPORT_ASKED', args: { cohort }, programId, cohortId, dedupeKey: keyOf(id) }, party);
  }

  async settled(requestId: string): Promise<void> {
    await this.tasks.settle(keyOf(requestId));
  }

  async answered({ id, member_id: memberId }: SupportRow): Promise<void> {
    await this.settled(id);
    await this.notices.tell([memberId]);
  }
}

const keyOf = (requestId: string): string => `support:${requestId}`;

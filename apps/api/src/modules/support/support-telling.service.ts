import { Injectable } from '@nestjs/common';
import { type ColleagueRow, StaffGuard } from '../members/index.js';
import { TaskLedger } from '../tasks/index.js';
import { PrivateNotices } from './private-notices.service.js';
import type { SupportRow } from './support.repository.js';

/** Who learns that somebody asked, or was answered. In the caller's transaction. */
@Injectable()
export class SupportTelling {
  constructor(
    private readonly staff: StaffGuard,
    private readonly tasks: TaskLedger,
    private readonly notices: PrivateNotices,
  ) {}

  /**
   * A task without the words and without a name. Everybody who runs the program sees its tasks: where one of them is in this
   * very mentorship there is none, and the others are told by mail alone.
   */
  async asked({
    id,
    program_id: programId,
    cohort_id: cohortId,
    cohort_name: cohort,
    party_ids: party,
  }: SupportRow): Promise<void> {
    const running = (await this.staff.colleagues()).filter((one) => runs(one, programId));
    const others = running.filter((one) => !party.includes(one.id));
    if (others.length < running.length) return this.notices.tell(others.map((one) => one.id));
    await this.tasks.addForAll({ code: 'SUPPORT_ASKED', args: { cohort }, programId, cohortId, dedupeKey: keyOf(id) });
  }

  async settled(requestId: string): Promise<void> {
    await this.tasks.settle(keyOf(requestId));
  }

  async answered({ id, member_id: memberId }: SupportRow): Promise<void> {
    await this.settled(id);
    await this.notices.tell([memberId]);
  }
}

const runs = ({ roles, program_ids: programIds }: ColleagueRow, programId: string): boolean =>
  roles.includes('administrator') || roles.includes('coordinator') || programIds.includes(programId);

const keyOf = (requestId: string): string => `support:${requestId}`;

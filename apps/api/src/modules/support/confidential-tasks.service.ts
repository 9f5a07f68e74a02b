import { Injectable } from '@nestjs/common';
import type { NoticePlace } from '@trellis/contracts';
import { type ColleagueRow, StaffGuard } from '../members/index.js';
import { type ProductTask, TaskLedger } from '../tasks/index.js';
import { PrivateNotices } from './private-notices.service.js';

/** Where what a task is about is read; most are about a match. */
const PLACES: Readonly<Record<string, NoticePlace>> = {
  SUPPORT_ASKED: 'support',
  CHECK_IN_HELP: 'check_ins',
  EXPENSES_WAIT: 'expenses',
};

/** Tasks about somebody in a mentorship, which nobody in that mentorship may learn of. In the caller's transaction. */
@Injectable()
export class ConfidentialTasks {
  constructor(
    private readonly staff: StaffGuard,
    private readonly tasks: TaskLedger,
    private readonly notices: PrivateNotices,
  ) {}

  /**
   * Everybody who runs the program sees its tasks: where one of them is of this party there is none, and the others are told by
   * mail, and on their first page, each for themselves.
   */
  async add(task: ProductTask & { programId: string; cohortId: string }, party: readonly string[]): Promise<void> {
    const running = await this.running(task.programId);
    const others = running.filter((id) => !party.includes(id));
    if (others.length === running.length) {
      await this.tasks.addForAll(task);
      return;
    }
    const { code, cohortId, dedupeKey: cause } = task;
    await this.notices.tell(others, { place: PLACES[code] ?? 'matches', cohortId, cause });
  }

  async settle(dedupeKey: string): Promise<void> {
    await this.tasks.settle(dedupeKey);
    await this.notices.settle(dedupeKey);
  }

  /** Of one for several parties: done, for those who see it, when nothing is left that they may see. */
  async settleAllBut(
    { programId, dedupeKey }: Pick<ProductTask, 'dedupeKey'> & { programId: string },
    parties: readonly (readonly string[])[],
  ): Promise<void> {
    const running = parties.length > 0 ? await this.running(programId) : [];
    const apart = parties.filter((party) => running.some((id) => party.includes(id)));
    if (apart.length === parties.length) await this.tasks.settle(dedupeKey);
    if (apart.length === 0) await this.notices.settle(dedupeKey);
  }

  private async running(programId: string): Promise<string[]> {
    return (await this.staff.colleagues()).filter((one) => runs(one, programId)).map(({ id }) => id);
  }
}

const runs = ({ roles, program_ids: programIds }: ColleagueRow, programId: string): boolean =>
  roles.includes('administrator') || roles.includes('coordinator') || programIds.includes(programId);

import { Injectable } from '@nestjs/common';
import { type ColleagueRow, StaffGuard } from '../members/index.js';
import { type ProductTask, TaskLedger } from '../tasks/index.js';
import { PrivateNotices } from './private-notices.service.js';

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
   * mail alone.
   */
  async add(task: ProductTask & { programId: string }, party: readonly string[]): Promise<void> {
    const running = await this.running(task.programId);
    const others = running.filter((id) => !party.includes(id));
    if (others.length < running.length) return this.notices.tell(others);
    await this.tasks.addForAll(task);
  }

  /** Whether there is a task about any of these parties. */
  async hasAny(programId: string, parties: readonly (readonly string[])[]): Promise<boolean> {
    if (parties.length === 0) return false;
    const running = await this.running(programId);
    return parties.some((party) => running.every((id) => !party.includes(id)));
  }

  async settle(dedupeKey: string): Promise<void> {
    await this.tasks.settle(dedupeKey);
  }

  private async running(programId: string): Promise<string[]> {
    return (await this.staff.colleagues()).filter((one) => runs(one, programId)).map(({ id }) => id);
  }
}

const runs = ({ roles, program_ids: programIds }: ColleagueRow, programId: string): boolean =>
  roles.includes('administrator') || roles.includes('coordinator') || programIds.includes(programId);

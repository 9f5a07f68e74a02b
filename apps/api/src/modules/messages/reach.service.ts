import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { Party } from '../mentorships/index.js';
import type { Reach, ReachOfPerson, SetMyReachInput } from './message.types.js';
import { ReachRepository, type ReachRow } from './reach.repository.js';

/** How people like to be reached: said once in a school, shown to those they are in a mentorship with. */
@Injectable()
export class ReachService {
  constructor(
    private readonly reach: ReachRepository,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async getMine(actor: Actor): Promise<Reach> {
    authorise(actor, 'own.read');
    return (await this.findOf(actor.memberId ?? '')) ?? { ways: [], note: null };
  }

  async setMine(actor: Actor, { ways, note }: SetMyReachInput): Promise<Reach> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    if (!memberId) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      await this.reach.set(memberId, { ways, note: normaliseText(note ?? '') || null }, this.clock.now());
      recordEvent('member.changed', { memberId });
      await this.audit.record({ action: 'member.choose_reach', subjectType: 'member', subjectId: memberId });
    });
    return this.getMine(actor);
  }

  // For use cases that have authorised.

  /** Of the others in a mentorship, who said so. While it is on a pause nobody is to be reached. */
  async ofOthers({ mentorship, enrolmentId }: Party): Promise<ReachOfPerson[]> {
    if (mentorship.state !== 'active') return [];
    const others = mentorship.people.filter((one) => one.enrolmentId !== enrolmentId);
    const rows = await this.reach.listOf(others.map(({ memberId }) => memberId));
    return others.flatMap(({ enrolmentId: id, memberId, name }) => {
      const row = rows.find((one) => one.member_id === memberId);
      return row && (row.ways.length > 0 || row.note !== null)
        ? [{ enrolmentId: id, name, ways: row.ways, note: row.note }]
        : [];
    });
  }

  async findOf(memberId: string): Promise<ReachRow | null> {
    const [row] = memberId ? await this.reach.listOf([memberId]) : [];
    return row ?? null;
  }
}

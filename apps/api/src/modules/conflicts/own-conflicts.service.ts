import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ConflictWatch } from './conflict-watch.service.js';
import type { DeclareMyConflictInput, MyConflict } from './conflict.types.js';
import { saidConflict } from './conflicts.policy.js';
import { type ConflictRow, ConflictsRepository } from './conflicts.repository.js';

/**
 * Whom a mentor or mentee may not, or would rather not, be matched with. What they say is read by nobody but them: everyone
 * else learns, where they try, that two people may not be matched.
 */
@Injectable()
export class OwnConflicts {
  constructor(
    private readonly conflicts: ConflictsRepository,
    private readonly watch: ConflictWatch,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MyConflict[]> {
    authorise(actor, 'own.read');
    return actor.memberId ? (await this.conflicts.listOwn(actor.memberId)).map(toMyConflict) : [];
  }

  async declare(actor: Actor, input: DeclareMyConflictInput): Promise<MyConflict[]> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    const cohortId = input.cohortId ?? null;
    if (cohortId !== null && !isId(cohortId)) throw new AppError('NOT_FOUND');
    const { email, isMentor } = await this.conflicts.describeSelf(memberId, cohortId);
    if (cohortId !== null && !isMentor) throw new AppError('NOT_FOUND');
    const scope = cohortId === null ? 'person' : 'cohort';
    const said = saidConflict({ ...input, scope }, email, await this.watch.today());
    if ((await this.conflicts.countOwn(memberId)) >= LIMITS.conflicts)
      throw new AppError('CONFLICTS_LIMIT', { allowed: LIMITS.conflicts });
    await this.db.run(async () => {
      const sayer = { holderId: memberId, createdBy: memberId, programId: null };
      const id = await this.conflicts.insert(said, sayer, this.clock.now());
      await this.record('conflict.declare', id);
      // Nobody is told of a private wish: it holds for matches to come.
      if (said.kind !== 'private') await this.watch.soon(await this.conflicts.get(id));
    });
    return this.list(actor);
  }

  async withdraw(actor: Actor, id: string): Promise<MyConflict[]> {
    authorise(actor, 'own.read');
    const own = await this.conflicts.listOwn(ownId(actor));
    const row = own.find((one) => one.id === id);
    if (!row) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      await this.conflicts.remove(row.id);
      await this.record('conflict.withdraw', row.id);
      if (row.kind !== 'private') await this.watch.soon(row);
    });
    return this.list(actor);
  }

  private async record(action: string, conflictId: string): Promise<void> {
    recordEvent(action, { conflictId });
    await this.audit.record({ action, subjectType: 'pair_conflict', subjectId: conflictId });
  }
}

function ownId(actor: Actor): string {
  if (!actor.memberId) throw new AppError('NOT_FOUND');
  return actor.memberId;
}

export function toMyConflict(row: ConflictRow): MyConflict {
  return {
    id: row.id,
    kind: row.kind,
    scope: row.scope,
    email: row.other_email,
    cohortName: row.cohort_name,
    year: row.year,
    fromOn: row.from_on,
    toOn: row.to_on,
    saidAt: row.created_at,
  };
}

import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { IdentityVault } from '../identity/index.js';
import { StaffGuard } from '../members/index.js';
import type { NamedReader, NameIdentityReaderInput } from './named-reader.types.js';
import { matches, type Naming } from './named-readers.policy.js';
import { NamedReadersRepository } from './named-readers.repository.js';

type CohortKey = Pick<CohortRow, 'id' | 'program_id'>;

/** Naming who may read identity answers in a cohort, of those who say yes to the name. */
@Injectable()
export class NamedReaders {
  constructor(
    private readonly rows: NamedReadersRepository,
    private readonly cohorts: CohortsService,
    private readonly staff: StaffGuard,
    private readonly vault: IdentityVault,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly dueWork: DueWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<NamedReader[]> {
    return this.describe(await this.cohorts.authorised(actor, 'cohort.read', cohortId));
  }

  /** Cohorts that the actor is named in, where they still match. */
  async listMine(actor: Actor): Promise<string[]> {
    authorise(actor, 'own.read');
    const cohorts = actor.memberId ? await this.rows.listCohortsOf(actor.memberId) : [];
    return cohorts.filter(({ program_id: programId }) => may(actor, 'matching.run', programId)).map(({ id }) => id);
  }

  async name(actor: Actor, { cohortId, memberId }: NameIdentityReaderInput): Promise<NamedReader[]> {
    const cohort = await this.cohorts.authorised(actor, 'program.configure', cohortId);
    const colleague = await this.staff.findColleague(memberId);
    if (!colleague || !matches(colleague, cohort.program_id)) throw new AppError('NOT_FOUND', {}, 'memberId');
    await this.db.run(async () => {
      const before = await this.openNamings(cohort);
      if (before.some((row) => row.member_id === memberId)) throw new AppError('IDENTITY_READER_NAMED', {}, 'memberId');
      if (before.length >= LIMITS.identityReaders)
        throw new AppError('IDENTITY_READERS_FULL', { most: LIMITS.identityReaders });
      const id = await this.rows.insert(cohort.id, memberId, this.clock.now());
      await this.tell(cohort, new Set(before.map((row) => row.id)));
      recordEvent('identity_reader.named', { cohortId, readerId: id });
      const details = { memberId, readerId: id };
      await this.audit.record({ action: 'identity_reader.name', subjectType: 'cohort', subjectId: cohort.id, details });
    });
    return this.describe(cohort);
  }

  async end(actor: Actor, readerId: string): Promise<NamedReader[]> {
    authoriseSomewhere(actor, 'program.configure');
    const { cohort_id: cohortId, member_id: memberId } = await this.rows.get(readerId);
    const cohort = await this.cohorts.authorised(actor, 'program.configure', cohortId);
    await this.db.run(async () => {
      const before = await this.openNamings(cohort);
      if (!before.some(({ id }) => id === readerId)) throw new AppError('NOT_FOUND');
      await this.endNaming(cohort, { id: readerId, member_id: memberId });
    });
    return this.describe(cohort);
  }

  /** A yes was said to a name: who goes by another one is no longer named, not even when they take the former one again. */
  async endRenamed(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      for (const naming of await this.rows.listRenamed(job.subjectId))
        await this.endNaming({ id: naming.cohort_id, program_id: naming.program_id }, naming);
      await this.dueWork.complete(job);
    });
  }

  private async endNaming(cohort: CohortKey, naming: { id: string; member_id: string }): Promise<void> {
    await this.rows.end(naming.id, this.clock.now());
    await this.tell(cohort, new Set([naming.id]));
    recordEvent('identity_reader.ended', { cohortId: cohort.id, readerId: naming.id });
    const details = { memberId: naming.member_id, readerId: naming.id };
    await this.audit.record({ action: 'identity_reader.end', subjectType: 'cohort', subjectId: cohort.id, details });
  }

  // For other modules' use cases, which have authorised already.

  /** Who reads in a cohort if people say yes: those named who still match there. A yes is asked for these, and counts for these. */
  async of(cohort: CohortKey): Promise<Naming[]> {
    return (await this.describe(cohort))
      .filter((reader) => reader.matches)
      .map(({ id, memberId, name }) => ({ id, memberId, name }));
  }

  /** The names of these namings, whether or not they hold by now. */
  namesOf(readerIds: readonly string[]): Promise<Pick<Naming, 'name'>[]> {
    return this.rows.listNames(readerIds);
  }

  /** One change at a time, so that no fourth slips in; in a cohort that is over nobody reads. */
  private async openNamings(cohort: CohortKey): ReturnType<NamedReadersRepository['listOf']> {
    const { state } = await this.cohorts.lock(cohort.id);
    if (state === 'closed') throw new AppError('COHORT_CLOSED');
    return this.rows.listOf(cohort.id);
  }

  /** Tells those who said yes to any of these. Only what they consented to is opened for it, nothing that they answered. */
  private async tell(cohort: CohortKey, namings: ReadonlySet<string>): Promise<void> {
    if (namings.size === 0) return;
    const people = await this.rows.listPeople(cohort.id);
    const said = new Set(
      await this.vault.listConsenting(
        'named_staff',
        people.map(({ id }) => id),
        ({ readers = [] }) => readers.some((id) => namings.has(id)),
      ),
    );
    // As of this change: of two that follow each other, each mail tells its own.
    const readerIds = (await this.of(cohort)).map(({ id }) => id).join(' ');
    await this.outbox.addMany(
      people
        .filter(({ id }) => said.has(id))
        .map(({ id: enrolmentId, member_id: toMemberId }) => ({
          kind: 'named_readers_changed',
          toMemberId,
          subject: { cohortId: cohort.id, enrolmentId, readerIds },
        })),
    );
  }

  private async describe(cohort: CohortKey): Promise<NamedReader[]> {
    const rows = await this.rows.listOf(cohort.id);
    if (rows.length === 0) return [];
    const colleagues = new Map((await this.staff.colleagues()).map((one) => [one.id, one]));
    return rows.map(({ id, member_id: memberId, display_name: name, name_now: nameNow, named_at: namedAt }) => {
      const colleague = colleagues.get(memberId);
      // A yes was said to a name: whoever is called otherwise now is somebody else to them.
      const isThem = colleague !== undefined && name === nameNow;
      return { id, memberId, name, namedAt, matches: isThem && matches(colleague, cohort.program_id) };
    });
  }
}

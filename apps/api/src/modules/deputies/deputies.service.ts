import { Injectable } from '@nestjs/common';
import { addDays, dayIn, momentIn } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type ColleagueRow, StaffGuard } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { areDaysOfAbsence, mayStandIn } from './deputies.policy.js';
import { DeputiesRepository, type DeputyRow } from './deputies.repository.js';
import type { Colleague, Deputy, NameDeputyInput } from './deputy.types.js';

/**
 * Standing in for a colleague who is away. While it holds, the deputy may do in the absent one's programs what they may, finds
 * their tasks among their own, and gets the mails that ask them to act.
 */
@Injectable()
export class DeputiesService {
  constructor(
    private readonly deputies: DeputiesRepository,
    private readonly staff: StaffGuard,
    private readonly schools: SchoolsService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async listColleagues(actor: Actor): Promise<Colleague[]> {
    authoriseSomewhere(actor, 'task.manage');
    return (await this.staff.colleagues()).map(toColleague);
  }

  async list(actor: Actor): Promise<Deputy[]> {
    authoriseSomewhere(actor, 'task.manage');
    const now = this.clock.now();
    return (await this.deputies.list(now)).map((row) => toDeputy(row, now));
  }

  async name(actor: Actor, input: NameDeputyInput): Promise<Deputy> {
    authoriseSomewhere(actor, 'task.manage');
    const absent = await this.staff.findColleague(input.absentId);
    if (!absent) throw new AppError('NOT_FOUND');
    this.authoriseFor(actor, absent);
    const { timeZone } = await this.schools.settings();
    const now = this.clock.now();
    if (!areDaysOfAbsence(input.fromOn, input.toOn, dayIn(now, timeZone)))
      throw new AppError('DEPUTY_DATES', {}, 'toOn');
    return this.db.run(async () => {
      await this.deputies.lock();
      const deputy = await this.staff.findColleague(input.deputyId);
      if (!deputy || !mayStandIn(deputy, absent)) throw new AppError('DEPUTY_UNABLE', {}, 'deputyId');
      await this.refuseOverlaps(input);
      const startsAt = momentIn(input.fromOn, 0, timeZone);
      const endsAt = momentIn(addDays(input.toOn, 1), 0, timeZone);
      const id = await this.deputies.insert({ ...input, startsAt, endsAt, setBy: actor.memberId }, now);
      await this.tell(actor, id, input);
      await this.record('deputy.name', id, input);
      await this.staff.changed();
      return toDeputy(await this.deputies.get(id), now);
    });
  }

  /** Back earlier, or named by mistake. */
  async end(actor: Actor, id: string): Promise<Deputy[]> {
    authoriseSomewhere(actor, 'task.manage');
    const row = await this.deputies.get(id);
    const absent = await this.staff.findColleague(row.absent_id);
    const isOwn = actor.memberId === row.absent_id || actor.memberId === row.deputy_id;
    // Someone who can't act any more has nobody else to end it for them but those who give roles everywhere.
    if (!isOwn && absent) this.authoriseFor(actor, absent);
    else if (!isOwn) authorise(actor, 'program.roles');
    return this.db.run(async () => {
      if (!(await this.deputies.end(id, this.clock.now()))) throw new AppError('NOT_FOUND');
      await this.record('deputy.end', id, { absentId: row.absent_id, deputyId: row.deputy_id });
      await this.staff.changed();
      return this.list(actor);
    });
  }

  // For other modules' use cases, which have authorised already.

  /** Who stands in at this moment, by the absent member's id. */
  async standingInFor(memberIds: readonly string[]): Promise<Map<string, string>> {
    if (memberIds.length === 0) return new Map();
    const rows = await this.deputies.listStandingIn(memberIds, this.clock.now());
    return new Map(rows.map((row) => [row.absent_id, row.deputy_id]));
  }

  /** Who gets a mail that asks these members to act: they, and whoever stands in for them now; each once. */
  async withDeputies(memberIds: readonly string[]): Promise<string[]> {
    const deputies = await this.standingInFor(memberIds);
    return [...new Set([...memberIds, ...deputies.values()])];
  }

  /**
   * A colleague hands over: where they would stand in for someone, the new one does, or, if they may not, nobody any more.
   * In the caller's transaction; returns how many were moved.
   */
  async move(fromId: string, toId: string): Promise<number> {
    const now = this.clock.now();
    const to = await this.staff.findColleague(toId);
    let moved = 0;
    for (const row of await this.deputies.listOfDeputy(fromId, now)) {
      const absent = await this.staff.findColleague(row.absent_id);
      const fits =
        to && absent && mayStandIn(to, absent) && !(await this.deputies.isAway(toId, row.from_on, row.to_on));
      if (fits) await this.deputies.setDeputy(row.id, toId);
      else await this.deputies.end(row.id, now);
      if (fits) moved += 1;
      await this.record(fits ? 'deputy.move' : 'deputy.end', row.id, { absentId: row.absent_id, deputyId: toId });
    }
    return moved;
  }

  /**
   * This member's roles were changed or taken away: where they may no longer stand in for someone it ends, and who is away is
   * told; where nobody needs to stand in for them any more it ends too. In the caller's transaction.
   */
  async endUnfit(memberId: string): Promise<void> {
    const now = this.clock.now();
    for (const row of await this.deputies.listOf(memberId, now)) {
      const deputy = await this.staff.findColleague(row.deputy_id);
      const absent = await this.staff.findColleague(row.absent_id);
      if (deputy && absent && mayStandIn(deputy, absent)) continue;
      await this.deputies.end(row.id, now);
      await this.record('deputy.end', row.id, { absentId: row.absent_id, deputyId: row.deputy_id });
      if (absent)
        await this.outbox.add({ kind: 'deputy_ended', toMemberId: absent.id, subject: { deputyRowId: row.id } });
    }
  }

  /** For oneself anyone; for someone else who gives roles in the school, or in all the programs that would be lent. */
  private authoriseFor(actor: Actor, absent: ColleagueRow): void {
    if (absent.id === actor.memberId) return;
    const runsSchool = absent.roles.includes('administrator') || absent.roles.includes('coordinator');
    if (runsSchool || absent.program_ids.length === 0) authorise(actor, 'program.roles');
    for (const programId of absent.program_ids) authorise(actor, 'program.roles', programId);
  }

  private async refuseOverlaps({ absentId, deputyId, fromOn, toOn }: NameDeputyInput): Promise<void> {
    if (await this.deputies.isAway(absentId, fromOn, toOn)) throw new AppError('DEPUTY_OVERLAPS', {}, 'fromOn');
    if (await this.deputies.isAway(deputyId, fromOn, toOn)) throw new AppError('DEPUTY_AWAY', {}, 'deputyId');
  }

  private async tell(actor: Actor, id: string, { absentId, deputyId }: NameDeputyInput): Promise<void> {
    const readers = [deputyId, absentId].filter((memberId) => memberId !== actor.memberId);
    await this.outbox.addMany(
      readers.map((toMemberId) => ({
        kind: 'deputy_named',
        toMemberId,
        subject: { deputyRowId: id },
        dedupeKey: `deputy_named:${id}:${toMemberId}`,
      })),
    );
  }

  private async record(action: string, id: string, ids: { absentId: string; deputyId: string }): Promise<void> {
    const { absentId, deputyId } = ids;
    recordEvent(action === 'deputy.name' ? 'deputy.named' : 'deputy.changed', { deputyRowId: id, absentId, deputyId });
    await this.audit.record({ action, subjectType: 'deputy', subjectId: id, details: { absentId, deputyId } });
  }
}

const toColleague = (row: ColleagueRow): Colleague => ({
  id: row.id,
  displayName: row.display_name,
  email: row.email,
  roles: row.roles,
  programIds: row.program_ids,
});

const toDeputy = (row: DeputyRow, now: Date): Deputy => ({
  id: row.id,
  absentId: row.absent_id,
  absentName: row.absent_name,
  deputyId: row.deputy_id,
  deputyName: row.deputy_name,
  fromOn: row.from_on,
  toOn: row.to_on,
  holdsNow: row.starts_at <= now && row.ends_at > now,
});

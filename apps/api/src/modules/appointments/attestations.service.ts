import { Injectable } from '@nestjs/common';
import { LIFETIMES, LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentChanges } from '../enrolments/index.js';
import { NotificationChoices } from '../members/index.js';
import { type Standing, standingOf, validUntil } from './appointments.policy.js';
import { MentorRulesService } from './mentor-rules.service.js';
import { MentorStandingRepository } from './mentor-standing.repository.js';
import type { AttestInput, RecordTrainingInput } from './own-mentoring.types.js';

const DAY = 24 * 60 * 60 * 1000;

/** The yearly agreement and the trainings: said by the mentor, recorded by staff, reminded of before the year is over. */
@Injectable()
export class Attestations {
  constructor(
    private readonly standings: MentorStandingRepository,
    private readonly rules: MentorRulesService,
    private readonly cohorts: CohortsService,
    private readonly changes: EnrolmentChanges,
    private readonly choices: NotificationChoices,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The person agrees to the wording that they read; ATTESTATION_CHANGED when there is a newer one. */
  async attest(actor: Actor, { programId, version }: AttestInput): Promise<void> {
    authorise(actor, 'own.read');
    const memberId = await this.requireMentorOf(actor, programId);
    await this.db.run(async () => {
      const wording = await this.rules.wordingOf(programId);
      if (wording.version !== version) throw new AppError('ATTESTATION_CHANGED');
      await this.rules.keepWording(programId, wording);
      const now = this.clock.now();
      const until = validUntil(now);
      const row = { programId, memberId, version, validUntil: until };
      const id = await this.standings.insertAttestation(row, now);
      await this.dueWork.add(
        'appointments.remindAttestation',
        id,
        new Date(until.getTime() - LIFETIMES.attestationReminderDays * DAY),
      );
      await this.record('mentor.attest', { programId, memberId, details: { programId, version } });
    });
  }

  async markDone(actor: Actor, trainingId: string): Promise<void> {
    authorise(actor, 'own.read');
    const programId = await this.standings.programOfTraining(trainingId);
    const memberId = await this.requireMentorOf(actor, programId);
    await this.db.run(async () => {
      const [isNew] = await this.standings.insertTrainings(trainingId, [memberId], memberId, this.clock.now());
      if (isNew) await this.record('mentor.record_training', { programId, memberId, details: { trainingId } });
    });
  }

  /** Staff say that these mentors did a training. Returns for how many that was news. */
  async recordTraining(actor: Actor, { cohortId, trainingId, enrolmentIds }: RecordTrainingInput): Promise<number> {
    const cohort = await this.cohorts.authorised(actor, 'mentor.appoint', cohortId);
    const programId = await this.standings.programOfTraining(trainingId);
    if (programId !== cohort.program_id || !enrolmentIds.every(isId)) throw new AppError('NOT_FOUND');
    return this.db.run(async () => {
      const people = await this.changes.lock(cohortId, enrolmentIds);
      const mentors = people.filter(({ role }) => role === 'mentor');
      if (mentors.length < enrolmentIds.length) throw new AppError('NOT_FOUND');
      const ids = mentors.map(({ memberId }) => memberId);
      const news = await this.standings.insertTrainings(trainingId, ids, actor.memberId, this.clock.now());
      for (const memberId of news)
        await this.record('mentor.record_training', { programId, memberId, details: { trainingId } });
      return news.length;
    });
  }

  /** Once, two weeks before the year is over, to whoever still is a mentor there and has not agreed anew. */
  async remind(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      await this.dueWork.complete(job);
      const attestation = await this.standings.findRenewable(job.subjectId);
      if (!attestation || !(await this.rules.of(attestation.program_id)).attested) return;
      const { id, member_id: toMemberId, program_id: programId } = attestation;
      if (!(await this.choices.allows(toMemberId, 'reminder'))) return;
      await this.outbox.add({
        kind: 'attestation_due',
        toMemberId,
        subject: { programId, attestationId: id },
        dedupeKey: `attestation_due:${id}`,
      });
    });
  }

  /** Enrolments of approved mentors who miss something that the program asks, for the list of people. */
  async listDue(actor: Actor, cohortId: string): Promise<string[]> {
    const { program_id: programId } = await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const { attested } = await this.rules.of(programId);
    return this.standings.listDue(cohortId, { attested, now: this.clock.now(), most: LIMITS.mentorsDue });
  }

  // For other use cases of this module, which have authorised already.

  async standingsOf(programId: string, memberIds: readonly string[]): Promise<Map<string, Standing>> {
    const rules = await this.rules.of(programId);
    const now = this.clock.now();
    const rows = await this.standings.list(programId, memberIds);
    return new Map(
      rows.map(({ member_id: memberId, attested_at: attestedAt, valid_until: until, missing }) => [
        memberId,
        standingOf(rules, { attestedAt, validUntil: until, missing }, now),
      ]),
    );
  }

  private async requireMentorOf(actor: Actor, programId: string): Promise<string> {
    const memberId = actor.memberId ?? '';
    const places = isId(memberId) && isId(programId) ? await this.standings.listPlaces(memberId) : [];
    if (!places.some((place) => place.program_id === programId)) throw new AppError('NOT_FOUND');
    return memberId;
  }

  private async record(
    action: string,
    { programId, memberId, details }: { programId: string; memberId: string; details: Record<string, unknown> },
  ): Promise<void> {
    recordEvent(action, { programId, memberId });
    await this.audit.record({ action, subjectType: 'member', subjectId: memberId, details });
  }
}

import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { followEvents } from '../../platform/domain-events/followed-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { RequirementLedger } from '../requirements/index.js';
import { SchoolsService } from '../schools/index.js';
import { TaskLedger } from '../tasks/index.js';
import { expectedInterval, momentsOf, morningAfter, silentSince } from './pacing.policy.js';
import { type PacedRow, PacingRepository, type SilenceRow } from './pacing.repository.js';
import { PacingTelling } from './pacing-telling.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'pacing.look': 'cohort, mentorship or enrolment';
  }
}

// A sign of contact, a pause, an end, a date that moved: each is told as an event, and is looked at anew.
followEvents('pacing.look', ['cohort.', 'enrolment.', 'mentorship.', 'meeting.']);

/**
 * Looks at one mentorship when something changed, and when its next moment has come: what is due is done, the next moment owed,
 * in one transaction that ends the job. A worker that dies on the way leaves the job, and nothing half done.
 */
@Injectable()
export class PacingJobs {
  constructor(
    private readonly pacing: PacingRepository,
    private readonly telling: PacingTelling,
    private readonly requirements: RequirementLedger,
    private readonly schools: SchoolsService,
    private readonly tasks: TaskLedger,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  @OnJob('pacing.look')
  async look(job: DueJob): Promise<void> {
    const ids = await this.pacing.listAbout(job.subjectId);
    if (!ids.includes(job.subjectId)) {
      await this.db.run(async () => {
        await this.dueWork.complete(job);
        for (const id of ids) await this.dueWork.add('pacing.look', id);
      });
      return;
    }
    await this.db.run(async () => {
      // First, so that whoever else is at it finds their claim stale and what was noted meanwhile is seen below.
      await this.dueWork.complete(job);
      const row = await this.pacing.find(job.subjectId);
      if (row?.watched) await this.follow(row);
      else await this.leave(job.subjectId);
    });
  }

  /** Over, on a pause, or not wanted: nobody has a task. Mentors who had their word do not get it again for the same silence. */
  private async leave(mentorshipId: string): Promise<void> {
    const silence = await this.pacing.findSilence(mentorshipId);
    if (!silence?.staff_told_at) return;
    await this.pacing.saveSilence({ ...silence, staff_told_at: null });
    await this.tasks.settle(taskOf(mentorshipId));
  }

  private async follow(row: PacedRow): Promise<void> {
    const now = this.clock.now();
    const since = silentSince(row);
    const silence = await this.silenceSince(row.id, since);
    const { mentorAt, staffAt, nextMorning } = await this.momentsOf(row, since);
    if (mentorAt <= now && !silence.mentor_told_at && (await this.telling.tellMentors(row.id, now))) {
      silence.mentor_told_at = now;
    }
    if (staffAt <= now && !silence.staff_told_at) {
      await this.tellStaff(row);
      silence.staff_told_at = now;
    }
    await this.pacing.saveSilence(silence);
    // Somebody who has had their word of this day about others has this one tomorrow.
    const told = mentorAt <= now ? nextMorning : mentorAt;
    const moments = [silence.mentor_told_at ? [] : told, silence.staff_told_at ? [] : staffAt].flat();
    const [next] = moments.sort((a, b) => a.getTime() - b.getTime());
    if (next) await this.dueWork.add('pacing.look', row.id, next);
  }

  /** The silence that is known already; a new one settles what the last one asked for. */
  private async silenceSince(mentorshipId: string, since: Date): Promise<SilenceRow> {
    const known = await this.pacing.findSilence(mentorshipId);
    if (known?.since.getTime() === since.getTime()) return known;
    if (known?.staff_told_at) await this.tasks.settle(taskOf(mentorshipId));
    return { mentorship_id: mentorshipId, since, mentor_told_at: null, staff_told_at: null };
  }

  private async momentsOf(row: PacedRow, since: Date): Promise<{ mentorAt: Date; staffAt: Date; nextMorning: Date }> {
    const { timeZone } = await this.schools.settings();
    const asked = await this.requirements.askedOf(row.id);
    const still = [...row.holidays, ...row.blackouts, ...(asked?.pauses ?? [])];
    const cohort = { from: row.starts_on, to: row.ends_on };
    const facts = { rule: asked?.rule ?? null, cohort, terms: row.terms, still };
    // Before the first word the program's own days for it are what is expected.
    const started = row.contact_at !== null || row.meeting_at !== null;
    const interval = started ? expectedInterval(facts, dayIn(since, timeZone)) : row.first_contact_days;
    return {
      ...momentsOf(since, interval, still, timeZone),
      nextMorning: morningAfter(this.clock.now(), still, timeZone),
    };
  }

  private async tellStaff({
    id,
    program_id: programId,
    cohort_id: cohortId,
    cohort_name: cohort,
  }: PacedRow): Promise<void> {
    const args = { cohort, mentorshipId: id };
    await this.tasks.add({ code: 'QUIET_PAIR', args, programId, cohortId, dedupeKey: taskOf(id) });
    recordEvent('mentorship_silence.task', { mentorshipId: id });
  }
}

const taskOf = (mentorshipId: string): string => `quiet:${mentorshipId}`;

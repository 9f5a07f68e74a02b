import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { NotificationChoices } from '../members/index.js';
import { MentorshipParties } from '../mentorships/index.js';
import { ProgramsService } from '../programs/index.js';
import type { MyPace } from './pacing.types.js';
import { PacingRepository } from './pacing.repository.js';

/** What a mentor reads when it has been quiet; and whether a program wants anybody to be asked after. */
@Injectable()
export class Pacing {
  constructor(
    private readonly pacing: PacingRepository,
    private readonly parties: MentorshipParties,
    private readonly programs: ProgramsService,
    private readonly choices: NotificationChoices,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor, mentorshipId: string): Promise<MyPace> {
    const { role, memberId } = await this.parties.own(actor, mentorshipId);
    if (role !== 'mentor' || !(await this.choices.allows(memberId, 'pace'))) return { quietSince: null };
    return { quietSince: (await this.pacing.findStanding(mentorshipId))?.since ?? null };
  }

  async isWanted(actor: Actor, programId: string): Promise<boolean> {
    await this.programs.authorised(actor, 'announcement.send', programId);
    return this.pacing.isWanted(programId);
  }

  /** Off: nobody is asked after, and tasks about it are gone. On again: from the next moment on. */
  async want(actor: Actor, programId: string, wanted: boolean): Promise<boolean> {
    await this.programs.authorised(actor, 'announcement.send', programId);
    await this.db.run(async () => {
      await this.pacing.setWanted(programId, wanted, this.clock.now());
      for (const id of await this.pacing.listOfProgram(programId)) await this.dueWork.add('pacing.look', id);
      recordEvent('program.pacing_changed', { programId });
      const details = { wanted };
      await this.audit.record({ action: 'program.want_pacing', subjectType: 'program', subjectId: programId, details });
    });
    return wanted;
  }
}

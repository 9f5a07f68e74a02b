import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, type DaySpan, dayIn, type HeldMeeting } from '@trellis/calendar';
import type { Requirement } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { MeetingLedger } from '../meetings/index.js';
import { type MentorshipTurn, MentorshipTurns } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { pausesOf, progressOf, ruleOf } from './requirement-progress.policy.js';
import type { RequirementProgress } from './requirement.types.js';
import { RequirementsRepository } from './requirements.repository.js';

/**
 * How far mentorships are with what their program asks, counted anew at every look: a correction shows at once. For other
 * modules' use cases, which have authorised already.
 */
@Injectable()
export class RequirementLedger implements OnModuleInit {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly meetings: MeetingLedger,
    private readonly schools: SchoolsService,
    private readonly turns: MentorshipTurns,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.turns.watch((turn) => this.notePause(turn));
  }

  /** By mentorship; a missing key means that nothing is asked of it. */
  async progressOf(mentorshipIds: readonly string[]): Promise<Map<string, RequirementProgress>> {
    if (mentorshipIds.length === 0) return new Map();
    const [rows, held, { timeZone }] = await Promise.all([
      this.requirements.list(mentorshipIds),
      this.meetings.heldOf(mentorshipIds),
      this.schools.settings(),
    ]);
    const now = this.clock.now();
    const found = new Map<string, RequirementProgress>();
    for (const row of rows) {
      const days = (held.get(row.id) ?? []).map(({ startsAt, minutes, format }): HeldMeeting => ({
        on: dayIn(startsAt, timeZone),
        minutes,
        inPerson: format === 'in_person',
      }));
      const progress = progressOf(row, days, { now, timeZone });
      if (progress) found.set(row.id, progress);
    }
    return found;
  }

  /** What is asked of one mentorship, and on which days nothing was because somebody paused; null when there is none. */
  async askedOf(mentorshipId: string): Promise<{ rule: Requirement | null; pauses: DaySpan[] } | null> {
    const [row] = await this.requirements.list([mentorshipId]);
    if (!row) return null;
    const { timeZone } = await this.schools.settings();
    return { rule: ruleOf(row), pauses: pausesOf(row, timeZone, addDays(dayIn(this.clock.now(), timeZone), 1)) };
  }

  /** In the transaction of the pause itself, so that none is lost. */
  private async notePause({ turn, mentorshipIds }: MentorshipTurn): Promise<void> {
    const now = this.clock.now();
    if (turn === 'paused') await this.requirements.beginPauses(mentorshipIds, now);
    if (turn === 'resumed' || turn === 'ended') await this.requirements.endPauses(mentorshipIds, now);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import {
  type ChangingMentorship,
  MentorshipChanges,
  type MentorshipTurn,
  MentorshipTurns,
  type Parting,
} from '../mentorships/index.js';
import type { CancelMeetingInput, MyMeetings } from './meeting.types.js';
import { MeetingTelling } from './meeting-telling.service.js';
import { type MeetingRow, MeetingsRepository } from './meetings.repository.js';
import { MeetingParties } from './meeting-parties.service.js';
import { MeetingsService } from './meetings.service.js';

/** Meetings called off: by somebody in them, or all at once because their mentorship pauses or ends. */
@Injectable()
export class MeetingCancelling implements OnModuleInit {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly views: MeetingsService,
    private readonly parties: MeetingParties,
    private readonly changes: MentorshipChanges,
    private readonly turns: MentorshipTurns,
    private readonly telling: MeetingTelling,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.turns.watch((turn) => this.onTurn(turn));
    this.turns.watchPartings((parting) => this.onParting(parting));
  }

  /** Without a reason unless one is given. Times that were merely offered are taken back in silence. */
  async cancel(actor: Actor, { id, following, reason }: CancelMeetingInput): Promise<MyMeetings> {
    authorise(actor, 'own.read');
    const { relation_id: relationId } = await this.meetings.get(id);
    return this.db.run(async () => {
      const party = await this.parties.ownLasting(actor, relationId);
      const meeting = await this.meetings.get(id);
      if (meeting.state !== 'booked' && meeting.state !== 'proposed')
        throw new AppError('MEETING_STATE', { state: meeting.state });
      const all = following ? await this.followingOf(meeting) : [meeting];
      const now = this.clock.now();
      const said = normaliseText(reason ?? '') || null;
      for (const one of all) {
        const change = {
          state: 'cancelled',
          cancelled_at: now,
          cancel_reason: said,
          sequence: one.sequence + 1,
        } as const;
        await this.meetings.change(one, change, now);
      }
      await this.parties.record(
        'meeting.cancel',
        party,
        all.map((one) => one.id),
      );
      await this.telling.cancelled(party.mentorship.people, all.filter(isBooked), now);
      return this.views.view(party);
    });
  }

  private async followingOf(meeting: MeetingRow): Promise<MeetingRow[]> {
    if (!meeting.series_id || !meeting.starts_at) return [meeting];
    const from = meeting.starts_at;
    const rows = await this.meetings.listOfSeries(meeting.series_id);
    return rows.filter(
      (row) => row.id === meeting.id || (isBooked(row) && row.starts_at !== null && row.starts_at > from),
    );
  }

  /**
   * In the transaction of the pause or the end: the mails say that a meeting does not take place, and nothing of why. A group that
   * goes on without somebody keeps its meetings.
   */
  private async onTurn(turn: MentorshipTurn): Promise<void> {
    if (turn.turn === 'resumed' || turn.turn === 'left') return;
    await this.callOff(turn.mentorshipIds, (ids) => this.changes.listByIds(ids));
  }

  private async onParting(parting: Parting): Promise<void> {
    const over = await this.parties.lockConversationsOf(parting);
    await this.callOff(
      over.map(({ id }) => id),
      (ids) => over.filter(({ id }) => ids.includes(id)),
    );
  }

  private async callOff(
    relationIds: readonly string[],
    describe: (ids: string[]) => Promise<ChangingMentorship[]> | ChangingMentorship[],
  ): Promise<void> {
    const now = this.clock.now();
    const cancelled = await this.meetings.cancelToCome(relationIds, now);
    if (cancelled.length === 0) return;
    for (const { id, people } of await describe([...new Set(cancelled.map((row) => row.relation_id))]))
      await this.telling.cancelled(
        people,
        cancelled.filter((row) => row.relation_id === id),
        now,
      );
  }
}

const isBooked = ({ state }: MeetingRow): boolean => state === 'booked';

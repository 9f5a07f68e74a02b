import { Injectable } from '@nestjs/common';

/** `left`: of a group or pod that goes on, these enrolments are in it no more. */
export type MentorshipTurn =
  | { turn: 'paused' | 'resumed' | 'ended'; mentorshipIds: readonly string[] }
  | { turn: 'left'; mentorshipIds: readonly string[]; enrolmentIds: readonly string[] };

/** Whoever takes part no more: these people, or everybody of a cohort that is over; in a mentorship or not. */
export type Parting = { enrolmentIds: readonly string[] } | { cohortId: string };

export type MentorshipWatcher = (turn: MentorshipTurn) => Promise<void>;

/**
 * What must hold together with a mentorship's pausing, going on or ending, in the very transaction: meetings to come are called
 * off, a pause is counted. Modules downstream register as they start; whoever changes a mentorship's state tells of it here, and
 * waits. What may come a moment later is due work instead.
 */
@Injectable()
export class MentorshipTurns {
  private readonly watchers: MentorshipWatcher[] = [];
  private readonly partingWatchers: ((parting: Parting) => Promise<void>)[] = [];

  watch(watcher: MentorshipWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(turn: MentorshipTurn): Promise<void> {
    if (turn.mentorshipIds.length === 0) return;
    for (const watcher of this.watchers) await watcher(turn);
  }

  watchPartings(watcher: (parting: Parting) => Promise<void>): void {
    this.partingWatchers.push(watcher);
  }

  async part(parting: Parting): Promise<void> {
    for (const watcher of this.partingWatchers) await watcher(parting);
  }
}

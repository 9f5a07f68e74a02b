import { Injectable } from '@nestjs/common';
import { AffinityLeavers } from '../affinity/index.js';
import { CardsService } from '../cards/index.js';
import { OwnCheckIns } from '../check-ins/index.js';
import { LookBacks } from '../closings/index.js';
import { EventPeople } from '../events/index.js';
import { GoalsService } from '../goals/index.js';
import { MessageThreads, ReachService } from '../messages/index.js';
import { NotesService } from '../notes/index.js';
import type { OwnRecord } from './own-data.types.js';

/** Of each kind; more than anybody writes in years. */
const MOST = 5_000;

/** What somebody wrote within their mentorships: opened for the person alone, and in no file that somebody else makes. */
@Injectable()
export class OwnWords {
  constructor(
    private readonly messages: MessageThreads,
    private readonly reach: ReachService,
    private readonly goals: GoalsService,
    private readonly notes: NotesService,
    private readonly cards: CardsService,
    private readonly checkIns: OwnCheckIns,
    private readonly lookBacks: LookBacks,
    private readonly groups: AffinityLeavers,
    private readonly events: EventPeople,
  ) {}

  async of(memberId: string): Promise<OwnRecord[]> {
    const as = (kind: string, rows: readonly { at: Date; text: string }[]): OwnRecord[] =>
      rows.map(({ at, text }) => ({ kind, at, text }));
    const [messages, reach, goals, notes, cards, checkIns, lookBacks, groups, needs] = await Promise.all([
      this.messages.writtenBy(memberId, MOST),
      this.reach.findOf(memberId),
      this.goals.madeBy(memberId),
      this.notes.writtenBy(memberId),
      this.cards.writtenBy(memberId),
      this.checkIns.saidBy(memberId),
      this.lookBacks.writtenBy(memberId),
      this.groups.ofMember(memberId),
      this.events.needsOf(memberId, MOST),
    ]);
    const reached = reach ? [{ at: reach.changed_at, text: [...reach.ways, reach.note ?? ''].join(' ') }] : [];
    return [
      ...[...as('message', messages), ...as('reach', reached), ...as('goal', goals), ...notes],
      ...[
        ...as('card', cards),
        ...as('check_in', checkIns),
        ...lookBacks,
        ...as('affinity_group', groups),
        ...as('event_need', needs),
      ],
    ];
  }
}

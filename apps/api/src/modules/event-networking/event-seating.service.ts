import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { inThread } from '../../platform/threads/in-thread.js';
import { PeopleApart } from '../conflicts/index.js';
import { EventKeepers, MyEvents } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import { EventCards } from './event-cards.service.js';
import type { EventSeating, EventSeatingPlan, MySeat, PlanEventSeatingInput } from './event-networking.types.js';
import { EventSeatingRepository, type SeatingRow, type SeatRow } from './event-seating.repository.js';
import { pairsOf, PLAN_SEATS, roundsOf, seatsOf } from './seat-planning.policy.js';

/** Rounds of short conversations, and small tables: planned by whoever holds an event, seen by each for themself. */
@Injectable()
export class EventSeatingService {
  constructor(
    private readonly seating: EventSeatingRepository,
    private readonly cards: EventCards,
    private readonly keepers: EventKeepers,
    private readonly own: MyEvents,
    private readonly conflicts: PeopleApart,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, eventId: string): Promise<EventSeatingPlan> {
    await this.keepers.authorised(actor, eventId);
    return this.view(eventId);
  }

  /** Rounds that took place stay; whoever came late is in those to come, and nobody meets somebody again whom they met in the former. */
  async plan(actor: Actor, input: PlanEventSeatingInput): Promise<EventSeatingPlan> {
    const event = await this.keepers.authorised(actor, input.eventId);
    if (event.state !== 'published') throw new AppError('EVENT_STATE', { state: event.state });
    const kept = (await this.seating.listSeats(event.id)).filter(({ round }) => round <= input.keepRounds);
    const fresh = await this.computed(input, kept);
    await this.db.run(async () => {
      const before = await this.seating.lock(event.id);
      if ((before?.revision ?? null) !== (input.revision ?? null)) throw new AppError('EDIT_CONFLICT');
      const row = { ...sizesOf(input), event_id: event.id, kind: input.kind, rounds: input.rounds };
      await this.seating.save({ ...row, planned_at: this.clock.now() }, [...kept, ...fresh]);
      await this.keepers.record('event.plan_seating', event.id, { kind: input.kind, rounds: input.rounds });
    });
    return this.view(event.id);
  }

  async show(actor: Actor, eventId: string, shown: boolean): Promise<EventSeatingPlan> {
    await this.keepers.authorised(actor, eventId);
    await this.db.run(async () => {
      if (!(await this.seating.setShown(eventId, shown))) throw new AppError('NOT_FOUND');
      await this.keepers.record(shown ? 'event.show_seating' : 'event.hide_seating', eventId);
    });
    return this.view(eventId);
  }

  async remove(actor: Actor, eventId: string): Promise<EventSeatingPlan> {
    await this.keepers.authorised(actor, eventId);
    await this.db.run(async () => {
      if (await this.seating.remove(eventId)) await this.keepers.record('event.remove_seating', eventId);
    });
    return this.view(eventId);
  }

  /** Empty as long as it is not shown, or one is not in it. Names stand only between two who are both in the list. */
  async mine(actor: Actor, eventId: string): Promise<MySeat[]> {
    authorise(actor, 'own.read');
    const event = await this.own.get(actor, eventId);
    const plan = await this.seating.find(event.id);
    if (!plan?.shown) return [];
    const seats = await this.seating.listSeats(event.id);
    if (!seats.some((seat) => seat.member_id === actor.memberId)) return [];
    const names = await this.cards.namesOf(event.id);
    const isListed = actor.memberId !== null && names.has(actor.memberId);
    return Array.from({ length: plan.rounds }, (_, at) => {
      const round = at + 1;
      const place = seats.find((seat) => seat.round === round && seat.member_id === actor.memberId)?.place ?? null;
      const others = seats.filter(
        (seat) => seat.round === round && seat.place === place && seat.member_id !== actor.memberId,
      );
      return { round, place, names: isListed ? others.flatMap((seat) => names.get(seat.member_id) ?? []) : [] };
    });
  }

  private async computed(input: PlanEventSeatingInput, kept: readonly SeatRow[]): Promise<SeatRow[]> {
    const rounds = input.rounds - input.keepRounds;
    if (rounds < 1 || input.most < input.fewest) throw new AppError('SEATING_SIZES');
    const guests = await this.seating.listGuests(input.eventId, input.presentOnly);
    if (guests.length < 2) throw new AppError('SEATING_FEW');
    if (guests.length > LIMITS.seatingPeople) throw new AppError('SEATING_MANY', { most: LIMITS.seatingPeople });
    const ids = guests.map(({ member_id: id }) => id);
    const { timeZone } = await this.schools.settings();
    const planning = {
      ...{ kind: input.kind, rounds, table: { fewest: input.fewest, most: input.most } },
      people: guests.map((guest) => ({ id: guest.member_id, isMentor: guest.is_mentor, topics: guest.topics })),
      apart: await this.conflicts.among(ids, dayIn(this.clock.now(), timeZone)),
      known: await this.seating.listMatched(ids),
      met: pairsOf(kept),
    };
    const { signal } = new AbortController();
    return seatsOf(await inThread(PLAN_SEATS, planning, { signal, onTold: () => undefined }), input.keepRounds);
  }

  private async view(eventId: string): Promise<EventSeatingPlan> {
    const plan = await this.seating.find(eventId);
    const coming = await this.seating.listGuests(eventId, false);
    const present = await this.seating.listGuests(eventId, true);
    const seating = plan && toSeating(plan, await this.seating.listSeats(eventId));
    return { eventId, coming: coming.length, present: present.length, seating };
  }
}

/** Pairs are tables of two. */
const sizesOf = ({ kind, fewest, most }: PlanEventSeatingInput): { fewest: number; most: number } =>
  kind === 'tables' ? { fewest, most } : { fewest: 2, most: 2 };

const toSeating = (plan: SeatingRow, seats: readonly (SeatRow & { name: string })[]): EventSeating => ({
  ...{ eventId: plan.event_id, kind: plan.kind, fewest: plan.fewest, most: plan.most },
  ...{ shown: plan.shown, revision: plan.revision, plannedAt: plan.planned_at },
  rounds: roundsOf(plan.rounds, seats),
});

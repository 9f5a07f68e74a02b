import { Args, GraphQLISODateTime, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  AnswerEventByLinkInput,
  AnswerEventInput,
  EventAnswer,
  EventByLink,
  MarkNeedsMetInput,
} from './event-answer.types.js';
import { CheckInInput, EventAttendee, EventPerson, MarkAttendanceInput, RoomCode } from './event-attendance.types.js';
import {
  EventSeries,
  OwnEventKind,
  PlannedEvent,
  PlanSeriesInput,
  RepeatEventInput,
  SaveEventKindInput,
  SaveEventSeriesInput,
} from './event-series.types.js';
import { CancelEventInput, Event, ManagedEvent, SaveEventInput, EventClashFigures } from './event.types.js';
import { EventAttendance } from './event-attendance.service.js';
import { EventPublishing } from './event-publishing.service.js';
import { EventSeriesService } from './event-series.service.js';
import { EventWriting } from './event-writing.service.js';
import { EventClashes } from './event-clashes.service.js';
import { EventsService } from './events.service.js';
import { MyEvents } from './my-events.service.js';

const idArg = { type: () => ID };
const idsArg = { type: () => [ID] };

@Resolver(() => Event)
export class MyEventsResolver {
  constructor(private readonly service: MyEvents) {}

  @Query(() => [Event], {
    description: 'For whom one is; not over yet, or, with `from`, since then. The earliest first.',
  })
  myEvents(
    @CurrentActor() actor: Actor,
    @Args('from', { type: () => GraphQLISODateTime, nullable: true }) from: Date | null,
    @Args('to', { type: () => GraphQLISODateTime, nullable: true }) to: Date | null,
  ): Promise<Event[]> {
    return this.service.list(actor, { from: from ?? null, to: to ?? null });
  }

  @Query(() => Event)
  myEvent(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<Event> {
    return this.service.open(actor, id);
  }

  @Mutation(() => Event)
  answerEvent(@CurrentActor() actor: Actor, @Args('input') input: AnswerEventInput): Promise<Event> {
    return this.service.answer(actor, input);
  }

  @Query(() => [EventByLink], { description: 'What the mail with this link told of. Changes nothing.' })
  eventsByLink(@Args('token') token: string): Promise<EventByLink[]> {
    return this.service.byLink(token);
  }

  @Mutation(() => [EventByLink], { description: 'For the person who got the mail, who hears of it.' })
  answerEventByLink(@Args('input') { token, ...input }: AnswerEventByLinkInput): Promise<EventByLink[]> {
    return this.service.answerByLink(token, input);
  }
}

@Resolver(() => ManagedEvent)
export class EventsResolver {
  constructor(
    private readonly service: EventsService,
    private readonly writing: EventWriting,
    private readonly publishing: EventPublishing,
  ) {}

  @Query(() => [ManagedEvent], { description: 'Of the programs in which one may hold events; the earliest first.' })
  events(
    @CurrentActor() actor: Actor,
    @Args('archived', { defaultValue: false, description: 'What was put away instead.' }) archived: boolean,
  ): Promise<ManagedEvent[]> {
    return this.service.list(actor, { archived });
  }

  @Query(() => ManagedEvent)
  event(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<ManagedEvent> {
    return this.service.get(actor, id);
  }

  @Query(() => Int, {
    description: 'How many people are told when these are published, moved or called off: each once.',
  })
  eventsReach(@CurrentActor() actor: Actor, @Args('ids', idsArg) ids: string[]): Promise<number> {
    return this.service.countToTell(actor, ids);
  }

  @Query(() => [EventAnswer])
  eventAnswers(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<EventAnswer[]> {
    return this.service.listAnswers(actor, id);
  }

  @Mutation(() => [EventAnswer])
  markEventNeedsMet(@CurrentActor() actor: Actor, @Args('input') input: MarkNeedsMetInput): Promise<EventAnswer[]> {
    return this.service.markNeedsMet(actor, input);
  }

  @Mutation(() => ManagedEvent, { description: 'One that people know of: when it is moved, those concerned are told.' })
  saveEvent(@CurrentActor() actor: Actor, @Args('input') input: SaveEventInput): Promise<ManagedEvent> {
    return this.writing.save(actor, input);
  }

  @Mutation(() => Boolean, { description: 'A draft.' })
  removeEvent(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<boolean> {
    return this.writing.remove(actor, id);
  }

  @Mutation(() => ManagedEvent)
  archiveEvent(
    @CurrentActor() actor: Actor,
    @Args('id', idArg) id: string,
    @Args('archived') archived: boolean,
  ): Promise<ManagedEvent> {
    return this.writing.archive(actor, id, archived);
  }

  @Mutation(() => [ManagedEvent], { description: 'All of them or none; one mail to each person.' })
  publishEvents(@CurrentActor() actor: Actor, @Args('ids', idsArg) ids: string[]): Promise<ManagedEvent[]> {
    return this.publishing.publish(actor, ids);
  }

  @Mutation(() => ManagedEvent)
  cancelEvent(@CurrentActor() actor: Actor, @Args('input') input: CancelEventInput): Promise<ManagedEvent> {
    return this.publishing.cancel(actor, input);
  }
}

@Resolver(() => EventAttendee)
export class EventAttendanceResolver {
  constructor(private readonly service: EventAttendance) {}

  @Mutation(() => Event, { description: 'One is there. Saying so twice is once.' })
  checkIn(@CurrentActor() actor: Actor, @Args('input') input: CheckInInput): Promise<Event> {
    return this.service.checkIn(actor, input);
  }

  @Query(() => RoomCode)
  roomCode(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<RoomCode> {
    return this.service.roomCode(actor, id);
  }

  @Query(() => [EventAttendee])
  eventAttendance(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<EventAttendee[]> {
    return this.service.list(actor, id);
  }

  @Query(() => [EventPerson], { description: 'Of those for whom it is, by a part of their name.' })
  eventPeople(
    @CurrentActor() actor: Actor,
    @Args('id', idArg) id: string,
    @Args('search') search: string,
  ): Promise<EventPerson[]> {
    return this.service.people(actor, id, search);
  }

  @Mutation(() => [EventAttendee], { description: 'Noted or corrected by whoever holds it.' })
  markAttendance(@CurrentActor() actor: Actor, @Args('input') input: MarkAttendanceInput): Promise<EventAttendee[]> {
    return this.service.mark(actor, input);
  }
}

@Resolver(() => EventSeries)
export class EventSeriesResolver {
  constructor(private readonly service: EventSeriesService) {}

  @Query(() => [EventSeries])
  eventSeries(@CurrentActor() actor: Actor): Promise<EventSeries[]> {
    return this.service.list(actor);
  }

  @Mutation(() => EventSeries)
  saveEventSeries(@CurrentActor() actor: Actor, @Args('input') input: SaveEventSeriesInput): Promise<EventSeries> {
    return this.service.save(actor, input);
  }

  @Query(() => [PlannedEvent], { description: 'What planning it would make: nothing is kept.' })
  eventSeriesPreview(@CurrentActor() actor: Actor, @Args('input') input: PlanSeriesInput): Promise<PlannedEvent[]> {
    return this.service.preview(actor, input);
  }

  @Mutation(() => [ManagedEvent])
  planEventSeries(@CurrentActor() actor: Actor, @Args('input') input: PlanSeriesInput): Promise<ManagedEvent[]> {
    return this.service.plan(actor, input);
  }

  @Mutation(() => [ManagedEvent])
  repeatEvent(@CurrentActor() actor: Actor, @Args('input') input: RepeatEventInput): Promise<ManagedEvent[]> {
    return this.service.repeat(actor, input);
  }

  @Query(() => [OwnEventKind])
  eventKinds(@CurrentActor() actor: Actor): Promise<OwnEventKind[]> {
    return this.service.kinds(actor);
  }

  @Mutation(() => [OwnEventKind])
  saveEventKind(@CurrentActor() actor: Actor, @Args('input') input: SaveEventKindInput): Promise<OwnEventKind[]> {
    return this.service.saveKind(actor, input);
  }

  @Mutation(() => [OwnEventKind], { description: 'While there is no event of it.' })
  removeEventKind(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<OwnEventKind[]> {
    return this.service.removeKind(actor, id);
  }
}

@Resolver(() => EventClashFigures)
export class EventClashesResolver {
  constructor(private readonly service: EventClashes) {}

  @Query(() => [EventClashFigures], {
    description: 'Counted each time it is asked, and told as far as it singles nobody out.',
  })
  eventClashes(@CurrentActor() actor: Actor, @Args('ids', idsArg) ids: string[]): Promise<EventClashFigures[]> {
    return this.service.count(actor, ids);
  }
}

import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Mentorship } from '../mentorships/index.js';
import { AvailabilityService } from './availability.service.js';
import { MyAvailability, SaveMyAvailabilityInput } from './availability.types.js';
import { MeetingBooking } from './meeting-booking.service.js';
import { MeetingCancelling } from './meeting-cancelling.service.js';
import { MeetingHistory } from './meeting-history.service.js';
import { MeetingTimesService } from './meeting-times.service.js';
import {
  AcceptMeetingInput,
  BookMeetingInput,
  CancelMeetingInput,
  LogMeetingInput,
  MeetingFact,
  MeetingTimes,
  MeetingTimesInput,
  MoveMeetingInput,
  MyMeetings,
  ProposeMeetingInput,
  SayMeetingInput,
} from './meeting.types.js';
import { MeetingsService } from './meetings.service.js';

@Resolver(() => MyMeetings)
export class MeetingsResolver {
  constructor(
    private readonly service: MeetingsService,
    private readonly booking: MeetingBooking,
    private readonly cancelling: MeetingCancelling,
    private readonly history: MeetingHistory,
    private readonly times: MeetingTimesService,
  ) {}

  @Query(() => MyMeetings)
  myMeetings(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MyMeetings> {
    return this.service.getMine(actor, mentorshipId);
  }

  @Query(() => MeetingTimes)
  meetingTimes(@CurrentActor() actor: Actor, @Args('input') input: MeetingTimesInput): Promise<MeetingTimes> {
    return this.times.find(actor, input);
  }

  @Mutation(() => MyMeetings, { description: 'At a time at which everybody else has said that they are free.' })
  bookMeeting(@CurrentActor() actor: Actor, @Args('input') input: BookMeetingInput): Promise<MyMeetings> {
    return this.booking.book(actor, input);
  }

  @Mutation(() => MyMeetings)
  proposeMeeting(@CurrentActor() actor: Actor, @Args('input') input: ProposeMeetingInput): Promise<MyMeetings> {
    return this.booking.propose(actor, input);
  }

  @Mutation(() => MyMeetings)
  acceptMeeting(@CurrentActor() actor: Actor, @Args('input') input: AcceptMeetingInput): Promise<MyMeetings> {
    return this.booking.accept(actor, input);
  }

  @Mutation(() => MyMeetings)
  moveMeeting(@CurrentActor() actor: Actor, @Args('input') input: MoveMeetingInput): Promise<MyMeetings> {
    return this.booking.move(actor, input);
  }

  @Mutation(() => MyMeetings)
  cancelMeeting(@CurrentActor() actor: Actor, @Args('input') input: CancelMeetingInput): Promise<MyMeetings> {
    return this.cancelling.cancel(actor, input);
  }

  @Mutation(() => MyMeetings, { description: 'That it took place or not; said again, it is corrected.' })
  sayMeeting(@CurrentActor() actor: Actor, @Args('input') input: SayMeetingInput): Promise<MyMeetings> {
    return this.history.say(actor, input);
  }

  @Mutation(() => MyMeetings, { description: 'One held without having been booked here.' })
  logMeeting(@CurrentActor() actor: Actor, @Args('input') input: LogMeetingInput): Promise<MyMeetings> {
    return this.history.log(actor, input);
  }
}

@Resolver(() => MyAvailability)
export class AvailabilityResolver {
  constructor(private readonly service: AvailabilityService) {}

  @Query(() => MyAvailability)
  myAvailability(@CurrentActor() actor: Actor): Promise<MyAvailability> {
    return this.service.getMine(actor);
  }

  @Mutation(() => MyAvailability)
  saveMyAvailability(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveMyAvailabilityInput,
  ): Promise<MyAvailability> {
    return this.service.save(actor, input);
  }
}

@Resolver(() => Mentorship)
export class MeetingFactsResolver {
  constructor(private readonly service: MeetingsService) {}

  @ResolveField(() => [MeetingFact], { description: 'For those who run the program: dates and states, newest first.' })
  meetingFacts(@CurrentActor() actor: Actor, @Parent() { id }: Mentorship): Promise<MeetingFact[]> {
    return this.service.listFacts(actor, id);
  }
}

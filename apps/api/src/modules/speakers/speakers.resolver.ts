import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { EventSpeakersService } from './event-speakers.service.js';
import {
  EventSpeaker,
  EventSpeakerInput,
  ManagedSpeaker,
  NoteSpeakerAnswerInput,
  SaveSpeakerInput,
  SetEventSpeakersInput,
  SetSpeakerPhotoInput,
  Speaker,
  SpeakerInvitation,
  SpeakerPage,
} from './speaker.types.js';
import { SpeakerReaders } from './speaker-readers.service.js';
import { SpeakersService } from './speakers.service.js';

const idArg = { type: () => ID };

@Resolver(() => ManagedSpeaker)
export class SpeakersResolver {
  constructor(private readonly service: SpeakersService) {}

  @Query(() => [ManagedSpeaker], { description: 'All that the school knows, by name.' })
  speakers(@CurrentActor() actor: Actor): Promise<ManagedSpeaker[]> {
    return this.service.list(actor);
  }

  @Mutation(() => ManagedSpeaker)
  saveSpeaker(@CurrentActor() actor: Actor, @Args('input') input: SaveSpeakerInput): Promise<ManagedSpeaker> {
    return this.service.save(actor, input);
  }

  @Mutation(() => ManagedSpeaker)
  setSpeakerPhoto(@CurrentActor() actor: Actor, @Args('input') input: SetSpeakerPhotoInput): Promise<ManagedSpeaker> {
    return this.service.setPhoto(actor, input);
  }

  @Mutation(() => ManagedSpeaker)
  removeSpeakerPhoto(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<ManagedSpeaker> {
    return this.service.removePhoto(actor, id);
  }

  @Mutation(() => Boolean, { description: 'Off every event, for good.' })
  removeSpeaker(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<boolean> {
    return this.service.remove(actor, id);
  }
}

@Resolver(() => EventSpeaker)
export class EventSpeakersResolver {
  constructor(
    private readonly service: EventSpeakersService,
    private readonly readers: SpeakerReaders,
  ) {}

  @Query(() => [EventSpeaker])
  eventSpeakers(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<EventSpeaker[]> {
    return this.service.list(actor, id);
  }

  @Mutation(() => [EventSpeaker])
  setEventSpeakers(@CurrentActor() actor: Actor, @Args('input') input: SetEventSpeakersInput): Promise<EventSpeaker[]> {
    return this.service.set(actor, input);
  }

  @Mutation(() => [EventSpeaker], { description: 'By mail, with a link that opens a page to answer on.' })
  askSpeaker(@CurrentActor() actor: Actor, @Args('input') input: EventSpeakerInput): Promise<EventSpeaker[]> {
    return this.service.ask(actor, input);
  }

  @Mutation(() => [EventSpeaker])
  noteSpeakerAnswer(
    @CurrentActor() actor: Actor,
    @Args('input') input: NoteSpeakerAnswerInput,
  ): Promise<EventSpeaker[]> {
    return this.service.note(actor, input);
  }

  @Query(() => [Speaker], { description: 'Those who said yes, at an event that one may know of.' })
  myEventSpeakers(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<Speaker[]> {
    return this.readers.listMine(actor, id);
  }

  @Query(() => SpeakerPage)
  speakerPage(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<SpeakerPage> {
    return this.readers.page(actor, id);
  }

  @Query(() => SpeakerInvitation, { description: 'What the mail with this link asks. Changes nothing.' })
  speakerInvitation(@Args('token') token: string): Promise<SpeakerInvitation> {
    return this.readers.invitation(token);
  }

  @Mutation(() => SpeakerInvitation)
  answerSpeakerInvitation(@Args('token') token: string, @Args('speaks') speaks: boolean): Promise<SpeakerInvitation> {
    return this.readers.answer(token, speaks);
  }
}

import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  CloseConcernInput,
  ConcernWays,
  ConcernWordsInput,
  EntrustedConcern,
  EntrustedConcernThread,
  MyConcern,
  MyConcernThread,
  NameInConcernInput,
  PassConcernOnInput,
  RaiseConcernInput,
} from './concern.types.js';
import { ConcernSettings, SaveConcernSettingsInput } from './concern-settings.types.js';
import { ConcernSettingsService } from './concern-settings.service.js';
import { EntrustedConcerns } from './entrusted-concerns.service.js';
import { OwnConcerns } from './own-concerns.service.js';

const CONCERN = { type: () => ID } as const;

@Resolver(() => MyConcern)
export class OwnConcernsResolver {
  constructor(private readonly service: OwnConcerns) {}

  @Query(() => ConcernWays, { description: 'What one reads before saying anything, and whom one can tell.' })
  concernWays(@CurrentActor() actor: Actor): Promise<ConcernWays> {
    return this.service.ways(actor);
  }

  @Query(() => [MyConcern], { description: 'What one has raised, the newest first.' })
  myConcerns(@CurrentActor() actor: Actor): Promise<MyConcern[]> {
    return this.service.list(actor);
  }

  @Query(() => MyConcernThread)
  myConcernThread(@CurrentActor() actor: Actor, @Args('concernId', CONCERN) id: string): Promise<MyConcernThread> {
    return this.service.get(actor, id);
  }

  @Mutation(() => MyConcernThread)
  raiseConcern(@CurrentActor() actor: Actor, @Args('input') input: RaiseConcernInput): Promise<MyConcernThread> {
    return this.service.raise(actor, input);
  }

  @Mutation(() => MyConcernThread)
  writeAboutMyConcern(@CurrentActor() actor: Actor, @Args('input') input: ConcernWordsInput): Promise<MyConcernThread> {
    return this.service.write(actor, input);
  }

  @Mutation(() => MyConcernThread, { description: 'These people read it no longer, whatever they are or become.' })
  nameInMyConcern(@CurrentActor() actor: Actor, @Args('input') input: NameInConcernInput): Promise<MyConcernThread> {
    return this.service.name(actor, input);
  }

  @Mutation(() => MyConcernThread, { description: 'One more person reads it.' })
  passMyConcernOn(@CurrentActor() actor: Actor, @Args('input') input: PassConcernOnInput): Promise<MyConcernThread> {
    return this.service.passOn(actor, input);
  }
}

@Resolver(() => EntrustedConcern)
export class EntrustedConcernsResolver {
  constructor(private readonly service: EntrustedConcerns) {}

  @Query(() => [EntrustedConcern], { description: 'Concerns given to oneself to read, without their words.' })
  entrustedConcerns(@CurrentActor() actor: Actor): Promise<EntrustedConcern[]> {
    return this.service.list(actor);
  }

  @Query(() => EntrustedConcernThread, { description: 'Opens the case file, which is kept there and shown.' })
  entrustedConcern(
    @CurrentActor() actor: Actor,
    @Args('concernId', CONCERN) id: string,
  ): Promise<EntrustedConcernThread> {
    return this.service.get(actor, id);
  }

  @Mutation(() => EntrustedConcernThread, { description: 'To whoever raised it.' })
  answerConcern(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConcernWordsInput,
  ): Promise<EntrustedConcernThread> {
    return this.service.answer(actor, input);
  }

  @Mutation(() => EntrustedConcernThread, { description: 'For those entrusted with it alone.' })
  noteOnConcern(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConcernWordsInput,
  ): Promise<EntrustedConcernThread> {
    return this.service.note(actor, input);
  }

  @Mutation(() => EntrustedConcernThread)
  closeConcern(@CurrentActor() actor: Actor, @Args('input') input: CloseConcernInput): Promise<EntrustedConcernThread> {
    return this.service.close(actor, input);
  }

  @Mutation(() => EntrustedConcernThread, {
    description: 'With the reason: nothing of it is erased until it is released.',
  })
  holdConcern(@CurrentActor() actor: Actor, @Args('input') input: ConcernWordsInput): Promise<EntrustedConcernThread> {
    return this.service.hold(actor, input);
  }

  @Mutation(() => EntrustedConcernThread)
  releaseConcern(
    @CurrentActor() actor: Actor,
    @Args('concernId', CONCERN) id: string,
  ): Promise<EntrustedConcernThread> {
    return this.service.release(actor, id);
  }
}

@Resolver(() => ConcernSettings)
export class ConcernSettingsResolver {
  constructor(private readonly service: ConcernSettingsService) {}

  @Query(() => ConcernSettings)
  concernSettings(@CurrentActor() actor: Actor): Promise<ConcernSettings> {
    return this.service.get(actor);
  }

  @Mutation(() => ConcernSettings)
  saveConcernSettings(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveConcernSettingsInput,
  ): Promise<ConcernSettings> {
    return this.service.save(actor, input);
  }
}

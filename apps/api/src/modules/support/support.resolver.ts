import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { OwnSupport } from './own-support.service.js';
import { SupportService } from './support.service.js';
import {
  AskForSupportInput,
  MySupportRequest,
  MySupportThread,
  SupportRequest,
  SupportThread,
  SupportWordsInput,
} from './support.types.js';

const REQUEST = { type: () => ID } as const;

@Resolver(() => MySupportRequest)
export class OwnSupportResolver {
  constructor(private readonly service: OwnSupport) {}

  @Query(() => [MySupportRequest], { description: 'Support and advice that one asked for, the newest first.' })
  mySupport(@CurrentActor() actor: Actor): Promise<MySupportRequest[]> {
    return this.service.list(actor);
  }

  @Query(() => MySupportThread)
  mySupportThread(
    @CurrentActor() actor: Actor,
    @Args('requestId', REQUEST) requestId: string,
  ): Promise<MySupportThread> {
    return this.service.get(actor, requestId);
  }

  @Mutation(() => MySupportThread, {
    description: 'Reaches those who run the program; the other of the match is told nothing.',
  })
  askForSupport(@CurrentActor() actor: Actor, @Args('input') input: AskForSupportInput): Promise<MySupportThread> {
    return this.service.ask(actor, input);
  }

  @Mutation(() => MySupportThread)
  writeAboutMySupport(@CurrentActor() actor: Actor, @Args('input') input: SupportWordsInput): Promise<MySupportThread> {
    return this.service.write(actor, input);
  }

  @Mutation(() => MySupportThread, { description: 'It is settled, or not needed any more.' })
  closeMySupport(
    @CurrentActor() actor: Actor,
    @Args('requestId', REQUEST) requestId: string,
  ): Promise<MySupportThread> {
    return this.service.close(actor, requestId);
  }
}

@Resolver(() => SupportRequest)
export class SupportResolver {
  constructor(private readonly service: SupportService) {}

  @Query(() => [SupportRequest], {
    description: 'Who asks for support or advice in a cohort, open ones first, without the words.',
  })
  supportRequests(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<SupportRequest[]> {
    return this.service.list(actor, cohortId);
  }

  @Query(() => SupportThread, { description: 'Opens what was said, which whoever asked is shown.' })
  supportThread(@CurrentActor() actor: Actor, @Args('requestId', REQUEST) requestId: string): Promise<SupportThread> {
    return this.service.get(actor, requestId);
  }

  @Mutation(() => SupportThread)
  answerSupport(@CurrentActor() actor: Actor, @Args('input') input: SupportWordsInput): Promise<SupportThread> {
    return this.service.answer(actor, input);
  }

  @Mutation(() => SupportThread)
  closeSupport(@CurrentActor() actor: Actor, @Args('requestId', REQUEST) requestId: string): Promise<SupportThread> {
    return this.service.close(actor, requestId);
  }
}

import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { PeopleActions } from './people-actions.service.js';
import { PeopleExports } from './people-exports.service.js';
import { PeopleViews } from './people-views.service.js';
import {
  AnswerQuestion,
  ExportPeopleInput,
  PeopleAction,
  PeopleActionInput,
  PeopleActionPreview,
  PeopleExport,
  PeopleView,
  SavePeopleViewInput,
} from './people.types.js';

@Resolver(() => Cohort)
export class PeopleResolver {
  constructor(
    private readonly actions: PeopleActions,
    private readonly exports: PeopleExports,
    private readonly views: PeopleViews,
  ) {}

  @ResolveField(() => [PeopleAction], { description: 'The latest, newest first.' })
  peopleActions(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<PeopleAction[]> {
    return this.actions.recent(actor, cohort.id);
  }

  @ResolveField(() => [AnswerQuestion], { description: 'Whose answers can be columns of a file, mentees first.' })
  answerQuestions(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<AnswerQuestion[]> {
    return this.exports.questions(actor, cohort.id);
  }

  @Query(() => PeopleActionPreview, { description: 'What an action would do; changes nothing.' })
  previewPeopleAction(
    @CurrentActor() actor: Actor,
    @Args('input') input: PeopleActionInput,
  ): Promise<PeopleActionPreview> {
    return this.actions.preview(actor, input);
  }

  @Query(() => PeopleAction)
  peopleAction(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<PeopleAction> {
    return this.actions.get(actor, id);
  }

  @Mutation(() => PeopleAction)
  startPeopleAction(
    @CurrentActor() actor: Actor,
    @Args('input') input: PeopleActionInput,
    @Args('expected', { type: () => Int, description: 'To how many it applied when it was looked at.' })
    expected: number,
  ): Promise<PeopleAction> {
    return this.actions.start(actor, input, expected);
  }

  @Mutation(() => PeopleAction)
  undoPeopleAction(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<PeopleAction> {
    return this.actions.undo(actor, id);
  }

  @Query(() => [PeopleView], { description: "One's own and those that others share, by name." })
  peopleViews(@CurrentActor() actor: Actor): Promise<PeopleView[]> {
    return this.views.list(actor);
  }

  @Mutation(() => PeopleView)
  savePeopleView(@CurrentActor() actor: Actor, @Args('input') input: SavePeopleViewInput): Promise<PeopleView> {
    return this.views.save(actor, input);
  }

  @Mutation(() => Boolean)
  deletePeopleView(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.views.delete(actor, id);
  }

  @Mutation(() => PeopleExport)
  exportPeople(@CurrentActor() actor: Actor, @Args('input') input: ExportPeopleInput): Promise<PeopleExport> {
    return this.exports.order(actor, input);
  }

  @Query(() => PeopleExport)
  peopleExport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<PeopleExport> {
    return this.exports.get(actor, id);
  }
}

import { Args, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { School } from '../schools/index.js';
import { ChangeTaskInput, CreateTaskInput, Task, TaskConnection, TaskFilter } from './task.types.js';
import { TasksService } from './tasks.service.js';

@Resolver(() => School)
export class TasksResolver {
  constructor(private readonly service: TasksService) {}

  @ResolveField(() => TaskConnection, { description: 'The next due first; of those done, the last first.' })
  tasks(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: TaskFilter,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<Task>> {
    return this.service.list(actor, filter, first, after);
  }

  @Mutation(() => Task)
  createTask(@CurrentActor() actor: Actor, @Args('input') input: CreateTaskInput): Promise<Task> {
    return this.service.create(actor, input);
  }

  @Mutation(() => Task)
  changeTask(@CurrentActor() actor: Actor, @Args('input') input: ChangeTaskInput): Promise<Task> {
    return this.service.change(actor, input);
  }

  @Mutation(() => Task)
  completeTask(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Task> {
    return this.service.complete(actor, id);
  }

  @Mutation(() => Task)
  reopenTask(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Task> {
    return this.service.reopen(actor, id);
  }
}

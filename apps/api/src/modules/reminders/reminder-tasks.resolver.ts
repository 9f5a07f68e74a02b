import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Task } from '../tasks/index.js';
import { TaskPair } from './reminder.types.js';
import { ReminderTasks } from './reminder-tasks.service.js';

@Resolver(() => Task)
export class ReminderTasksResolver {
  constructor(private readonly tasks: ReminderTasks) {}

  @ResolveField(() => [TaskPair], { description: 'The first of the pairs that it is about.' })
  pairs(@CurrentActor() actor: Actor, @Parent() task: Task): Promise<TaskPair[]> {
    return this.tasks.pairsOf(actor, task);
  }
}

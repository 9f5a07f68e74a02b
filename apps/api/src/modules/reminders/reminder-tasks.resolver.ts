import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Task } from '../tasks/index.js';
import { ReminderTasks } from './reminder-tasks.service.js';

@Resolver(() => Task)
export class ReminderTasksResolver {
  constructor(private readonly tasks: ReminderTasks) {}

  @ResolveField(() => [String], { description: 'The first of the pairs that a reminder is about, by name.' })
  pairs(@CurrentActor() actor: Actor, @Parent() task: Task): Promise<string[]> {
    return this.tasks.pairsOf(actor, task);
  }
}

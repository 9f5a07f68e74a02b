import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { OwnReminder, SentMessage } from './reminder.types.js';
import { ReminderPreviews } from './reminder-previews.service.js';
import { ReminderPreview, ReminderRule, SaveReminderRuleInput } from './reminder-rule.types.js';
import { ReminderRules } from './reminder-rules.service.js';
import { Reminders } from './reminders.service.js';

@Resolver(() => ReminderRule)
export class RemindersResolver {
  constructor(
    private readonly rules: ReminderRules,
    private readonly previews: ReminderPreviews,
    private readonly reminders: Reminders,
  ) {}

  @Query(() => [ReminderRule], { description: 'Of one program, in the order in which they were written.' })
  reminderRules(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<ReminderRule[]> {
    return this.rules.list(actor, programId);
  }

  @Query(() => ReminderPreview, { description: 'What a rule would do from now on; nothing is written.' })
  reminderPreview(@CurrentActor() actor: Actor, @Args('input') input: SaveReminderRuleInput): Promise<ReminderPreview> {
    return this.previews.preview(actor, input);
  }

  @Mutation(() => ReminderRule)
  saveReminderRule(@CurrentActor() actor: Actor, @Args('input') input: SaveReminderRuleInput): Promise<ReminderRule> {
    return this.rules.save(actor, input);
  }

  @Mutation(() => [ReminderRule], { description: 'The considerate set that comes with the product, switched on.' })
  startReminders(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<ReminderRule[]> {
    return this.rules.start(actor, programId);
  }

  @Mutation(() => ReminderRule, { description: 'REMINDER_TO_MANY until `people` tells the number back.' })
  switchReminderRule(
    @CurrentActor() actor: Actor,
    @Args('ruleId', { type: () => ID }) ruleId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('on') on: boolean,
    @Args('people', { type: () => Int, nullable: true }) people: number | null,
  ): Promise<ReminderRule> {
    return this.rules.switch(actor, ruleId, revision, on, people);
  }

  @Mutation(() => Boolean)
  discardReminderRule(
    @CurrentActor() actor: Actor,
    @Args('ruleId', { type: () => ID }) ruleId: string,
  ): Promise<boolean> {
    return this.rules.discard(actor, ruleId);
  }

  @Query(() => [OwnReminder], { description: 'What stands on one’s own page.' })
  myReminders(@CurrentActor() actor: Actor): Promise<OwnReminder[]> {
    return this.reminders.listMine(actor);
  }

  @Mutation(() => Boolean, { description: 'Puts a reminder on one’s own page away.' })
  settleReminder(
    @CurrentActor() actor: Actor,
    @Args('reminderId', { type: () => ID }) reminderId: string,
  ): Promise<boolean> {
    return this.reminders.settle(actor, reminderId);
  }

  @Query(() => [SentMessage], { description: 'Mails to somebody in a cohort, and what became of them.' })
  sentTo(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<SentMessage[]> {
    return this.reminders.listSentTo(actor, enrolmentId);
  }
}

import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { RequirementPeriod, RequirementUnit } from '@trellis/contracts';
import { GraphQLDate, LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({
  description: 'How far a mentorship is with what its program asks, now: hours or meetings, as the rule counts them.',
})
export class RequirementProgress {
  @Field(() => RequirementUnit as object)
  unit!: RequirementUnit;

  @Field(() => RequirementPeriod as object)
  per!: RequirementPeriod;

  @Field(() => GraphQLDate, { description: 'Meetings from this day on count.' })
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'Of the term, where the rule is by term.' })
  periodName!: LocalizedText | null;

  @Field(() => Float, { description: 'Less than the rule says where there were pauses.' })
  asked!: number;

  @Field(() => Float)
  done!: number;

  @Field(() => Float)
  left!: number;

  @Field(() => Float)
  inPersonAsked!: number;

  @Field(() => Float)
  inPersonLeft!: number;

  @Field(() => Int)
  pausedDays!: number;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, WishAbout } from '@trellis/contracts';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'A stretch of every week, on the clocks of who reads.' })
export class ExplainedTime {
  @Field(() => Int, { description: '1 (Monday) to 7.' })
  day!: number;

  @Field(() => Int, { description: 'Minutes since midnight.' })
  from!: number;

  @Field(() => Int)
  to!: number;
}

@ObjectType()
export class CommonTimes {
  @Field(() => Int, { description: 'How many in a week.' })
  count!: number;

  @Field(() => [ExplainedTime], { description: 'The first three.' })
  first!: ExplainedTime[];
}

@ObjectType({ description: 'One thing that a mentee asked for, or that a mentor has in common with a mentee.' })
export class ExplainedWish {
  @Field(() => WishAbout as object)
  about!: WishAbout;

  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field({
    description:
      'SHARED_CHOICES, COMMON_TIME, SAME_SITE, MODE_FITS, NEARBY, DIFFERENT_PERSPECTIVE, or NOT_SAID: not met, not known, or not to be told; which of them, nobody reads.',
  })
  code!: string;

  @Field(() => [String], { description: 'What is shared, in the reader’s language or in the mentee’s own words.' })
  values!: string[];

  @Field(() => CommonTimes, { nullable: true, description: 'Of COMMON_TIME, for the two of a match.' })
  times!: CommonTimes | null;
}

@ObjectType({
  description: 'Why the two of a mentorship, for one of them. No figure, no band, and no wish of the other.',
})
export class MatchExplanation {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => EnrolmentRole as object, { description: 'Of the one who reads.' })
  role!: EnrolmentRole;

  @Field(() => [ExplainedWish])
  wishes!: ExplainedWish[];

  @Field(() => [LocalizedText], { description: 'What the mentor is glad to talk about, for the mentee to read.' })
  offers!: LocalizedText[];
}

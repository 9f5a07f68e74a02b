import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CLOSING_LIMITS, ClosingState, EnrolmentRole, LIMITS } from '@trellis/contracts';
import { IsBoolean, IsOptional, MaxLength } from 'class-validator';

@ObjectType({ description: 'One’s own; nobody who runs the program can open it.' })
export class LookBack {
  @Field()
  takeAlong!: string;

  @Field()
  thanks!: string;

  @Field({ description: 'Shown to the others of this mentorship.' })
  shared!: boolean;
}

@ObjectType()
export class ShownLookBack {
  @Field()
  name!: string;

  @Field()
  takeAlong!: string;

  @Field()
  thanks!: string;
}

@ObjectType({ description: 'How one’s own mentorship comes to its end, and what there is to look back on.' })
export class MyClosing {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => ClosingState as object)
  state!: ClosingState;

  @Field({ description: 'The cohort ends soon, or it is complete: a moment to look back.' })
  isNear!: boolean;

  @Field({ description: 'It ended as planned: there are papers to take along.' })
  hasPapers!: boolean;

  @Field({ description: 'The other can be asked to bring it to a good end.' })
  canAsk!: boolean;

  @Field({
    description:
      'A group or pod: a mentor suggests its good end, and everybody agrees or those who run the program do.',
  })
  isGroup!: boolean;

  @Field(() => Int, { description: 'Of a group: how many have agreed to its good end.' })
  agreed!: number;

  @Field(() => Int, { description: 'How many are in it.' })
  people!: number;

  @Field({ description: 'One can end it early.' })
  canEnd!: boolean;

  @Field(() => GraphQLISODateTime)
  since!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  until!: Date | null;

  @Field(() => Int, { description: 'That took place.' })
  meetings!: number;

  @Field(() => Int)
  minutes!: number;

  @Field(() => [String])
  goalsReached!: string[];

  @Field(() => LookBack)
  own!: LookBack;

  @Field(() => [ShownLookBack], { description: 'What others show.' })
  others!: ShownLookBack[];
}

@ObjectType({
  description: 'The good end of a group or pod, for those who run its program: how far it is, and no words.',
})
export class GroupClosing {
  @Field(() => ID)
  mentorshipId!: string;

  @Field({ description: 'A mentor of it has suggested it, and it lasts still.' })
  asked!: boolean;

  @Field(() => Int)
  agreed!: number;

  @Field(() => Int)
  people!: number;
}

@InputType()
export class SaveLookBackInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field()
  @MaxLength(CLOSING_LIMITS.wordsCharacters)
  takeAlong!: string;

  @Field()
  @MaxLength(CLOSING_LIMITS.wordsCharacters)
  thanks!: string;

  @Field()
  @IsBoolean()
  shared!: boolean;
}

@InputType()
export class EndMentorshipEarlyInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => String, { nullable: true, description: 'For those who run the program; no reason is needed.' })
  @IsOptional()
  @MaxLength(LIMITS.rematchCharacters)
  said?: string | null;
}

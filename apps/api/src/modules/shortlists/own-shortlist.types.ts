import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS, ShortlistedState, ShortlistRefusal, ShortlistState } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEnum } from 'class-validator';
import { GraphQLDate } from '../../platform/graphql/scalars.js';
import { ExplainedWish } from '../identity-profiles/index.js';
import { Participant } from '../mentorships/index.js';

@ObjectType({ description: 'A mentor on one’s own list, as a match would be shown them, but for how to write.' })
export class ListedMentor {
  @Field(() => Participant)
  mentor!: Participant;

  @Field(() => ShortlistedState as object)
  state!: ShortlistedState;

  @Field(() => [ExplainedWish], {
    description:
      'What one has in common with them, of ordinary questions. Identity is shown to a match, and this is none yet.',
  })
  common!: ExplainedWish[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when they answer, while they are asked.' })
  answerBy!: Date | null;
}

@ObjectType({ description: 'One’s own list to choose from. In no order: by name, until one has chosen.' })
export class MyShortlist {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  cohortName!: string;

  @Field(() => ShortlistState as object)
  state!: ShortlistState;

  @Field(() => GraphQLDate, { description: 'The last day on which to choose.' })
  chooseBy!: string;

  @Field(() => [ListedMentor], { description: 'In the order that one chose; the others by name.' })
  mentors!: ListedMentor[];
}

@ObjectType({ description: 'A place of one’s own in which one would rather wait.' })
export class MyWaiting {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  cohortName!: string;
}

@ObjectType()
export class MyShortlists {
  @Field(() => [MyShortlist])
  lists!: MyShortlist[];

  @Field(() => [MyWaiting], { description: 'Where one asked not to be matched for now.' })
  waiting!: MyWaiting[];
}

@ObjectType({ description: 'A mentee who chose one as their mentor.' })
export class MyShortlistRequest {
  @Field(() => ID)
  listId!: string;

  @Field(() => ID, { description: 'One’s own enrolment.' })
  enrolmentId!: string;

  @Field()
  cohortName!: string;

  @Field(() => Participant, { description: 'As a match would be shown them, but for how to write.' })
  mentee!: Participant;

  @Field(() => [String])
  menteeGoals!: string[];

  @Field({ description: 'Whether one accepted; the pair is then published by those who run the program.' })
  accepted!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when to answer.' })
  answerBy!: Date | null;
}

@InputType()
export class ChooseFromShortlistInput {
  @Field(() => ID)
  id!: string;

  @Field(() => [ID], { description: 'Whom one would like, the most wanted first; whoever is left out is not asked.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.shortlistMentors)
  @ArrayUnique()
  mentorIds!: string[];
}

@InputType()
export class RefuseShortlistInput {
  @Field(() => ID)
  id!: string;

  @Field(() => ShortlistRefusal as object, {
    description:
      'None of these: further runs and lists count on one. I would rather wait: they don’t, until one says so.',
  })
  @IsEnum(ShortlistRefusal)
  answer!: ShortlistRefusal;
}

@InputType()
export class AnswerShortlistRequestInput {
  @Field(() => ID)
  listId!: string;

  @Field(() => ID, { description: 'One’s own enrolment.' })
  enrolmentId!: string;

  @Field()
  accept!: boolean;
}

import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing that the independent checker confirmed.' })
export class MatchProofCheck {
  @Field({
    description: 'RULES_KEPT, NO_MORE_PAIRS, NO_BETTER_TOTAL, NO_BETTER_LEVEL, NO_BLOCKING_PAIR or BOUND_PROVED.',
  })
  code!: string;

  @Field(() => Int, {
    description: 'Among how many pairs of a mentee and a mentor; those that the rules forbid are counted with them.',
  })
  pairs!: number;
}

@ObjectType({ description: 'How far groups or pods can be from the best there is.' })
export class MatchGroupsProof {
  @Field({
    description: 'Nothing better exists: the bound is reached, or every choice of groups was tried or ruled out.',
  })
  isOptimal!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The wishes met in all could be better by so many percent at most, in steps. Null where more people could perhaps be placed.',
  })
  gap!: number | null;
}

@ObjectType({ description: 'What the independent checker found of the computed draft, before any change by hand.' })
export class MatchProof {
  @Field()
  verified!: boolean;

  @Field(() => Int)
  matched!: number;

  @Field(() => Int, { description: 'No assignment that keeps the rules matches more.' })
  upperBoundMatched!: number;

  @Field(() => [MatchProofCheck], { description: 'Empty for runs from before there were several methods.' })
  checks!: MatchProofCheck[];

  @Field(() => String, {
    nullable: true,
    description:
      'Of the values that prove it. They are not shown: with them the fit of single pairs could be computed.',
  })
  fingerprint!: string | null;

  @Field(() => MatchGroupsProof, { nullable: true, description: 'Of runs that match mentees to groups or pods.' })
  groups!: MatchGroupsProof | null;
}

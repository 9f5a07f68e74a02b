import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class ProgramStaffing {
  @Field(() => ID)
  programId!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  people!: number;
}

@ObjectType({
  description: 'Whether enough people can act: two in the school, and two for each program with a cohort under way.',
})
export class Staffing {
  @Field(() => Int)
  needed!: number;

  @Field(() => Int, { description: 'People who can sign in, run the school, and are not away.' })
  school!: number;

  @Field(() => [ProgramStaffing], { description: 'Programs with fewer than needed.' })
  short!: ProgramStaffing[];

  @Field()
  enough!: boolean;
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Role, SeparationProblem } from '@trellis/contracts';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';

/** What a person is in one program. */
@ObjectType()
export class ProgramRoles {
  @Field(() => ID)
  programId!: string;

  @Field()
  programName!: string;

  @Field(() => [Role as object])
  roles!: Role[];
}

/** Somebody who runs the school or a program, or studies one. */
@ObjectType()
export class StaffMember {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;

  @Field()
  email!: string;

  @Field({ description: 'Whether there is an account that can act.' })
  signsIn!: boolean;

  @Field(() => [Role as object], { description: 'What they are in the whole school.' })
  roles!: Role[];

  @Field(() => [ProgramRoles], { description: 'And in single programs.' })
  programRoles!: ProgramRoles[];

  @Field(() => SeparationProblem as object, {
    nullable: true,
    description: 'A role of a study that does not go with what else they do there.',
  })
  separation!: SeparationProblem | null;
}

@InputType()
export class SetMemberRolesInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => [Role as object], { description: 'All that they are to be in the whole school; none takes all away.' })
  @ArrayMaxSize(5)
  @ArrayUnique()
  roles!: Role[];
}

@InputType()
export class SetProgramRolesInput extends SetMemberRolesInput {
  @Field(() => ID)
  programId!: string;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({
  description: 'Whose answers somebody named in a cohort may ask to read. Nothing that they said is in it.',
})
export class IdentityReading {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  displayName!: string;

  @Field()
  cohortName!: string;
}

@ObjectType({
  description:
    'One dimension as somebody named reads it. Empty where nothing is to be read: not answered, kept back and not agreed to look alike.',
})
export class ReadDimension {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => [LocalizedText])
  options!: LocalizedText[];

  @Field(() => String, { nullable: true })
  ownWords!: string | null;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConsentPurpose } from '@trellis/contracts';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'One question of a form: where its answer is kept and who may see it.' })
export class AskedQuestion {
  @Field({ description: 'The key of the form: `mentee`, `mentor`.' })
  form!: string;

  @Field(() => ID)
  itemId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field({ description: 'answer, profile, vault, conflict, capacity' })
  kept!: string;

  @Field({ description: 'shown_to_match, told_to_program, as_consented' })
  seen!: string;

  @Field()
  required!: boolean;

  @Field(() => [LocalizedText], {
    nullable: true,
    description: 'The options, if it can be answered with nothing else.',
  })
  choices!: LocalizedText[] | null;
}

@ObjectType({ description: 'One consent that a form asks for, word by word.' })
export class AskedConsent {
  @Field()
  form!: string;

  @Field(() => ID)
  itemId!: string;

  @Field(() => ConsentPurpose as object)
  purpose!: ConsentPurpose;

  @Field(() => LocalizedText)
  wording!: LocalizedText;

  @Field(() => Int)
  version!: number;
}

/** What the newest forms of a program ask: the facts of a privacy assessment. */
@ObjectType()
export class PrivacyFacts {
  @Field(() => [AskedQuestion])
  questions!: AskedQuestion[];

  @Field(() => [AskedConsent])
  consents!: AskedConsent[];
}

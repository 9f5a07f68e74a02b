import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { IsOptional, MaxLength } from 'class-validator';

@ObjectType({ description: 'One thing that a mentee would like help with.' })
export class HelpCard {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field({ description: 'Shown to the mentors of this mentorship; until then nobody else knows that there is one.' })
  shared!: boolean;
}

@ObjectType()
export class ShownCard {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The mentee who shows it.' })
  name!: string;

  @Field()
  text!: string;
}

@ObjectType({ description: 'Cards in one of one’s own mentorships.' })
export class MentorshipCards {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => [HelpCard], { description: 'Of a mentee: their own.' })
  own!: HelpCard[];

  @Field(() => [ShownCard], { description: 'Of a mentor: those that mentees show.' })
  shown!: ShownCard[];
}

@InputType()
export class SaveCardInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => ID, { nullable: true, description: 'Without one it is a new card, which nobody else sees.' })
  @IsOptional()
  id?: string | null;

  @Field()
  @MaxLength(LIMITS.cardCharacters)
  text!: string;
}

@InputType()
export class ShareCardInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => ID)
  id!: string;

  @Field()
  shared!: boolean;
}

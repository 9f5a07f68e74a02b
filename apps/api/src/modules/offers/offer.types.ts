import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS, OfferImpactCode, OfferItem } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Length, ValidateNested } from 'class-validator';
import { GraphQLDate } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { ProgramSettingsView } from '../programs/index.js';

@ObjectType({ description: 'What accepting a change would mean for people who are in the cohort already.' })
export class OfferImpact {
  @Field(() => OfferImpactCode as object)
  code!: OfferImpactCode;

  @Field(() => Int)
  count!: number;

  @Field(() => [String], { description: 'The first of them by name, where the code is about particular people.' })
  names!: string[];

  @Field({ description: 'Accepting asks for a confirmation.' })
  breaking!: boolean;
}

@ObjectType({ description: 'One way in which the program has changed since the cohort took its settings.' })
export class CohortOffer {
  @Field(() => OfferItem as object)
  item!: OfferItem;

  @Field({ description: 'Whether the cohort chose to leave it; it can still be accepted.' })
  left!: boolean;

  @Field(() => Int, { nullable: true, description: 'For a form: the version that the cohort has.' })
  fromVersion!: number | null;

  @Field(() => Int, { nullable: true, description: 'For a form: the newest version.' })
  toVersion!: number | null;

  /** For the impacts, which are looked at only when asked for; not in the schema. */
  cohortId!: string;
}

@ObjectType({ description: 'What a cohort could take over from its program, part by part.' })
export class CohortOffers {
  @Field(() => Int, { description: 'Told back with an acceptance, so that nobody accepts what they have not seen.' })
  programRevision!: number;

  @Field(() => ProgramSettingsView, { description: 'The settings of the program as they are now.' })
  settings!: ProgramSettingsView;

  @Field(() => [OfferItem as object], { description: 'What was taken over last and can be taken back.' })
  undoable!: OfferItem[];

  @Field(() => [CohortOffer])
  items!: CohortOffer[];
}

@ObjectType({ description: 'What a change that is not saved yet would mean in a cohort, if it took it over.' })
export class CohortForesight {
  @Field(() => ID)
  cohortId!: string;

  @Field()
  cohortName!: string;

  @Field(() => [OfferImpact], { description: 'Empty: it asks nothing more of anyone, and takes nothing away.' })
  impacts!: OfferImpact[];
}

@InputType()
export class OfferAcceptance {
  @Field(() => OfferItem as object)
  item!: OfferItem;

  @Field({ defaultValue: false, description: 'The impacts were seen; needed where one of them is breaking.' })
  confirmed!: boolean;
}

@InputType()
export class AcceptOffersInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => Int)
  programRevision!: number;

  @Field(() => [OfferAcceptance])
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => OfferAcceptance)
  items!: OfferAcceptance[];
}

@InputType()
export class LeaveOffersInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => Int)
  programRevision!: number;

  @Field(() => [OfferItem as object])
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  items!: OfferItem[];
}

@InputType()
export class UpdateCohortInput {
  @Field(() => ID)
  cohortId!: string;

  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name!: string;

  @Field(() => GraphQLDate)
  startsOn!: string;

  @Field(() => GraphQLDate)
  endsOn!: string;

  @Field({ defaultValue: false, description: 'That it ends earlier for people who are in it was seen.' })
  confirmed!: boolean;
}

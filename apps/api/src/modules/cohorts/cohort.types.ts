import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CohortState, LIMITS, type Localized, type ProgramSettings, type SettingsItem } from '@trellis/contracts';
import { Length } from 'class-validator';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { GraphQLDate } from '../../platform/graphql/scalars.js';
import { ProgramSettingsView } from '../programs/index.js';

/** One run of a program: dates, people, settings frozen from the program. */
@ObjectType()
export class Cohort {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => GraphQLDate)
  startsOn!: string;

  @Field(() => GraphQLDate)
  endsOn!: string;

  @Field(() => CohortState as object)
  state!: CohortState;

  @Field(() => ProgramSettingsView, {
    description: 'The settings that the cohort was opened with, and what was accepted since.',
  })
  settings!: ProgramSettingsView;

  @Field({
    description: 'Whether words for those who wait were approved and published with: whoever waited then was told.',
  })
  hasWaitingWords!: boolean;

  /** For the edge to the program; not in the schema. */
  programId!: string;
}

/** The words that people who wait for a mentor read, as approved before publishing. */
export interface WaitingNoticeRecord {
  text: Localized;
  contactName: string;
  contactEmail: string;
}

/** What the cohort took over last from its program, with the settings that it had before. */
export interface TakenOffers {
  items: SettingsItem[];
  before: ProgramSettings;
}

@InputType()
export class OpenCohortInput {
  @Field(() => ID)
  programId!: string;

  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name!: string;

  @Field(() => GraphQLDate)
  startsOn!: string;

  @Field(() => GraphQLDate)
  endsOn!: string;
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { Length, MaxLength } from 'class-validator';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { ProgramSettingsView } from './program-settings.types.js';

/** A configured design; its cohorts are its runs. */
@ObjectType()
export class Program {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({
    description:
      'What mails, calendars and public pages say, in your language: neutral, since taking part is itself identity data.',
  })
  publicName!: string;

  @Field()
  templateKey!: string;

  @Field(() => LocalizedText)
  focus!: LocalizedText;

  @Field(() => LocalizedText)
  expectations!: LocalizedText;

  @Field(() => Int)
  firstContactDays!: number;

  @Field(() => ProgramSettingsView)
  settings!: ProgramSettingsView;

  @Field(() => Int, { description: 'Told back with a change, so that nobody overwrites what they have not seen.' })
  revision!: number;
}

@InputType()
export class CreateProgramInput {
  @Field()
  @MaxLength(100)
  templateKey!: string;

  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name!: string;
}

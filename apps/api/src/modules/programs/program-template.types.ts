import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLJSON, LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { ProgramSettingsView } from './program-settings.types.js';

@ObjectType({ description: 'A form that comes with a template.' })
export class TemplateForm {
  @Field()
  key!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => Int)
  questions!: number;

  @Field(() => Int, { description: 'Of these, questions about identity and consents to their use.' })
  identityQuestions!: number;
}

@ObjectType({ description: 'A design to start a program from: shipped, or kept by the school itself.' })
export class ProgramTemplate {
  @Field({ description: 'What `createProgram` takes.' })
  key!: string;

  @Field({ description: 'Whether the school keeps it itself.' })
  own!: boolean;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => LocalizedText)
  summary!: LocalizedText;

  @Field(() => ProgramSettingsView)
  settings!: ProgramSettingsView;

  @Field(() => [TemplateForm])
  forms!: TemplateForm[];

  @Field({ description: 'Whether it brings a draft of the charter.' })
  bringsCharter!: boolean;
}

@ObjectType({ description: 'What of a file cannot be taken, and where.' })
export class TemplateProblem {
  @Field({ description: 'The place in the file, as in `forms.mentee.items[3].label.fr`; empty for the whole file.' })
  path!: string;

  @Field()
  code!: string;

  @Field(() => GraphQLJSON)
  args!: unknown;
}

@ObjectType()
export class TemplateRefused {
  @Field(() => [TemplateProblem])
  problems!: TemplateProblem[];
}

export const ImportTemplateResult = createUnionType({
  name: 'ImportTemplateResult',
  types: () => [ProgramTemplate, TemplateRefused] as const,
  resolveType: (value: object) => ('problems' in value ? TemplateRefused : ProgramTemplate),
});

@InputType()
export class SaveTemplateInput {
  @Field(() => ID)
  programId!: string;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  summary!: LocalizedTextInput;
}

@InputType()
export class ImportTemplateInput {
  @Field({ description: 'The file as it was exported: JSON.' })
  // Longer text is a problem of the file, told as such.
  @MaxLength(LIMITS.requestBodyBytes)
  json!: string;
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventMaterialKind, EventMaterialMoment, EventMaterialReach, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsEnum, IsUrl, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

@ObjectType()
export class EventFile {
  @Field()
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'From which it is saved; below the address of the service.' })
  path!: string;
}

@ObjectType({ description: 'What goes with an event: slides, a link, a recording.' })
export class EventMaterial {
  @Field(() => ID)
  id!: string;

  @Field(() => EventMaterialKind as object)
  kind!: EventMaterialKind;

  @Field(() => LocalizedText, { description: 'Without one it goes by its file or its address.' })
  title!: LocalizedText;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => EventFile, { nullable: true })
  file!: EventFile | null;

  @Field(() => EventMaterialMoment as object)
  moment!: EventMaterialMoment;

  @Field(() => EventMaterialReach as object)
  reach!: EventMaterialReach;
}

@InputType({ isAbstract: true })
export abstract class MaterialWordsInput {
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  title!: LocalizedTextInput;

  @Field(() => EventMaterialMoment as object)
  @IsEnum(EventMaterialMoment)
  moment!: EventMaterialMoment;

  @Field(() => EventMaterialReach as object)
  @IsEnum(EventMaterialReach)
  reach!: EventMaterialReach;
}

@InputType()
export class AddEventFileInput extends MaterialWordsInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID, { description: 'As the upload answered.' })
  fileId!: string;
}

@InputType()
export class AddEventLinkInput extends MaterialWordsInput {
  @Field(() => ID)
  eventId!: string;

  @Field({ description: 'Of a recording: there once the event is over.' })
  recording!: boolean;

  @Field()
  @MaxLength(LIMITS.urlCharacters)
  @OneLine()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  url!: string;
}

@InputType()
export class ChangeEventMaterialInput extends MaterialWordsInput {
  @Field(() => ID)
  id!: string;
}

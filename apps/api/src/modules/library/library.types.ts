import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LibraryKind, LIMITS, Locale } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

@ObjectType()
export class LibraryFile {
  @Field()
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'Where to get it: a path of this installation.' })
  path!: string;

  @Field(() => Locale as object, { nullable: true, description: 'The language it is written in, where it was said.' })
  language!: Locale | null;
}

/** A document or a letter, as those who look after the library see it. */
@ObjectType()
export class LibraryItem {
  @Field(() => ID)
  id!: string;

  @Field(() => LibraryKind as object)
  kind!: LibraryKind;

  @Field(() => ID, { nullable: true, description: 'Null: for the whole school.' })
  programId!: string | null;

  @Field(() => String, { nullable: true })
  programName!: string | null;

  @Field(() => [EnrolmentRole as object], { description: 'Who finds it on their pages; coordinators always do.' })
  audience!: EnrolmentRole[];

  @Field(() => Int, { description: 'Told back with a change, so that nobody overwrites what they have not seen.' })
  version!: number;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText, { description: 'Of a letter, with places to fill.' })
  body!: LocalizedText;

  @Field(() => LibraryFile, { nullable: true, description: 'Of a document.' })
  file!: LibraryFile | null;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;

  @Field(() => String, { nullable: true })
  changedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Taken out; it can still be brought back.' })
  removedAt!: Date | null;

  @Field()
  mayEdit!: boolean;
}

@ObjectType()
export class LibraryVersion {
  @Field(() => Int)
  version!: number;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => LibraryFile, { nullable: true })
  file!: LibraryFile | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => String, { nullable: true })
  createdBy!: string | null;
}

/** What someone who takes part finds: a file to save, or a letter filled in for them. */
@ObjectType()
export class MyDocument {
  @Field(() => ID)
  id!: string;

  @Field(() => LibraryKind as object)
  kind!: LibraryKind;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => LibraryFile, { nullable: true })
  file!: LibraryFile | null;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;
}

/** A letter to begin with. */
@ObjectType()
export class StarterLetterView {
  @Field()
  key!: string;

  @Field(() => [EnrolmentRole as object])
  audience!: readonly EnrolmentRole[];

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;
}

/** A letter for one person, to print. */
@ObjectType()
export class FilledLetter {
  @Field({ description: 'Whom it is for.' })
  person!: string;

  @Field(() => Locale as object, { description: 'Of the person.' })
  locale!: Locale;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;
}

/** A letter as the start of an announcement: what is the same for everyone is filled in. */
@ObjectType()
export class LetterStart {
  @Field(() => LocalizedText)
  subject!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;
}

@InputType()
class LibraryItemInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of what was changed; left out for a new one.' })
  @IsOptional()
  version?: number | null;

  @Field(() => ID, { nullable: true, description: 'Left out: for the whole school. It stays where it was made.' })
  @IsOptional()
  programId?: string | null;

  @Field(() => [EnrolmentRole as object])
  @ArrayMaxSize(LIMITS.filterValues)
  audience!: EnrolmentRole[];

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;
}

@InputType()
export class SaveLetterInput extends LibraryItemInput {
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;
}

@InputType()
export class SaveDocumentInput extends LibraryItemInput {
  @Field(() => ID, { nullable: true, description: 'Left out: the file that is there stays.' })
  @IsOptional()
  fileId?: string | null;

  @Field(() => Locale as object, { nullable: true })
  @IsOptional()
  language?: Locale | null;
}

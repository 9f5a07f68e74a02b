import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS, Locale, WordingSource } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

/** Subject, text, button and what stands below, each by language; null where there are none. */
@ObjectType()
export class WordingWords {
  @Field(() => LocalizedText)
  subject!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => LocalizedText)
  action!: LocalizedText;

  @Field(() => LocalizedText, { description: 'Below the text: why one gets it, how long a link works.' })
  footer!: LocalizedText;
}

/** Words that nobody gets until somebody uses them. */
@ObjectType()
export class WordingDraft {
  @Field(() => WordingWords)
  words!: WordingWords;

  @Field(() => Int, { description: 'Told back with a change, and when it is used.' })
  revision!: number;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;

  @Field(() => String, { nullable: true })
  changedBy!: string | null;
}

/** Whose words are used in one language. */
@ObjectType()
export class WordingLanguage {
  @Field(() => Locale as object)
  locale!: Locale;

  @Field(() => WordingSource as object)
  source!: WordingSource;
}

/** A mail or a page that can say things in the school's own words. */
@ObjectType()
export class Wording {
  @Field()
  kind!: string;

  @Field({ description: 'Words on a page: they have no subject and no button.' })
  isPage!: boolean;

  @Field(() => ID, { nullable: true, description: 'Null: for the whole school.' })
  programId!: string | null;

  @Field(() => [String], { description: 'What can be filled in, as {{name}}.' })
  places!: string[];

  @Field(() => [String])
  subjectPlaces!: string[];

  @Field(() => [String], { description: 'Places that the text must keep.' })
  needed!: string[];

  @Field(() => WordingWords)
  shipped!: WordingWords;

  @Field(() => WordingWords, { description: 'Of the school, where these are the words of a program.' })
  inherited!: WordingWords;

  @Field(() => WordingWords)
  own!: WordingWords;

  @Field(() => [String])
  footerPlaces!: string[];

  @Field(() => WordingDraft, { nullable: true })
  draft!: WordingDraft | null;

  @Field(() => [WordingLanguage])
  languages!: WordingLanguage[];

  @Field(() => Int, { description: 'Of one’s own words, told back with a change; 0 while there are none.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  changedAt!: Date | null;

  @Field(() => String, { nullable: true })
  changedBy!: string | null;
}

/** One's own words as they once were. */
@ObjectType()
export class WordingVersion {
  @Field(() => Int)
  version!: number;

  @Field(() => WordingWords)
  words!: WordingWords;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;

  @Field(() => String, { nullable: true })
  changedBy!: string | null;
}

/** What a reader of one language would get, filled with people whom nobody is. */
@ObjectType()
export class WordingSample {
  @Field(() => Locale as object)
  locale!: Locale;

  @Field(() => WordingSource as object)
  source!: WordingSource;

  @Field()
  subject!: string;

  @Field(() => [String])
  paragraphs!: string[];

  @Field(() => String, { nullable: true, description: 'On the button.' })
  action!: string | null;

  @Field(() => [String])
  closing!: string[];

  @Field(() => String, { nullable: true })
  footer!: string | null;
}

@ObjectType()
export class WordingPreview {
  @Field(() => [WordingSample])
  samples!: WordingSample[];

  @Field(() => [Locale as object], {
    description: 'Languages whose subject tells the program’s name among staff: others may see it in an inbox.',
  })
  tellingSubjects!: Locale[];
}

@InputType()
export class WordingInput {
  @Field()
  @MaxLength(LIMITS.wordingKindCharacters)
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'Left out: for the whole school.' })
  @IsOptional()
  programId?: string | null;

  @OneLine()
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  subject?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;

  @OneLine()
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  action?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Left out: the shipped one stands.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  footer?: LocalizedTextInput | null;
}

@InputType()
export class SaveWordingInput extends WordingInput {
  @Field(() => Int, { description: 'Of the words that were changed.' })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the draft that is used with it, and gone then; left out, it stays.',
  })
  @IsOptional()
  draftRevision?: number | null;
}

@InputType()
export class SaveWordingDraftInput extends WordingInput {
  @Field(() => Int, { description: 'Of the draft that was changed; 0 where there was none.' })
  draftRevision!: number;
}

/** What the pages of one enrolment say, filled in for the person. */
@ObjectType()
export class PageWords {
  @Field(() => LocalizedText)
  welcome!: LocalizedText;

  @Field(() => LocalizedText, { description: 'While no match is published.' })
  beforeMatch!: LocalizedText;
}

import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ConcernEntryKind, ConcernOutcome, ConcernPersonKind, ConcernState, LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, IsEnum, MaxLength } from 'class-validator';
import { GraphQLDate, LocalizedText } from '../../platform/graphql/scalars.js';
import { CrisisLine } from './concern-settings.types.js';

@ObjectType({ description: 'Somebody to tell, or somebody that it may be about.' })
export class ConcernPerson {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => ConcernPersonKind as object)
  kind!: ConcernPersonKind;

  @Field(() => LocalizedText, { nullable: true, description: 'What the office is called.' })
  label!: LocalizedText | null;
}

@ObjectType({ description: 'An office that does not read in Trellis: people reach it by themselves.' })
export class OutsideOffice {
  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field()
  address!: string;
}

@ObjectType({ description: 'What somebody reads before they say anything: who reads it, and what that means.' })
export class ConcernWays {
  @Field({ description: 'Whether the school has said whom to tell; if not, its administrators read.' })
  setUp!: boolean;

  @Field(() => LocalizedText, { nullable: true, description: 'When to expect an answer.' })
  expect!: LocalizedText | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What whoever reads it must pass on.' })
  mustPassOn!: LocalizedText | null;

  @Field(() => [CrisisLine])
  crisis!: CrisisLine[];

  @Field(() => [ConcernPerson], { description: 'One of these is chosen to read it.' })
  recipients!: ConcernPerson[];

  @Field(() => [ConcernPerson], { description: 'Whom it may be about; who is named never reads it.' })
  people!: ConcernPerson[];

  @Field(() => [OutsideOffice])
  outside!: OutsideOffice[];
}

@ObjectType()
export class ConcernEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => ConcernEntryKind as object)
  kind!: ConcernEntryKind;

  @Field()
  said!: string;

  @Field(() => String, { nullable: true })
  by!: string | null;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType({ description: 'Who may read a concern, since when, and when they last opened it.' })
export class ConcernReader {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => GraphQLISODateTime)
  since!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  openedAt!: Date | null;
}

@ObjectType({ description: 'A concern of one’s own.' })
export class MyConcern {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  raisedAt!: Date;

  @Field(() => ConcernState as object)
  state!: ConcernState;

  @Field()
  unread!: boolean;

  @Field({
    description: 'Nobody in Trellis can read it any more: pass it on to somebody else, or tell an office yourself.',
  })
  nobodyReads!: boolean;

  @Field({ description: 'Held for a legal reason: it is not erased, also when one erases oneself.' })
  held!: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it is erased.' })
  eraseOn!: string | null;
}

@ObjectType()
export class MyConcernThread {
  @Field(() => MyConcern)
  concern!: MyConcern;

  @Field(() => [ConcernEntry])
  entries!: ConcernEntry[];

  @Field(() => [ConcernReader])
  readers!: ConcernReader[];

  @Field(() => [String], { description: 'Whom it is about.' })
  named!: string[];
}

@ObjectType({ description: 'A concern that one is entrusted with, without its words.' })
export class EntrustedConcern {
  @Field(() => ID)
  id!: string;

  @Field()
  from!: string;

  @Field(() => GraphQLISODateTime)
  raisedAt!: Date;

  @Field(() => ConcernState as object)
  state!: ConcernState;

  @Field({ description: 'Something was said since one last opened it.' })
  unread!: boolean;

  @Field(() => ConcernOutcome as object, { nullable: true })
  outcome!: ConcernOutcome | null;

  @Field()
  held!: boolean;

  @Field(() => GraphQLDate, { nullable: true })
  eraseOn!: string | null;
}

@ObjectType()
export class ConcernLook {
  @Field()
  name!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType({ description: 'A case file. Each opening is kept, and shown here and to whoever raised it.' })
export class EntrustedConcernThread {
  @Field(() => EntrustedConcern)
  concern!: EntrustedConcern;

  @Field(() => [ConcernEntry])
  entries!: ConcernEntry[];

  @Field(() => [ConcernReader])
  readers!: ConcernReader[];

  @Field(() => [String])
  named!: string[];

  @Field(() => [ConcernLook], { description: 'The newest 200 openings.' })
  looks!: ConcernLook[];
}

@InputType()
export class RaiseConcernInput {
  @Field(() => ID)
  recipientId!: string;

  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.concernNamed)
  namedIds!: string[];

  @Field()
  @MaxLength(LIMITS.careCharacters)
  said!: string;
}

@InputType()
export class ConcernWordsInput {
  @Field(() => ID)
  concernId!: string;

  @Field()
  @MaxLength(LIMITS.careCharacters)
  said!: string;
}

@InputType()
export class NameInConcernInput {
  @Field(() => ID)
  concernId!: string;

  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.concernNamed)
  namedIds!: string[];
}

@InputType()
export class PassConcernOnInput {
  @Field(() => ID)
  concernId!: string;

  @Field(() => ID)
  recipientId!: string;
}

@InputType()
export class CloseConcernInput {
  @Field(() => ID)
  concernId!: string;

  @Field(() => ConcernOutcome as object)
  @IsEnum(ConcernOutcome)
  outcome!: ConcernOutcome;

  @Field({ description: 'For those entrusted with it.' })
  @MaxLength(LIMITS.careCharacters)
  said!: string;
}

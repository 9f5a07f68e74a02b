import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, IsEmail, IsInt, IsOptional, Length, MaxLength, Min } from 'class-validator';
import { GraphQLJSON, LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'One immutable version of a form.' })
export class FormVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => GraphQLJSON, {
    description: 'A form definition, as `parseFormDefinition` of the form library reads it.',
  })
  definition!: unknown;

  @Field(() => GraphQLISODateTime)
  publishedAt!: Date;

  @Field(() => String, { nullable: true })
  publishedBy!: string | null;
}

@ObjectType({ description: 'What is being edited; the newest version itself, at revision 0, where nobody has begun.' })
export class FormDraft {
  @Field(() => Int, {
    description: 'Sent back with every change; one that is behind is answered with the newer draft.',
  })
  revision!: number;

  @Field(() => GraphQLJSON)
  definition!: unknown;

  @Field(() => String, { nullable: true })
  changedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  changedAt!: Date | null;

  @Field({ description: 'Whether it says anything else than the newest version.' })
  differs!: boolean;
}

@ObjectType()
export class FormComment {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The item that is meant; null for the whole form.' })
  itemId!: string | null;

  @Field()
  text!: string;

  @Field(() => String, { nullable: true, description: 'Null once the person is gone.' })
  author!: string | null;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  resolvedAt!: Date | null;

  @Field(() => String, { nullable: true })
  resolvedBy!: string | null;
}

@ObjectType()
export class FormReviewer {
  @Field(() => ID)
  memberId!: string;

  @Field()
  displayName!: string;

  @Field()
  email!: string;

  @Field(() => GraphQLISODateTime)
  invitedAt!: Date;
}

@ObjectType({ description: 'How many of the texts of the draft have words in a language of the school.' })
export class FormWords {
  @Field()
  locale!: string;

  @Field(() => Int)
  have!: number;

  @Field(() => Int)
  of!: number;
}

@ObjectType()
export class FormItemAnswers {
  @Field(() => ID)
  itemId!: string;

  @Field(() => Int)
  people!: number;
}

@ObjectType({
  description: 'Answers given to any version of the form. How many answered a question of the vault is not told.',
})
export class FormAnswerCounts {
  @Field(() => Int)
  people!: number;

  @Field(() => [FormItemAnswers])
  items!: FormItemAnswers[];
}

@ObjectType({ description: 'One difference between two versions, by code and arguments.' })
export class FormChange {
  @Field()
  code!: string;

  @Field(() => ID, { description: 'Empty for the form as a whole.' })
  itemId!: string;

  @Field(() => ID, { nullable: true })
  optionId!: string | null;

  @Field({ description: 'Whether every answer already given stays valid and means the same.' })
  compatible!: boolean;

  @Field({ description: 'Cannot be published at all: consent wording that changed without its next version.' })
  refused!: boolean;

  @Field(() => GraphQLJSON)
  args!: unknown;
}

@ObjectType({ description: 'What a definition or a mapping cannot be taken for, and where.' })
export class FormProblem {
  @Field()
  path!: string;

  @Field()
  code!: string;

  @Field(() => GraphQLJSON)
  args!: unknown;
}

@ObjectType()
export class Form {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  programId!: string;

  @Field({ description: 'What the program keeps it under: `mentee`, `mentor`.' })
  key!: string;

  @Field()
  audience!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => FormVersion)
  newestVersion!: FormVersion;

  @Field(() => FormDraft)
  draft!: FormDraft;
}

@ObjectType({ description: 'A form as someone sees it who was asked to look at it before it goes out.' })
export class FormReview {
  @Field(() => ID)
  formId!: string;

  @Field(() => ID, { description: 'Its mails and pages can be looked at as well.' })
  programId!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => GraphQLJSON)
  definition!: unknown;

  @Field(() => [FormComment], { description: 'Their own comments; others’ are for those who edit the form.' })
  comments!: FormComment[];
}

@ObjectType()
export class FormFile {
  @Field()
  name!: string;

  @Field({ description: 'Canonical JSON.' })
  content!: string;
}

@ObjectType()
export class FormDraftSaved {
  @Field(() => Form)
  form!: Form;
}

@ObjectType({ description: 'Someone else changed the draft in the meantime; nothing of what was sent is kept.' })
export class FormDraftConflict {
  @Field(() => FormDraft)
  current!: FormDraft;

  @Field(() => [ID], {
    description: 'Items changed, added or removed since the revision sent; an empty id for the title or the order.',
  })
  changedItems!: string[];
}

@ObjectType()
export class FormDefinitionRefused {
  @Field(() => [FormProblem])
  problems!: FormProblem[];
}

@ObjectType()
export class FormPublished {
  @Field(() => Form)
  form!: Form;
}

@ObjectType({ description: 'Answers exist that some changes do not leave as they are: say what becomes of them.' })
export class FormMappingNeeded {
  @Field(() => [FormChange])
  changes!: FormChange[];

  @Field(() => FormAnswerCounts)
  answers!: FormAnswerCounts;

  @Field(() => GraphQLJSON, { description: 'A mapping to start from; a person says that it is meant so.' })
  suggested!: unknown;

  @Field(() => [FormProblem], { description: 'Of the mapping that was sent; none where there was none.' })
  problems!: FormProblem[];
}

@ObjectType()
export class FormReviewersInvited {
  @Field(() => [FormReviewer])
  reviewers!: FormReviewer[];

  @Field(() => [String], { description: 'Addresses of nobody in this school: only its members can be asked.' })
  notMembers!: string[];
}

export const SaveFormDraftResult = createUnionType({
  name: 'SaveFormDraftResult',
  types: () => [FormDraftSaved, FormDraftConflict, FormDefinitionRefused] as const,
  resolveType: (value: object) =>
    'form' in value ? FormDraftSaved : 'current' in value ? FormDraftConflict : FormDefinitionRefused,
});
export type SaveFormDraftResult = FormDraftSaved | FormDraftConflict | FormDefinitionRefused;

export const PublishFormResult = createUnionType({
  name: 'PublishFormResult',
  types: () => [FormPublished, FormDraftConflict, FormDefinitionRefused, FormMappingNeeded] as const,
  resolveType: (value: object) => {
    if ('form' in value) return FormPublished;
    if ('current' in value) return FormDraftConflict;
    return 'suggested' in value ? FormMappingNeeded : FormDefinitionRefused;
  },
});
export type PublishFormResult = FormPublished | FormDraftConflict | FormDefinitionRefused | FormMappingNeeded;

@InputType()
export class SaveFormDraftInput {
  @Field(() => ID)
  formId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  revision!: number;

  @Field(() => GraphQLJSON, { description: 'The whole form, as JSON or as the text of a file. Key and audience stay.' })
  definition!: unknown;
}

@InputType()
export class PublishFormInput {
  @Field(() => ID)
  formId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  revision!: number;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: '`{items: {old: new or null}, options: {newItem: {old: new or null}}}`, where answers exist.',
  })
  @IsOptional()
  mapping?: unknown;
}

@InputType()
export class CommentOnFormInput {
  @Field(() => ID)
  formId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  itemId?: string;

  @Field()
  @Length(1, 2_000)
  text!: string;
}

@InputType()
export class InviteFormReviewersInput {
  @Field(() => ID)
  formId!: string;

  @Field(() => [ID], { defaultValue: [] })
  @ArrayMaxSize(LIMITS.formReviewers)
  memberIds!: string[];

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(LIMITS.formReviewers)
  @IsEmail({}, { each: true, message: 'emails: not addresses that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters, { each: true })
  emails!: string[];
}

import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { InvitationState, LIMITS, Locale, PasswordUse, Role, TokenKind } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEmail, IsOptional, Length, MaxLength } from 'class-validator';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

@ObjectType()
export class Invitation {
  @Field(() => ID)
  id!: string;

  @Field()
  email!: string;

  @Field(() => [Role as object])
  roles!: Role[];

  @Field(() => ID, { nullable: true, description: 'The program in which the roles hold; null: the whole school.' })
  programId!: string | null;

  @Field(() => InvitationState as object)
  state!: InvitationState;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;
}

/** What a link from a mail would do. Looking changes nothing: mail scanners open links. */
@ObjectType()
export class TokenPreview {
  @Field(() => TokenKind as object)
  kind!: TokenKind;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  displayName!: string | null;

  @Field(() => String, { nullable: true })
  schoolName!: string | null;

  @Field(() => String, { nullable: true })
  schoolSlug!: string | null;

  @Field(() => [Role as object], { nullable: true })
  roles!: Role[] | null;

  @Field(() => String, { nullable: true, description: 'The program in which the roles hold.' })
  programName!: string | null;

  @Field(() => PasswordUse as object, {
    description: 'What using the link asks for: no password, the one they have, or a new one.',
  })
  password!: PasswordUse;

  @Field(() => Locale as object, { nullable: true })
  locale!: Locale | null;

  @Field({ description: 'A match of whom the link is for is published: someone sees something about them already.' })
  isMatched!: boolean;
}

@InputType()
export class InviteMemberInput {
  @Field()
  @IsEmail({}, { message: 'email: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  email!: string;

  @Field(() => [Role as object])
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  roles!: Role[];

  @Field(() => ID, { nullable: true, description: 'For roles in one program only.' })
  programId?: string | null;

  @Field(() => Locale as object)
  locale!: Locale;
}

@InputType()
export class AcceptInvitationInput {
  @Field()
  @MaxLength(200)
  token!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  displayName?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password?: string;

  @Field(() => Locale as object, {
    nullable: true,
    description: "A new account's language: the one that the page was read in. Without it, the invitation's.",
  })
  @IsOptional()
  locale?: Locale;
}

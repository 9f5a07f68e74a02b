import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS, Locale } from '@trellis/contracts';
import { IsEmail, IsOptional, IsTimeZone, Length, MaxLength } from 'class-validator';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

/** The signed-in person, across schools. */
@ObjectType()
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field()
  email!: string;

  @Field()
  displayName!: string;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field()
  timeZone!: string;

  @Field()
  emailConfirmed!: boolean;
}

/** The same answer whether or not there was something to do: it must not tell who has an account. */
@ObjectType()
export class Acknowledgement {
  @Field()
  ok!: boolean;
}

@InputType()
export class SignUpInput {
  @Field()
  @IsEmail({}, { message: 'email: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  email!: string;

  @Field()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password!: string;

  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  displayName!: string;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field()
  @IsTimeZone({ message: 'timeZone: not a time zone such as America/Toronto' })
  timeZone!: string;
}

@InputType()
export class SignInInput {
  @Field()
  @MaxLength(LIMITS.emailCharacters)
  email!: string;

  @Field()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field()
  @MaxLength(200)
  token!: string;

  @Field()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password!: string;
}

/** A device that is signed in. */
@ObjectType()
export class OwnSession {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'A coarse word such as "Firefox, Windows".' })
  device!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'To the hour.' })
  lastSeenAt!: Date;

  @Field()
  current!: boolean;
}

@InputType()
export class ChangePasswordInput {
  @Field({ description: 'The present one.' })
  @MaxLength(LIMITS.passwordMaximum * 4)
  current!: string;

  @Field()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password!: string;
}

@InputType()
export class ChangeEmailInput {
  @Field()
  @IsEmail({}, { message: 'email: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  email!: string;

  @Field()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password!: string;
}

@InputType()
export class ConfirmEmailChangeInput {
  @Field()
  @MaxLength(200)
  token!: string;

  @Field(() => String, { nullable: true, description: 'Not needed where one is signed in with the account.' })
  @IsOptional()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password?: string;
}

@InputType()
export class UpdateAccountInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  displayName?: string;

  @Field(() => Locale as object, { nullable: true })
  locale?: Locale;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsTimeZone({ message: 'timeZone: not a time zone such as America/Toronto' })
  timeZone?: string;
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
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

import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { NotificationKind, Role } from '@trellis/contracts';
import { connectionOf } from '../../platform/graphql/connection.js';

/** An account in a school, with roles; or a person whom the school brought in and who has not signed in yet. */
@ObjectType()
export class Member {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => [Role as object])
  roles!: Role[];

  @Field(() => GraphQLISODateTime)
  joinedAt!: Date;
}

/** Whether a person wants one kind of mail that they may do without. */
@ObjectType()
export class NotificationChoice {
  @Field(() => NotificationKind as object)
  kind!: NotificationKind;

  @Field()
  allowed!: boolean;
}

@ObjectType()
export class MemberConnection extends connectionOf(Member) {}

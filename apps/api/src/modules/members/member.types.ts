import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { NotificationKind, Role } from '@trellis/contracts';
import { connectionOf } from '../../platform/graphql/connection.js';
import { currentContext } from '../../platform/tenancy/context.js';

/** An account in a school, with roles; or a person whom the school brought in and who has not signed in yet. */
@ObjectType()
export class Member {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field({
    description: 'Their address was marked as not working: no mail of the school goes there until it is another one.',
  })
  mailStopped!: boolean;

  @Field(() => [Role as object])
  roles!: Role[];

  @Field(() => GraphQLISODateTime)
  joinedAt!: Date;
}

@ObjectType({
  description: 'A picture that a person chose to show. Its address answers only those who may see the person.',
})
export class PersonPhoto {
  @Field({ description: 'Where to GET it.' })
  path!: string;

  @Field({ description: 'What is to be seen, in the words of the person; may be empty.' })
  alt!: string;
}

/** Somebody to write to. */
@ObjectType()
export class ContactPerson {
  @Field()
  name!: string;

  @Field()
  email!: string;
}

/** A stored photo as a reader of this school gets it. */
export function photoOf(photo: { id: string; alt: string } | null): PersonPhoto | null {
  return photo && { path: `/s/${currentContext()?.schoolSlug ?? ''}/files/photos/${photo.id}`, alt: photo.alt };
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

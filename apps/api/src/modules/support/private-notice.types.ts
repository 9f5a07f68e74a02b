import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NoticePlace } from '@trellis/contracts';

@ObjectType({ description: 'Something waits for the person on a page of theirs; what it is, that page alone says.' })
export class PrivateNotice {
  @Field(() => NoticePlace as object)
  place!: NoticePlace;

  @Field(() => ID, { nullable: true })
  cohortId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  cohort!: string | null;
}

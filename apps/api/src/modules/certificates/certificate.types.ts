import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventKind } from '@trellis/contracts';
import { GraphQLDate, LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'An event at which one was.' })
export class AttendedEvent {
  @Field(() => ID)
  eventId!: string;

  @Field(() => EventKind as object)
  kind!: EventKind;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText, { description: 'As it stands on a certificate.' })
  outsideTitle!: LocalizedText;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => Float, { nullable: true })
  hours!: number | null;

  @Field(() => String, { nullable: true })
  credit!: string | null;
}

@ObjectType({ description: 'Days for which a certificate can be had.' })
export class AttendedPeriod {
  @Field(() => LocalizedText, { nullable: true, description: 'Of a term; null: all of it.' })
  name!: LocalizedText | null;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;

  @Field(() => Int)
  events!: number;

  @Field(() => Float)
  hours!: number;
}

@ObjectType()
export class Certificate {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'On the paper, for whoever wants to check it.' })
  code!: string;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;

  @Field(() => Int)
  events!: number;

  @Field(() => GraphQLISODateTime)
  issuedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'No longer valid since.' })
  revokedAt!: Date | null;

  @Field({ description: 'Since what it says was corrected; else one took it back.' })
  corrected!: boolean;
}

@ObjectType()
export class MyAttendance {
  @Field(() => [AttendedEvent], { description: 'The latest first.' })
  events!: AttendedEvent[];

  @Field(() => [AttendedPeriod])
  periods!: AttendedPeriod[];

  @Field(() => [Certificate], { description: 'The newest first.' })
  certificates!: Certificate[];
}

@ObjectType()
export class CertifiedLine {
  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => GraphQLDate)
  on!: string;

  @Field(() => Float, { nullable: true })
  hours!: number | null;

  @Field(() => String, { nullable: true })
  credit!: string | null;
}

@ObjectType({
  description: 'What a certificate says, for whoever holds its code. Of one that is no longer valid, that alone.',
})
export class CheckedCertificate {
  @Field()
  valid!: boolean;

  @Field()
  school!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  from!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  to!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  issuedOn!: string | null;

  @Field(() => [CertifiedLine])
  lines!: CertifiedLine[];
}

@InputType()
export class IssueCertificateInput {
  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;
}

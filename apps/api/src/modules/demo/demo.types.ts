import { Field, ObjectType } from '@nestjs/graphql';
import { DemoPersonKind, InstallationMode } from '@trellis/contracts';

/** Someone of the demo school whom a visitor can be for a while. */
@ObjectType()
export class DemoPerson {
  @Field(() => DemoPersonKind as object)
  kind!: DemoPersonKind;

  @Field()
  schoolSlug!: string;

  @Field()
  displayName!: string;
}

@ObjectType()
export class Installation {
  @Field(() => InstallationMode as object)
  mode!: InstallationMode;

  @Field(() => String, { nullable: true, description: 'Where a local installation shows the mails that it sent.' })
  mailCatcherUrl!: string | null;

  @Field({ description: 'Whether the demo school is filled; always false on an installation that is not local.' })
  demoReady!: boolean;

  @Field(() => [DemoPerson])
  demo!: DemoPerson[];
}

import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Mentorship } from '../mentorships/index.js';
import { AgreementLedger } from './agreement-ledger.service.js';
import { AgreementsLoader } from './agreements.loader.js';
import {
  AgreementStanding,
  AgreementToSign,
  MyAgreement,
  SignAgreementInput,
  StaffAgreement,
  WriteAgreementInput,
} from './agreement.types.js';
import { AgreementTemplate, SaveAgreementTemplateInput } from './agreement-template.types.js';
import { AgreementTemplates } from './agreement-templates.service.js';
import { OwnAgreements } from './own-agreements.service.js';

@Resolver(() => Mentorship)
export class AgreementsResolver {
  constructor(
    private readonly service: OwnAgreements,
    private readonly ledger: AgreementLedger,
    private readonly loader: AgreementsLoader,
  ) {}

  @Query(() => MyAgreement)
  myAgreement(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MyAgreement> {
    return this.service.get(actor, mentorshipId);
  }

  @Query(() => [AgreementToSign], { description: 'Where something waits for one’s own signature.' })
  myAgreementsToSign(@CurrentActor() actor: Actor): Promise<AgreementToSign[]> {
    return this.service.listToSign(actor);
  }

  @Mutation(() => MyAgreement, { description: 'One part, kept as it is written; nobody signs by it.' })
  writeAgreement(@CurrentActor() actor: Actor, @Args('input') input: WriteAgreementInput): Promise<MyAgreement> {
    return this.service.write(actor, input);
  }

  @Mutation(() => MyAgreement)
  signAgreement(@CurrentActor() actor: Actor, @Args('input') input: SignAgreementInput): Promise<MyAgreement> {
    return this.service.sign(actor, input);
  }

  @Mutation(() => MyAgreement, {
    description: 'Whether those who run the program may read what is not confidential; only where everyone says so.',
  })
  shareAgreement(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
    @Args('shares') shares: boolean,
  ): Promise<MyAgreement> {
    return this.service.share(actor, mentorshipId, shares);
  }

  @Query(() => StaffAgreement)
  mentorshipAgreement(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<StaffAgreement> {
    return this.ledger.ofStaff(actor, mentorshipId);
  }

  @ResolveField(() => AgreementStanding)
  agreement(@Parent() mentorship: Mentorship): Promise<AgreementStanding> {
    return this.loader.of(mentorship.id);
  }
}

@Resolver(() => AgreementTemplate)
export class AgreementTemplatesResolver {
  constructor(private readonly service: AgreementTemplates) {}

  @Query(() => AgreementTemplate)
  agreementTemplate(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<AgreementTemplate> {
    return this.service.get(actor, programId);
  }

  @Mutation(() => AgreementTemplate, {
    description: 'For cohorts that open from now on; those that are open keep theirs.',
  })
  saveAgreementTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveAgreementTemplateInput,
  ): Promise<AgreementTemplate> {
    return this.service.save(actor, input);
  }

  @Mutation(() => AgreementTemplate, { description: 'Gives an open cohort the newest version.' })
  useAgreementTemplate(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<AgreementTemplate> {
    return this.service.use(actor, cohortId);
  }
}

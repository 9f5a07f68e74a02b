import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Certificate, CheckedCertificate, IssueCertificateInput, MyAttendance } from './certificate.types.js';
import { Certificates } from './certificates.service.js';

@Resolver(() => Certificate)
export class CertificatesResolver {
  constructor(private readonly service: Certificates) {}

  @Query(() => MyAttendance, { description: 'Where one was, and one’s certificates of it.' })
  myAttendance(@CurrentActor() actor: Actor): Promise<MyAttendance> {
    return this.service.mine(actor);
  }

  @Mutation(() => Certificate)
  issueCertificate(@CurrentActor() actor: Actor, @Args('input') input: IssueCertificateInput): Promise<Certificate> {
    return this.service.issue(actor, input);
  }

  @Mutation(() => Certificate)
  takeBackCertificate(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Certificate> {
    return this.service.takeBack(actor, id);
  }

  @Query(() => CheckedCertificate, { description: 'For whoever holds a certificate’s code.' })
  certificateByCode(@Args('code') code: string): Promise<CheckedCertificate> {
    return this.service.check(code);
  }
}

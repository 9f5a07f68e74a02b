import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Acknowledgement } from '../accounts/index.js';
import { Program } from '../programs/index.js';
import { School } from '../schools/index.js';
import { SetMemberRolesInput, SetProgramRolesInput, StaffMember } from './role.types.js';
import { RolesService } from './roles.service.js';

@Resolver(() => School)
export class RolesResolver {
  constructor(private readonly service: RolesService) {}

  @ResolveField(() => [StaffMember], { description: 'Who runs or studies something here, by name.' })
  staff(@CurrentActor() actor: Actor): Promise<StaffMember[]> {
    return this.service.listStaff(actor);
  }

  @Mutation(() => StaffMember)
  setMemberRoles(@CurrentActor() actor: Actor, @Args('input') input: SetMemberRolesInput): Promise<StaffMember> {
    return this.service.setSchoolRoles(actor, input);
  }

  @Mutation(() => StaffMember)
  setProgramRoles(@CurrentActor() actor: Actor, @Args('input') input: SetProgramRolesInput): Promise<StaffMember> {
    return this.service.setProgramRoles(actor, input);
  }

  @Mutation(() => [StaffMember], {
    description: 'Takes every role in the school and its programs away; those who remain.',
  })
  removeStaffMember(
    @CurrentActor() actor: Actor,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<StaffMember[]> {
    return this.service.remove(actor, memberId);
  }

  @Mutation(() => Acknowledgement)
  leaveSchool(@CurrentActor() actor: Actor): Promise<Acknowledgement> {
    return this.service.leave(actor).then(() => ({ ok: true }));
  }
}

@Resolver(() => Program)
export class ProgramStaffResolver {
  constructor(private readonly service: RolesService) {}

  @ResolveField(() => [StaffMember], { description: 'Who runs or studies this program, here or in the whole school.' })
  staff(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<StaffMember[]> {
    return this.service.listOfProgram(actor, program.id);
  }
}

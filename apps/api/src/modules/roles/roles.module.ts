/**
 * Roles: who runs and who studies what, in the school and in one program. Nobody gives more than they have, a school is never
 * without administrator, and a study's roles stay apart from running a program or mentoring in it.
 * Called by: administrators, coordinators; invitations, when one into a program is accepted.
 */
import { Module } from '@nestjs/common';
import { DeputiesModule } from '../deputies/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { RolesMails } from './roles.mails.js';
import { RolesRepository } from './roles.repository.js';
import { ProgramStaffResolver, RolesResolver } from './roles.resolver.js';
import { RolesService } from './roles.service.js';

@Module({
  imports: [DeputiesModule, MembersModule, ProgramsModule, SchoolsModule],
  providers: [RolesResolver, ProgramStaffResolver, RolesService, RolesRepository, RolesMails],
  exports: [RolesService],
})
export class RolesModule {}

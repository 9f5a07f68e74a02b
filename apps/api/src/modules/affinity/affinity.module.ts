/**
 * Groups that people join by themselves, with a notice board. Who is in one lies in the vault: its steward sees it, and each their own; those
 * who read figures of the school see how many, through the gate.
 * Called by: every member; events of groups, which go by who is in one; whoever may hold events of the school opens and closes groups; erasing and merging people.
 */
import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/index.js';
import { MembersModule } from '../members/index.js';
import { SupportModule } from '../support/index.js';
import { AffinityBoards } from './affinity-boards.service.js';
import { AffinityCircles } from './affinity-circles.service.js';
import { AffinityGroups } from './affinity-groups.service.js';
import { AffinityGroupsRepository } from './affinity-groups.repository.js';
import { AffinityLeavers } from './affinity-leavers.service.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';
import { AffinityStewards } from './affinity-stewards.service.js';
import { AffinityVacancies } from './affinity-vacancies.service.js';
import { AffinityBoardsResolver, AffinityGroupsResolver, AffinityStewardsResolver } from './affinity.resolver.js';

@Module({
  imports: [DisclosureModule, MembersModule, SupportModule],
  providers: [
    ...[AffinityGroupsResolver, AffinityGroups, AffinityGroupsRepository, AffinityMembersRepository],
    ...[AffinityBoardsResolver, AffinityBoards, AffinityLeavers, AffinityCircles],
    ...[AffinityStewardsResolver, AffinityStewards, AffinityVacancies],
  ],
  exports: [AffinityCircles, AffinityLeavers],
})
export class AffinityModule {}

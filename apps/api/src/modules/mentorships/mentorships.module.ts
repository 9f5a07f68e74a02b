/**
 * Mentorships: the published relation of mentor and mentee, what each of the two sees, and the mail that tells them.
 * Called by: matching, when a run is published; participants' homes; coordinators' lists.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { ContactLedger } from './contact-ledger.service.js';
import { MatchViews } from './match-views.service.js';
import { MentorshipChangesRepository } from './mentorship-changes.repository.js';
import { MentorshipChanges } from './mentorship-changes.service.js';
import { MentorshipContactsRepository } from './mentorship-contacts.repository.js';
import { MentorshipEndings } from './mentorship-endings.service.js';
import { MentorshipGroupsRepository } from './mentorship-groups.repository.js';
import { MentorshipGroups } from './mentorship-groups.service.js';
import { MentorshipParties } from './mentorship-parties.service.js';
import { MentorshipTurns } from './mentorship-turns.service.js';
import { MentorshipsMails } from './mentorships.mails.js';
import { MentorshipsRepository } from './mentorships.repository.js';
import { MentorshipsResolver } from './mentorships.resolver.js';
import { MentorshipsService } from './mentorships.service.js';
import { ProgramContacts } from './program-contacts.service.js';

@Module({
  imports: [CohortsModule, MembersModule, SchoolsModule],
  providers: [
    ...[MentorshipsResolver, MentorshipsService, MentorshipsRepository, MentorshipsMails, MatchViews],
    ...[MentorshipChanges, MentorshipChangesRepository, MentorshipParties, ProgramContacts],
    ...[MentorshipGroups, MentorshipGroupsRepository, MentorshipEndings, MentorshipTurns],
    ...[ContactLedger, MentorshipContactsRepository],
  ],
  exports: [
    ...[MentorshipsService, MentorshipChanges, MentorshipParties, MentorshipGroups, MatchViews],
    ...[MentorshipEndings, MentorshipTurns, ContactLedger],
  ],
})
export class MentorshipsModule {}

/**
 * One conversation: a mentee who waits asks a mentor who offers some for a single one; the mentor accepts or not, and once they
 * do, both see how to write. It takes no place and starts no mentorship.
 * Called by: mentees who wait; mentors.
 */
import { Module } from '@nestjs/common';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { ConversationAsking } from './conversation-asking.service.js';
import { ConversationOffers } from './conversation-offers.service.js';
import { ConversationParties } from './conversation-parties.service.js';
import { ConversationsMails } from './conversations.mails.js';
import { ConversationsRepository } from './conversations.repository.js';
import { ConversationsResolver } from './conversations.resolver.js';

@Module({
  imports: [MentorshipsModule, SchoolsModule],
  exports: [ConversationParties],
  providers: [
    ConversationParties,
    ConversationsResolver,
    ConversationAsking,
    ConversationOffers,
    ConversationsMails,
    ConversationsRepository,
  ],
})
export class ConversationsModule {}

import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { ChangingMentorship, Parting, Party } from '../mentorships/index.js';
import { type ConversationRow, ConversationsRepository } from './conversations.repository.js';

/** A conversation that a mentor said yes to, as somebody in it acts on it: in the shape of a pair, which it never becomes. */
@Injectable()
export class ConversationParties {
  constructor(private readonly conversations: ConversationsRepository) {}

  /** One of the actor's own that was accepted; NOT_FOUND for anybody else's, and before. */
  async own(actor: Actor, id: string): Promise<Party> {
    authorise(actor, 'own.read');
    return this.partyOf(actor, await this.conversations.get(id));
  }

  /** The same, locked until the running transaction ends; CONVERSATION_OVER with its cohort, or when one of the two has left. */
  async ownLasting(actor: Actor, id: string): Promise<Party> {
    authorise(actor, 'own.read');
    await this.conversations.lock(id);
    const party = await this.own(actor, id);
    if (party.mentorship.state === 'ended') throw new AppError('CONVERSATION_OVER');
    return party;
  }

  /** For use cases that have authorised. */
  async get(id: string): Promise<ChangingMentorship> {
    return this.relationOf(await this.conversations.get(id));
  }

  /** Those that end with somebody's leaving or their cohort, locked until the running transaction ends. For use cases that have authorised. */
  async lockOf(parting: Parting): Promise<ChangingMentorship[]> {
    return (await this.conversations.lockAccepted(parting)).map((row) => this.relationOf(row));
  }

  private partyOf({ memberId }: Actor, row: ConversationRow): Party {
    const mentorship = this.relationOf(row);
    const mine = mentorship.people.find((one) => one.memberId === memberId);
    if (!mine || row.state !== 'accepted') throw new AppError('NOT_FOUND');
    return { mentorship, enrolmentId: mine.enrolmentId, memberId: mine.memberId, role: mine.role };
  }

  private relationOf(row: ConversationRow): ChangingMentorship {
    return {
      ...{ id: row.id, model: 'pair', state: row.lasts ? 'active' : 'ended', pausers: [] },
      ...{ cohort_id: row.cohort_id, cohort_name: row.cohort_name, program_id: row.program_id },
      people: [
        { enrolmentId: row.mentor_id, memberId: row.mentor_member_id, role: 'mentor', name: row.mentor_name },
        { enrolmentId: row.mentee_id, memberId: row.mentee_member_id, role: 'mentee', name: row.mentee_name },
      ],
    };
  }
}

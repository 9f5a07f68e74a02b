import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Permission } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type ChangingMentorship, MentorshipChangesRepository } from './mentorship-changes.repository.js';

/** A mentorship as somebody in it acts on it: who they are there, and with whom. */
export interface Party {
  mentorship: ChangingMentorship;
  enrolmentId: string;
  memberId: string;
  role: EnrolmentRole;
}

/**
 * The first line of every use case on one mentorship: `own` for those in it, `ofStaff` for those who run the program. To
 * everybody else it does not exist.
 */
@Injectable()
export class MentorshipParties {
  constructor(
    private readonly mentorships: MentorshipChangesRepository,
    private readonly cohorts: CohortsService,
  ) {}

  /** One of the actor's own mentorships, whatever its state; NOT_FOUND for anybody else's. */
  async own(actor: Actor, mentorshipId: string): Promise<Party> {
    authorise(actor, 'own.read');
    return partyOf(await this.mentorships.get(mentorshipId), actor);
  }

  /** The same, locked until the running transaction ends; MENTORSHIP_OVER when it has ended. Only inside `TenantDatabase.run`. */
  async ownLasting(actor: Actor, mentorshipId: string): Promise<Party> {
    authorise(actor, 'own.read');
    const party = partyOf(await this.mentorships.lock(mentorshipId), actor);
    if (party.mentorship.state === 'ended') throw new AppError('MENTORSHIP_OVER');
    return party;
  }

  /** The same, for what others of it would read: MENTORSHIP_PAUSED while it is on a pause. Only inside `TenantDatabase.run`. */
  async ownOpen(actor: Actor, mentorshipId: string): Promise<Party> {
    const party = await this.ownLasting(actor, mentorshipId);
    if (party.mentorship.state === 'paused') throw new AppError('MENTORSHIP_PAUSED');
    return party;
  }

  /** A mentorship of a program that the actor runs. */
  ofStaff(actor: Actor, permission: Permission, mentorshipId: string): Promise<ChangingMentorship> {
    return this.cohorts.authorisedThrough(actor, permission, () => this.mentorships.get(mentorshipId));
  }
}

function partyOf(mentorship: ChangingMentorship, { memberId }: Actor): Party {
  const mine = mentorship.people.find((one) => one.memberId === memberId);
  if (!mine) throw new AppError('NOT_FOUND');
  return { mentorship, enrolmentId: mine.enrolmentId, memberId: mine.memberId, role: mine.role };
}

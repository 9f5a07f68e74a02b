import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type ChangingMentorship, MentorshipChanges, MentorshipParties } from '../mentorships/index.js';
import { agreedOf } from './closing-views.service.js';
import type { GroupClosing } from './closing.types.js';
import { ClosingsRepository } from './closings.repository.js';
import { GoodEnds } from './good-ends.service.js';

/** The good end of a group or pod, for those who run its program and are not in it. */
@Injectable()
export class GroupClosings {
  constructor(
    private readonly closings: ClosingsRepository,
    private readonly goodEnds: GoodEnds,
    private readonly parties: MentorshipParties,
    private readonly mentorships: MentorshipChanges,
    private readonly db: TenantDatabase,
  ) {}

  async get(actor: Actor, mentorshipId: string): Promise<GroupClosing> {
    return this.describe(requireOthers(actor, await this.parties.ofStaff(actor, 'mentorship.list', mentorshipId)));
  }

  /** Everybody has been asked; nobody has to wait for who does not answer. */
  async complete(actor: Actor, mentorshipId: string): Promise<GroupClosing> {
    requireOthers(actor, await this.parties.ofStaff(actor, 'matching.run', mentorshipId));
    await this.db.run(async () => {
      const mentorship = await this.mentorships.lockLasting(mentorshipId);
      const asked = await this.closings.find(mentorshipId);
      if (mentorship.model === 'pair' || asked?.state !== 'proposed') throw new AppError('CLOSING_NOT_ASKED');
      await this.goodEnds.complete(mentorship, actor.memberId);
    });
    return this.describe(await this.mentorships.get(mentorshipId));
  }

  private async describe(mentorship: ChangingMentorship): Promise<GroupClosing> {
    const { id: mentorshipId, model, state, people } = mentorship;
    const [closing, agreed] = await Promise.all([
      this.closings.find(mentorshipId),
      this.closings.listAgreed(mentorshipId),
    ]);
    const asked = model !== 'pair' && state !== 'ended' && closing?.state === 'proposed';
    return { mentorshipId, asked, agreed: asked ? agreedOf(mentorship, agreed) : 0, people: people.length };
  }
}

/** Whoever is in it says what they have to say there. */
function requireOthers({ memberId }: Actor, mentorship: ChangingMentorship): ChangingMentorship {
  if (mentorship.people.some((one) => one.memberId === memberId)) throw new AppError('NOT_FOUND');
  return mentorship;
}

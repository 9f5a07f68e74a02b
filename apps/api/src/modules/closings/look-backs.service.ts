import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties, type Party } from '../mentorships/index.js';
import type { LookBack, SaveLookBackInput, ShownLookBack } from './closing.types.js';
import { ClosingsRepository } from './closings.repository.js';
import { LookBacksRepository } from './look-backs.repository.js';

/** What each takes along and would like to thank for: their own, shown to the other when they say so, and to nobody else. */
@Injectable()
export class LookBacks {
  constructor(
    private readonly lookBacks: LookBacksRepository,
    private readonly closings: ClosingsRepository,
    private readonly parties: MentorshipParties,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Also once it is over: some things are clear only then. */
  async save(actor: Actor, { mentorshipId, takeAlong, thanks, shared }: SaveLookBackInput): Promise<void> {
    const party = await this.parties.own(actor, mentorshipId);
    const { enrolmentId } = party;
    await this.db.run(async () => {
      const before = (await this.lookBacks.list(mentorshipId, enrolmentId)).find(
        (one) => one.enrolment_id === enrolmentId,
      );
      if (shared) await this.requireReachable(party);
      const now = this.clock.now();
      const words = { takeAlong: normaliseText(takeAlong), thanks: normaliseText(thanks) };
      await this.lookBacks.save({ mentorshipId, enrolmentId }, words, shared ? (before?.shared_at ?? now) : null, now);
      recordEvent('look_back.changed', { enrolmentId });
      await this.audit.record({ action: 'look_back.change', subjectType: 'enrolment', subjectId: enrolmentId });
    });
  }

  /** For use cases that have authorised: one's own, and what the others show. */
  async of({ mentorship, enrolmentId }: Party): Promise<{ own: LookBack; others: ShownLookBack[] }> {
    const rows = await this.lookBacks.list(mentorship.id, enrolmentId);
    const own = rows.find((one) => one.enrolment_id === enrolmentId);
    return {
      own: {
        ...{ takeAlong: own?.takeAlong ?? '', thanks: own?.thanks ?? '' },
        shared: (own?.shared_at ?? null) !== null,
      },
      others: rows.filter((one) => one !== own).map(({ name, takeAlong, thanks }) => ({ name, takeAlong, thanks })),
    };
  }

  /** For the person themself. For use cases that have authorised. */
  async writtenBy(memberId: string): Promise<{ kind: string; at: Date; text: string }[]> {
    const rows = await this.lookBacks.listOfMember(memberId);
    return rows.map(({ changed_at: at, takeAlong, thanks }) => ({
      ...{ kind: 'look_back', at },
      text: [takeAlong, thanks].filter(Boolean).join(' – '),
    }));
  }

  /** While there is a pause, also one that outlasts the mentorship, or where it ended otherwise than as planned, nobody writes to the other. */
  private async requireReachable({ mentorship: { id, state, pausers } }: Party): Promise<void> {
    if (state === 'paused' || pausers.length > 0) throw new AppError('MENTORSHIP_PAUSED');
    if (state === 'ended' && !(await this.closings.getSpan(id)).as_planned) throw new AppError('MENTORSHIP_OVER');
  }
}

import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties, type Party } from '../mentorships/index.js';
import { Partings } from '../rematches/index.js';
import { ConfidentialTasks, OwnSupport } from '../support/index.js';
import { ClosingViews } from './closing-views.service.js';
import type { EndMentorshipEarlyInput, MyClosing, SaveLookBackInput } from './closing.types.js';
import { ClosingsRepository } from './closings.repository.js';
import { GoodEnds } from './good-ends.service.js';
import { LookBacks } from './look-backs.service.js';

/** Bringing one's own mentorship to its end: together and as planned, or earlier and without having to say why. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly closings: ClosingsRepository,
    private readonly views: ClosingViews,
    private readonly lookBacks: LookBacks,
    private readonly goodEnds: GoodEnds,
    private readonly parties: MentorshipParties,
    private readonly partings: Partings,
    private readonly support: OwnSupport,
    private readonly tasks: ConfidentialTasks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, mentorshipId: string): Promise<MyClosing> {
    return this.views.of(await this.parties.own(actor, mentorshipId));
  }

  async saveLookBack(actor: Actor, input: SaveLookBackInput): Promise<MyClosing> {
    await this.lookBacks.save(actor, input);
    return this.get(actor, input.mentorshipId);
  }

  /** The others decide; nothing ends by itself. */
  async ask(actor: Actor, mentorshipId: string): Promise<MyClosing> {
    await this.db.run(async () => {
      const { mentorship, enrolmentId, role } = await this.parties.ownOpen(actor, mentorshipId);
      if (mentorship.model !== 'pair' && role !== 'mentor') throw new AppError('CLOSING_OF_MENTORS');
      if ((await this.closings.find(mentorshipId))?.state === 'proposed') throw new AppError('CLOSING_ASKED');
      await this.goodEnds.suggest(mentorship, enrolmentId);
      await this.record('closing.ask', enrolmentId);
    });
    return this.get(actor, mentorshipId);
  }

  async takeBack(actor: Actor, mentorshipId: string): Promise<MyClosing> {
    await this.db.run(async () => {
      const { enrolmentId } = await this.parties.ownLasting(actor, mentorshipId);
      if ((await this.closings.takeBack(mentorshipId, enrolmentId)) === 0) throw new AppError('CLOSING_NOT_ASKED');
      await this.goodEnds.takenBack(mentorshipId);
      await this.record('closing.take_back', enrolmentId);
    });
    return this.get(actor, mentorshipId);
  }

  /** All want it: it is complete. */
  async agree(actor: Actor, mentorshipId: string): Promise<MyClosing> {
    await this.db.run(async () => {
      const { mentorship, enrolmentId, memberId } = await this.parties.ownOpen(actor, mentorshipId);
      const asked = await this.closings.find(mentorshipId);
      if (asked?.state !== 'proposed' || asked.enrolment_id === enrolmentId) throw new AppError('CLOSING_NOT_ASKED');
      await this.goodEnds.agree(mentorship, enrolmentId, memberId);
      await this.record('closing.agree', enrolmentId);
    });
    return this.get(actor, mentorshipId);
  }

  /** Words, if there are any, open a talk with those who run the program; the other reads what both read. */
  async endEarly(actor: Actor, { mentorshipId, said }: EndMentorshipEarlyInput): Promise<MyClosing> {
    await this.db.run(async () => {
      const { mentorship, enrolmentId } = await this.pair(this.parties.ownLasting(actor, mentorshipId));
      if (normaliseText(said ?? '')) await this.support.ask(actor, { mentorshipId, kind: 'support', said });
      await this.closings.save(mentorshipId, { enrolment_id: enrolmentId, state: 'early' }, this.clock.now());
      await this.partings.part(mentorship, actor.memberId, enrolmentId);
      const { program_id: programId, cohort_id: cohortId, cohort_name: cohort, people } = mentorship;
      await this.tasks.add(
        { code: 'MATCH_ENDED_EARLY', args: { cohort }, programId, cohortId, dedupeKey: `ended_early:${mentorshipId}` },
        people.map(({ memberId }) => memberId),
      );
    });
    return this.get(actor, mentorshipId);
  }

  /** One of a group leaves it by asking for a different match; the others go on. */
  private async pair(finding: Promise<Party>): Promise<Party> {
    const party = await finding;
    if (party.mentorship.model !== 'pair') throw new AppError('CLOSING_OF_PAIRS');
    return party;
  }

  /** About the enrolment of whoever did it: what is written about a mentorship, both read. */
  private async record(action: string, enrolmentId: string): Promise<void> {
    recordEvent(action, { enrolmentId });
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId });
  }
}

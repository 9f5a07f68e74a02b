import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { onBehalfOf } from '../../platform/tenancy/context.js';
import { lookedAfter, TakenBackError } from '../../platform/threads/looked-after.js';
import { MatchShortlists } from '../matching/index.js';
import { type RoundRow, ShortlistRoundsRepository } from './shortlist-rounds.repository.js';
import { ShortlistsRepository } from './shortlists.repository.js';

/** Computes the lists of a round, as a run is computed: killed anywhere, it is done again; nothing of it is there before the end. */
@Injectable()
export class ShortlistComputation {
  constructor(
    private readonly rounds: ShortlistRoundsRepository,
    private readonly lists: ShortlistsRepository,
    private readonly matching: MatchShortlists,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Called by the job alone: whoever asked for the round was authorised when it was queued. */
  async compute(job: DueJob): Promise<void> {
    const round = await this.rounds.get(job.subjectId);
    if (round.state !== 'queued' && round.state !== 'running') return;
    try {
      await onBehalfOf(round.created_by, () => this.find(round, job));
    } catch (error) {
      if (error instanceof TakenBackError) return;
      if (job.isLastAttempt) await this.fail(round);
      throw error;
    }
  }

  private async find(round: RoundRow, job: DueJob): Promise<void> {
    let total = 0;
    const tell = (done: number): Promise<boolean> => this.db.run(() => this.rounds.setProgress(round.id, done, total));
    const { lists, version } = await lookedAfter(tell, job.signal, (signal, onProgress) =>
      this.matching.find(round, round.mentors, { signal, onTotal: (mentees) => (total = mentees), onProgress }),
    );
    await this.db.run(async () => {
      if (!(await this.rounds.becomeReady(round.id, version))) throw new TakenBackError();
      await this.lists.insertAll(round.id, lists, this.clock.now());
      recordEvent('shortlist_round.ready', { roundId: round.id, cohortId: round.cohort_id });
      await this.dueWork.complete(job);
    });
  }

  private async fail(round: RoundRow): Promise<void> {
    await this.db.run(async () => {
      if (await this.rounds.move(round.id, ['queued', 'running'], 'failed', 'MATCH_GIVEN_UP'))
        recordEvent('shortlist_round.failed', { roundId: round.id });
    });
  }
}

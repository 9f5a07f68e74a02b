import { Injectable } from '@nestjs/common';
import { afterWorkingDays, dayIn, instantAt, momentIn, wallClockAt } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { unlessGone } from '../../platform/errors/app-error.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { SchoolsService } from '../schools/index.js';
import { PrivateNotices } from '../support/index.js';
import { ConcernFiles, openedAt } from './concern-files.service.js';
import { ConcernRecipients } from './concern-recipients.service.js';
import { nextReaders } from './concerns.policy.js';
import { type ConcernRow, ConcernsRepository } from './concerns.repository.js';

/** How long a concern waits for whoever it was given to. */
export const WORKING_DAYS = 2;

/** In `2026-10-27T17:30:00`, where the time begins. */
const TIME_AT = 'yyyy-mm-dd'.length;

/** When clocks are at this hour a case whose day has come is erased. */
const ERASING_HOUR = 3;

/** What happens to a case by itself: it is passed on when nobody opens it, and erased when its time is over. */
@Injectable()
export class ConcernWatch {
  constructor(
    private readonly concerns: ConcernsRepository,
    private readonly recipients: ConcernRecipients,
    private readonly files: ConcernFiles,
    private readonly notices: PrivateNotices,
    private readonly schools: SchoolsService,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Two working days from now, by the school's clocks and the holidays of the cohort that the person is in. */
  async plan({ id, reporter_id: reporterId }: Pick<ConcernRow, 'id' | 'reporter_id'>): Promise<void> {
    const { timeZone } = await this.schools.settings();
    const [newest] = await this.concerns.listProgramsOf(reporterId);
    const now = this.clock.now();
    const day = afterWorkingDays(dayIn(now, timeZone), WORKING_DAYS, newest?.daysOff ?? []);
    await this.dueWork.add(
      'concerns.passOn',
      id,
      instantAt(`${day}${wallClockAt(now, timeZone).slice(TIME_AT)}`, timeZone),
    );
  }

  /** Opened: it waits for nobody. */
  async opened(id: string): Promise<void> {
    await this.dueWork.cancel('concerns.passOn', id);
  }

  async passOn(id: string): Promise<void> {
    await this.db.run(async () => {
      const concern = await unlessGone(this.concerns.lock(id));
      if (concern?.state !== 'open') return;
      if (openedAt(concern) === null) await this.giveToNext(concern);
    });
  }

  /** Inside the caller's transaction. Where nobody is left, the person is told so, and whom to reach outside. */
  async giveToNext(concern: ConcernRow): Promise<void> {
    const given = (await this.concerns.listReaders(concern.id)).map(({ member_id: memberId }) => memberId);
    const without = [concern.reporter_id, ...concern.named_ids, ...given];
    const next = nextReaders(await this.recipients.candidatesFor(concern.reporter_id), without);
    if (next.length === 0) {
      await this.concerns.set(concern.id, { nobody_left_at: this.clock.now() });
      return this.notices.tell([concern.reporter_id]);
    }
    await this.concerns.addReaders(concern.id, next, this.clock.now());
    await this.concerns.set(concern.id, { nobody_left_at: null });
    await this.notices.tell(next);
    await this.plan(concern);
  }

  /** Owes the erasure for that day. Inside the caller's transaction. */
  async planErasure(id: string, day: string): Promise<void> {
    const { timeZone } = await this.schools.settings();
    await this.dueWork.add('concerns.erase', id, momentIn(day, ERASING_HOUR, timeZone));
  }

  /** Nothing of a case that is held, or that is open, goes. */
  async erase(id: string): Promise<void> {
    const { timeZone } = await this.schools.settings();
    await this.db.run(async () => {
      const concern = await unlessGone(this.concerns.lock(id));
      if (!concern || concern.state !== 'closed' || concern.held_at !== null || concern.erase_on === null) return;
      if (concern.erase_on <= dayIn(this.clock.now(), timeZone)) await this.files.destroy(id);
    });
  }
}

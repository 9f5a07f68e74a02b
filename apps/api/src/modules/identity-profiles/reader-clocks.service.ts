import { Injectable } from '@nestjs/common';
import { minutesAhead } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';

/** The clocks of whoever reads, beside the school's, on which the times of a week are kept. */
@Injectable()
export class ReaderClocks {
  constructor(
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** As of now: two zones may change their clocks in different weeks. */
  async minutesAhead(): Promise<number> {
    const { timeZone } = await this.schools.settings();
    const memberId = currentContext()?.actor?.memberId;
    const own = memberId ? await this.members.timeZoneOf(memberId) : null;
    return own ? minutesAhead(own, timeZone, this.clock.now()) : 0;
  }
}

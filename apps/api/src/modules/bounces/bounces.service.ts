import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { jobContext, runInContext } from '../../platform/tenancy/context.js';
import { MembersService } from '../members/index.js';
import { type BounceReport, readBounce } from './bounces.policy.js';
import { BouncesRepository } from './bounces.repository.js';

/** `ignored`: not about a mail of ours, or nothing new. */
export type BounceOutcome = 'bounced' | 'put_off' | 'ignored';

/** What came back of the mail that was sent. */
@Injectable()
export class Bounces {
  constructor(
    private readonly bounces: BouncesRepository,
    private readonly members: MembersService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The same one twice changes nothing more. The caller has shown that it may. */
  async take(raw: Buffer): Promise<BounceOutcome> {
    const report = await readBounce(raw);
    const schoolId = report && (await this.bounces.findSchoolOf(report.mailId));
    if (!report || !schoolId) return 'ignored';
    return runInContext(jobContext({ schoolId }, newId()), () => this.db.run(() => this.mark(report)));
  }

  private async mark({ mailId, status: said, hard, dead, addresses }: BounceReport): Promise<BounceOutcome> {
    // Of what is tried again, the status never reads as the end of it.
    const status = hard ? said : said.replace(/^5/, '4');
    const mail = await this.bounces.lock(mailId);
    const isKnown = mail?.bounce_status?.startsWith('5') || mail?.bounce_status === status;
    if (!mail || isKnown) return 'ignored';
    await this.bounces.note(mailId, status, this.clock.now());
    // Somebody may have another address by now: only the one that does not work is marked.
    const stops = dead && mail.member_id !== null && !mail.mail_stopped && addresses.includes(mail.email);
    if (stops) await this.members.stopMail([mail.member_id ?? ''], true);
    const details = { status, stopped: stops };
    await this.audit.record({ action: 'mail.bounce', subjectType: 'mail', subjectId: mailId, details });
    return hard ? 'bounced' : 'put_off';
  }
}

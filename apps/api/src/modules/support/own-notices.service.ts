import { Injectable } from '@nestjs/common';
import type { NoticePlace } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { PrivateNotice } from './private-notice.types.js';
import { PrivateNotices } from './private-notices.service.js';
import type { NoticeRow } from './private-notices.repository.js';

/** What somebody was told of by a mail which says nothing, on their first page: where it is read. */
@Injectable()
export class OwnNotices {
  constructor(private readonly notices: PrivateNotices) {}

  /** Without pages that the person may not open any more. */
  async list(actor: Actor): Promise<PrivateNotice[]> {
    authorise(actor, 'own.read');
    const waiting = actor.memberId ? await this.notices.listWaiting(actor.memberId) : [];
    return waiting.filter((row) => opens(actor, row)).map(toNotice);
  }

  /** The page is open. Returns what else waits. */
  async see(actor: Actor, place: NoticePlace, cohortId: string | null): Promise<PrivateNotice[]> {
    authorise(actor, 'own.read');
    if (cohortId !== null && !isId(cohortId)) throw new AppError('NOT_FOUND');
    if (actor.memberId) await this.notices.see(actor.memberId, place, cohortId);
    return this.list(actor);
  }
}

const opens = (actor: Actor, { program_id: programId }: NoticeRow): boolean =>
  programId === null || may(actor, 'mentorship.list', programId);

const toNotice = ({ place, cohort_id: cohortId, cohort }: NoticeRow): PrivateNotice => ({ place, cohortId, cohort });

import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { PeopleList } from '../enrolments/index.js';
import { NotificationChoices } from '../members/index.js';
import { type AnnouncementRecord, AnnouncementsRepository, type ReaderRow } from './announcements.repository.js';

/** Who an announcement reaches: those who fit, once each, but for who asked for no such mail or has no working address. */
@Injectable()
export class AnnouncementReaders {
  constructor(
    private readonly announcements: AnnouncementsRepository,
    private readonly people: PeopleList,
    private readonly choices: NotificationChoices,
  ) {}

  /** Where no state is chosen it is those who take part: whoever paused, left or was declined is not nudged. */
  async find({
    cohortId,
    filter,
  }: Pick<AnnouncementRecord, 'cohortId' | 'filter'>): Promise<{ reached: ReaderRow[]; leftOut: number }> {
    const states = filter.states?.length ? filter.states : (['enrolled'] as const);
    const most = LIMITS.announcementPeople;
    const ids = await this.people.idsOf(cohortId, { ...filter, states: [...states] }, most + 1);
    if (ids.length > most) throw new AppError('ANNOUNCEMENT_TOO_MANY', { limit: most }, 'filter');
    const everyone = await this.announcements.listReaders(ids);
    const wanting = await this.choices.those(
      everyone.map((reader) => reader.member_id),
      'announcement',
    );
    const reached = everyone.filter((reader) => wanting.has(reader.member_id) && !reader.mail_stopped);
    return { reached, leftOut: everyone.length - reached.length };
  }
}

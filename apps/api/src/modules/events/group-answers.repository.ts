import { Injectable } from '@nestjs/common';
import type { EventAnswerState, EventProvision } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What somebody in a group said to an event of it, or that they were there. */
export interface GroupAnswerRow {
  event_id: string;
  member_id: string;
  state: EventAnswerState | null;
  guests: number;
  line: string | null;
  answer_by: Date | null;
  provisions: EventProvision[] | null;
  words: string | null;
  attended: boolean;
}

const COLUMNS = 'event_id, member_id, state, guests, line, answer_by, provisions, words, attended';
const ONE = 'school_id = $1 and event_id = $2 and member_id = $3';

/** Who comes to events of groups: all as role `vault`, since it says who is in the group. Without any time. */
@Injectable()
export class GroupAnswersRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Those in line in their order. */
  listOf(eventIds: readonly string[]): Promise<GroupAnswerRow[]> {
    return this.db.readVault<GroupAnswerRow>(
      `select ${COLUMNS} from vault.group_answer where school_id = $1 and event_id = any ($2::uuid[])
       order by event_id, line, member_id`,
      [currentSchoolId(), eventIds],
    );
  }

  listOfMember(memberId: string): Promise<GroupAnswerRow[]> {
    return this.db.readVault<GroupAnswerRow>(
      `select ${COLUMNS} from vault.group_answer where school_id = $1 and member_id = $2`,
      [currentSchoolId(), memberId],
    );
  }

  /** Whoever waits already keeps their place in line. */
  async set(eventId: string, memberId: string, state: EventAnswerState, guests: number): Promise<void> {
    await this.write(
      `insert into vault.group_answer (school_id, event_id, member_id, state, guests, line)
       select $1, $2, $3, $4, $5, case when $4 = 'waiting' then coalesce(max(line), 0) + 1 end
       from vault.group_answer where school_id = $1 and event_id = $2
       on conflict (school_id, event_id, member_id) do update set state = excluded.state, guests = excluded.guests, answer_by = null,
         line = case when excluded.state = 'waiting' then coalesce(group_answer.line, excluded.line) end`,
      [eventId, memberId, state, guests],
    );
  }

  async setNeeds(eventId: string, memberId: string, provisions: string[] | null, words: string | null): Promise<void> {
    await this.write(`update vault.group_answer set provisions = $4, words = $5 where ${ONE}`, [
      ...[eventId, memberId, provisions, words],
    ]);
  }

  async removeAllNeeds(eventId: string): Promise<void> {
    await this.write(
      'update vault.group_answer set provisions = null, words = null where school_id = $1 and event_id = $2',
      [eventId],
    );
  }

  async offer(eventId: string, memberId: string, answerBy: Date): Promise<void> {
    await this.write(`update vault.group_answer set state = 'offered', answer_by = $4 where ${ONE}`, [
      ...[eventId, memberId, answerBy],
    ]);
  }

  /** Returns whose they were. */
  async lapse(eventId: string, now: Date): Promise<string[]> {
    const { rows } = await this.db.asVault(() =>
      this.db.write<{ member_id: string }>(
        `update vault.group_answer set state = 'lapsed', line = null, answer_by = null
         where school_id = $1 and event_id = $2 and state = 'offered' and answer_by <= $3 returning member_id`,
        [currentSchoolId(), eventId, now],
      ),
    );
    return rows.map((row) => row.member_id);
  }

  /** Saying so twice is once. */
  async attend(eventId: string, memberId: string): Promise<void> {
    await this.write(
      `insert into vault.group_answer (school_id, event_id, member_id, attended) values ($1, $2, $3, true)
       on conflict (school_id, event_id, member_id) do update set attended = true`,
      [eventId, memberId],
    );
  }

  async remove(eventId: string, memberId: string): Promise<void> {
    await this.write(`delete from vault.group_answer where ${ONE}`, [eventId, memberId]);
  }

  /** Where both said something, what the one who stays said counts. */
  async move(fromMemberId: string, toMemberId: string): Promise<void> {
    await this.write(
      `update vault.group_answer a set member_id = $3 where school_id = $1 and member_id = $2 and not exists (
         select 1 from vault.group_answer b where b.school_id = $1 and b.event_id = a.event_id and b.member_id = $3)`,
      [fromMemberId, toMemberId],
    );
    await this.forget(fromMemberId);
  }

  async forget(memberId: string): Promise<void> {
    await this.write('delete from vault.group_answer where school_id = $1 and member_id = $2', [memberId]);
  }

  private async write(sql: string, params: unknown[]): Promise<void> {
    await this.db.asVault(() => this.db.write(sql, [currentSchoolId(), ...params]));
  }
}

import { Injectable } from '@nestjs/common';
import type { HandRuleKind, MatchBand } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { PairIds, Proposal, WaitingReasonCode } from './match-draft.policy.js';
import type { ReasonRecord } from './match-reasons.policy.js';
import { carriedBy, matchable, offered } from './match-people.repository.js';

export interface DraftPairRow {
  mentee_id: string;
  mentor_id: string;
  name_key: string;
  band: MatchBand;
  reasons: ReasonRecord[];
  pinned: boolean;
  by_hand: boolean;
  /** The mentee chose, the mentor accepted. */
  from_list: boolean;
}

export interface WaitingRow {
  mentee_id: string;
  name_key: string;
  waiting_reason: WaitingReasonCode;
}

export interface PlaceRow {
  menteeId: string;
  mentorId: string | null;
}

export interface MentorLoadRow {
  mentor_id: string;
  /** Places that the run has to give. */
  capacity: number;
  assigned: number;
}

export interface HandRuleRow {
  id: string;
  kind: HandRuleKind;
  mentee_id: string;
  mentor_id: string;
  /** Whether the run has the pair. */
  in_run: boolean;
}

/** A name matches at the beginning of any of its words. */
const nameMatches = (name: string): string => `(starts_with(${name}, $3) or position(' ' || $3 in ${name}) > 0)`;

const PAIRS = `
  from match_pair p
  join enrolment mentee on mentee.school_id = p.school_id and mentee.id = p.mentee_id
  join enrolment mentor on mentor.school_id = p.school_id and mentor.id = p.mentor_id
  where p.school_id = $1 and p.run_id = $2
    and ($3::text is null or ${nameMatches('mentee.name_key')} or ${nameMatches('mentor.name_key')})`;

/** Whether a pin holds the pair p together, of which `what` is true. */
const pinOf = (what: string): string => `exists (select 1 from match_hand_rule r where r.school_id = p.school_id
  and r.cohort_id = mentee.cohort_id and r.mentee_id = p.mentee_id and r.mentor_id = p.mentor_id and r.kind = 'pin' and ${what})`;

/** What is carried besides run r: now, or, of a published run, at that moment, since later mentorships took none of its places. */
const BESIDES_RUN = `s.run_id is distinct from r.id and case when r.published_at is null then s.state <> 'ended'
  else s.published_at <= r.published_at and (s.ended_at is null or s.ended_at > r.published_at) end`;

@Injectable()
export class MatchPairsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** `proposals` is JSON of a list of `Proposal`. */
  async insertAll(runId: string, proposals: string): Promise<void> {
    await this.db.write(
      `insert into match_pair (school_id, run_id, mentee_id, mentor_id, expected_fit, band, reasons, waiting_reason)
       select $1, $2, p."menteeId", p."mentorId", p."expectedFit", p.band, p.reasons, p."waitingReason"
       from jsonb_to_recordset($3::jsonb) as p("menteeId" uuid, "mentorId" uuid, "expectedFit" double precision, band text,
         reasons jsonb, "waitingReason" text)`,
      [currentSchoolId(), runId, proposals],
    );
  }

  /** By the mentee's name. `search` is a name key, of either of the two. */
  listPairs(runId: string, search: string | null, size: number, after: string[] | null): Promise<DraftPairRow[]> {
    return this.db.read<DraftPairRow>(
      `select p.mentee_id, p.mentor_id, mentee.name_key, p.band, p.reasons, p.by_hand, ${pinOf('true')} as pinned,
         ${pinOf('r.from_list')} as from_list
       ${PAIRS} and ($5::text is null or (mentee.name_key, p.mentee_id) > ($5, $6::uuid))
       order by mentee.name_key, p.mentee_id limit $4`,
      [currentSchoolId(), runId, search, size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async countPairs(runId: string, search: string | null): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(`select count(*)::int as count ${PAIRS}`, [
      currentSchoolId(),
      runId,
      search,
    ]);
    return row?.count ?? 0;
  }

  listWaiting(runId: string, size: number, after: string[] | null): Promise<WaitingRow[]> {
    return this.db.read<WaitingRow>(
      `select p.mentee_id, mentee.name_key, p.waiting_reason
       from match_pair p join enrolment mentee on mentee.school_id = p.school_id and mentee.id = p.mentee_id
       where p.school_id = $1 and p.run_id = $2 and p.mentor_id is null
         and ($4::text is null or (mentee.name_key, p.mentee_id) > ($4, $5::uuid))
       order by mentee.name_key, p.mentee_id limit $3`,
      [currentSchoolId(), runId, size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  /** Everyone in the run, with a mentor or waiting. */
  listPlaces(runId: string): Promise<PlaceRow[]> {
    return this.db.read<PlaceRow>(
      `select mentee_id as "menteeId", mentor_id as "mentorId" from match_pair where school_id = $1 and run_id = $2`,
      [currentSchoolId(), runId],
    );
  }

  /**
   * Mentors by name, with the places that this run has to give (their own number less what they carry besides, in whichever
   * cohort) and how many of them it gives. Those with nothing to give and nobody are left out.
   */
  listMentorLoads(cohortId: string, runId: string, now: Date): Promise<MentorLoadRow[]> {
    return this.db.read<MentorLoadRow>(
      `select mentor_id, capacity, assigned from (
         select e.id as mentor_id, e.name_key,
           greatest(0, ${offered('e')} - (select count(*) ${carriedBy('e', BESIDES_RUN)}))::int as capacity,
           (select count(*) from match_pair p where p.school_id = $1 and p.run_id = r.id and p.mentor_id = coalesce((
             select t.lead_id from match_team t where t.school_id = $1 and t.run_id = r.id and t.mentor_id = e.id), e.id))::int as assigned
         from match_run r join enrolment e on e.school_id = r.school_id and e.cohort_id = r.cohort_id
         where r.school_id = $1 and r.id = $3 and e.cohort_id = $2 and e.role = 'mentor' and ${matchable('e', '$4')}) loads
       where capacity > 0 or assigned > 0 order by name_key, mentor_id`,
      [currentSchoolId(), cohortId, runId, now],
    );
  }

  async findPlace(runId: string, menteeId: string): Promise<PlaceRow | null> {
    const [row] = await this.db.read<PlaceRow>(
      `select mentee_id as "menteeId", mentor_id as "mentorId" from match_pair where school_id = $1 and run_id = $2 and mentee_id = $3`,
      [currentSchoolId(), runId, menteeId],
    );
    return row ?? null;
  }

  /** Pairs of a run that somebody set: moved, or pinned. */
  listSetByHand(runId: string): Promise<PairIds[]> {
    return this.db.read<PairIds>(
      `select p.mentee_id as "menteeId", p.mentor_id as "mentorId" from match_pair p
       where p.school_id = $1 and p.run_id = $2 and p.mentor_id is not null and (p.by_hand or exists (
         select 1 from match_hand_rule r where r.school_id = p.school_id and r.mentee_id = p.mentee_id
           and r.mentor_id = p.mentor_id and r.kind = 'pin'))
       order by p.mentee_id`,
      [currentSchoolId(), runId],
    );
  }

  /** How many mentees this run gives to a mentor. */
  async countOfMentor(runId: string, mentorId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from match_pair where school_id = $1 and run_id = $2 and mentor_id = $3',
      [currentSchoolId(), runId, mentorId],
    );
    return row?.count ?? 0;
  }

  /** What a coordinator decided for one mentee of a draft. */
  async replace(runId: string, proposal: Proposal): Promise<void> {
    await this.db.write(
      `update match_pair set mentor_id = $4, expected_fit = $5, band = $6, reasons = $7::jsonb, waiting_reason = $8, by_hand = true
       where school_id = $1 and run_id = $2 and mentee_id = $3`,
      [
        currentSchoolId(),
        runId,
        proposal.menteeId,
        proposal.mentorId,
        proposal.expectedFit,
        proposal.band,
        JSON.stringify(proposal.reasons),
        proposal.waitingReason,
      ],
    );
  }

  /** The rules of a cohort, each with whether this run has the pair. */
  listRules(cohortId: string, runId: string): Promise<HandRuleRow[]> {
    return this.db.read<HandRuleRow>(
      `select r.id, r.kind, r.mentee_id, r.mentor_id, exists (select 1 from match_pair p where p.school_id = r.school_id
         and p.run_id = $3 and p.mentee_id = r.mentee_id and p.mentor_id = r.mentor_id) as in_run
       from match_hand_rule r where r.school_id = $1 and r.cohort_id = $2 order by r.created_at, r.id`,
      [currentSchoolId(), cohortId, runId],
    );
  }

  /** A rule for a pair; one of the other kind for the same pair gives way. */
  async setRule(
    cohortId: string,
    kind: HandRuleKind,
    pair: PairIds,
    createdBy: string | null,
    now: Date,
    isFromList = false,
  ): Promise<void> {
    await this.db.write(
      `insert into match_hand_rule (school_id, id, cohort_id, kind, mentee_id, mentor_id, created_by, created_at, from_list)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (school_id, cohort_id, mentee_id, mentor_id) do update set kind = excluded.kind,
         created_by = excluded.created_by, created_at = excluded.created_at,
         from_list = excluded.kind = 'pin' and (match_hand_rule.from_list or excluded.from_list)`,
      [currentSchoolId(), newId(), cohortId, kind, pair.menteeId, pair.mentorId, createdBy, now, isFromList],
    );
  }

  /** False when there was none. */
  async dropRule(cohortId: string, kind: HandRuleKind, pair: PairIds): Promise<boolean> {
    const { count } = await this.db.write(
      'delete from match_hand_rule where school_id = $1 and cohort_id = $2 and kind = $3 and mentee_id = $4 and mentor_id = $5',
      [currentSchoolId(), cohortId, kind, pair.menteeId, pair.mentorId],
    );
    return count > 0;
  }

  /** A mentee has at most one pin. */
  async dropPins(cohortId: string, menteeId: string): Promise<void> {
    await this.db.write(
      `delete from match_hand_rule where school_id = $1 and cohort_id = $2 and kind = 'pin' and mentee_id = $3`,
      [currentSchoolId(), cohortId, menteeId],
    );
  }
}

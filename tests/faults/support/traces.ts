import type pg from 'pg';

export interface DraftTrace {
  state: string;
  pairs: number;
  matched: number;
  totalFit: number;
  /** Times that the run is said to have become a draft. */
  drafted: number;
}

/** What stands of a run's computation. */
export async function draftTrace(admin: pg.Pool, runId: string): Promise<DraftTrace> {
  return one(
    admin,
    `select r.state, count(p.*)::int as pairs, count(p.mentor_id)::int as matched, coalesce(sum(p.expected_fit), 0) as "totalFit",
       (select count(*)::int from trellis.domain_event d where d.school_id = r.school_id and d.type = 'match_run.drafted'
         and d.subject->>'runId' = r.id::text) as drafted
     from trellis.match_run r left join trellis.match_pair p on p.school_id = r.school_id and p.run_id = r.id
     where r.id = $1 group by r.school_id, r.id`,
    runId,
  );
}

export interface PublicationTrace {
  state: string;
  cohort: string;
  mentorships: number;
  participants: number;
  mails: number;
  told: number;
  events: number;
  audited: number;
}

/** What stands of a run's publication. */
export async function publicationTrace(admin: pg.Pool, runId: string): Promise<PublicationTrace> {
  const of = 'from trellis.mentorship m where m.school_id = r.school_id and m.run_id = r.id';
  const mails = `from trellis.outbox o where o.school_id = r.school_id and o.subject->>'runId' = r.id::text`;
  const events = `from trellis.domain_event d where d.school_id = r.school_id and d.subject->>'runId' = r.id::text`;
  return one(
    admin,
    `select r.state, c.state as cohort,
       (select count(*)::int ${of}) as mentorships,
       (select count(*)::int from trellis.mentorship_participant p where p.school_id = r.school_id
         and p.mentorship_id in (select m.id ${of})) as participants,
       (select count(*)::int ${mails}) as mails,
       (select count(distinct o.to_member_id)::int ${mails}) as told,
       (select count(*)::int ${events} and d.type in ('match_run.published', 'mentorship.published')) as events,
       (select count(*)::int from trellis.audit_entry a where a.school_id = r.school_id and a.subject_id = r.id
         and a.action = 'match_run.publish') as audited
     from trellis.match_run r join trellis.cohort c on c.school_id = r.school_id and c.id = r.cohort_id where r.id = $1`,
    runId,
  );
}

export interface OwedMail {
  email: string;
  state: string;
}

/** Everyone whom the publication of a run owes a mail. */
export async function owedMails(admin: pg.Pool, runId: string): Promise<OwedMail[]> {
  const { rows } = await admin.query<OwedMail>(
    `select m.email, o.state from trellis.outbox o join trellis.member m on m.school_id = o.school_id and m.id = o.to_member_id
     where o.subject->>'runId' = $1`,
    [runId],
  );
  return rows;
}

async function one<T extends pg.QueryResultRow>(admin: pg.Pool, sql: string, id: string): Promise<T> {
  const [row] = (await admin.query<T>(sql, [id])).rows;
  if (!row) throw new Error(`There is no run ${id}.`);
  return row;
}

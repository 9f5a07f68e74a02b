import type pg from 'pg';

/** All that importing leaves in a school, in a form in which two schools with the same people are equal. */
export interface Footprint {
  members: number;
  /** Rows and a digest of their content by role. */
  enrolments: Record<string, string>;
  answers: string;
  conflicts: string;
  /** The vault's rows: who, what question, not what was said. */
  identity: string;
  consents: string;
  keys: Record<string, number>;
  files: number;
  imports: Record<string, number>;
  audit: Record<string, number>;
  events: Record<string, number>;
  owed: Record<string, number>;
}

const digest = (content: string, rows: string): string =>
  `(select count(*) || ' ' || coalesce(md5(string_agg(d, ',' order by d)), '') from (select ${content} as d ${rows}) as rows)`;
const counts = (by: string, rows: string): string =>
  `(select coalesce(jsonb_object_agg(k, n), '{}') from (select ${by} as k, count(*)::int as n ${rows} group by 1) as rows)`;

const ENROLLED = `trellis.enrolment e join trellis.member m on m.school_id = e.school_id and m.id = e.member_id`;
const OF_ENROLLED = `join ${ENROLLED} on e.school_id = t.school_id and e.id = t.enrolment_id where t.school_id = $1`;

/** Looks that follow in their own time, before or after one reads; so do the tasks that they set. */
const LATER = [
  "'duplicates.look'",
  "'conflicts.watchCohort'",
  "'reminders.plan'",
  "'pacing.look'",
  "'eventFeedback.look'",
];

const SQL = `select jsonb_build_object(
  'members', (select count(*) from trellis.member where school_id = $1),
  'enrolments', (select coalesce(jsonb_object_agg(role, d), '{}') from (
    select e.role, count(*) || ' ' || md5(string_agg(concat_ws('|', m.email_key, m.display_name, m.pronouns, e.state, e.capacity), ','
      order by m.email_key)) as d from ${ENROLLED} where e.school_id = $1 group by e.role) as rows),
  'answers', ${digest(`concat_ws('|', m.email_key, e.role, t.item_id, t.state, t.value, t.source)`, `from trellis.intake_answer t ${OF_ENROLLED}`)},
  'conflicts', ${digest(
    `concat_ws('|', m.email_key, t.mentee_email_key, t.kind)`,
    `from trellis.conflict_of_interest t join ${ENROLLED} on e.school_id = t.school_id and e.id = t.mentor_enrolment_id where t.school_id = $1`,
  )},
  'identity', ${digest(`concat_ws('|', m.email_key, e.role, t.item_id, t.dimension, t.source)`, `from vault.identity_answer t ${OF_ENROLLED}`)},
  'consents', ${digest(`concat_ws('|', m.email_key, e.role, t.purpose, t.dimension, t.source)`, `from vault.consent t ${OF_ENROLLED}`)},
  'keys', jsonb_build_object('person', (select count(*) from vault.person_key where school_id = $1),
    'school', (select count(*) from vault.school_key where school_id = $1)),
  'files', (select count(*) from trellis.file where school_id = $1) + (select count(*) from trellis.file_chunk where school_id = $1),
  'imports', ${counts('state', 'from trellis.intake_import where school_id = $1')},
  'audit', ${counts('action', "from trellis.audit_entry where school_id = $1 and action not like 'task.%'")},
  'events', ${counts('type', "from trellis.domain_event where school_id = $1 and type not like 'task.%'")},
  'owed', ${counts('job', `from trellis.due_work where school_id = $1 and job not in (${LATER.join(', ')})`)}
) as footprint`;

export async function footprintOf(admin: pg.Pool, schoolId: string): Promise<Footprint> {
  const { rows } = await admin.query<{ footprint: Footprint }>(SQL, [schoolId]);
  const [row] = rows;
  if (!row) throw new Error('A select without a table has no row.');
  return row.footprint;
}

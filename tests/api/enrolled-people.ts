/**
 * Cohorts with people in them, for the tests of matching and of mentorships: small ones made up for a case, and the large
 * one that the intake files describe. The rows are those that an import writes.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TypedDocumentString } from '@trellis/api-client';
import { parseWeeklyTimes } from '@trellis/calendar';
import {
  type Answer,
  type AnswerValue,
  diversityMenteeIntake,
  diversityMentorIntake,
  type FormDefinition,
  listAnswer,
  numberAnswer,
  type ParseWeeklyTimes,
  readIntake,
  readTable,
  suggestMapping,
  textAnswer,
} from '@trellis/forms';
import type { TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { enter, newAccount, unique } from '../kit/people.js';

export interface PersonToEnrol {
  role: 'mentee' | 'mentor';
  name: string;
  email?: string;
  pronouns?: string;
  locale?: 'en' | 'fr';
  capacity?: number;
  /** By item id of the intake form. */
  answers?: Record<string, unknown>;
  /** Addresses of mentees whom this mentor grades. */
  grades?: string[];
}

export interface Enrolled {
  id: string;
  memberId: string;
  email: string;
  name: string;
}

/** Sends one of the client's own operations; its failure fails the test. */
export function ask<R, V extends object>(
  browser: Browser,
  document: TypedDocumentString<R, V>,
  variables: V,
): Promise<R> {
  return browser.ask<R>(String(document), variables);
}

/** The code with which one of the client's own operations is refused. */
export function refusal<R, V extends object>(
  browser: Browser,
  document: TypedDocumentString<R, V>,
  variables: V,
): Promise<string> {
  return browser.refusal(String(document), variables);
}

/** Puts people into a cohort, in the order given; the result has the same order. */
export async function enrol(app: TestApp, cohortId: string, people: readonly PersonToEnrol[]): Promise<Enrolled[]> {
  const [cohort] = await app.sql<{ school_id: string }>('select school_id from trellis.cohort where id = $1', [
    cohortId,
  ]);
  const rows = people.map((person) => ({
    ...person,
    id: randomUUID(),
    memberId: randomUUID(),
    email: person.email ?? `${unique(person.role)}@school.example`,
    locale: person.locale ?? 'en',
    capacity: person.role === 'mentor' ? (person.capacity ?? 1) : null,
    nameKey: person.name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  }));
  const schoolId = cohort?.school_id;
  await app.sql(
    `insert into trellis.member (school_id, id, display_name, name_key, pronouns, email, email_key, locale, roles, created_at)
     select $1, p."memberId", p.name, p."nameKey", p.pronouns, p.email, lower(p.email), p.locale, array[p.role], now()
     from jsonb_to_recordset($2::jsonb) as p("memberId" uuid, name text, "nameKey" text, pronouns text, email text, locale text, role text)`,
    [schoolId, JSON.stringify(rows)],
  );
  await app.sql(
    `insert into trellis.enrolment (school_id, id, cohort_id, member_id, role, capacity, name_key, created_at, changed_at)
     select $1, p.id, $2, p."memberId", p.role, p.capacity, p."nameKey", now(), now()
     from jsonb_to_recordset($3::jsonb) as p(id uuid, "memberId" uuid, role text, capacity int, "nameKey" text)`,
    [schoolId, cohortId, JSON.stringify(rows)],
  );
  await app.sql(
    `insert into trellis.intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
     select $1, p.id, a.key, 'answered', a.value, 'import', now()
     from jsonb_to_recordset($2::jsonb) as p(id uuid, answers jsonb), jsonb_each(coalesce(p.answers, '{}')) a`,
    [schoolId, JSON.stringify(rows)],
  );
  await app.sql(
    `insert into trellis.conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
     select $1, gen_random_uuid(), $2, p.id, lower(g), 'import', now()
     from jsonb_to_recordset($3::jsonb) as p(id uuid, grades jsonb), jsonb_array_elements_text(coalesce(p.grades, '[]')) g`,
    [schoolId, cohortId, JSON.stringify(rows)],
  );
  return rows.map(({ id, memberId, email, name }) => ({ id, memberId, email, name }));
}

/** Makes a mentorship of two people of one cohort, as if a run had been published; returns its id. */
export async function pairUp(
  app: TestApp,
  mentee: Enrolled,
  mentor: Enrolled,
  firstContactDueOn = '2026-10-01',
): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    `with made as (insert into trellis.mentorship (school_id, id, cohort_id, published_at, first_contact_due_on)
       select school_id, gen_random_uuid(), cohort_id, now(), $3 from trellis.enrolment where id = $1
       returning school_id, id),
     people as (insert into trellis.mentorship_participant (school_id, mentorship_id, enrolment_id, role)
       select school_id, id, $1::uuid, 'mentee' from made union all select school_id, id, $2::uuid, 'mentor' from made)
     select id from made`,
    [mentee.id, mentor.id, firstContactDueOn],
  );
  if (!row) throw new Error(`${mentee.name} is in no cohort.`);
  return row.id;
}

/** A browser signed in as an enrolled person, who gets an account the first time. */
export async function signInAs(app: TestApp, slug: string, { email, memberId }: Enrolled): Promise<Browser> {
  const [member] = await app.sql<{ account_id: string | null }>('select account_id from trellis.member where id = $1', [
    memberId,
  ]);
  if (member?.account_id) return (await enter(app, member.account_id)).in(slug);
  const browser = await newAccount(app, email);
  await app.sql(
    'update trellis.member set account_id = (select id from trellis.account where email_key = lower($1)) where id = $2',
    [email, memberId],
  );
  return browser.in(slug);
}

/** The number of the run that this one went on from, as the service keeps it for itself: nobody is served it. */
export async function resumedFrom(app: TestApp, runId: string): Promise<number | null> {
  const [run] = await app.sql<{ from: number | null }>(
    `select (proof ->> 'resumedFrom')::int as from from trellis.match_run where id = $1`,
    [runId],
  );
  if (!run) throw new Error('There is no such run.');
  return run.from;
}

export interface GoldenPerson extends PersonToEnrol {
  email: string;
  raw: Readonly<Record<string, Answer>>;
}

/** Everyone in the intake files, read as an import reads them. */
export async function goldenPeople(): Promise<{ mentees: GoldenPerson[]; mentors: GoldenPerson[] }> {
  return {
    mentees: await readPeople('intake-mentees.csv', diversityMenteeIntake, 'mentee'),
    mentors: await readPeople('intake-mentors.csv', diversityMentorIntake, 'mentor'),
  };
}

async function readPeople(file: string, form: FormDefinition, role: 'mentee' | 'mentor'): Promise<GoldenPerson[]> {
  const table = readTable(await readFile(new URL(`../../libs/forms/testdata/${file}`, import.meta.url)));
  if (!table.ok) throw new Error(`${file} can't be read.`);
  const { mapping } = suggestMapping(table.table.header, form);
  const result = readIntake({ form, mapping, table: table.table, parseWeeklyTimes: weeklyTimes });
  if (!result.ok) throw new Error(`${file} does not fit its form.`);
  const kept = form.items.filter(({ store }) => store === 'answer').map(({ id }) => id);
  return result.accepted.map(({ email, answers }) => ({
    role,
    email,
    name: ['first_name', 'last_name']
      .map((id) => textAnswer(answers[id]) ?? '')
      .join(' ')
      .trim(),
    ...(role === 'mentor' ? { capacity: numberAnswer(answers.capacity) ?? 0 } : {}),
    answers: Object.fromEntries(
      kept.flatMap((id) => (valueOf(answers[id]) === undefined ? [] : [[id, valueOf(answers[id])]])),
    ),
    grades: [...listAnswer(answers.conflict_emails)],
    raw: answers,
  }));
}

const valueOf = (answer: Answer | undefined): AnswerValue | undefined =>
  answer?.state === 'answered' ? answer.value : undefined;

const weeklyTimes: ParseWeeklyTimes = (text) => {
  const result = parseWeeklyTimes(text);
  return result.ok ? result : { ok: false, part: result.problem.part };
};

/** A school that was there before its programs could be changed is brought up to date: nothing of it is lost, all of it works. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diversityMenteeIntake, diversityMentorIntake } from '@trellis/forms';
import pg from 'pg';
import { createTestApp, type TestApp } from '../kit/app.js';
import { createOldDatabase } from '../kit/database.js';
import type { Browser } from '../kit/http-client.js';
import { completeCharter, signUp } from '../kit/people.js';
import { migrate } from '../kit/platform.js';

const id = (last: number): string => `01890000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const SCHOOL = id(1);
const PROGRAM = id(2);
const RENAMED = id(3);
const COHORT = id(4);
const AT = '2026-08-01T12:00:00Z';
const EMAIL = 'ada@old.example';
const SETTINGS = { firstContactDays: 5, requirement: { unit: 'hours', amount: 3, per: 'term' } };
const FOCUS = { en: 'For everyone who begins.', fr: 'Pour toute personne qui commence.' };

const SETTINGS_FIELDS = `publicName { en fr } focus { en fr } expectations { en fr } model { kind mentors }
  requirement { unit amount per inPersonMinimum } firstContactDays terms { from } holidays { from } blackouts { from }
  eligibility { kind statement { en fr } } visibility { mentorSees menteeSees } identityMatching identityReporting`;

/** What the service once wrote: a program with the template's words, one with its own public name, a cohort with two people. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const insert = (sql: string, params: unknown[]) => client.query(`insert into trellis.${sql}`, params);
  try {
    await insert('school_directory (id, slug, name) values ($1, $2, $3)', [SCHOOL, 'old-school', 'Old school']);
    await insert('school (school_id, name, locales, time_zone, created_at) values ($1, $2, $3, $4, $5)', [
      SCHOOL,
      'Old school',
      ['en', 'fr'],
      'America/Toronto',
      AT,
    ]);
    const people: [number, string, string, string][] = [
      [10, 'Ada Okafor', EMAIL, 'administrator'],
      [11, 'Noor Haddad', 'noor@old.example', 'mentee'],
      [12, 'Sam Roy', 'sam@old.example', 'mentor'],
    ];
    for (const [last, name, email, role] of people) {
      await insert(
        `member (school_id, id, display_name, name_key, email, email_key, locale, roles, created_at)
         values ($1, $2, $3, lower($3), $4, $4, 'en', array[$5], $6)`,
        [SCHOOL, id(last), name, email, role, AT],
      );
    }
    const programs: [string, string][] = [
      [PROGRAM, 'Programme de mentorat'],
      [RENAMED, 'Accompaniment'],
    ];
    for (const [program, publicName] of programs) {
      await insert(
        `program (school_id, id, name, public_name, template_key, focus, expectations, settings, created_at)
         values ($1, $2, 'Diversity mentorship', $3, 'diversity-mentorship', $4, $5, $6, $7)`,
        [SCHOOL, program, publicName, FOCUS, { en: 'The mentor writes first.' }, SETTINGS, AT],
      );
    }
    for (const [last, key, definition] of [
      [20, 'mentee', diversityMenteeIntake],
      [21, 'mentor', diversityMentorIntake],
    ] as const) {
      await insert('form (school_id, id, program_id, key, created_at) values ($1, $2, $3, $4, $5)', [
        SCHOOL,
        id(last),
        PROGRAM,
        key,
        AT,
      ]);
      await insert(
        'form_version (school_id, id, form_id, number, definition, created_at) values ($1, $2, $3, 1, $4, $5)',
        [SCHOOL, id(last + 10), id(last), definition, AT],
      );
    }
    await insert(
      `cohort (school_id, id, program_id, name, starts_on, ends_on, settings, mentee_form_version_id, mentor_form_version_id, created_at)
       values ($1, $2, $3, 'Fall 2026', '2026-09-01', '2027-06-30', $4, $5, $6, $7)`,
      [SCHOOL, COHORT, PROGRAM, { ...SETTINGS, firstContactDays: 9 }, id(30), id(31), AT],
    );
    for (const [last, member, role, capacity] of [
      [40, 11, 'mentee', null],
      [41, 12, 'mentor', 2],
    ] as const) {
      await insert(
        `enrolment (school_id, id, cohort_id, member_id, role, capacity, name_key, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
        [SCHOOL, id(last), COHORT, id(member), role, capacity, role, AT],
      );
    }
    await insert(
      `intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
       values ($1, $2, 'site', 'answered', '"Downtown"', 'import', $3)`,
      [SCHOOL, id(40), AT],
    );
  } finally {
    await client.end();
  }
}

describe('a database that had programs before they could be changed', () => {
  let app: TestApp;
  let ada: Browser;

  beforeAll(async () => {
    const database = await createOldDatabase('WidenPrograms1763900020000');
    await fill(database.adminUrl);
    await migrate(database.urls.owner);
    app = await createTestApp({ worker: true, database });
    const browser = await signUp(app, EMAIL);
    await app.sql(
      `update trellis.member set account_id = (select id from trellis.account where email_key = $1) where email_key = $1`,
      [EMAIL],
    );
    ada = browser.in('old-school');
  }, 60_000);
  afterAll(() => app?.close());

  const settingsOf = async (program: string): Promise<Record<string, unknown>> =>
    (
      await ada.ask<{ program: { settings: Record<string, unknown> } }>(
        `query ($id: ID!) { program(id: $id) { settings { ${SETTINGS_FIELDS} } } }`,
        { id: program },
      )
    ).program.settings;

  it('keeps what a program said, and has the rest as it was done', async () => {
    expect(await settingsOf(PROGRAM)).toEqual({
      publicName: { en: 'Mentorship program', fr: 'Programme de mentorat' },
      focus: FOCUS,
      expectations: { en: 'The mentor writes first.', fr: null },
      model: { kind: 'PAIR', mentors: 1 },
      requirement: { unit: 'HOURS', amount: 3, per: 'TERM', inPersonMinimum: 0 },
      firstContactDays: 5,
      terms: [],
      holidays: [],
      blackouts: [],
      eligibility: { kind: 'SELF_ATTESTATION', statement: FOCUS },
      visibility: {
        mentorSees: ['EMAIL', 'PRONOUNS', 'SITE', 'SPECIALTIES', 'LANGUAGES', 'GOALS'],
        menteeSees: ['EMAIL', 'PRONOUNS', 'SITE', 'SPECIALTIES', 'LANGUAGES'],
      },
      identityMatching: true,
      identityReporting: false,
    });
    expect((await settingsOf(RENAMED))['publicName']).toEqual({ en: 'Accompaniment', fr: 'Accompaniment' });
  });

  it('keeps what a cohort was opened with, and offers it the difference alone', async () => {
    const { cohort } = await ada.ask<{
      cohort: { settings: object; offers: { items: object[] }; people: { nodes: object[] } };
    }>(
      `query ($id: ID!) { cohort(id: $id) { settings { focus { en } firstContactDays eligibility { kind } }
         offers { items { item left } } people { nodes { displayName role site capacity } } } }`,
      { id: COHORT },
    );
    expect(cohort.settings).toEqual({
      focus: { en: FOCUS.en },
      firstContactDays: 9,
      eligibility: { kind: 'SELF_ATTESTATION' },
    });
    expect(cohort.offers.items).toEqual([{ item: 'FIRST_CONTACT_DAYS', left: false }]);
    expect(cohort.people.nodes).toEqual(
      expect.arrayContaining([
        { displayName: 'Noor Haddad', role: 'MENTEE', site: 'Downtown', capacity: null },
        { displayName: 'Sam Roy', role: 'MENTOR', site: null, capacity: 2 },
      ]),
    );
  });

  it('lets everything be changed, and the next cohort be opened', async () => {
    const { updateProgram } = await ada.ask<{ updateProgram: { revision: number } }>(
      'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { revision } }',
      { input: { programId: PROGRAM, revision: 1, firstContactDays: 4 } },
    );
    expect(updateProgram.revision).toBe(2);
    await completeCharter(ada, PROGRAM);
    await ada.ask('mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id } }', {
      input: { programId: PROGRAM, name: 'Fall 2027', startsOn: '2027-09-01', endsOn: '2028-06-30' },
    });
    const { school } = await ada.ask<{ school: { programs: { charter: { missing: string[] } }[] } }>(
      '{ school { programs { charter { missing } } } }',
    );
    expect(school.programs.map(({ charter }) => charter.missing.length)).toEqual(expect.arrayContaining([0]));
  });
});

/** People who are in a school twice: found, kept apart or made one, with everything that belongs to them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CorrectPersonDocument,
  DuplicatesDocument,
  type DuplicatesQuery,
  KeepApartDocument,
  MergeMembersDocument,
  type MergeMembersMutationVariables,
  MyProfileDocument,
  OwnDataDocument,
  PreviewMergeDocument,
  ReconsiderDuplicateDocument,
  UpdateMyProfileDocument,
  WithdrawMyConsentDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';
import { importFile } from './support/intake.js';

const HEADER =
  'Timestamp,First name,Last name,School email,Campus,How do you identify? (select all that apply),May we use this to find your mentor?,Specialties of interest,What do you hope to get from the program?,Languages,When can you meet?,How would you like to meet?';
const line = (first: string, last: string, email: string, identity: string, consent: string, hope: string): string =>
  `2026-09-01 10:00,${first},${last},${email},Downtown,${identity},${consent},Surgery,${hope},English,Tue 19:00-21:00,Virtual`;

type Input = MergeMembersMutationVariables['input'];

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let cohortId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
  ({ cohortId } = await openCohort(coordinator));
}, 120_000);
afterAll(() => app.close());

const list = async (browser: Browser = coordinator): Promise<DuplicatesQuery['duplicates']> =>
  (await ask(browser, DuplicatesDocument, {})).duplicates;
const merging = (keep: Enrolled, other: Enrolled, more: Partial<Input> = {}): { input: Input } => ({
  input: {
    keepId: keep.memberId,
    otherId: other.memberId,
    name: 'KEEP',
    email: 'KEEP',
    pronouns: 'KEEP',
    locale: 'KEEP',
    answers: 'KEEP',
    ...more,
  },
});

async function personAt(email: string): Promise<Enrolled> {
  const [row] = await app.sql<Enrolled>(
    `select e.id, m.id as "memberId", m.email, m.display_name as name from trellis.member m
     join trellis.enrolment e on e.school_id = m.school_id and e.member_id = m.id where m.email_key = $1`,
    [email],
  );
  if (!row) throw new Error(`${email} is not enrolled.`);
  return row;
}

const countOf = async (table: string, where: string, params: unknown[]): Promise<number> =>
  (await app.sql(`select 1 from ${table} where ${where}`, params)).length;
const openTasks = (): Promise<{ state: string }[]> =>
  app.sql(`select state from trellis.task where code = 'LOOK_AT_DUPLICATES' and state = 'open'`);

describe('who may be in the school twice', () => {
  let amina: Enrolled;
  let again: Enrolled;

  it('is found by mailbox, name, or nearly the same name at the same site and in the same year', async () => {
    const year = { site: 'Downtown', year: '2' };
    [amina, again] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Amina Diallo', email: 'amina@mail.example', answers: year },
      { role: 'mentor', name: 'A. Diallo', email: 'Amina+school@mail.example' },
      { role: 'mentee', name: 'Kwame Mohammed', email: 'kwame@mail.example', answers: year },
      { role: 'mentee', name: 'Kwame Mohamed', email: 'km@elsewhere.example', answers: year },
      { role: 'mentee', name: 'Lena Haddad', answers: year },
    ])) as [Enrolled, Enrolled];
    const { total, pairs } = await list();
    expect(total).toBe(2);
    expect(pairs.map(({ reason, people }) => [reason, people.map(({ displayName }) => displayName).sort()])).toEqual([
      ['SAME_ADDRESS', ['A. Diallo', 'Amina Diallo']],
      ['CLOSE_NAME', ['Kwame Mohamed', 'Kwame Mohammed']],
    ]);
    expect(pairs[0]?.people[0]).toMatchObject({ hasAccount: false, enrolments: [{ cohortName: 'Fall 2026' }] });
  });

  it('is not asked about again once somebody said that they are two, until they think again', async () => {
    const input = { firstId: again.memberId, secondId: amina.memberId };
    const { keepApart } = await ask(coordinator, KeepApartDocument, { input });
    expect(keepApart.pairs.map(({ reason }) => reason)).toEqual(['CLOSE_NAME']);
    expect((await list()).total).toBe(1);
    await ask(coordinator, ReconsiderDuplicateDocument, {
      input: { firstId: amina.memberId, secondId: again.memberId },
    });
    expect((await list()).total).toBe(2);
  });

  it('is nothing for another school, nor for who does not manage everyone’s people', async () => {
    const stranger = await openSchool(app);
    expect((await list(stranger.administrator)).total).toBe(0);
    for (const code of [
      await refusal(stranger.administrator, PreviewMergeDocument, merging(amina, again)),
      await refusal(stranger.administrator, MergeMembersDocument, merging(amina, again)),
      await refusal(coordinator, MergeMembersDocument, merging(amina, amina)),
      await refusal(coordinator, MergeMembersDocument, merging(amina, { ...again, memberId: 'no id' })),
      await refusal(stranger.administrator, KeepApartDocument, {
        input: { firstId: amina.memberId, secondId: again.memberId },
      }),
    ])
      expect(code).toBe('NOT_FOUND');
    const own = await signInAs(app, school.slug, amina);
    expect(await refusal(own, DuplicatesDocument, {})).toBe('FORBIDDEN');
    expect(await refusal(own, MergeMembersDocument, merging(amina, again))).toBe('FORBIDDEN');
  });

  it('can’t be made one where both sign in, where they are a pair, or where both have a mentor; it says what to do', async () => {
    const [bo, twin, mo, ma] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Bo Lind' },
      { role: 'mentee', name: 'Lind Bo' },
      { role: 'mentor', name: 'Mo Adeyemi' },
      { role: 'mentor', name: 'Ma Adeyemi' },
    ])) as [Enrolled, Enrolled, Enrolled, Enrolled];
    await pairUp(app, bo, mo);
    const refusedWith = async (keep: Enrolled, other: Enrolled): Promise<string | null> =>
      (await ask(coordinator, PreviewMergeDocument, merging(keep, other))).previewMerge.refusal ?? null;
    expect(await refusedWith(bo, mo)).toBe('MERGE_IS_A_PAIR');
    await pairUp(app, twin, ma);
    expect(await refusedWith(bo, twin)).toBe('MERGE_TWO_MENTORSHIPS');
    expect(await refusal(coordinator, MergeMembersDocument, merging(bo, twin))).toBe('MERGE_TWO_MENTORSHIPS');
    const offer = (places: number): Promise<unknown> =>
      app.sql('update trellis.enrolment set capacity = $2 where id = any ($1::uuid[])', [[mo.id, ma.id], places]);
    await offer(1);
    expect(await refusedWith(mo, ma)).toBe('MERGE_OVER_CAPACITY');
    expect(await refusal(coordinator, MergeMembersDocument, merging(mo, ma))).toBe('MERGE_OVER_CAPACITY');
    await offer(2);
    expect(await refusedWith(mo, ma)).toBeNull();
    // Amina signed in above.
    expect(await refusedWith(again, amina)).toBe('MERGE_KEEPS_ACCOUNT');
    await signInAs(app, school.slug, again);
    expect(await refusedWith(amina, again)).toBe('MERGE_BOTH_SIGN_IN');
  });
});

describe('two become one', () => {
  let quillon: Enrolled;
  let other: Enrolled;
  let mentor: Enrolled;
  let mentorshipId: string;

  beforeAll(async () => {
    await importFile(
      coordinator,
      cohortId,
      'MENTEE',
      Buffer.from(
        [
          HEADER,
          line('Quillon', 'Zabriskie', 'quillon@school.example', '', '', ''),
          line('Quillon', 'Zabriskie', 'quill@private.example', 'First in family', 'Yes', 'Career planning'),
        ].join('\n'),
      ),
    );
    [quillon, other] = (await Promise.all(['quillon@school.example', 'quill@private.example'].map(personAt))) as [
      Enrolled,
      Enrolled,
    ];
    [mentor] = (await enrol(app, cohortId, [{ role: 'mentor', name: 'Parisa Desjardins' }])) as [Enrolled];
    mentorshipId = await pairUp(app, other, mentor);
    const { cohortId: last } = await openCohort(coordinator);
    await app.sql(
      `insert into trellis.enrolment (school_id, id, cohort_id, member_id, role, name_key, created_at, changed_at)
       select school_id, gen_random_uuid(), $2, id, 'mentee', name_key, now(), now() from trellis.member where id = $1`,
      [other.memberId, last],
    );
    await app.sql(
      `insert into trellis.task (school_id, id, enrolment_id, title, state, created_at, planned_at)
       select school_id, gen_random_uuid(), $1, 'Call back', 'open', now(), now() from trellis.enrolment where id = $1`,
      [other.id],
    );
  });

  it('are a task for whoever manages people, set after an import', async () => {
    await eventually('the task', async () => (await openTasks()).length === 1);
    expect((await list()).pairs.map(({ people }) => people.map(({ email }) => email).sort())).toContainEqual([
      'quill@private.example',
      'quillon@school.example',
    ]);
  });

  it('only on being told: looking says what would move and changes nothing', async () => {
    const rows = (): Promise<unknown[]> =>
      app.sql(
        `select m.id, m.email, m.merged_into, e.id as enrolment, p.mentorship_id from trellis.member m
         left join trellis.enrolment e on e.member_id = m.id left join trellis.mentorship_participant p on p.enrolment_id = e.id
         where m.id = any ($1::uuid[]) order by m.id, e.id`,
        [[quillon.memberId, other.memberId]],
      );
    const before = await rows();
    const { previewMerge } = await ask(coordinator, PreviewMergeDocument, merging(quillon, other));
    expect(previewMerge).toMatchObject({ refusal: null, twiceIn: ['Fall 2026'] });
    expect(previewMerge.moves).toEqual(
      expect.arrayContaining([
        { part: 'ENROLMENTS', count: 1 },
        { part: 'MENTORSHIPS', count: 1 },
        { part: 'TASKS', count: 1 },
      ]),
    );
    expect(await rows()).toEqual(before);
    expect(await countOf('trellis.audit_entry', `action = 'member.merge'`, [])).toBe(0);
  });

  it('with everything that belongs to either, as the person said', async () => {
    const { mergeMembers } = await ask(coordinator, MergeMembersDocument, merging(quillon, other, { email: 'OTHER' }));
    expect(mergeMembers).toMatchObject({ id: quillon.memberId, email: 'quill@private.example' });
    expect(mergeMembers.enrolments).toHaveLength(2);
    expect(mergeMembers.enrolments).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: quillon.id, mentorships: 1 })]),
    );
    expect(
      await countOf('trellis.mentorship_participant', 'mentorship_id = $1 and enrolment_id = $2', [
        mentorshipId,
        quillon.id,
      ]),
    ).toBe(1);
    expect(await countOf('trellis.enrolment', 'id = $1 or member_id = $2', [other.id, other.memberId])).toBe(0);
    expect(await countOf('trellis.task', 'enrolment_id = $1', [quillon.id])).toBe(1);
    const [hope] = await app.sql<{ value: unknown }>(
      `select value from trellis.intake_answer where enrolment_id = $1 and item_id = 'goals'`,
      [quillon.id],
    );
    expect(JSON.stringify(hope)).toContain('Career planning');
    const [entry] = await app.sql<{ subject_id: string; details: Record<string, unknown> }>(
      `select subject_id, details from trellis.audit_entry where action = 'member.merge'`,
    );
    expect(entry).toMatchObject({ subject_id: quillon.memberId, details: { mergedId: other.memberId } });
    expect(await refusal(coordinator, MergeMembersDocument, merging(quillon, other))).toBe('NOT_FOUND');
  });

  it('and what was said in confidence is theirs to read, under their own key', async () => {
    expect(await countOf('vault.person_key', 'member_id = $1', [other.memberId])).toBe(0);
    const own = await signInAs(app, school.slug, { ...quillon, email: 'quill@private.example' });
    const { ownData } = await ask(own, OwnDataDocument, {});
    expect(ownData.records.map(({ kind }) => kind)).toContain('merged');
    const intake = JSON.stringify(ownData.enrolments.map((enrolment) => enrolment.intake));
    expect(intake).toContain('First in family');
    expect(intake).toContain('MATCHING');
  });

  it('found by the former address too: a file with it brings nobody in twice', async () => {
    const before = await countOf('trellis.member', 'true', []);
    await importFile(
      coordinator,
      cohortId,
      'MENTEE',
      Buffer.from(
        [HEADER, line('Quillon', 'Zabriskie', 'quillon@school.example', '', '', 'Research opportunities')].join('\n'),
      ),
    );
    expect(await countOf('trellis.member', 'true', [])).toBe(before);
    const [{ value } = { value: null }] = await app.sql<{ value: unknown }>(
      `select value from trellis.intake_answer where enrolment_id = $1 and item_id = 'goals'`,
      [quillon.id],
    );
    expect(JSON.stringify(value)).toContain('Research');
  });
});

describe('somebody who signs in', () => {
  it('keeps name and address, whoever merges, and is told by mail', async () => {
    const [noor, again] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Noor Benali', email: 'noor@school.example' },
      { role: 'mentee', name: 'Benali Noor', email: 'noor@unproven.example' },
    ])) as [Enrolled, Enrolled];
    await signInAs(app, school.slug, noor);
    const mails = app.mailbox.to(noor.email).length;
    for (const browser of [coordinator, school.administrator])
      for (const side of [{ name: 'OTHER' }, { email: 'OTHER' }, { pronouns: 'OTHER' }, { locale: 'OTHER' }] as const) {
        const { previewMerge } = await ask(browser, PreviewMergeDocument, merging(noor, again, side));
        expect(previewMerge.refusal).toBe('PERSON_HAS_ACCOUNT');
        expect(await refusal(browser, MergeMembersDocument, merging(noor, again, side))).toBe('PERSON_HAS_ACCOUNT');
      }
    const { mergeMembers } = await ask(coordinator, MergeMembersDocument, merging(noor, again));
    expect(mergeMembers).toMatchObject({ displayName: 'Noor Benali', email: 'noor@school.example' });
    const mail = await app.mailbox.next(noor.email, mails + 1);
    expect(mail.subject).toBe('Two entries about you are one now');
    expect(mail.text).toContain('Noor Benali');
    expect(`${mail.subject} ${mail.text}`).not.toContain('unproven');
    expect(app.mailbox.to('noor@unproven.example')).toEqual([]);
  });

  it('keeps a “no” said later, though the answers of the other entry stay', async () => {
    const rows = ['una', 'ursa'].flatMap((name) => [
      line(name, 'Vale', `${name}@school.example`, 'First in family', 'Yes', ''),
      line(name, 'Vale', `${name}@private.example`, 'First in family', 'Yes', ''),
    ]);
    await importFile(coordinator, cohortId, 'MENTEE', Buffer.from([HEADER, ...rows].join('\n')));
    const states: Record<string, (string | undefined)[]> = {};
    for (const name of ['una', 'ursa']) {
      const [keep, other] = (await Promise.all(
        [`${name}@school.example`, `${name}@private.example`].map(personAt),
      )) as [Enrolled, Enrolled];
      const own = await signInAs(app, school.slug, keep);
      const withdraw = { input: { enrolmentId: keep.id, purpose: 'MATCHING' } } as const;
      if (name === 'una') await ask(own, WithdrawMyConsentDocument, withdraw);
      await ask(coordinator, MergeMembersDocument, merging(keep, other, { answers: 'OTHER' }));
      const { ownData } = await ask(own, OwnDataDocument, {});
      states[name] = ownData.enrolments.map(
        ({ intake }) => intake.consents.find(({ purpose }) => purpose === 'MATCHING')?.state,
      );
    }
    expect(states).toEqual({ una: ['REVOKED'], ursa: ['GIVEN'] });
  });

  const bringIn = async (email: string, identity: string, consent: string): Promise<Enrolled> => {
    const row = line('Ivo', 'Marek', email, identity, consent, '');
    await importFile(coordinator, cohortId, 'MENTEE', Buffer.from([HEADER, row].join('\n')));
    return personAt(email);
  };
  const saidOf = async (browser: Browser): Promise<string> => {
    const { ownData } = await ask(browser, OwnDataDocument, {});
    return JSON.stringify(ownData.enrolments.map(({ intake }) => [intake.identity, intake.consents]));
  };

  it('reads nothing that was said at an address that is not theirs, by a merge or by a corrected address', async () => {
    const ivo = await bringIn('ivo@school.example', 'First in family', 'Yes');
    const [somebody] = (await enrol(app, cohortId, [{ role: 'mentee', name: 'Some Body' }])) as [Enrolled];
    const own = await signInAs(app, school.slug, somebody);
    await ask(coordinator, MergeMembersDocument, merging(somebody, ivo));
    expect(await saidOf(own)).not.toMatch(/First in family|GIVEN/);
    const iva = await bringIn('iva@school.example', 'First in family', 'Yes');
    const input = { memberId: iva.memberId, displayName: 'Iva Marek', email: 'iva@elsewhere.example' };
    await ask(coordinator, CorrectPersonDocument, { input });
    const there = await signInAs(app, school.slug, { ...iva, email: input.email });
    expect(await saidOf(there)).not.toMatch(/First in family|GIVEN/);
    expect(await countOf('vault.identity_answer', 'member_id = any ($1)', [[iva.memberId, ivo.memberId]])).toBe(0);
  });

  it('is not spoken for by a second file, neither in what they are nor in what they agree to', async () => {
    const eve = await bringIn('eve@school.example', 'First in family', 'No');
    const before = await saidOf(await signInAs(app, school.slug, eve));
    expect(before).toContain('First in family');
    await bringIn('eve@school.example', 'Low income', 'Yes');
    expect(await saidOf(await signInAs(app, school.slug, eve))).toBe(before);
  });

  it('reads what they need after it was sealed again for the entry that stays', async () => {
    const [keep, other] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Vera Stays' },
      { role: 'mentee', name: 'Vera Goes' },
    ])) as [Enrolled, Enrolled];
    const before = await signInAs(app, school.slug, other);
    await ask(before, UpdateMyProfileDocument, {
      input: {
        displayName: 'Vera Goes',
        languages: [],
        specialties: [],
        needs: 'A room without stairs',
        needsShared: false,
      },
    });
    // Their account is gone: the entry is one without a sign-in again.
    await app.sql('update trellis.member set account_id = null where id = $1', [other.memberId]);
    await ask(coordinator, MergeMembersDocument, merging(keep, other));
    const after = await signInAs(app, school.slug, keep);
    expect((await ask(after, MyProfileDocument, {})).myProfile).toMatchObject({
      needs: 'A room without stairs',
      needsShared: false,
    });
  });

  it('holds no role of a study beside mentoring in the program, by a merge either', async () => {
    const [coder, mentor] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Codes Only' },
      { role: 'mentor', name: 'Mentors Only' },
    ])) as [Enrolled, Enrolled];
    await app.sql(
      `insert into trellis.program_role (school_id, program_id, member_id, role, created_at)
       select c.school_id, c.program_id, $2, 'coder', now() from trellis.cohort c where c.id = $1`,
      [cohortId, coder.memberId],
    );
    const input = merging(coder, mentor);
    expect((await ask(school.administrator, PreviewMergeDocument, input)).previewMerge.refusal).toBe(
      'MERGE_NOT_SEPARATE',
    );
    expect(await refusal(school.administrator, MergeMembersDocument, input)).toBe('MERGE_NOT_SEPARATE');
    await app.sql(`delete from trellis.program_role where member_id = $1`, [coder.memberId]);
    expect((await ask(school.administrator, PreviewMergeDocument, input)).previewMerge.refusal).toBeNull();
  });

  it('and helps run the school is merged by an administrator only', async () => {
    const [added, helper] = (await enrol(app, cohortId, [
      { role: 'mentor', name: 'Added By Hand', email: 'by-hand@unproven.example' },
      { role: 'mentor', name: 'Helper Hale' },
    ])) as [Enrolled, Enrolled];
    const [head] = await app.sql<Enrolled>(
      `select m.id as id, m.id as "memberId", m.email, m.display_name as name from trellis.member m
       join trellis.enrolment e on e.school_id = m.school_id and e.id = $1 where 'administrator' = any (m.roles)`,
      [added.id],
    );
    if (!head) throw new Error('The school has no administrator.');
    await app.sql(
      `insert into trellis.program_role (school_id, program_id, member_id, role, created_at)
       select c.school_id, c.program_id, $2, 'coordinator', now() from trellis.cohort c where c.id = $1`,
      [cohortId, helper.memberId],
    );
    for (const keep of [head, helper]) {
      expect((await ask(coordinator, PreviewMergeDocument, merging(keep, added))).previewMerge.refusal).toBe(
        'MERGE_NEEDS_ADMINISTRATOR',
      );
      expect(await refusal(coordinator, MergeMembersDocument, merging(keep, added))).toBe('MERGE_NEEDS_ADMINISTRATOR');
    }
    const { mergeMembers } = await ask(school.administrator, MergeMembersDocument, merging(helper, added));
    expect(mergeMembers.displayName).toBe('Helper Hale');
  });
});

describe('two who were both asked to look at the words of a program', () => {
  it('are asked once as one', async () => {
    const [keep, other] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Reads Once' },
      { role: 'mentee', name: 'Reads Twice' },
    ])) as [Enrolled, Enrolled];
    await app.sql(
      `insert into trellis.wording_reviewer (school_id, program_id, member_id, invited_at)
       select c.school_id, c.program_id, m, now() from trellis.cohort c, unnest($2::uuid[]) m where c.id = $1`,
      [cohortId, [keep.memberId, other.memberId]],
    );
    await ask(coordinator, MergeMembersDocument, merging(keep, other));
    const left = await app.sql('select member_id as id from trellis.wording_reviewer where member_id = any ($1)', [
      [keep.memberId, other.memberId],
    ]);
    expect(left).toEqual([{ id: keep.memberId }]);
  });
});

describe('whatever leads to a person', () => {
  /** Uniqueness that a merge minds in a step of its own, or that no two people can both have. */
  const MINDED = [
    'enrolment.member_id',
    'invitation.member_id',
    'notification_choice.member_id',
    'program_role.member_id',
    'agreement_sharing.enrolment_id',
    'agreement_signature.enrolment_id',
    'agreement_text.enrolment_id',
    'agreement_version_text.enrolment_id',
    'association_contact.member_id',
    'busy_calendar.member_id',
    'calendar_feed.member_id',
    'check_in_answer.enrolment_id',
    'concern_named.member_id',
    'concern_reader.member_id',
    'member_availability.member_id',
    'event_answer.member_id',
    'event_waiver.enrolment_id',
    'event_need.member_id',
    'event_attendance.member_id',
    'event_feedback_part.member_id',
    'event_card.member_id',
    'event_seat.member_id',
    'reminder.enrolment_id',
    'private_notice.member_id',
    'support_look.member_id',
    'wording_reviewer.member_id',
    'member_profile.member_id',
    'member_photo.member_id',
    'look_back.enrolment_id',
    'closing_agreement.enrolment_id',
    'message_reading.enrolment_id',
    'reach_preference.member_id',
    'conflict_of_interest.mentor_enrolment_id',
    'enrolment_pause.enrolment_id',
    'intake_answer.enrolment_id',
    'match_hand_rule.mentee_id',
    'match_hand_rule.mentor_id',
    'match_pair.mentee_id',
    'match_pod_mentor.mentor_id',
    'match_team.mentor_id',
    'match_relaxation.mentee_id',
    'mentorship_participant.enrolment_id',
    'next_year_person.enrolment_id',
    'next_year_person.from_enrolment_id',
    'people_action_item.enrolment_id',
    'person_word.enrolment_id',
    'registration.enrolment_id',
    'shortlist.mentee_id',
    'shortlist_place.mentor_id',
  ];

  it('moves, and where it can be there only once the merge says which one stays', async () => {
    const unique = await app.sql<{ name: string }>(
      `select t.relname || '.' || a.attname as name from pg_constraint c
       join pg_class t on t.oid = c.conrelid and t.relnamespace = 'trellis'::regnamespace
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
       where c.contype = 'f' and c.confrelid in ('trellis.member'::regclass, 'trellis.enrolment'::regclass)
         and c.conrelid <> c.confrelid and has_column_privilege('trellis_app', c.conrelid, a.attnum, 'update')
         and exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indisunique and a.attnum = any (i.indkey))`,
    );
    expect([...new Set(unique.map(({ name }) => name))].sort()).toEqual([...MINDED].sort());
  });
});

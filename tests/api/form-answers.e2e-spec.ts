import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import {
  FormDocument,
  ProgramFormsDocument,
  PublishFormVersionDocument,
  SaveFormDraftDocument,
} from '@trellis/api-client';
import type { FormDefinition, FormItem } from '@trellis/forms';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, openSchool } from '../kit/people.js';
import { jobContext, runInContext, TenantDatabase } from '../kit/platform.js';
import { ask, enrol, type Enrolled } from './enrolled-people.js';
import { vaultOf } from './support/vault.js';

/** As much of the forms' service as moving answers needs: cohorts call it when they accept a newer version. */
interface Mover {
  moveAnswers(
    cohortId: string,
    role: 'mentee',
    fromVersionId: string,
    toVersionId: string,
  ): Promise<{ people: number; peopleWhoLostAnswers: number }>;
}

const PEOPLE = 200;
let app: TestApp;
let coordinator: Browser;
let cohortId: string;
let programId: string;
let schoolId: string;
let people: Enrolled[];

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  coordinator = (await openSchool(app)).administrator;
  ({ cohortId, programId } = await openCohort(coordinator));
  people = await enrol(
    app,
    cohortId,
    Array.from({ length: PEOPLE }, (_, index) => ({
      role: 'mentee' as const,
      name: `Mentee ${index}`,
      answers: { ...(index < 150 ? { year: 'Second' } : {}), goals: ['Research'], notes: `Note ${index}` },
    })),
  );
  const [cohort] = await app.sql<{ school_id: string }>('select school_id from trellis.cohort where id = $1', [
    cohortId,
  ]);
  schoolId = cohort?.school_id ?? '';
}, 120_000);
afterAll(() => app.close());

const inSchool = <T>(work: () => Promise<T>): Promise<T> =>
  runInContext(jobContext({ schoolId }, 'test'), () => app.api.get(TenantDatabase, { strict: false }).run(work));

function moverOf(): Mover {
  for (const module of app.api.get(ModulesContainer).values()) {
    const found = [...module.providers.values()].find(({ name }) => name === 'FormsService');
    if (found?.instance) return found.instance as Mover;
  }
  throw new Error('The application has no forms.');
}

async function form() {
  const { forms } = (await ask(coordinator, ProgramFormsDocument, { programId })).program;
  const id = forms.find(({ key }) => key === 'mentee')?.id ?? '';
  return (await ask(coordinator, FormDocument, { id })).form;
}

/** The next version, through the coordinator's own operations. */
async function next(change: (items: FormItem[]) => unknown[], mapping: unknown): Promise<string> {
  const { id, draft } = await form();
  const definition = draft.definition as FormDefinition;
  const saved = await ask(coordinator, SaveFormDraftDocument, {
    input: {
      formId: id,
      revision: draft.revision,
      definition: { ...definition, items: change([...definition.items]) },
    },
  });
  if (saved.saveFormDraft.__typename !== 'FormDraftSaved') throw new Error(JSON.stringify(saved));
  const { publishFormVersion } = await ask(coordinator, PublishFormVersionDocument, {
    input: { formId: id, revision: saved.saveFormDraft.form.draft.revision, mapping },
  });
  if (publishFormVersion.__typename !== 'FormPublished') throw new Error(JSON.stringify(publishFormVersion));
  return publishFormVersion.form.newestVersion.id;
}

const countOf = async (itemId: string): Promise<number> => {
  const [row] = await app.sql<{ count: number }>(
    `select count(*)::int as count from trellis.intake_answer a join trellis.enrolment e on e.id = a.enrolment_id
     where e.cohort_id = $1 and a.item_id = $2 and a.state = 'answered'`,
    [cohortId, itemId],
  );
  return row?.count ?? 0;
};

it('moves 200 people’s answers through every version between: what was given up goes, all else stays or follows', async () => {
  const [first] = people as [Enrolled];
  const owner = { memberId: first.memberId, enrolmentId: first.id };
  const vault = vaultOf(app.api);
  const identity = { state: 'answered' as const, value: ['Garifuna'] };
  const own = { state: 'answered' as const, value: 'My own words' };
  await inSchool(() =>
    vault.store(
      [
        { ...owner, itemId: 'identity', dimension: 'unassigned', answer: identity },
        { ...owner, itemId: 'identity_own_words', dimension: 'unassigned', answer: own },
      ],
      [],
      'person',
    ),
  );
  const from = (await form()).newestVersion.id;
  expect((await form()).answers.people).toBe(PEOPLE);
  await next((items) => items.filter(({ id }) => id !== 'year'), { items: { year: null }, options: {} });
  const renamed = (items: FormItem[]): unknown[] =>
    items.map((item) =>
      item.id === 'notes' || item.id === 'identity_own_words' ? { ...item, id: `${item.id}_now` } : item,
    );
  const to = await next(renamed, {
    items: { notes: 'notes_now', identity_own_words: 'identity_own_words_now' },
    options: {},
  });
  const moved = await inSchool(() => moverOf().moveAnswers(cohortId, 'mentee', from, to));
  expect(moved).toEqual({ people: PEOPLE, peopleWhoLostAnswers: 150 });
  expect([await countOf('year'), await countOf('notes'), await countOf('notes_now'), await countOf('goals')]).toEqual([
    0,
    0,
    PEOPLE,
    PEOPLE,
  ]);
  const { answers } = await inSchool(() => vault.readOwn(owner));
  expect(answers.map(({ itemId, answer, source }) => [itemId, answer, source]).sort()).toEqual([
    ['identity', identity, 'person'],
    ['identity_own_words_now', own, 'person'],
  ]);
  const [use] = await app.sql<{ details: { purpose: string; members: number } }>(
    `select details from trellis.audit_entry where school_id = $1 and action = 'identity.read' order by id desc limit 1`,
    [schoolId],
  );
  expect(use?.details).toEqual({ purpose: 'form_change', members: 1 });
});

it('never moves answers backwards, nor to another form', async () => {
  const { id, newestVersion } = await form();
  const [oldest] = await app.sql<{ id: string }>(
    'select id from trellis.form_version where form_id = $1 and number = 1',
    [id],
  );
  const refuse = (from: string, to: string): Promise<unknown> =>
    inSchool(() => moverOf().moveAnswers(cohortId, 'mentee', from, to));
  await expect(refuse(newestVersion.id, oldest?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const [other] = await app.sql<{ id: string }>(
    'select v.id from trellis.form_version v where v.school_id = $1 and v.form_id <> $2 limit 1',
    [schoolId, id],
  );
  await expect(refuse(oldest?.id ?? '', other?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('takes a file with the answer that it was: deleted where its question is given up, kept where it follows', async () => {
  const [first] = people as [Enrolled];
  const question = (id: string): object => ({
    id,
    kind: 'file',
    label: { en: id },
    required: false,
    store: 'answer',
    visibility: 'told_to_program',
    types: ['pdf'],
    maxBytes: 1_000_000,
  });
  const from = await next((items) => [...items, question('letter'), question('resume')], { items: {}, options: {} });
  const give = async (itemId: string): Promise<string> => {
    const [file] = await app.sql<{ id: string }>(
      `insert into trellis.file (school_id, id, name, size, sha256, created_by, created_at)
       values ($1, gen_random_uuid(), $2, 1, 'x', $3, now()) returning id`,
      [schoolId, `${itemId}.pdf`, first.memberId],
    );
    await app.sql(
      `insert into trellis.intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
       values ($1, $2, $3, 'answered', to_jsonb($4::text), 'person', now())`,
      [schoolId, first.id, itemId, file?.id],
    );
    return file?.id ?? '';
  };
  const [letter, resume] = [await give('letter'), await give('resume')];
  const to = await next(
    (items) =>
      items.flatMap((item) =>
        item.id === 'letter' ? [] : [item.id === 'resume' ? { ...item, id: 'curriculum' } : item],
      ),
    { items: { letter: null, resume: 'curriculum' }, options: {} },
  );
  await inSchool(() => moverOf().moveAnswers(cohortId, 'mentee', from, to));
  expect(await app.sql('select id from trellis.file where id = any ($1::uuid[])', [[letter, resume]])).toEqual([
    { id: resume },
  ]);
  expect([await countOf('letter'), await countOf('curriculum')]).toEqual([0, 1]);
});

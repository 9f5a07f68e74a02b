import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CommentOnFormDocument,
  ExportFormDocument,
  FormDocument,
  FormReviewDocument,
  FormVersionsDocument,
  ImportFormDocument,
  InviteFormReviewersDocument,
  ProgramFormsDocument,
  PublishFormVersionDocument,
  RemoveFormReviewerDocument,
  ResolveFormCommentDocument,
  SaveFormDraftDocument,
} from '@trellis/api-client';
import { diversityMenteeIntake, type FormDefinition, type FormItem } from '@trellis/forms';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, openSchool, type OpenedSchool, signUp } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let colleague: Browser;
let cohortId: string;
let programId: string;
let ana: Enrolled;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
  colleague = await invite(app, school, 'COORDINATOR');
  ({ cohortId, programId } = await openCohort(coordinator));
  const people = await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ana Roy', answers: { year: 'Second', goals: ['Research'], notes: 'Evenings only' } },
    { role: 'mentee', name: 'Bo Li', answers: { year: 'First' } },
    { role: 'mentor', name: 'Cy Ode', answers: { specialty: 'Surgery' } },
  ]);
  ana = people[0] as Enrolled;
}, 120_000);
afterAll(() => app.close());

const formsOf = async (browser: Browser, id = programId) =>
  (await ask(browser, ProgramFormsDocument, { programId: id })).program.forms;
const menteeForm = async (browser = coordinator, id = programId) => {
  const found = (await formsOf(browser, id)).find(({ key }) => key === 'mentee');
  if (!found) throw new Error('The program has lost its form.');
  return (await ask(browser, FormDocument, { id: found.id })).form;
};
type Form = Awaited<ReturnType<typeof menteeForm>>;
const draftOf = ({ draft }: Pick<Form, 'draft'>): FormDefinition => draft.definition as FormDefinition;
const withItems = (form: Form, change: (items: FormItem[]) => unknown[]): object => ({
  ...draftOf(form),
  items: change([...draftOf(form).items]),
});
const question = (id: string, en: string, more: object = {}): object => ({
  kind: 'short_text',
  id,
  label: { en },
  required: false,
  store: 'answer',
  visibility: 'told_to_program',
  headerHints: [],
  maxLength: 100,
  ...more,
});
const save = async (browser: Browser, formId: string, revision: number, definition: unknown) =>
  (await ask(browser, SaveFormDraftDocument, { input: { formId, revision, definition } })).saveFormDraft;
const publish = async (browser: Browser, formId: string, revision: number, mapping?: unknown) =>
  (await ask(browser, PublishFormVersionDocument, { input: { formId, revision, mapping } })).publishFormVersion;
const saved = async (browser: Browser, formId: string, revision: number, definition: unknown): Promise<number> => {
  const result = await save(browser, formId, revision, definition);
  if (result.__typename !== 'FormDraftSaved') throw new Error(JSON.stringify(result));
  return result.form.draft.revision;
};
/** A program of its own, so that a case can publish as it likes. */
const freshForm = async (): Promise<Form> => menteeForm(coordinator, (await openCohort(coordinator)).programId);

describe('a form', () => {
  it('of a program is read with its newest version, and a draft that is that version until someone begins', async () => {
    expect((await formsOf(coordinator)).map(({ key, audience }) => [key, audience])).toEqual([
      ['mentee', 'mentee'],
      ['mentor', 'mentor'],
    ]);
    const form = await menteeForm();
    expect(form.newestVersion.definition).toEqual(JSON.parse(JSON.stringify(diversityMenteeIntake)));
    expect(form.draft).toMatchObject({ revision: 0, differs: false, changedBy: null });
    expect(form.completeness.map(({ locale, have, of }) => [locale, have === of])).toEqual([
      ['en', true],
      ['fr', true],
    ]);
  });

  it('tells how many answered, question by question', async () => {
    const { answers } = await menteeForm();
    expect(answers.people).toBe(2);
    const counts = Object.fromEntries(answers.items.map(({ itemId, people }) => [itemId, people]));
    expect(counts).toMatchObject({ year: 2, goals: 1 });
  });
});

describe('two people edit the same form', () => {
  it('and whoever comes second is told what changed, and by whom; nothing is overwritten', async () => {
    const form = await freshForm();
    const first = await saved(
      coordinator,
      form.id,
      0,
      withItems(form, (items) => [...items, question('motto', 'Motto')]),
    );
    const second = await save(
      colleague,
      form.id,
      0,
      withItems(form, (items) => items.filter(({ id }) => id !== 'notes')),
    );
    expect(second).toMatchObject({
      __typename: 'FormDraftConflict',
      current: { revision: first, changedBy: 'Robin Ng' },
      changedItems: ['', 'motto'],
    });
    if (second.__typename !== 'FormDraftConflict') throw new Error('unreachable');
    const merged = second.current.definition as FormDefinition;
    expect(merged.items.map(({ id }) => id)).toContain('motto');
    const revision = await saved(colleague, form.id, first, {
      ...merged,
      items: merged.items.filter(({ id }) => id !== 'notes'),
    });
    expect(revision).toBe(first + 1);
    const late = await save(coordinator, form.id, first, merged);
    expect(late).toMatchObject({ __typename: 'FormDraftConflict', changedItems: ['', 'notes'] });
  });

  it('at the very same moment: one is kept, the other is told', async () => {
    const form = await freshForm();
    const results = await Promise.all(
      ['left', 'right'].map((id, at) =>
        save(
          at ? colleague : coordinator,
          form.id,
          0,
          withItems(form, (items) => [...items, question(id, id)]),
        ),
      ),
    );
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['FormDraftConflict', 'FormDraftSaved']);
    expect((await menteeForm(coordinator, form.programId)).draft.revision).toBe(1);
  });

  it('and a stale revision publishes nothing', async () => {
    const form = await freshForm();
    await saved(
      coordinator,
      form.id,
      0,
      withItems(form, (items) => [...items, question('motto', 'Motto')]),
    );
    expect(await publish(colleague, form.id, 0)).toMatchObject({ __typename: 'FormDraftConflict' });
    expect((await menteeForm(coordinator, form.programId)).newestVersion.number).toBe(1);
  });
});

describe('a draft', () => {
  it('keeps a script in a label as the text it is', async () => {
    const form = await freshForm();
    const words = '<script>alert(1)</script>';
    await saved(
      coordinator,
      form.id,
      0,
      withItems(form, (items) => [...items, question('motto', words)]),
    );
    const after = draftOf(await menteeForm(coordinator, form.programId));
    expect(after.items.at(-1)?.label['en']).toBe(words);
  });

  it('that cannot be read is refused with every problem by its place', async () => {
    const form = await freshForm();
    const broken = withItems(form, (items) => [
      ...items.map((item) => ({ ...item, onclick: 'x' })).slice(0, 1),
      question('Bad Id', 'a\u202Eb'),
      question('late', 'Late', { showIf: { item: 'nowhere', is: 'answered' } }),
    ]);
    expect(await save(coordinator, form.id, 0, broken)).toMatchObject({
      problems: [
        { path: 'items[0].onclick', code: 'FIELD_UNKNOWN' },
        { path: 'items[1].id', code: 'ID_MALFORMED' },
        { path: 'items[1].label.en', code: 'CHARACTER_NOT_ALLOWED' },
        { path: 'items[2].showIf.item', code: 'CONDITION_ITEM_UNKNOWN' },
      ],
    });
    for (const junk of ['{', 7, [], { __proto__: null }])
      expect((await save(coordinator, form.id, 0, junk)).__typename).toBe('FormDefinitionRefused');
    expect((await menteeForm(coordinator, form.programId)).draft.revision).toBe(0);
  });

  it('goes out as a file and comes in again, also from another school, as this program’s own form', async () => {
    const form = await freshForm();
    await saved(
      coordinator,
      form.id,
      0,
      withItems(form, (items) => [...items, question('motto', 'Motto')]),
    );
    const { exportForm } = await ask(coordinator, ExportFormDocument, { formId: form.id });
    expect(exportForm.name).toBe('diversity-mentee-intake.json');
    expect(exportForm.content).not.toContain(form.id);
    const target = await freshForm();
    const definition = exportForm.content.replace('diversity-mentee-intake', 'elsewhere-intake');
    const { importForm } = await ask(coordinator, ImportFormDocument, {
      input: { formId: target.id, revision: 0, definition },
    });
    if (importForm.__typename !== 'FormDraftSaved') throw new Error(JSON.stringify(importForm));
    expect(draftOf(importForm.form).items.at(-1)?.id).toBe('motto');
    expect(draftOf(importForm.form).key).toBe('diversity-mentee-intake');
  });
});

describe('a version', () => {
  it('that changes nothing about answers is published at once', async () => {
    const form = await menteeForm();
    const revision = await saved(
      coordinator,
      form.id,
      form.draft.revision,
      withItems(form, (items) => [...items, question('motto', 'Motto')]),
    );
    const before = await menteeForm();
    expect(before.changes.map(({ code, itemId, compatible }) => [code, itemId, compatible])).toEqual([
      ['ITEM_ADDED', 'motto', true],
    ]);
    const result = await publish(coordinator, form.id, revision);
    expect(result).toMatchObject({
      __typename: 'FormPublished',
      form: { newestVersion: { number: 2, publishedBy: 'Robin Ng' }, draft: { differs: false } },
    });
    const { form: versions } = await ask(coordinator, FormVersionsDocument, { id: form.id });
    expect(versions.versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('without a question that people answered says how many, and needs a mapping that covers it', async () => {
    const form = await menteeForm();
    const revision = await saved(
      coordinator,
      form.id,
      form.draft.revision,
      withItems(form, (items) => items.filter(({ id }) => id !== 'year')),
    );
    const refused = await publish(coordinator, form.id, revision);
    expect(refused).toMatchObject({
      __typename: 'FormMappingNeeded',
      changes: [{ code: 'ITEM_REMOVED', itemId: 'year', compatible: false }],
      answers: { people: 2 },
      suggested: { items: { year: null, goals: 'goals' } },
      problems: [],
    });
    const silent = await publish(coordinator, form.id, revision, { items: {}, options: {} });
    expect(silent).toMatchObject({ problems: [{ path: 'items.year', code: 'ITEM_UNMAPPED' }] });
    for (const junk of ['year', { items: { year: 3 } }, { item: {} }])
      expect(await publish(coordinator, form.id, revision, junk)).toMatchObject({
        problems: [{ path: 'mapping', code: 'WRONG_TYPE' }],
      });
    const vault = await publish(coordinator, form.id, revision, { items: { year: 'identity' }, options: {} });
    expect(vault).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'STORE_DIFFERENT' })]),
    });
    const done = await publish(coordinator, form.id, revision, { items: { year: null }, options: {} });
    expect(done).toMatchObject({ __typename: 'FormPublished', form: { newestVersion: { number: 3 } } });
  });

  it('may not lose the address, nor change what people agreed to under the same version', async () => {
    const form = await freshForm();
    const reworded = (items: FormItem[]) =>
      items
        .filter(({ kind }) => kind !== 'email')
        .map((item) =>
          item.kind === 'consent' ? { ...item, wording: { ...item.wording, text: { en: 'Other words' } } } : item,
        );
    const revision = await saved(coordinator, form.id, 0, withItems(form, reworded));
    expect(await publish(coordinator, form.id, revision, { items: {}, options: {} })).toMatchObject({
      problems: [
        { path: 'items', code: 'NEEDED_MISSING', args: { what: 'email' } },
        { path: 'items.consent_matching', code: 'CONSENT_WORDING_UNVERSIONED' },
        { path: 'items.consent_show_to_match', code: 'CONSENT_WORDING_UNVERSIONED' },
      ],
    });
  });
});

describe('participants look before it goes out', () => {
  it('by a mail with a neutral subject, see the form, comment, and see their own comments alone', async () => {
    const form = await freshForm();
    const asked = await ask(coordinator, InviteFormReviewersDocument, {
      input: { formId: form.id, memberIds: [], emails: [ana.email.toUpperCase(), 'nobody@elsewhere.example'] },
    });
    expect(asked.inviteFormReviewers).toMatchObject({
      reviewers: [{ memberId: ana.memberId }],
      notMembers: ['nobody@elsewhere.example'],
    });
    const mail = await app.mailbox.next(ana.email);
    expect(mail.subject).toBe('Lakeside: would you look at a form?');
    expect(mail.text).toContain(`/s/${school.slug}/forms/${form.id}/review`);
    const browser = await signInAs(app, school.slug, ana);
    const { formReview } = await ask(browser, FormReviewDocument, { formId: form.id });
    expect((formReview.definition as FormDefinition).items).toHaveLength(diversityMenteeIntake.items.length);
    await ask(coordinator, CommentOnFormDocument, { input: { formId: form.id, text: 'For us only' } });
    const said = await ask(browser, CommentOnFormDocument, {
      input: { formId: form.id, itemId: 'goals', text: '  What is meant? <b>' },
    });
    expect(said.commentOnForm).toMatchObject({ text: 'What is meant? <b>', author: 'Ana Roy', itemId: 'goals' });
    const again = await ask(browser, FormReviewDocument, { formId: form.id });
    expect(again.formReview.comments.map(({ text }) => text)).toEqual(['What is meant? <b>']);
    expect(
      await refusal(browser, CommentOnFormDocument, { input: { formId: form.id, itemId: 'nowhere', text: 'x' } }),
    ).toBe('NOT_FOUND');
    const { resolveFormComment } = await ask(coordinator, ResolveFormCommentDocument, {
      id: said.commentOnForm.id,
      resolved: true,
    });
    expect(resolveFormComment.resolvedBy).toBe('Robin Ng');
    expect((await menteeForm(coordinator, form.programId)).comments).toHaveLength(2);
    await ask(coordinator, RemoveFormReviewerDocument, { formId: form.id, memberId: ana.memberId });
    expect(await refusal(browser, FormReviewDocument, { formId: form.id })).toBe('NOT_FOUND');
  });

  it('once each, however often they are asked', async () => {
    const form = await freshForm();
    const input = { formId: form.id, memberIds: [ana.memberId], emails: [] };
    const before = app.mailbox.to(ana.email).length;
    await ask(coordinator, InviteFormReviewersDocument, { input });
    await app.mailbox.next(ana.email, before + 1);
    await ask(colleague, InviteFormReviewersDocument, { input });
    const [owed] = await app.sql<{ count: number }>(
      `select count(*)::int as count from trellis.outbox where kind = 'form_review' and subject ->> 'formId' = $1`,
      [form.id],
    );
    expect(owed?.count).toBe(1);
  });
});

describe('who may', () => {
  const operations = (formId: string, commentId: string): [Parameters<typeof refusal>[1], object][] =>
    [
      [FormDocument, { id: formId }],
      [ExportFormDocument, { formId }],
      [SaveFormDraftDocument, { input: { formId, revision: 0, definition: {} } }],
      [ImportFormDocument, { input: { formId, revision: 0, definition: {} } }],
      [PublishFormVersionDocument, { input: { formId, revision: 0 } }],
      [InviteFormReviewersDocument, { input: { formId, memberIds: [], emails: [] } }],
      [RemoveFormReviewerDocument, { formId, memberId: ana.memberId }],
      [ResolveFormCommentDocument, { id: commentId, resolved: true }],
    ] as never;
  const reading = (formId: string): [Parameters<typeof refusal>[1], object][] =>
    [
      [FormReviewDocument, { formId }],
      [CommentOnFormDocument, { input: { formId, text: 'x' } }],
    ] as never;
  let form: Form;
  let commentId: string;

  beforeAll(async () => {
    form = await freshForm();
    const { commentOnForm } = await ask(coordinator, CommentOnFormDocument, { input: { formId: form.id, text: 'x' } });
    commentId = commentOnForm.id;
  });

  it.each(['mentor', 'mentee', 'study_lead', 'coder', 'moderator'])(
    'no %s edits or sees a form unasked',
    async (role) => {
      const browser = await invite(app, school, 'COORDINATOR');
      await app.sql(
        `update trellis.member set roles = array[$1] where account_id = (select id from trellis.account order by created_at desc limit 1)`,
        [role],
      );
      for (const [operation, variables] of operations(form.id, commentId))
        expect(await refusal(browser, operation, variables)).toBe('FORBIDDEN');
      for (const [operation, variables] of reading(form.id))
        expect(await refusal(browser, operation, variables)).toBe('NOT_FOUND');
      expect(await refusal(browser, ProgramFormsDocument, { programId: form.programId })).toBe('FORBIDDEN');
    },
  );

  it('nobody from another school finds it, ids in hand, nor by an id that is none', async () => {
    const other = await openSchool(app);
    for (const [operation, variables] of [...operations(form.id, commentId), ...reading(form.id)])
      expect(await refusal(other.administrator, operation, variables)).toMatch(/^(NOT_FOUND)$/);
    for (const [operation, variables] of [...operations('7', '7'), ...reading("' or 1=1")])
      expect(await refusal(coordinator, operation, variables)).toBe('NOT_FOUND');
    const stranger = await signUp(app);
    expect(await refusal(stranger.in(school.slug), FormDocument, { id: form.id })).toBe('NOT_FOUND');
    expect(await refusal(app.browser().in(school.slug), FormDocument, { id: form.id })).toBe('UNAUTHENTICATED');
  });

  it('and members of another school are not asked to look', async () => {
    const other = await openSchool(app);
    const theirs = await menteeForm(other.administrator, (await openCohort(other.administrator)).programId);
    const { inviteFormReviewers } = await ask(other.administrator, InviteFormReviewersDocument, {
      input: { formId: theirs.id, memberIds: [ana.memberId], emails: [ana.email] },
    });
    expect(inviteFormReviewers).toEqual({ reviewers: [], notMembers: [ana.email] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { completeCharter, invite, openSchool, type OpenedSchool } from '../kit/people.js';

const CREATE = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id templateKey } }';
const TEMPLATES = `{ programTemplates { key own name { en fr } bringsCharter
  settings { requirement { unit amount per } eligibility { kind } identityMatching identityReporting }
  forms { key questions identityQuestions } } }`;
const SAVE = `mutation ($input: SaveTemplateInput!) { saveProgramAsTemplate(input: $input) { key own name { en fr } } }`;
const IMPORT = `mutation ($input: ImportTemplateInput!) { importTemplate(input: $input) {
  ... on ProgramTemplate { key own name { en fr } } ... on TemplateRefused { problems { path code args } } } }`;
const UPDATE = 'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { revision } }';

interface Template {
  key: string;
  own: boolean;
  name: { en: string | null; fr: string | null };
  bringsCharter: boolean;
  settings: Record<string, unknown>;
  forms: { key: string; questions: number; identityQuestions: number }[];
}
interface Problem {
  path: string;
  code: string;
}

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
}, 60_000);
afterAll(() => app.close());

async function newProgram(templateKey: string, browser = coordinator): Promise<string> {
  return (await browser.ask<{ createProgram: { id: string } }>(CREATE, { input: { templateKey, name: 'A program' } }))
    .createProgram.id;
}

const templates = async (browser = coordinator): Promise<Template[]> =>
  (await browser.ask<{ programTemplates: Template[] }>(TEMPLATES)).programTemplates;

async function exported(programId: string, browser = coordinator): Promise<{ status: number; text: string }> {
  const response = await fetch(`${app.url}/s/${browser.school}/files/programs/${programId}/template.json`, {
    headers: { 'x-trellis': '1', cookie: browser.cookie ?? '' },
  });
  return { status: response.status, text: await response.text() };
}

async function imported(json: string, browser = coordinator): Promise<{ key?: string; problems?: Problem[] }> {
  return (await browser.ask<{ importTemplate: { key?: string; problems?: Problem[] } }>(IMPORT, { input: { json } }))
    .importTemplate;
}

describe('a calendar', () => {
  const CALENDAR = `query ($id: ID!) { program(id: $id) { revision settings {
    terms { name { en fr } from to } holidays { from to } blackouts { name { en } from to } } } }`;
  interface Span {
    name: { en: string | null; fr: string | null };
    from: string;
    to: string;
  }
  const calendarOf = async (id: string): Promise<Record<'terms' | 'holidays' | 'blackouts', Span[]>> =>
    (
      await coordinator.ask<{ program: { settings: Record<'terms' | 'holidays' | 'blackouts', Span[]> } }>(CALENDAR, {
        id,
      })
    ).program.settings;
  const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(new Date());

  it('comes with the Diversity template, laid out for the year that the program starts in, and with none of the others', async () => {
    const { terms, holidays, blackouts } = await calendarOf(await newProgram('diversity-mentorship'));
    expect(terms.map(({ name }) => name)).toEqual([
      { en: 'Fall', fr: 'Automne' },
      { en: 'Winter', fr: 'Hiver' },
    ]);
    expect((terms[0]?.to ?? '') >= today()).toBe(true);
    expect(holidays).toHaveLength(2);
    expect(blackouts.map(({ name }) => name.en)).toEqual(['Fall exams', 'Winter exams']);
    for (const key of ['blank', 'near-peer'])
      expect(await calendarOf(await newProgram(key))).toEqual({ terms: [], holidays: [], blackouts: [] });
  });

  it('travels with a template that was kept or sent, whatever year it was kept in', async () => {
    const id = await newProgram('blank');
    const terms = [{ name: { en: 'Old spring' }, from: '2019-02-04', to: '2019-05-31' }];
    await coordinator.ask(UPDATE, { input: { programId: id, revision: 1, terms } });
    const { saveProgramAsTemplate: kept } = await coordinator.ask<{ saveProgramAsTemplate: { key: string } }>(SAVE, {
      input: { programId: id, name: { en: 'Kept' }, summary: { en: 'With a calendar' } },
    });
    const sent = await imported((await exported(id)).text);
    for (const key of [kept.key, sent.key ?? '']) {
      const [term] = (await calendarOf(await newProgram(key))).terms;
      expect(term?.name.en).toBe('Old spring');
      expect((term?.to ?? '') >= today()).toBe(true);
      expect(new Date(`${term?.from}T00:00:00Z`).getUTCDay()).toBe(1);
    }
  });
});

describe('the shipped templates', () => {
  it('say what each brings; only one asks about identity', async () => {
    const shipped = (await templates()).filter(({ own }) => !own);
    expect(shipped.map(({ key }) => key)).toEqual(['diversity-mentorship', 'near-peer', 'blank']);
    for (const { key, settings, forms } of shipped) {
      const isDiversity = key === 'diversity-mentorship';
      expect({ key, identity: settings['identityMatching'] }).toEqual({ key, identity: isDiversity });
      expect(forms.map((form) => form.key).sort()).toEqual(['mentee', 'mentor']);
      expect(forms.every(({ identityQuestions }) => identityQuestions > 0)).toBe(isDiversity);
      expect(forms.every(({ questions }) => questions > 3)).toBe(true);
    }
  });

  it.each(['diversity-mentorship', 'near-peer', 'blank'])(
    '%s opens a cohort once its charter is complete',
    async (key) => {
      const id = await newProgram(key);
      await completeCharter(coordinator, id);
      const { openCohort } = await coordinator.ask<{ openCohort: { settings: { identityMatching: boolean } } }>(
        'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { settings { identityMatching } } }',
        { input: { programId: id, name: 'First', startsOn: '2026-09-01', endsOn: '2027-06-30' } },
      );
      expect(openCohort.settings.identityMatching).toBe(key === 'diversity-mentorship');
    },
  );
});

describe('a program kept as a template', () => {
  it('starts the next program with the same settings, forms and draft; nobody’s decision or name comes along', async () => {
    const id = await newProgram('near-peer');
    await completeCharter(coordinator, id);
    await coordinator.ask(UPDATE, {
      input: {
        programId: id,
        revision: 1,
        requirement: { unit: 'COUNT', amount: 5, per: 'COHORT' },
        identity: { use: 'REPORTING', on: true, why: 'Asked for by Noor Haddad' },
      },
    });
    const { saveProgramAsTemplate: saved } = await coordinator.ask<{ saveProgramAsTemplate: Template }>(SAVE, {
      input: { programId: id, name: { fr: 'Le nôtre' }, summary: { fr: '' } },
    });
    expect(saved).toMatchObject({ own: true, name: { en: null, fr: 'Le nôtre' } });
    const [row] = await app.sql<{ payload: object }>('select payload from trellis.program_template where id = $1', [
      saved.key,
    ]);
    const payload = JSON.stringify(row?.payload);
    for (const name of ['Noor Haddad', 'Robin Ng', 'setBy', school.slug, id]) expect(payload).not.toContain(name);
    const next = await newProgram(saved.key);
    const { program } = await coordinator.ask<{ program: object }>(
      `query ($id: ID!) { program(id: $id) { templateKey settings { requirement { unit amount per } identityReporting }
         identitySwitches { use on setByName why } charter { purpose reviewer missing } } }`,
      { id: next },
    );
    expect(program).toEqual({
      templateKey: saved.key,
      settings: { requirement: { unit: 'COUNT', amount: 5, per: 'COHORT' }, identityReporting: true },
      identitySwitches: [
        { use: 'MATCHING', on: false, setByName: null, why: null },
        { use: 'REPORTING', on: true, setByName: null, why: null },
      ],
      charter: { purpose: 'Students find a mentor.', reviewer: '', missing: ['CONSULTED', 'REVIEWER', 'REVIEW_ON'] },
    });
  });

  it('carries what is asked of mentors, here and as a file in another school', async () => {
    const id = await newProgram('near-peer');
    const rules = {
      appointed: false,
      attested: true,
      holdsMatching: true,
      wording: { en: 'I am kind.', fr: 'J’agis avec bienveillance.' },
      trainings: [{ title: { en: 'First meeting', fr: null }, link: 'https://school.example/first' }],
    };
    await coordinator.ask('mutation ($input: SaveMentorRulesInput!) { saveMentorRules(input: $input) { revision } }', {
      input: { programId: id, revision: 0, ...rules },
    });
    const rulesOf = async (browser: Browser, programId: string): Promise<unknown> =>
      (
        await browser.ask<{ program: { mentorRules: unknown } }>(
          `query ($id: ID!) { program(id: $id) { mentorRules { appointed attested holdsMatching wording { en fr }
             trainings { title { en fr } link } } } }`,
          { id: programId },
        )
      ).program.mentorRules;
    const { saveProgramAsTemplate: saved } = await coordinator.ask<{ saveProgramAsTemplate: Template }>(SAVE, {
      input: { programId: id, name: {}, summary: {} },
    });
    expect(await rulesOf(coordinator, await newProgram(saved.key))).toEqual(rules);
    const { text } = await exported(id);
    const { administrator } = await openSchool(app);
    const { key = '' } = await imported(text, administrator);
    expect(await rulesOf(administrator, await newProgram(key, administrator))).toEqual(rules);

    const file = JSON.parse(text) as { mentors: { trainings: { link: string }[] } };
    const hostile = {
      ...file,
      mentors: { ...rules, wording: {}, trainings: [{ title: { en: 'x' }, link: 'javascript:1' }] },
    };
    const { problems = [] } = await imported(JSON.stringify(hostile), administrator);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'mentors.wording EMPTY',
      'mentors.trainings[0].link VALUE_UNKNOWN',
    ]);
  });

  it('can be deleted, and then starts nothing', async () => {
    const id = await newProgram('blank');
    const { saveProgramAsTemplate: saved } = await coordinator.ask<{ saveProgramAsTemplate: Template }>(SAVE, {
      input: { programId: id, name: {}, summary: {} },
    });
    expect(saved.name).toEqual({ en: 'A program', fr: null });
    const remove = 'mutation ($id: ID!) { deleteTemplate(id: $id) }';
    await coordinator.ask(remove, { id: saved.key });
    expect(await coordinator.refusal(remove, { id: saved.key })).toBe('NOT_FOUND');
    expect(await coordinator.refusal(CREATE, { input: { templateKey: saved.key, name: 'x' } })).toBe(
      'TEMPLATE_UNKNOWN',
    );
    expect(await coordinator.refusal(remove, { id: 'blank' })).toBe('NOT_FOUND');
  });
});

describe('a program as a file', () => {
  it('works in another school, and starts the same program there', async () => {
    const id = await newProgram('diversity-mentorship');
    const { status, text } = await exported(id);
    expect(status).toBe(200);
    const { administrator } = await openSchool(app);
    const { key = '' } = await imported(text, administrator);
    const [here, there] = [await templates(), await templates(administrator)];
    const original = here.find((template) => template.key === 'diversity-mentorship');
    const copy = there.find((template) => template.key === key);
    expect(copy).toMatchObject({ own: true, settings: original?.settings, forms: original?.forms });
    expect(await newProgram(key, administrator)).toBeTruthy();
    expect(here.some((template) => template.key === key)).toBe(false);
  });

  it('keeps a script in a label as the text that it is', async () => {
    const script = '<script>alert("hello")</script><img src=x onerror=alert(1)>';
    const file = JSON.parse((await exported(await newProgram('blank'))).text) as {
      name: object;
      forms: { mentee: { title: object } };
      settings: { focus: object };
    };
    file.name = { en: script };
    file.forms.mentee.title = { en: script };
    file.settings.focus = { en: script };
    const { key = '' } = await imported(JSON.stringify(file));
    const found = (await templates()).find((template) => template.key === key);
    expect(found?.name.en).toBe(script);
    const { program } = await coordinator.ask<{ program: { focus: { en: string } } }>(
      'query ($id: ID!) { program(id: $id) { focus { en } } }',
      { id: await newProgram(key) },
    );
    expect(program.focus.en).toBe(script);
  });

  it('is refused with every problem and its place, and nothing of it is kept', async () => {
    const before = (await templates()).length;
    const file = JSON.parse((await exported(await newProgram('blank'))).text) as Record<string, never> & {
      settings: Record<string, unknown>;
      forms: Record<string, { items: Record<string, unknown>[] }>;
    };
    const broken = {
      ...file,
      people: [{ name: 'Noor' }],
      settings: { ...file.settings, firstContactDays: 'soon', eligibility: { kind: 'identity', itemId: 'identity' } },
      forms: { mentee: { ...file.forms['mentee'], items: [{ kind: 'telepathy' }] } },
      charter: { reviewer: 'Noor' },
    };
    const { problems = [] } = await imported(JSON.stringify(broken));
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining([
        'people FIELD_UNKNOWN',
        'settings.firstContactDays WRONG_TYPE',
        'settings.eligibility.kind VALUE_UNKNOWN',
        'forms.mentee.items[0].kind VALUE_UNKNOWN',
        'forms.mentor EMPTY',
        'charter.reviewer FIELD_UNKNOWN',
      ]),
    );
    expect(await templates()).toHaveLength(before);
  });

  it.each([
    ['no JSON', '{', 'NOT_JSON'],
    ['not an object', '[]', 'WRONG_TYPE'],
    ['another kind of file', '{"trellis":"form","version":1}', 'FORMAT_UNKNOWN'],
    ['far too long', `"${'x'.repeat(400_001)}"`, 'TOO_LONG'],
    ['a prototype', '{"trellis":"program-template","version":1,"forms":{"__proto__":{"items":[]}}}', 'ID_MALFORMED'],
  ])('that is %s says so', async (_title, json, code) => {
    const { problems = [] } = await imported(json);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('is nobody’s but the school’s', async () => {
    const id = await newProgram('blank');
    const other = await openSchool(app);
    expect((await exported(id, other.administrator)).status).toBe(404);
    const stranger = app.browser().in(school.slug);
    expect((await exported(id, stranger)).status).toBe(403);
    expect(await other.administrator.refusal(SAVE, { input: { programId: id, name: {}, summary: {} } })).toBe(
      'NOT_FOUND',
    );
  });
});

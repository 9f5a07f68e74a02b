/**
 * Who may send what: every operation of the schema as every role, against the one table in `libs/contracts`. Refused first,
 * with nothing changed yet; then allowed, which may change or end things.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS, type OperationRule, type Permission } from '@trellis/contracts';
import { buildSchema, getNamedType, type GraphQLField, isLeafType } from 'graphql';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { PASSWORD } from '../kit/people.js';
import { argumentsOf } from './permissions/arguments.js';
import { prepare, type Scene, type Walker } from './permissions/scene.js';

type Operation = { kind: 'query' | 'mutation' | 'school'; field: GraphQLField<unknown, unknown> };

const operations = operationsOf(readFileSync(new URL('../../apps/api/src/schema.gql', import.meta.url), 'utf8'));
/** These end what the later ones need: people's sessions, their roles, their place in the school. */
const LAST = [
  ...['closeCohort', 'leaveCohort', 'removeStaffMember', 'endOtherSessions', 'leaveSchool'],
  ...['deleteLibraryItem', 'signOut', 'signOutEverywhere'],
];
/** Each of these takes a session of its own away. */
const SIGNING_OUT = ['signOut', 'signOutEverywhere'];
const inOrder = [...operations.keys()].sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
/** Whatever else an operation answers, it has been let in. */
const REFUSALS = ['FORBIDDEN', 'UNAUTHENTICATED', 'SCHOOL_REQUIRED'];
/** An answer to the arguments, given before anyone is asked who they are: it proves nothing. */
const UNTRIED = ['INPUT_INVALID', 'QUERY_INVALID'];

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  scene = await prepare(app);
}, 120_000);
afterAll(() => app.close());

it('is said of every operation, and of no other', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual([...operations.keys()].sort());
});

describe('refused', () => {
  it.each(inOrder)('%s', async (name) => {
    const rule = OPERATIONS[name];
    if (!rule) return;
    const expected = new Map(scene.walkers.map((walker) => [walker.name, refusalOf(rule, walker)]));
    const refused = scene.walkers.filter((walker) => expected.get(walker.name) !== null);
    const answers = await Promise.all(refused.map(async (walker) => [walker.name, await codeOf(name, walker.browser)]));
    expect(answers).toEqual(refused.map(({ name: who }) => [who, expected.get(who)]));
  });
});

describe('allowed', () => {
  it.each(inOrder)('%s', async (name) => {
    const rule = OPERATIONS[name];
    if (!rule) return;
    const allowed = scene.walkers.filter((walker) => refusalOf(rule, walker) === null);
    const answers = await Promise.all(
      allowed.map(async (walker) => {
        const browser = SIGNING_OUT.includes(name) ? await signedInAgain(walker) : walker.browser;
        return { who: walker.name, code: await codeOf(name, browser) };
      }),
    );
    const wrong = answers.filter(({ code }) => code && [...REFUSALS, ...UNTRIED].includes(code));
    expect(wrong).toEqual([]);
  });
});

async function signedInAgain({ email }: Walker): Promise<Browser> {
  const browser = app.browser();
  await browser.ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', {
    input: { email, password: PASSWORD },
  });
  return browser.in(scene.school.slug);
}

/** The code with which this person is refused; null when they are let in. */
function refusalOf(rule: OperationRule, { name, everywhere, here, there }: Walker): string | null {
  if (rule === 'anyone') return null;
  if (name === 'nobody') return 'UNAUTHENTICATED';
  if (rule === 'account') return null;
  if (!everywhere) return 'NOT_FOUND';
  if (rule === 'member') return null;
  const held: Record<typeof rule.where, readonly Permission[]> = {
    school: everywhere,
    program: [...everywhere, ...here],
    somewhere: [...everywhere, ...here, ...there],
  };
  return held[rule.where].includes(rule.permission) ? null : 'FORBIDDEN';
}

async function codeOf(name: string, browser: Browser): Promise<string | null> {
  const operation = operations.get(name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  const { kind, field } = operation;
  const variables = argumentsOf(name, field, scene.ids);
  const asked = field.args.filter((argument) => argument.name in variables);
  const types = asked.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = asked.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const call = `${field.name}${given && `(${given})`}${selection}`;
  const body = kind === 'school' ? `query { school { ${call} } }` : `${kind} { ${call} }`;
  const { errors } = await browser.send(types ? body.replace(/^\w+/, (word) => `${word} (${types})`) : body, variables);
  return errors[0]?.extensions.code ?? null;
}

/** Every field of Query and Mutation, and those of School that lead to more. */
function operationsOf(sdl: string): Map<string, Operation> {
  const schema = buildSchema(sdl);
  const fields = (type: string): GraphQLField<unknown, unknown>[] => {
    const found = schema.getType(type);
    return found && 'getFields' in found ? (Object.values(found.getFields()) as GraphQLField<unknown, unknown>[]) : [];
  };
  return new Map<string, Operation>([
    ...fields('Query').map((field) => [field.name, { kind: 'query', field }] as const),
    ...fields('Mutation').map((field) => [field.name, { kind: 'mutation', field }] as const),
    ...fields('School')
      .filter((field) => !isLeafType(getNamedType(field.type)))
      .map((field) => [`School.${field.name}`, { kind: 'school', field }] as const),
  ]);
}

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as client from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser, GraphqlFailure } from '../kit/http-client.js';
import { openCohort, type OpenedCohort, openSchool, type OpenedSchool } from '../kit/people.js';

const HALF = '\ud83d';
const VIEWER = '{ viewer { id } }';
const UPDATE = 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { displayName } }';
const CORRECT = 'mutation ($input: CorrectMyAnswerInput!) { correctMyAnswer(input: $input) { enrolmentId } }';

let app: TestApp;
let school: OpenedSchool;
let cohort: OpenedCohort;
let administrator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  administrator = school.administrator;
  cohort = await openCohort(administrator);
}, 60_000);
afterAll(() => app.close());

const failure = async (query: string, variables: object = {}): Promise<GraphqlFailure | undefined> =>
  (await administrator.send(query, variables)).errors[0];

/** `programs { cohorts { … } }` as someone writes it who wants the service to stand still. */
const recursive = (levels: number): string =>
  `{ school { programs { cohorts { ${'program { cohorts { '.repeat(levels)} id ${'} } '.repeat(levels)} } } } }`;

describe('the size of a query', () => {
  it.each([
    ['a list inside itself', recursive(3)],
    ['a list inside itself, once', recursive(1)],
    [
      'a list inside itself through fragments',
      `{ school { programs { ...P } } } fragment P on Program { cohorts { ...C } } fragment C on Cohort { program { ...Q } }
       fragment Q on Program { ... on Program { again: cohorts { id } } }`,
    ],
  ])('refuses %s', async (_what, query) => {
    expect((await failure(query))?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      kind: 'limited',
      args: { limit: 'nesting', allowed: 1 },
    });
  });

  const pairs = 'nodes { mentee { id } mentor { id } reasons { label { en } } }';
  it.each([
    ['pages inside lists', '{ school { programs { cohorts { enrolments(first: 200) { nodes { id } } } } } }', {}],
    ['pages of the usual size', '{ school { programs { cohorts { enrolments { nodes { id } } } } } }', {}],
    [
      'pages whose size is a variable',
      'query ($first: Int!) { school { programs { cohorts { enrolments(first: $first) { nodes { id } } } } } }',
      { first: 1 },
    ],
    [
      'one large list under several names',
      `query ($id: ID!) { matchRun(id: $id) { ${['a', 'b', 'c'].map((name) => `${name}: pairs(first: 200) { ${pairs} }`).join(' ')} } }`,
      { id: '0' },
    ],
    [
      'the same through fragments',
      `query ($id: ID!) { matchRun(id: $id) { a: pairs(first: 200) { ...F } b: pairs(first: 200) { ...F } c: pairs(first: 200) { ...F } } }
       fragment F on DraftPairConnection { ${pairs} }`,
      { id: '0' },
    ],
  ])('refuses more objects than any screen needs: %s', async (_what, query, variables) => {
    expect((await failure(query, variables))?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      args: { limit: 'objects', allowed: LIMITS.queryObjects },
    });
  });

  it('says what it allows of tokens and rows, and takes a hash without its document for a mistake of whoever asks', async () => {
    expect((await failure(`{ ${'viewer { id } '.repeat(600)} }`))?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      args: { limit: 'tokens', allowed: 2000 },
    });
    for (const first of [-1, 0, 201]) {
      const query = 'query ($id: ID!, $first: Int!) { cohort(id: $id) { enrolments(first: $first) { totalCount } } }';
      const error = await failure(query, { id: cohort.cohortId, first });
      expect(error?.extensions).toMatchObject({
        code: 'INPUT_INVALID',
        args: { problem: 'OUTSIDE', least: 1, most: 200 },
      });
      expect(error?.message).toContain('first: 1 to 200');
    }
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    const { text } = await post({ body: JSON.stringify({ extensions }) });
    expect((JSON.parse(text) as { errors: GraphqlFailure[] }).errors[0]?.extensions.code).toBe('QUERY_INVALID');
  });

  it('lets small pages inside lists pass', async () => {
    const query =
      '{ school { programs { name cohorts { name counts { mentees } enrolments(first: 5) { totalCount nodes { id } } } } } }';
    expect((await administrator.send(query)).errors).toEqual([]);
  });

  const spread = (leaf: string): string =>
    [
      '{ ...F0 }',
      ...Array.from({ length: 100 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`),
      `fragment F100 on Query { ${leaf} }`,
    ].join('\n');
  it('answers fragments that spread each other twice, a hundred times over, at once', async () => {
    const started = performance.now();
    expect((await failure(spread('viewer { id }')))?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect((await failure(spread('__typename')))?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('bounds introspection as well', async () => {
    const types = 'types { fields { type { name } } }';
    const often = Array.from({ length: LIMITS.queryAliases + 1 }, (_, index) => `a${index}: __schema { ...S }`).join(
      ' ',
    );
    expect((await failure(`{ ${often} } fragment S on __Schema { ${types} }`))?.extensions.args).toMatchObject({
      limit: 'aliases',
    });
    expect((await administrator.send(`{ __schema { ${types} } }`)).errors).toEqual([]);
  });

  const operations = Object.entries(client).filter(([name]) => name.endsWith('Document'));
  it.each(operations.map(([name, document]) => [name, String(document)]))(
    'leaves room for %s',
    async (_name, document) => {
      // A name that no operation has: the document is parsed and validated, and nothing of it is run.
      const response = await post({ body: JSON.stringify({ query: document, operationName: 'noneOfThese' }) });
      const { errors } = JSON.parse(response.text) as { errors: GraphqlFailure[] };
      expect(errors.map((error) => error.message)).toEqual([expect.stringContaining('Unknown operation named')]);
    },
  );

  it('knows of no subscriptions', async () => {
    expect((await failure('subscription { x }'))?.extensions).toMatchObject({ code: 'QUERY_INVALID', kind: 'invalid' });
  });
});

describe('text that is none', () => {
  it.each([
    ['NUL in a variable', UPDATE, { input: { displayName: 'a\0b' } }, 'displayName', 'variables.input.displayName'],
    [
      'half a pair in a variable',
      UPDATE,
      { input: { displayName: HALF } },
      'displayName',
      'variables.input.displayName',
    ],
    [
      'NUL deep in a JSON value',
      CORRECT,
      { input: { enrolmentId: 'x', itemId: 'x', value: [{ a: ['\0'] }] } },
      'a',
      'variables.input.value.0.a.0',
    ],
    [
      'NUL in a key',
      CORRECT,
      { input: { enrolmentId: 'x', itemId: 'x', value: { 'a\0': 1 } } },
      'value',
      'variables.input.value',
    ],
    ['NUL in a variable that nothing reads', VIEWER, { more: '\0' }, 'more', 'variables.more'],
    ['NUL as an escape', 'mutation { updateAccount(input: { displayName: "a\\u0000" }) { id } }', {}, 'query', 'query'],
    [
      'NUL as a braced escape',
      'mutation { updateAccount(input: { displayName: "a\\u{000}" }) { id } }',
      {},
      'query',
      'query',
    ],
    [
      'half a pair as an escape',
      'mutation { updateAccount(input: { displayName: "\\uD83D x" }) { id } }',
      {},
      'query',
      'query',
    ],
    [
      'half a pair as it is',
      `mutation { updateAccount(input: { displayName: "${HALF}" }) { id } }`,
      {},
      'query',
      'query',
    ],
    ['NUL behind an escaped quote', '{ tokenPreview(token: "\\"\\"\\"\\\\\\u0000") { kind } }', {}, 'query', 'query'],
  ])('is refused by name: %s', async (_what, query, variables, field, place) => {
    const error = await failure(query, variables);
    expect(error?.extensions).toMatchObject({ code: 'INPUT_INVALID', kind: 'invalid', field });
    expect(error?.extensions.args?.problems).toMatch(new RegExp(`^${place}: `));
  });

  it('is not what only looks like it', async () => {
    const names = ['"\\uD83D\\uDE00"', '"\\u{1F600}"', '"\\\\u0000"', '"""\\u0000"""'];
    const answers = [];
    for (const name of names) {
      answers.push(
        await administrator.ask(
          `mutation { updateAccount(input: { displayName: ${name} }) { displayName } } # "\\u0000`,
        ),
      );
    }
    expect(
      answers.map((answer) => (answer as { updateAccount: { displayName: string } }).updateAccount.displayName),
    ).toEqual(['😀', '😀', '\\u0000', '\\u0000']);
  });

  it('is refused in the address of a request too', async () => {
    const query = new URLSearchParams({
      query: 'query ($t: String!) { tokenPreview(token: $t) { kind } }',
      variables: '{"t":"\\u0000"}',
    });
    const { text } = await post({ method: 'GET', path: `/graphql?${query.toString()}` });
    expect((JSON.parse(text) as { errors: GraphqlFailure[] }).errors[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  it('may nest as deep as a megabyte allows', async () => {
    const { text } = await post({
      body: `{"query":"${VIEWER}","variables":{"x":${'['.repeat(200_000)}"\\u0000"${']'.repeat(200_000)}}}`,
    });
    expect((JSON.parse(text) as { errors: GraphqlFailure[] }).errors[0]?.extensions.code).toBe('INPUT_INVALID');
  });
});

describe('cursors and ids that were made up', () => {
  const cursor = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');
  const ID = '01890000-0000-7000-8000-000000000000';
  const LISTS = [
    ['members', 'query ($after: String) { school { members(after: $after) { totalCount } } }'],
    ['enrolments', 'query ($id: ID!, $after: String) { cohort(id: $id) { enrolments(after: $after) { totalCount } } }'],
    [
      'mentorships',
      'query ($id: ID!, $after: String) { cohort(id: $id) { mentorships(after: $after) { totalCount } } }',
    ],
  ] as const;
  it.each(LISTS)('are told of at %s', async (_list, query) => {
    for (const after of [
      'x',
      cursor('a'),
      cursor('a', 'b'),
      cursor('a\0', ID),
      cursor(HALF, ID),
      cursor('a', ID, ID),
      cursor(1, ID),
    ]) {
      const error = await failure(query, query.includes('$id') ? { id: cohort.cohortId, after } : { after });
      expect(error?.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'after' });
    }
  });

  it('find no cohort to send notices for', async () => {
    expect(await administrator.refusal('mutation { sendIntakeNotices(cohortId: "x") { id } }')).toBe('NOT_FOUND');
    expect(await administrator.refusal(`mutation { sendIntakeNotices(cohortId: "${ID}") { id } }`)).toBe('NOT_FOUND');
  });
});

describe('a form whose parts cannot be read', () => {
  it.each([
    ['no header at all', 'nonsense without a colon\r\n\r\nx'],
    ['a broken header', 'Content-Disposition\0: form-data; name="file"\r\n\r\nx'],
  ])('holds no file: %s', async (_what, part) => {
    const response = await fetch(`${app.url}/s/${school.slug}/files`, {
      method: 'POST',
      headers: {
        cookie: administrator.cookie ?? '',
        'x-trellis': '1',
        'content-type': 'multipart/form-data; boundary=part',
      },
      body: `--part\r\n${part}\r\n--part--\r\n`,
    });
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { error: { code: 'FILE_MISSING' } },
    });
  });
});

describe('where a request comes from and goes to', () => {
  const own = (): string => new URL(app.url).host;

  it.each([
    'http://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'null',
    'file://',
    'x',
  ])('refuses pages of %s', async (origin) => {
    expect((await post({ origin })).status).toBe(403);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:3000',
    'localhost@evil.example',
    'evil.example#localhost',
  ])('refuses the name %s for itself, with any method and page', async (host) => {
    const refusal = { status: 403, text: expect.stringContaining('REQUEST_REFUSED') };
    expect(await post({ host, origin: `http://${host}` })).toEqual(refusal);
    expect(await post({ host })).toEqual(refusal);
    expect(await post({ host, method: 'GET', path: '/health/live' })).toEqual(refusal);
  });

  it.each(['localhost', 'localhost:5173', '127.0.0.1:1', '[::1]:3000', 'LOCALHOST'])(
    'answers to the name %s',
    async (host) => {
      expect((await post({ host })).status).toBe(200);
      expect((await post({ host, origin: `http://${host}` })).status).toBe(200);
    },
  );

  it('answers programs that name no page, and its own pages', async () => {
    expect((await post({})).status).toBe(200);
    expect((await post({ origin: `http://${own()}` })).status).toBe(200);
    expect((await post({ origin: app.config.publicUrl })).status).toBe(200);
  });
});

describe('an installation in production', () => {
  let production: TestApp;

  beforeAll(async () => {
    production = await createTestApp({ env: { TRELLIS_MODE: 'production', PUBLIC_URL: 'https://mentors.example' } });
  }, 60_000);
  afterAll(() => production.close());

  it('takes changes from its own pages only, whatever name it is called by', async () => {
    const from = async (origin?: string, host?: string): Promise<number | undefined> =>
      (await post({ origin, host }, production)).status;
    expect(await from('https://mentors.example', 'mentors.example')).toBe(200);
    expect(await from('https://mentors.example', 'api.internal')).toBe(200);
    expect(await from(undefined, 'api.internal')).toBe(200);
    expect(await from('http://localhost:3000', 'localhost:3000')).toBe(403);
    expect(await from('http://mentors.example', 'mentors.example')).toBe(403);
    expect(await from('http://evil.example', 'evil.example')).toBe(403);
  });
});

interface Sent {
  method?: string;
  path?: string;
  host?: string;
  origin?: string;
  body?: string;
}

/** A request as no browser would send it: any Host, any Origin, any bytes. */
function post(
  { method = 'POST', path = '/graphql', host, origin, body = JSON.stringify({ query: VIEWER }) }: Sent,
  to: TestApp = app,
): Promise<{ status: number | undefined; text: string }> {
  const headers = {
    'content-type': 'application/json',
    ...(host ? { host } : {}),
    ...(origin ? { origin } : {}),
  };
  return new Promise((resolve, reject) => {
    const sending = request(`${to.url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    sending.on('error', reject);
    sending.end(method === 'GET' ? undefined : body);
  });
}

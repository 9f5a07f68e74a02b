/** Each boundary broken on purpose, and beside it the same thing done right. */
export interface BoundaryCase {
  name: string;
  /** The file that the text pretends to be. */
  file: string;
  bad: string;
  good: string;
  rule: string;
  message: RegExp;
  /** Where the file name itself is the offence, the right one. */
  goodFile?: string;
  /** The rule asks the type checker, which knows existing files only: `file` is one. */
  typed?: boolean;
}

const NX = '@nx/enforce-module-boundaries';
const WALLS = 'house/api-walls';
const SYNTAX = 'no-restricted-syntax';
const IMPORTS = 'no-restricted-imports';
const NAMES = 'house/file-names';
const MODULE = 'apps/api/src/modules/cohorts';

/** Put together, or this file would break the rule that it proves. */
const SCHOOL = 'app.school_id';

const uses = (source: string): string => `import { thing } from '${source}';\nexport const kept = thing;\n`;
const value = (expression: string): string => `export const kept = ${expression};\n`;

const projects: BoundaryCase[] = [
  ['contracts → forms', 'libs/contracts/src/x.ts', '@trellis/forms', './y.js', /cannot depend on any libs/],
  ['forms → matching', 'libs/forms/src/x.ts', '@trellis/matching', '@trellis/contracts', /can only depend on libs/],
  ['matching → ui', 'libs/matching/src/x.ts', '@trellis/ui', '@trellis/forms', /can only depend on libs/],
  [
    'calendar → matching',
    'libs/calendar/src/x.ts',
    '@trellis/matching',
    '@trellis/contracts',
    /can only depend on libs/,
  ],
  [
    'disclosure → calendar',
    'libs/disclosure/src/x.ts',
    '@trellis/calendar',
    '@trellis/contracts',
    /can only depend on libs/,
  ],
  ['ui → api-client', 'libs/ui/src/x.ts', '@trellis/api-client', '@trellis/contracts', /can only depend on libs/],
  ['api-client → forms', 'libs/api-client/src/x.ts', '@trellis/forms', '@trellis/contracts', /can only depend on libs/],
  ['api → ui', 'apps/api/src/platform/clock/x.ts', '@trellis/ui', '@trellis/matching', /can only depend on libs/],
  ['api → api-client', `${MODULE}/x.service.ts`, '@trellis/api-client', '@trellis/forms', /can only depend on libs/],
  ['web → api', 'apps/web/src/lib/x.ts', '@trellis/api', '@trellis/api-client', /[Ii]mports of apps are forbidden/],
  [
    'a lib → api',
    'libs/forms/src/x.ts',
    '@trellis/api',
    '@trellis/contracts',
    /[Ii]mports of apps are forbidden|Circular dependency/,
  ],
  ['web → api by path', 'apps/web/src/lib/x.ts', '../../../api/src/migrate.js', './y.js', /relative or absolute path/],
  ['tests → api by path', 'tests/api/x.e2e-spec.ts', '../../apps/api/src/api.module.js', '@trellis/api', /relative/],
  [
    "the tests' door to the platform → a module",
    'tests/kit/platform.ts',
    '../../apps/api/src/modules/members/index.js',
    '../../apps/api/src/platform/clock/clock.js',
    /relative/,
  ],
  ['tests → web by path', 'tests/web/x.e2e-spec.ts', '../../apps/web/src/lib/api.js', '@trellis/ui', /relative/],
].map(([name, file, bad, good, message]) => ({
  name: String(name),
  file: String(file),
  bad: uses(String(bad)),
  good: uses(String(good)),
  rule: NX,
  message: message as RegExp,
}));

const inTheApi: BoundaryCase[] = [
  {
    name: 'platform → a module',
    file: 'apps/api/src/platform/tenancy/x.ts',
    bad: uses('../../modules/members/index.js'),
    good: uses('./membership-lookup.js'),
    rule: WALLS,
    message: /platform knows no module/,
  },
  {
    name: 'a module → the inside of another',
    file: `${MODULE}/cohorts.service.ts`,
    bad: uses('../members/members.service.js'),
    good: uses('../members/index.js'),
    rule: WALLS,
    message: /index\.js alone/,
  },
  {
    name: "a module → another's repository, imported lazily",
    file: `${MODULE}/cohorts.jobs.ts`,
    bad: value(`await import('../members/members.repository.js')`),
    good: value(`await import('./cohorts.repository.js')`),
    rule: WALLS,
    message: /index\.js alone/,
  },
  {
    name: 'an entry → the inside of a module',
    file: 'apps/api/src/modules.ts',
    bad: uses('./modules/members/members.module.js'),
    good: uses('./modules/members/index.js'),
    rule: WALLS,
    message: /index\.js alone/,
  },
  {
    name: 'typeorm in a service',
    file: `${MODULE}/cohorts.service.ts`,
    bad: uses('typeorm'),
    good: uses('./cohorts.repository.js'),
    rule: WALLS,
    message: /import typeorm/,
  },
  {
    name: 'typeorm in the platform outside database',
    file: 'apps/api/src/platform/jobs/x.ts',
    bad: `import type { EntityManager } from 'typeorm';\nexport type Kept = EntityManager;\n`,
    good: uses('../database/tenant-database.js'),
    rule: WALLS,
    message: /import typeorm/,
  },
  {
    name: 'forwardRef',
    file: `${MODULE}/cohorts.module.ts`,
    bad: `import { forwardRef } from '@nestjs/common';\nexport const kept = forwardRef;\n`,
    good: `import { Module } from '@nestjs/common';\nexport const kept = Module;\n`,
    rule: SYNTAX,
    message: /No forwardRef/,
  },
  {
    name: '@InjectRepository',
    file: `${MODULE}/cohorts.repository.ts`,
    bad: `import { InjectRepository } from '@nestjs/typeorm';\nexport const kept = InjectRepository;\n`,
    good: `import { Entity } from 'typeorm';\nexport const kept = Entity;\n`,
    rule: SYNTAX,
    message: /No @InjectRepository/,
  },
  {
    name: 'synchronize',
    file: 'apps/api/src/platform/database/x.ts',
    bad: value('{ synchronize: true }'),
    good: value('{ synchronize: false }'),
    rule: SYNTAX,
    message: /No synchronize/,
  },
  {
    name: 'a setting that outlives its transaction',
    file: 'apps/api/src/platform/database/x.ts',
    bad: value(`"SET ${SCHOOL} = 'a'"`),
    good: value(`"select set_config('app.school_id', $1, true)"`),
    rule: SYNTAX,
    message: /No SET of app/,
  },
  {
    name: 'the same through set_config',
    file: 'tests/kit/x.ts',
    bad: value(`"select set_config('${SCHOOL}', $1, ${false})"`),
    good: value(`"select set_config('app.school_id', $1, true)"`),
    rule: SYNTAX,
    message: /No SET of app/,
  },
  {
    name: 'a promise nobody waits for',
    file: 'apps/api/src/platform/clock/clock.ts',
    bad: `export const later = async (): Promise<void> => {};\nexport function now(): void {\n  later();\n}\n`,
    good: `export const later = async (): Promise<void> => {};\nexport async function now(): Promise<void> {\n  await later();\n}\n`,
    rule: '@typescript-eslint/no-floating-promises',
    message: /must be awaited/,
    typed: true,
  },
];

const inPureLibs: BoundaryCase[] = [
  ['reads the clock', 'new Date()', 'new Date(0)', SYNTAX, /no clock/],
  ['reads the clock in milliseconds', 'Date.now()', 'Date.UTC(2026, 0)', SYNTAX, /no clock/],
  ['throws dice', 'Math.random()', 'Math.max(1, 2)', SYNTAX, /no dice/],
  ['reads the environment', 'process.env', '1', 'no-restricted-globals', /no I\/O/],
  ['fetches', "fetch('/')", '1', 'no-restricted-globals', /no I\/O/],
].map(([name, bad, good, rule, message]) => ({
  name: `a pure lib ${String(name)}`,
  file: 'libs/calendar/src/x.ts',
  bad: value(String(bad)),
  good: value(String(good)),
  rule: String(rule),
  message: message as RegExp,
}));

const packages: BoundaryCase[] = [
  ['a pure lib → Node', 'libs/forms/src/x.ts', 'node:fs', './y.js', /no Node modules/],
  ['a pure lib → a framework', 'libs/matching/src/x.ts', '@nestjs/common', './y.js', /no framework/],
  ['the gate → the database', 'libs/disclosure/src/x.ts', 'pg', './y.js', /no framework/],
  ['contracts → a package', 'libs/contracts/src/x.ts', 'luxon', './y.js', /imports nothing/],
  ['ui → graphql', 'libs/ui/src/x.tsx', 'graphql', 'react', /never sees GraphQL/],
  ['ui → the client of queries', 'libs/ui/src/x.tsx', '@tanstack/react-query', 'react', /never sees GraphQL/],
].map(([name, file, bad, good, message]) => ({
  name: String(name),
  file: String(file),
  bad: uses(String(bad)),
  good: uses(String(good)),
  rule: IMPORTS,
  message: message as RegExp,
}));

const inTheWeb: BoundaryCase[] = [
  [
    'a feature → another feature',
    'features/matching/components/x.ts',
    '../../cohorts/index.js',
    './y.js',
    /another feature/,
  ],
  ['a feature → app', 'features/matching/x.ts', '../../app/router.js', '../../lib/api.js', /never imports app/],
  ['lib → a feature', 'lib/x.ts', '../features/cohorts/index.js', './api.js', /never imports features/],
].map(([name, file, bad, good, message]) => ({
  name: String(name),
  file: `apps/web/src/${String(file)}`,
  bad: uses(String(bad)),
  good: uses(String(good)),
  rule: 'house/web-walls',
  message: message as RegExp,
}));

const IMAGE = (more: string): string => `export const Face = () => <img src="face.png"${more} />;\n`;
const HOOK = (before: string): string =>
  `import { useState } from 'react';\nexport function useFace(shown: boolean) {\n${before}  return useState(shown);\n}\n`;
const forPeople: BoundaryCase[] = [
  {
    name: 'a picture without words',
    file: 'libs/ui/src/x.tsx',
    bad: IMAGE(''),
    good: IMAGE(' alt="Mentor"'),
    rule: 'jsx-a11y/alt-text',
    message: /alt/,
  },
  {
    name: 'a hook called on a condition',
    file: 'apps/web/src/lib/x.ts',
    bad: HOOK('  if (!shown) return null;\n'),
    good: HOOK(''),
    rule: 'react-hooks/rules-of-hooks',
    message: /conditionally/,
  },
];

const GATED = `import type { Gated, ServedTable } from '@trellis/disclosure';\n`;
const FOUND = `export const found = { id: 'x', state: 'current', cells: [], addsUp: [] };\n`;
const passingTheGate: BoundaryCase[] = [
  ['by a cast', `${MODULE}/x.service.ts`, 'export const kept = found as Gated<ServedTable>;', false],
  [
    'by a cast over unknown',
    'apps/web/src/lib/x.ts',
    'export const kept = found as unknown as Gated<ServedTable>[];',
    false,
  ],
  ['by an assertion', 'tests/api/x.e2e-spec.ts', 'export const kept = <readonly Gated<ServedTable>[]>found;', false],
  [
    'as rows of a query',
    `${MODULE}/x.repository.ts`,
    'export const kept = (db: { read<T>(sql: string): T[] }) => db.read<Gated<ServedTable>>("x");',
    false,
  ],
  [
    'as something parsed',
    `${MODULE}/x.service.ts`,
    'export const kept: { table: Gated<ServedTable> } = JSON.parse("{}");',
    false,
  ],
  [
    'under another name',
    'apps/api/src/modules/disclosure/figure-tables.policy.ts',
    'type Passed = Gated<ServedTable>;\nexport const kept = found as unknown as Promise<Passed>;',
    true,
  ],
].map(([name, file, bad, typed]) => ({
  name: `past the gate ${String(name)}`,
  file: String(file),
  bad: `${GATED}${FOUND}${String(bad)}\n`,
  good: `${GATED}export const kept = (found: Gated<ServedTable>): Gated<ServedTable>[] => [found];\n`,
  rule: 'house/no-cast-to-gated',
  message: /Only the gate makes/,
  typed: Boolean(typed),
}));

const names: BoundaryCase[] = [
  ['a folder called utils', 'apps/api/src/platform/utils/x.ts', 'apps/api/src/platform/clock/x.ts', /says nothing/],
  ['a folder called shared', 'apps/web/src/shared/x.ts', 'apps/web/src/lib/x.ts', /says nothing/],
  [
    'an ending that is not on the list',
    `${MODULE}/cohorts.manager.ts`,
    `${MODULE}/cohorts.policy.ts`,
    /none of the endings/,
  ],
  ['no ending at all', `${MODULE}/cohorts.ts`, `${MODULE}/index.ts`, /none of the endings/],
  ['camelCase', 'libs/forms/src/readTable.ts', 'libs/forms/src/read-table.ts', /not kebab-case/],
  ['PascalCase', 'libs/ui/src/DataTable.tsx', 'libs/ui/src/data-table.tsx', /not kebab-case/],
].map(([name, file, goodFile, message]) => ({
  name: String(name),
  file: String(file),
  goodFile: String(goodFile),
  bad: value('1'),
  good: value('1'),
  rule: NAMES,
  message: message as RegExp,
}));

const everywhere: BoundaryCase[] = [
  ['a default export', 'libs/forms/src/x.ts', 'export default 1;\n', value('1'), SYNTAX, /Named exports only/],
  ['any', 'libs/forms/src/x.ts', value('1 as any'), value('1 as number'), '@typescript-eslint/no-explicit-any', /any/],
  ['.only', 'tests/api/x.e2e-spec.ts', `it.only('x', () => {});\n`, `it('x', () => {});\n`, SYNTAX, /No \.only/],
  [
    '.skip',
    'libs/forms/src/x.spec.ts',
    `describe.skip('x', () => {});\n`,
    `describe('x', () => {});\n`,
    SYNTAX,
    /No \.only/,
  ],
  [
    '.skip.each',
    'apps/api/src/x.spec.ts',
    `it.skip.each([1])('x', () => {});\n`,
    `it.each([1])('x', () => {});\n`,
    SYNTAX,
    /No \.only/,
  ],
  ['xit', 'apps/web/src/lib/x.spec.ts', `xit('x', () => {});\n`, `it('x', () => {});\n`, SYNTAX, /No \.only/],
].map(([name, file, bad, good, rule, message]) => ({
  name: String(name),
  file: String(file),
  bad: String(bad),
  good: String(good),
  rule: String(rule),
  message: message as RegExp,
}));

export const boundaryCases: readonly BoundaryCase[] = [
  ...projects,
  ...inTheApi,
  ...inPureLibs,
  ...packages,
  ...inTheWeb,
  ...forPeople,
  ...passingTheGate,
  ...names,
  ...everywhere,
];

/**
 * The test projects. `npm test` runs each by itself and prints its time; alone:
 *   node --experimental-vm-modules node_modules/.bin/jest --selectProjects libs
 * Those on PostgreSQL start a server of their own unless TRELLIS_TEST_ADMIN_URL names one.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './tools/jest/swc.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const LIBS = ['contracts', 'forms', 'matching', 'measurement', 'disclosure', 'calendar', 'qda', 'api-client', 'ui'];

const swc = (tsx) => ['@swc/jest', swcOptions(tsx)];

const base = {
  rootDir: ROOT,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx$': swc(true), '\\.ts$': swc(false) },
  moduleNameMapper: {
    '^@trellis/api$': '<rootDir>/apps/api/src/index.ts',
    [`^@trellis/(${LIBS.join('|')})$`]: '<rootDir>/libs/$1/src/index.ts',
    '\\.(css|woff2?)$': '<rootDir>/tools/jest/style-stub.mjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // Built copies and the database's private folder are none of Jest's business.
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.trellis/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

/** A project reads only the folders named; one that is not there yet would be an error to Jest. */
const project = (displayName, roots, testMatch, more = {}) => ({
  ...base,
  displayName,
  roots: roots.filter((root) => existsSync(join(ROOT, root))).map((root) => `<rootDir>/${root}`),
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  ...more,
});

const database = {
  globalSetup: '<rootDir>/tools/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest/global-teardown.mjs',
  testTimeout: 30_000,
};

const LENT = 'tools/jest/lent';
/** Packages that a worker process loads once for all its files, beside the service itself: one door for each. */
const PACKAGES = readdirSync(join(ROOT, LENT), { recursive: true })
  .filter((door) => door.endsWith('.cjs'))
  .map((door) => door.replace(/\.cjs$/, ''));

/** For files that test the service through its doors: its code is loaded once for each worker process (resident.mjs). */
const resident = {
  ...database,
  globalSetup: '<rootDir>/tools/jest/resident-setup.mjs',
  testEnvironment: '<rootDir>/tools/jest/resident-environment.mjs',
  moduleNameMapper: { [`^(${PACKAGES.join('|')})$`]: `<rootDir>/${LENT}/$1.cjs`, ...base.moduleNameMapper },
  transform: {
    '/(apps/api|libs/[a-z-]+)/src/.*\\.ts$': '<rootDir>/tools/jest/resident-transform.mjs',
    ...base.transform,
  },
};

/** Tests outside the code they test; `.spec.ts` and `.e2e-spec.ts`. */
const suite = (name, more) => project(name, ['tests'], [`tests/${name}/**/*{.,-}spec.ts`], more);

export default {
  // Jest takes a project's own testTimeout from here only.
  testTimeout: 120_000,
  projects: [
    project('libs', ['libs'], ['libs/**/src/**/*.spec.ts']),
    project('web-unit', ['libs/ui', 'apps/web/src'], ['libs/ui/src/**/*.spec.tsx', 'apps/web/src/**/*.spec.{ts,tsx}'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tools/jest/jsdom-setup.mjs'],
    }),
    project('api-unit', ['apps/api/src'], ['apps/api/src/**/*.spec.ts']),
    suite('house', { testTimeout: 60_000 }),
    suite('tenancy', database),
    suite('api', resident),
    suite('worker', { ...database, testTimeout: 60_000 }),
    suite('faults', { ...database, testTimeout: 120_000 }),
    suite('web', { ...resident, testTimeout: 120_000 }),
  ],
};

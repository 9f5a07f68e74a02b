/**
 * A rule is an error or absent. Who may import whom is ARCHITECTURE.md's; tests/house breaks each of these on purpose.
 */
import nx from '@nx/eslint-plugin';
import a11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { housePlugin } from './tools/lint/house-plugin.mjs';

const PURE_LIBS = ['libs/forms', 'libs/matching', 'libs/measurement', 'libs/disclosure', 'libs/calendar', 'libs/qda'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e-spec.ts'];
const inPureLibs = PURE_LIBS.map((lib) => `${lib}/src/**/*.ts`);

/** Who may depend on whom, by the tags in each project.json. */
const depConstraints = [
  { sourceTag: 'kind:contracts', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'kind:pure', onlyDependOnLibsWithTags: ['kind:contracts', 'scope:forms'] },
  { sourceTag: 'scope:forms', onlyDependOnLibsWithTags: ['kind:contracts'] },
  { sourceTag: 'kind:client', onlyDependOnLibsWithTags: ['kind:contracts'] },
  { sourceTag: 'kind:api', onlyDependOnLibsWithTags: ['kind:contracts', 'kind:pure'] },
  { sourceTag: 'kind:web', onlyDependOnLibsWithTags: ['kind:contracts', 'kind:pure', 'kind:client'] },
  { sourceTag: 'kind:tests', onlyDependOnLibsWithTags: ['kind:contracts', 'kind:pure', 'kind:client'] },
];
/** A style sheet has no entry in a lib's index. */
const UI_STYLES = '../../../libs/ui/src/styles.css';
/** Tools are plain scripts of no project. */
const TOOLS = ['../tools/**', '../../tools/**', '../../../tools/**'];
const PLATFORM = ['../../apps/api/src/platform/**', '../../../apps/api/src/platform/**'];
const boundaries = (allow) => ['error', { allow, depConstraints, enforceBuildableLibDependency: false }];

const NAMED_EXPORTS = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
/** A setting on a pooled connection outlives its transaction: the next school would work under the last one's name. */
const SETTINGS_STAY_LOCAL = [/\bset\s+(session\s+|local\s+)?app\./i, /\bset_config\s*\([^)]*,\s*false\s*\)/i].flatMap(
  (text) =>
    [`Literal[value=${text}]`, `TemplateElement[value.raw=${text}]`].map((selector) => ({
      selector,
      message: 'No SET of app.*: TenantDatabase and AccountDatabase set it for one transaction.',
    })),
);
const NO_PARKED_TESTS = [
  'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
  'MemberExpression[object.object.name=/^(it|test|describe)$/][property.name=/^(only|skip)$/]',
  'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
].map((selector) => ({ selector, message: 'No .only, .skip, .todo: a test runs or is deleted.' }));
const API_SYNTAX = [
  {
    selector: "ImportSpecifier[imported.name='forwardRef']",
    message: 'No forwardRef: raise an event or find the third module.',
  },
  {
    selector: "ImportSpecifier[imported.name='InjectRepository']",
    message: 'No @InjectRepository: queries go through TenantDatabase.',
  },
  {
    selector: "Property[key.name='synchronize'][value.value=true]",
    message: 'No synchronize: migrations make the schema.',
  },
];
const PURE_SYNTAX = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='Math'][property.name='random']",
].map((selector) => ({
  selector,
  message: 'A pure lib has no clock and no dice: take the time or the seed as an argument.',
}));
const PURE_GLOBALS = [
  ...['process', 'fetch', 'Buffer', 'console', 'performance', 'globalThis', 'window', 'document', 'localStorage'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'XMLHttpRequest', 'WebSocket'],
].map((name) => ({ name, message: 'A pure lib does no I/O and runs on both sides.' }));

/** ESLint replaces a rule's options instead of adding to them, so every scope names its whole list. */
const syntax = (...more) => ['error', NAMED_EXPORTS, ...SETTINGS_STAY_LOCAL, ...more.flat()];
const imports = (...patterns) => ['error', { patterns }];
const asErrors = (rules) =>
  Object.fromEntries(
    Object.entries(rules ?? {})
      .filter(([, level]) => ![level].flat().includes('off') && ![level].flat().includes(0))
      .map(([name, level]) => [name, ['error', ...[level].flat().slice(1)]]),
  );

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/coverage/**',
    '.nx/**',
    '.trellis/**',
    'libs/api-client/src/generated.ts',
    '**/*.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin, house: housePlugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      'house/file-names': 'error',
      'no-restricted-syntax': syntax(),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries([]),
      'house/no-cast-to-gated': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/no-empty-object-type': 'error',
      '@typescript-eslint/no-unsafe-function-type': 'error',
    },
  },

  // contracts: everything may know it, so it knows nothing
  {
    files: ['libs/contracts/src/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': imports({ regex: '^[^.]', message: 'contracts imports nothing.' }) },
  },
  // pure libs: no I/O, no clock, no framework
  {
    files: inPureLibs,
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': syntax(PURE_SYNTAX),
      'no-restricted-globals': ['error', ...PURE_GLOBALS],
      'no-restricted-imports': imports(
        {
          regex: '^node:|^(fs|path|os|crypto|http|https|net|child_process|util|stream|buffer)(/|$)',
          message: 'A pure lib runs on both sides: no Node modules.',
        },
        {
          regex: '^(@nestjs|@apollo|@mantine|@tanstack)/|^(react|typeorm|pg|bullmq|graphql|express)(/|$)',
          message: 'A pure lib knows no framework.',
        },
      ),
    },
  },
  { files: ['libs/*/src/**/*.spec.{ts,tsx}'], rules: { 'no-restricted-syntax': syntax(NO_PARKED_TESTS) } },

  // the API
  {
    files: ['apps/api/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'house/api-walls': 'error',
      'no-restricted-syntax': syntax(API_SYNTAX, NO_PARKED_TESTS),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
    },
  },

  // what runs in the browser
  {
    files: ['apps/web/src/**/*.{ts,tsx}', 'libs/ui/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': a11y },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...asErrors(a11y.flatConfigs.recommended.rules),
      // Right where a person has just opened that very field.
      'jsx-a11y/no-autofocus': 'off',
      // A table laid out as cards on a phone loses its native roles, so they are stated.
      'jsx-a11y/no-redundant-roles': [
        'error',
        { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'] },
      ],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { tr: ['row', 'none'], td: ['cell'] }],
      'no-restricted-syntax': syntax(NO_PARKED_TESTS),
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    rules: { 'house/web-walls': 'error', '@nx/enforce-module-boundaries': boundaries([UI_STYLES]) },
  },
  {
    files: ['libs/ui/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': imports({
        regex: '^graphql|^@graphql|^@trellis/api-client|^@tanstack/react-query|^urql|^@apollo/',
        message: 'ui presents; it never sees GraphQL.',
      }),
    },
  },

  // tests reach the API through one alias; files called platform.ts are the declared doors to its platform, never a module
  {
    files: ['tests/**/*.{ts,tsx,mjs}'],
    rules: { 'no-restricted-syntax': syntax(NO_PARKED_TESTS) },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@nx/enforce-module-boundaries': boundaries(['@trellis/api', ...TOOLS]) },
  },
  {
    files: ['tests/**/platform.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(PLATFORM) },
  },

  // tools that read their configuration from a default export
  {
    files: ['*.config.{ts,mjs}', '**/vite.config.ts', 'tools/jest/*.mjs', 'tests/**/*.config.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...SETTINGS_STAY_LOCAL] },
  },
);

// Writes docs/permissions.md from the two tables in libs/contracts: what each role may do, and what each operation asks.
// `--check` writes nothing and fails when the committed file differs from what would be written. Needs libs/contracts built.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'docs/permissions.md');
const { EVERY_MEMBER, OPERATIONS, PERMISSIONS, PROGRAM_ROLES, ROLE_PERMISSIONS } = await import(
  join(root, 'libs/contracts/dist/index.js')
);

const ROLES = Object.keys(ROLE_PERMISSIONS);
const words = (role) => role.replaceAll('_', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const mark = (isSo) => (isSo ? 'yes' : '');

const SIMPLE = {
  anyone: 'anyone, or whoever holds the link',
  account: 'whoever is signed in',
  member: 'every member, about themselves',
};
const PLACES = {
  school: 'in the whole school',
  program: 'in the program it is about',
  somewhere: 'in at least one program; lists show those, and what is one’s own',
};

function rolesWith({ permission, where }) {
  const roles = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission)).map(words);
  const inOne = PROGRAM_ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission)).map(words);
  return [...roles, ...(where === 'school' ? [] : inOne.map((role) => `${role} of the program`))].join(', ');
}

function operationRow([name, rule]) {
  if (typeof rule === 'string') return [`\`${name}\``, '', SIMPLE[rule]];
  return [`\`${name}\``, `\`${rule.permission}\` ${PLACES[rule.where]}`, rolesWith(rule)];
}

const document = `<!-- Written by tools/codegen/permissions.mjs from libs/contracts. Do not edit. -->

# Roles and permissions

A person holds any number of roles. Each holds in the whole school, or (${PROGRAM_ROLES.map(words).join(', ')}) in one program
alone: then it opens that program and nothing beside it. Mentor and mentee come with taking part in a cohort. Nobody gives a
role that allows more than their own; the last administrator can't leave; a study's roles (study lead, coder, moderator) are
never held by someone who runs the program or mentors in it.

Another school's things do not exist for anyone: the answer is \`NOT_FOUND\`. What one's roles do not allow is \`FORBIDDEN\`.

## What each role may do

Every member: ${EVERY_MEMBER.map((permission) => `\`${permission}\``).join(', ')}.

${table(
  ['', ...ROLES.map(words)],
  PERMISSIONS.map((permission) => [
    `\`${permission}\``,
    ...ROLES.map((role) => mark(ROLE_PERMISSIONS[role].includes(permission))),
  ]),
)}

## What each operation asks

Each is sent as each role by \`tests/api/permissions.e2e-spec.ts\`.

${table(
  ['operation', 'asks for', 'who has it'],
  Object.entries(OPERATIONS)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(operationRow),
)}
`;

const content = await format(document, { ...(await resolveConfig(target)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== content) {
    console.error('docs/permissions.md differs from the tables: run npm run codegen');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, content);
}

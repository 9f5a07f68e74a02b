// Writes libs/api-client/src/generated.ts from the API's committed SDL and the client's operations.
// `--check` writes nothing and fails when the committed file differs from what would be written.
// CODEGEN_SCHEMA names another SDL file, for work on a client ahead of its API.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'libs/api-client/src/generated.ts');
const schema = process.env.CODEGEN_SCHEMA ?? join(root, 'apps/api/src/schema.gql');

const [file] = await generate(
  {
    schema,
    documents: join(root, 'libs/api-client/src/*.graphql'),
    silent: true,
    generates: {
      [target]: {
        plugins: ['typescript-operations', 'typed-document-node'],
        config: {
          documentMode: 'string',
          enumType: 'string-literal',
          enumsAsTypes: true,
          onlyOperationTypes: true,
          useTypeImports: true,
          skipTypename: true,
          immutableTypes: true,
          dedupeFragments: true,
          avoidOptionals: false,
          scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown' },
          strictScalars: true,
        },
      },
    },
  },
  false,
);

const content = `/* Written by tools/codegen/generate.mjs. Do not edit. */\n${file.content.trimEnd()}\n`;
if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== content) {
    console.error(
      'libs/api-client/src/generated.ts differs from the schema and the operations: run node tools/codegen/generate.mjs',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, content);
}

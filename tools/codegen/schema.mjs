// Writes apps/api/src/schema.gql, the API's SDL, with the built API's own printer (no database needed).
// `--check` writes nothing and fails when the committed file differs from what would be written.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, nx } from '../lib/build.mjs';
import { ROOT, UserError, runScript } from '../lib/workspace.mjs';

const TARGET = join(ROOT, 'apps/api/src/schema.gql');
const PRINTER = join(ROOT, 'apps/api/dist/schema.js');

/** The API alone: the web client may already ask for what the schema is only now to have. */
async function buildApi() {
  const { code, output } = await nx(['run-many', '-t', 'build', '-p', 'api', '--parallel=2']);
  if (code !== 0) throw new UserError(`The build failed:\n\n${output}`);
}

await runScript(async () => {
  await (process.argv.includes('--check') ? build() : buildApi());
  const printed = spawnSync(process.execPath, [PRINTER], { encoding: 'utf8', cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  if (printed.status !== 0) throw new UserError(`${PRINTER} failed:\n${printed.stderr}`);
  if (!process.argv.includes('--check')) return writeFileSync(TARGET, printed.stdout);
  if (printed.stdout !== readFileSync(TARGET, 'utf8')) {
    throw new UserError('apps/api/src/schema.gql is not what the resolvers say. Run: npm run codegen');
  }
});

// Writes apps/api/src/schema.gql, the API's SDL, with the built API's own printer (no database needed).
// `--check` writes nothing and fails when the committed file differs from what would be written.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../lib/build.mjs';
import { ROOT, UserError, runScript } from '../lib/workspace.mjs';

const TARGET = join(ROOT, 'apps/api/src/schema.gql');
const PRINTER = join(ROOT, 'apps/api/dist/schema.js');

await runScript(async () => {
  await build();
  const flags = process.argv.includes('--check') ? ['--check'] : [];
  const printed = spawnSync(process.execPath, [PRINTER, ...flags, TARGET], { encoding: 'utf8', cwd: ROOT });
  if (printed.status !== 0) throw new UserError(`${PRINTER} failed:\n${printed.stdout}${printed.stderr}`);
});

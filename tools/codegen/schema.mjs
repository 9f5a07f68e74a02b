// Writes apps/api/src/schema.gql, the API's SDL, as the built API prints it (`apps/api/dist/schema.js`, no database).
// `--check` writes nothing and fails when the committed file differs from what would be written.
import { readFile, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../lib/build.mjs';
import { ROOT, UserError, runScript } from '../lib/workspace.mjs';

const TARGET = join(ROOT, 'apps/api/src/schema.gql');
const PRINTER = join(ROOT, 'apps/api/dist/schema.js');

await runScript(async () => {
  await build();
  const printed = spawnSync(process.execPath, [PRINTER], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (printed.status !== 0) throw new UserError(`${PRINTER} failed:\n${printed.stderr}`);
  const sdl = `${printed.stdout.trim()}\n`;
  if (!process.argv.includes('--check')) return await writeFile(TARGET, sdl);
  const committed = await readFile(TARGET, 'utf8').catch(() => '');
  if (committed !== sdl) throw new UserError(`${TARGET} differs from what the API prints. Run: npm run codegen`);
});

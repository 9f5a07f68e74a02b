/**
 * The service's sources and the libs', compiled for Node into a folder of the tests' own. Only what differs from the last time
 * is compiled, by content, so that whoever runs one file sees every edit and waits for nothing else.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Under node_modules: what a source imports is found from there, and a fresh install compiles afresh. */
const COMPILED = join(ROOT, 'node_modules/.cache/trellis/resident');
const MANIFEST = join(COMPILED, 'manifest.json');
const OPTIONS = swcOptions();
/** A lib by its name is the lib as compiled here, in place of what was built of it some time. */
const LIB = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])@trellis\/([a-z-]+)\2/g;
const NEIGHBOUR = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\.js\2/g;

/**
 * Where a source of the service or of a lib is when compiled. Not `.js`: by that the service knows what was built, and gives
 * long computing to threads of low priority, for which busy test workers leave little (platform/threads/in-thread.ts).
 */
export const compiledFrom = (source) => join(COMPILED, relative(ROOT, source)).replace(/\.ts$/, '.mjs');

/** Brings the compiled files up to date with the sources. */
export async function compileSources() {
  const { transform, version } = await import('@swc/core');
  const settings = JSON.stringify([version, OPTIONS, readFileSync(fileURLToPath(import.meta.url), 'utf8')]);
  if (!existsSync(MANIFEST)) rmSync(COMPILED, { recursive: true, force: true });
  const before = existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : {};
  const after = {};
  const work = [];
  for (const file of sources()) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    after[file] = createHash('sha256').update(`${settings}\0${text}`).digest('hex');
    if (after[file] !== before[file]) work.push(write(transform, file, text));
  }
  // Until all of it is there the next run must not trust it.
  if (work.length > 0) rmSync(MANIFEST, { force: true });
  await Promise.all(work);
  for (const file of Object.keys(before)) if (!after[file]) rmSync(compiledFrom(join(ROOT, file)), { force: true });
  mkdirSync(COMPILED, { recursive: true });
  writeFileSync(MANIFEST, JSON.stringify(after));
}

async function write(transform, file, text) {
  const source = join(ROOT, file);
  const target = compiledFrom(source);
  mkdirSync(dirname(target), { recursive: true });
  const isCode = file.endsWith('.ts');
  // Another run may be reading: under another name until it is whole.
  writeFileSync(`${target}.${process.pid}`, isCode ? await compiled(transform, source, text) : text);
  renameSync(`${target}.${process.pid}`, target);
}

async function compiled(transform, source, text) {
  const { code } = await transform(text, { ...OPTIONS, filename: source, sourceFileName: source });
  return code.replace(NEIGHBOUR, '$1$2$3.mjs$2').replace(LIB, (_all, before, quote, name) => {
    const lib = compiledFrom(join(ROOT, `libs/${name}/src/index.ts`));
    return `${before}${quote}${relative(dirname(compiledFrom(source)), lib)}${quote}`;
  });
}

/** Paths relative to the clone; a package.json says what the `#names` in its folder are. */
function sources() {
  const projects = ['apps/api', ...readdirSync(join(ROOT, 'libs')).map((name) => `libs/${name}`)];
  return projects.flatMap((project) => [
    ...(existsSync(join(ROOT, project, 'package.json')) ? [`${project}/package.json`] : []),
    ...readdirSync(join(ROOT, project, 'src'), { recursive: true })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.endsWith('.d.ts'))
      .map((name) => `${project}/src/${name}`),
  ]);
}

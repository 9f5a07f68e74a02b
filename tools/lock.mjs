// Completes package-lock.json: every optional dependency of every locked package gets an entry, also those for other
// systems that the registry in use did not offer when the lock was written. npm leaves such ones out when it writes the
// lock and then refuses it (`npm ci`: "Missing: … from lock file") wherever they still cannot be had, although no
// machine of that kind needs them. They are named by exact version in the package that wants them, and npm skips them
// by `os` and `cpu`; without `integrity`, a machine that does need one takes what the registry then offers.
//
// `--check` writes nothing and fails when an entry is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, UserError, runScript } from './lib/workspace.mjs';

const FILE = join(ROOT, 'package-lock.json');
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64'];

/** The systems a package is for, by the words of its name: `binding-linux-arm-gnueabihf`; null where it names none. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu) return null;
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : null;
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] };
}

function missingEntries(packages) {
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const found = new Map();
  for (const entry of Object.values(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (names.has(name) || !platform || !EXACT.test(version)) continue;
      found.set(`node_modules/${name}`, { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true });
    }
  }
  return found;
}

await runScript(() => {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const missing = missingEntries(lock.packages);
  if (missing.size === 0) return;
  if (process.argv.includes('--check')) {
    throw new UserError(`package-lock.json lacks ${missing.size} entries; npm ci refuses it. Run: node tools/lock.mjs`);
  }
  const all = { ...lock.packages, ...Object.fromEntries(missing) };
  lock.packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.size} entries added.`);
});

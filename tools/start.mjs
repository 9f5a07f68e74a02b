/**
 * `npm start`: everything that a school needs, on this machine. Runs before node_modules is there, so only Node's own
 * modules are imported at the top, here and in tools/lib.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseOf, provision } from './database/provision.mjs';
import { build } from './lib/build.mjs';
import { collect } from './lib/command.mjs';
import { isHealthy, serviceEnvironment, wantedPort } from './lib/environment.mjs';
import { Installation } from './lib/installation.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { answers, isPortFree, whoListens } from './lib/ports.mjs';
import { Progress, secondsSince } from './lib/progress.mjs';
import { Service } from './lib/service.mjs';
import { openSecrets, openState } from './lib/state-dir.mjs';
import { ROOT, UserError, runScript } from './lib/workspace.mjs';

const HELP = `npm start                  starts Trellis on this machine; Ctrl-C stops it

PORT=3000                  the port of the pages
HOST=127.0.0.1             the address they are served on
TRELLIS_DATA=.trellis      where database, mails, secrets and logs are kept
DATABASE_URL               your own PostgreSQL (16 or newer) instead of the embedded one: the URL of a role that may
                           create roles and databases. Trellis makes the roles trellis_owner, _app, _vault, _system,
                           _queue and _backup, and the database of the URL ("trellis" where that is "postgres")
DATABASE_DIRECT_URL        the same server around a connection pooler, if DATABASE_URL leads through one
REDIS_URL                  your own Redis for the queue; without it PostgreSQL is the queue
SMTP_URL                   your own mail server instead of the catcher, e.g. smtp://user:password@mail.example.org:587
MAIL_FROM                  the sender of mails
PUBLIC_URL                 the address that links in mails begin with`;

/** `secrets.json` holds one password for each. Named here because roles.mjs needs installed packages. */
const LOGIN_ROLES = ['owner', 'app', 'system', 'queue', 'backup'];
const started = performance.now();
const progress = new Progress();

async function main() {
  if (process.argv.includes('--help')) return console.log(HELP);
  const port = wantedPort();
  const state = openState();
  const installation = new Installation(state, { note: (text) => progress.note(text), onGivenUp: giveUp });
  progress.note(`Trellis · data in ${state.dir}${state.reason ? ` (${state.reason})` : ''}`);
  const leftovers = await installation.takeOver();
  stopOnSignals(installation);
  if (leftovers.length > 0) progress.note(`  ✓ Stopped what the last start left behind: ${leftovers.join(', ')}`);
  try {
    await bringUp(installation, port);
  } catch (error) {
    if (installation.isStopping) return;
    await installation.stop();
    throw error;
  }

  /** A service that cannot be kept alive ends the whole: half an installation helps nobody. */
  async function giveUp(error) {
    console.error(`\n${error.message}`);
    await installation.stop();
    process.exit(1);
  }
}

async function bringUp(installation, port) {
  await assertPortFree(port);
  if (!isInstalled()) await progress.step('Installing packages (npm ci)', () => install());
  const mail = await mailPorts(installation);
  // Nothing waits for the catcher but the last word: a mail that is sent before it listens is sent again.
  const [product] = await Promise.all([bringUpProduct(installation, port, mail), startCatcher(installation, mail)]);
  if (installation.isStopping) return;
  tellAddress(product.env, installation);
  // Later starts only look whether this version's demo has more to offer; nobody waits for that.
  if (product.demo.isFilled) await product.demo.fill();
}

/** Database, API and worker, and at the first start the demo school. */
async function bringUpProduct(installation, port, mail) {
  const secrets = openSecrets(installation.state.dir, LOGIN_ROLES);
  const [database, built] = await Promise.all([
    prepareDatabase(installation, secrets),
    progress.step(
      'Building',
      () => build(),
      ({ wasBuilt }) => (wasBuilt ? '' : 'nothing changed'),
    ),
  ]);
  const healthPort = await installation.port('workerHealth');
  const addresses = mailAddresses(mail);
  const env = serviceEnvironment({ ...database, ...addresses, masterKey: secrets.masterKey, port, healthPort });
  await progress.step('Migrating the database', () =>
    runOnce('migrate', { ...env, DATABASE_OWNER_URL: database.urls.owner }),
  );
  installation.url = env.PUBLIC_URL;
  const demo = demoSchool(installation, env, built.hash);
  await Promise.all([
    startService(installation, 'API', 'apps/api/dist/main.js', env, () => isHealthy(port)),
    startService(installation, 'worker', 'apps/api/dist/worker.js', env, () => isHealthy(healthPort)),
    demo.isFilled ? null : demo.fill(),
  ]);
  return { env, demo };
}

/** One's own server, or the embedded one; either way with our roles and database in it. */
async function prepareDatabase(installation, secrets) {
  const own = process.env.DATABASE_URL;
  if (!own) {
    return await progress.step('Starting PostgreSQL', async () => {
      const adminUrl = await installation.startDatabase(secrets.adminPassword);
      return { urls: await provision(adminUrl, 'trellis', secrets.rolePasswords) };
    });
  }
  return await progress.step(`Preparing PostgreSQL at ${new URL(own).host}`, async () => {
    const direct = process.env.DATABASE_DIRECT_URL;
    const urls = await provision(direct ?? own, databaseOf(own), secrets.rolePasswords);
    if (!direct) return { urls };
    const { roleUrls } = await import('./database/roles.mjs');
    const pooled = roleUrls(own, databaseOf(own), secrets.rolePasswords);
    return { urls: { ...pooled, owner: urls.owner, queue: urls.queue }, directUrl: urls.app };
  });
}

/** Where the catcher is to listen; null where SMTP_URL names a mail server of one's own. */
async function mailPorts(installation) {
  if (process.env.SMTP_URL) return null;
  return { smtp: await installation.port('smtp', 1025), web: await installation.port('mailPage', 1080) };
}

function mailAddresses(ports) {
  if (!ports) return { smtpUrl: process.env.SMTP_URL, catcherUrl: null };
  return { smtpUrl: `smtp://127.0.0.1:${ports.smtp}`, catcherUrl: `http://localhost:${ports.web}` };
}

async function startCatcher(installation, ports) {
  if (!ports) return;
  const { smtp, web } = ports;
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, SMTP_PORT: String(smtp), WEB_PORT: String(web), MAIL_DIRECTORY: installation.mailDir };
  // Mails are taken at once; the page opens when the kept ones have been read, while the rest of the service starts.
  const isReady = () => answers(smtp);
  await startService(installation, 'mail catcher', 'tools/mail-catcher.mjs', env, isReady);
}

async function startService(installation, name, script, env, isReady) {
  const service = new Service({
    name,
    script: join(ROOT, script),
    env,
    logDir: installation.logDir,
    isReady,
    onChange: () => installation.save(),
    onDeath: installation.hooks.note,
    onGivenUp: installation.hooks.onGivenUp,
  });
  await progress.step(`Starting the ${name}`, () => installation.startService(service));
}

/** Runs one of the API's scripts to its end; its words are told only when it fails. */
async function runOnce(name, env) {
  const script = join(ROOT, `apps/api/dist/${name}.js`);
  const { code, output } = await collect(process.execPath, ['--enable-source-maps', script], ROOT, env);
  if (code !== 0) throw new UserError(`${script} failed:\n${output.trimEnd().split('\n').slice(-40).join('\n')}`);
}

/** The first start waits for the demo school, because the first page offers it. */
function demoSchool(installation, env, hash) {
  const mark = installation.path('demo-filled');
  const isFilled = existsSync(mark);
  const fill = async () => {
    if (isFilled) await runOnce('demo', env);
    else await progress.step('Filling the demo school', () => runOnce('demo', env));
    writeFileSync(mark, `${hash}\n`);
  };
  const tellFailure = (error) => {
    if (!installation.isStopping) progress.note(`The demo school could not be filled. ${error.message}`);
  };
  // Without the demo the installation is still good for a school of one's own.
  return { isFilled, fill: () => fill().catch(tellFailure) };
}

async function assertPortFree(port) {
  if (await isPortFree(port)) return;
  const holder = (await whoListens(port)) ?? 'another program';
  throw new UserError(
    `Port ${port} is taken by ${holder}. Stop that, or choose another port: PORT=${port + 1} npm start`,
  );
}

function tellAddress(env, installation) {
  const mails = env.MAIL_CATCHER_URL ? `Mails are caught at ${env.MAIL_CATCHER_URL} · ` : '';
  progress.note(`\n${mails}logs in ${installation.logDir} · Ctrl-C stops everything`);
  progress.note(`Trellis is ready after ${secondsSince(started)}: ${env.PUBLIC_URL}`);
}

function stopOnSignals(installation) {
  let isCalled = false;
  const stop = async (why) => {
    // npm passes on the Ctrl-C that the terminal has sent us already.
    if (isCalled) return;
    isCalled = true;
    progress.note(`\n${why} Stopping …`);
    await installation.stop();
    progress.note('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(''));
  // Started by npm: when npm is killed, nobody is left to pass on a Ctrl-C.
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== parent && void stop('npm is gone.'), 500).unref();
}

await runScript(main);

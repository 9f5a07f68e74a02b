/**
 * What runs while Trellis runs on one machine: the embedded database (unless one's own is used), the mail catcher
 * (likewise), API and worker. Knows how to clear what a killed start left behind, and how to stop everything.
 */
import {
  chmodSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
  existsSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { endCommands } from './command.mjs';
import { freePort } from './ports.mjs';
import { installBinaries, startPostgres, stopServerOf } from './postgres.mjs';
import { RunFile, isAlive, record, stopAll } from './processes.mjs';
import { UserError } from './workspace.mjs';

const STOP = { signals: ['SIGTERM', 'SIGKILL'], graceMs: 10_000 };
const MAX_DATABASE_DEATHS = 3;

export class Installation {
  #runFile;
  #lock;
  #services = [];
  #postgres = null;
  #databaseStart = null;
  #databaseDeaths = 0;
  #isStopping = false;
  ports = {};

  /**
   * @param {import('./state-dir.mjs').State} state
   * @param {{note: (text: string) => void, onGivenUp: (error: Error) => void}} hooks
   */
  constructor(state, hooks) {
    this.state = state;
    this.hooks = hooks;
    this.logDir = this.path('logs');
    this.mailDir = this.path('mail');
    for (const dir of [this.logDir, this.mailDir]) mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.#runFile = new RunFile(this.path('run.json'));
    this.#lock = this.path('start.lock');
  }

  path(name) {
    return join(this.state.dir, name);
  }

  get isStopping() {
    return this.#isStopping;
  }

  /** Refuses where another start of this folder runs; else stops what a killed one left behind. @returns {Promise<string[]>} the names of what was stopped */
  async takeOver() {
    const before = this.#runFile.read();
    this.#claim(before);
    this.ports = before.ports ?? {};
    const orphans = before.processes.filter(isAlive);
    await stopAll(
      orphans.filter((one) => one.name !== 'database'),
      STOP,
    );
    const hadDatabase = await stopServerOf(this.path('database'));
    return [
      ...orphans.map((one) => one.name).filter((name) => name !== 'database'),
      ...(hadDatabase ? ['database'] : []),
    ];
  }

  /** The port used last time where it is still free, so that bookmarks and open pages keep working. */
  async port(name, preferred) {
    this.ports[name] = await freePort(this.ports[name] ?? preferred);
    return this.ports[name];
  }

  /** Starts the embedded PostgreSQL; started again should it die. @returns {Promise<string>} the administrator's URL */
  async startDatabase(password) {
    const port = await this.port('database');
    const logFile = this.path('logs/database.log');
    rotate(logFile);
    const options = {
      binaries: installBinaries(this.state.dir),
      dataDir: this.path('database'),
      user: this.state.user,
      port,
      password,
      logFile,
    };
    await this.#runDatabase(options);
    return this.#postgres.url;
  }

  /** Starts a service and keeps it on record. */
  async startService(service) {
    if (this.#isStopping) return;
    this.#services.push(service);
    await service.start();
  }

  /** Writes down what runs now. */
  save() {
    if (this.#isStopping) return;
    const processes = this.#services.map((service) => service.process).filter(Boolean);
    if (this.#postgres) processes.push({ ...this.#postgres.recorded });
    this.#runFile.write({ supervisor: record('start', process.pid), url: this.url, processes, ports: this.ports });
  }

  /** Stops everything: services first, so that they can finish what they write, then their database. */
  async stop() {
    if (this.#isStopping) return;
    this.#isStopping = true;
    await endCommands();
    await Promise.all(this.#services.map((service) => service.stop()));
    // A server that is just starting up is ours to stop as well.
    await this.#databaseStart?.catch(() => undefined);
    await this.#postgres?.stop();
    // The ports stay on record for the next start.
    this.#runFile.write({ supervisor: null, processes: [], ports: this.ports });
    rmSync(this.#lock, { force: true });
  }

  #claim(before) {
    const me = record('start', process.pid);
    for (;;) {
      try {
        writeFileSync(this.#lock, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
        return;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readHolder(this.#lock);
      if (holder && isAlive(holder)) {
        const where = before.url ? ` at ${before.url}` : '';
        throw new UserError(
          `Trellis already runs from this folder${where} (process ${holder.pid}). Stop it there with Ctrl-C, or: kill ${holder.pid}`,
        );
      }
      rmSync(this.#lock, { force: true });
    }
  }

  async #runDatabase(options) {
    this.#databaseStart = startPostgres(options);
    const server = await this.#databaseStart;
    this.#postgres = { ...server, recorded: record('database', server.pid) };
    this.save();
    server.child.once('exit', () => void this.#onDatabaseExit(options));
  }

  async #onDatabaseExit(options) {
    if (this.#isStopping) return;
    this.#databaseDeaths += 1;
    try {
      if (this.#databaseDeaths >= MAX_DATABASE_DEATHS)
        throw new UserError(`The database died again. Its log: ${options.logFile}`);
      this.hooks.note(`The database ended and is started again; its log is ${options.logFile}`);
      await this.#runDatabase(options);
    } catch (error) {
      this.hooks.onGivenUp(error);
    }
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Keeps one older log. */
function rotate(file) {
  if (existsSync(file)) renameSync(file, `${file}.old`);
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** A PostgreSQL of a test's own, on one port and one folder, that can be stopped hard and started again with what it holds. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ensureRoles, LOGIN_ROLES } from '../../../tools/database/roles.mjs';
import { freePort } from '../../../tools/lib/ports.mjs';
import { installBinaries, startPostgres } from '../../../tools/lib/postgres.mjs';
import { openState } from '../../../tools/lib/state-dir.mjs';
import { guard, scratchFolder } from '../../../tools/lib/test-servers.mjs';

const NAMES = ['TRELLIS_TEST_ADMIN_URL', 'TRELLIS_TEST_SECRETS'] as const;

export class RestartingServer {
  private server: Awaited<ReturnType<typeof startPostgres>> | null = null;
  private release: () => Promise<void> = () => Promise.resolve();
  private readonly before = NAMES.map((name) => [name, process.env[name]] as const);

  private constructor(private readonly options: Parameters<typeof startPostgres>[0]) {}

  /** From here on the databases of this test file are made on it. */
  static async open(): Promise<RestartingServer> {
    const state = openState();
    const folder = scratchFolder('restarted');
    const one = new RestartingServer({
      ...{ binaries: installBinaries(state.dir), dataDir: join(folder, 'database'), user: state.user },
      ...{ port: await freePort(), password: randomBytes(12).toString('hex'), logFile: join(folder, 'database.log') },
      settings: { max_connections: '100', wal_level: 'minimal', max_wal_senders: '0' },
    });
    const url = await one.start();
    const secrets = Object.fromEntries(LOGIN_ROLES.map((role: string) => [role, randomBytes(12).toString('hex')]));
    await ensureRoles(url, secrets);
    Object.assign(process.env, { TRELLIS_TEST_ADMIN_URL: url, TRELLIS_TEST_SECRETS: JSON.stringify(secrets) });
    one.release = await guard(one.server?.pid ?? 0, folder, one.options.dataDir);
    return one;
  }

  async start(): Promise<string> {
    this.server = await startPostgres(this.options);
    return this.server.url;
  }

  /** Its immediate shutdown: every session is cut off where it stands, and what was committed is recovered at the next start. */
  async crash(): Promise<void> {
    const child = this.server?.child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGQUIT');
    await ended;
  }

  async close(): Promise<void> {
    await this.server?.stop();
    await this.release();
    for (const [name, value] of this.before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Tenancy rides on pipelined connections shared by everyone: many reads of two schools at once never mix. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  AccountDatabase,
  appDataSourceOptions,
  type Clock,
  ConnectionPool,
  jobContext,
  runInContext,
  TenantDatabase,
} from '../kit/platform.js';
import { type Scene, setScene } from './scene.js';

/** Fewer than the callers, so that every connection serves both schools by turns. */
const CONNECTIONS = 3;
const ROUNDS = 400;

interface Seen {
  school_id: string;
  connection: number;
}

describe('reads of two schools on a small pool', () => {
  let scene: Scene;
  let dataSource: DataSource;
  let tenants: TenantDatabase;
  let accounts: AccountDatabase;

  beforeAll(async () => {
    scene = await setScene();
    dataSource = await new DataSource(appDataSourceOptions(scene.database.urls.app, CONNECTIONS)).initialize();
    const pool = new ConnectionPool(dataSource);
    tenants = new TenantDatabase(pool, { now: () => new Date('2026-09-01') } as Clock);
    accounts = new AccountDatabase(pool);
  }, 120_000);

  afterAll(async () => {
    await dataSource?.destroy();
    await scene?.end();
  });

  const inSchool = <T>(schoolId: string, work: () => Promise<T>): Promise<T> =>
    runInContext(jobContext({ schoolId }, 'interleaving'), work);
  const see = `select school_id, pg_backend_pid() as connection from enrolment`;
  const schoolAt = (round: number): string => (round % 2 ? scene.mine.school : scene.theirs.school);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

  it('never mix, and do share connections', async () => {
    const all = await Promise.all(rounds.map((round) => inSchool(schoolAt(round), () => tenants.read<Seen>(see))));
    all.forEach((rows, round) => expect(rows.map((row) => row.school_id)).toEqual([schoolAt(round), schoolAt(round)]));
    const users = new Map<number, Set<string>>();
    for (const { connection, school_id } of all.flat()) {
      users.set(connection, (users.get(connection) ?? new Set()).add(school_id));
    }
    expect(users.size).toBeLessThanOrEqual(CONNECTIONS);
    expect([...users.values()].every((schools) => schools.size === 2)).toBe(true);
  });

  it('never mix among failing reads, vault reads, writes, and reads of accounts', async () => {
    const kinds: ((school: string) => Promise<string[]>)[] = [
      async () => (await tenants.read<Seen>(see)).map((row) => row.school_id),
      async () => (await tenants.readVault<Seen>('select school_id from vault.person_key')).map((row) => row.school_id),
      async (school) => {
        await expect(tenants.read('select 1 / 0')).rejects.toThrow('division by zero');
        return [school];
      },
      () =>
        tenants.run(async () => {
          const { rows } = await tenants.write<Seen>('update program set name = name returning school_id');
          return [...rows, ...(await tenants.read<Seen>(see))].map((row) => row.school_id);
        }),
      async (school) => {
        const world = school === scene.mine.school ? scene.mine : scene.theirs;
        const rows = await accounts.read<{ id: string }>(world.account, 'select id from account');
        return rows.map((row) => (row.id === world.account ? school : 'a stranger'));
      },
    ];
    const all = await Promise.all(
      rounds.map((round) => {
        const kind = kinds[round % kinds.length];
        return inSchool(schoolAt(round), async () => kind?.(schoolAt(round)));
      }),
    );
    all.forEach((schools, round) => expect(new Set(schools)).toEqual(new Set([schoolAt(round)])));
  });

  it('show nothing without a school, also after all of that', async () => {
    await expect(runInContext(jobContext({}, 'nobody'), () => tenants.read(see))).rejects.toMatchObject({
      code: 'SCHOOL_REQUIRED',
    });
    const pool = new ConnectionPool(dataSource);
    const bare = await Promise.all(rounds.map(() => pool.query(see)));
    expect(bare.flat()).toEqual([]);
  });
});

/**
 * What tenancy costs a read: `TenantDatabase.read` (BEGIN, settings, SELECT, COMMIT in one round trip) against the same SELECT
 * through TypeORM's own transaction with the same settings, and against the bare SELECT without transaction or row security.
 */
import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { appDataSourceOptions } from '../../apps/api/dist/platform/database/data-source.js';
import { ConnectionPool } from '../../apps/api/dist/platform/database/connection-pool.js';
import { TenantDatabase } from '../../apps/api/dist/platform/database/tenant-database.js';
import { jobContext, runInContext } from '../../apps/api/dist/platform/tenancy/context.js';
import { interleave, median, ms, printMachine, printTable, ratio, times } from './measure.mjs';
import { benchDatabase } from './bench-database.mjs';

const SCHOOLS = 50;
const PEOPLE = 400;
const READS = 300;

const database = await benchDatabase();
const admin = new pg.Client({ connectionString: database.adminUrl });
await admin.connect();
await admin.query('set search_path = trellis');
await admin.query(`
  insert into school_directory (id, slug, name) select gen_random_uuid(), 's' || i, 'School ' || i from generate_series(1, ${SCHOOLS}) i;
  insert into school (school_id, name, locales, time_zone, created_at) select id, name, '{en}', 'UTC', now() from school_directory;
  insert into member (school_id, id, display_name, name_key, email, email_key, locale, created_at)
    select s.school_id, gen_random_uuid(), 'Person ' || i, 'person ' || i, i || '@x.example', i || '@x.example', 'en', now()
    from school s, generate_series(1, ${PEOPLE}) i;
  analyze;`);
const { rows } = await admin.query('select school_id from school order by school_id limit 1');
const schoolId = rows[0].school_id;

const dataSource = await new DataSource(appDataSourceOptions(database.urls.app, 4)).initialize();
const tenants = new TenantDatabase(new ConnectionPool(dataSource), { now: () => new Date() });
const SQL = 'select id, display_name, email from member where school_id = $1 order by name_key, id limit 20';

const contestants = {
  tenant: () =>
    runInContext(jobContext({ schoolId }, 'bench'), async () => {
      for (let i = 0; i < READS; i += 1) await tenants.read(SQL, [schoolId]);
    }),
  typeorm: async () => {
    for (let i = 0; i < READS; i += 1) {
      await dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('app.school_id', $1, true), set_config('app.account_id', '', true)`, [
          schoolId,
        ]);
        await manager.query(SQL, [schoolId]);
      });
    }
  },
  bare: async () => {
    for (let i = 0; i < READS; i += 1) await admin.query(SQL, [schoolId]);
  },
};

const measured = await interleave(contestants, { rounds: 15, warmUp: 3 });
const each = (name) => ms(median(measured[name]) / READS);
printTable(
  ['a read of 20 rows', 'ms each (median)', 'time as a ratio to the tenant read'],
  [
    ['TenantDatabase.read', each('tenant'), '1'],
    ["TypeORM's transaction, same settings", each('typeorm'), times(ratio(measured.typeorm, measured.tenant))],
    ['bare SELECT, no transaction, no row security', each('bare'), times(ratio(measured.bare, measured.tenant))],
  ],
);
process.stdout.write(
  `${SCHOOLS} schools × ${PEOPLE} people, one connection at a time, ${READS} reads a round, 15 rounds. `,
);
printMachine();
await dataSource.destroy();
await admin.end();
await database.drop();

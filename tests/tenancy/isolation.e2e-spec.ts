/**
 * No school ever sees or changes another's rows: asked of the catalogue, then tried on every table that it lists, over
 * the connections that the service uses. A new table is covered by being there.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attackTable } from './attacks.js';
import { checkCatalogue } from './check-catalogue.js';
import { guardOf } from './check-tables.js';
import { GLOBAL_TABLES, LOOKUP_FUNCTIONS } from './known-exceptions.js';
import { type Scene, setScene } from './scene.js';
import { LoginStage } from './stage.js';

describe('isolation of schools', () => {
  let scene: Scene;
  let stage: LoginStage;
  let app: pg.Client;

  beforeAll(async () => {
    scene = await setScene();
    const { urls } = scene.database;
    app = await scene.connect(urls.app);
    const logins = {
      app,
      owner: await scene.connect(urls.owner),
      system: await scene.connect(urls.system),
      queue: await scene.connect(urls.queue),
    };
    stage = new LoginStage(scene.superuser, logins, {
      app: await scene.connect(urls.app),
      owner: await scene.connect(urls.owner),
    });
  }, 120_000);

  afterAll(async () => {
    await scene?.end();
  });

  it('finds nothing in the catalogue that tenancy forbids', async () => {
    expect(await checkCatalogue(scene.superuser, scene.conditions)).toEqual([]);
  });

  it('finds every table that is named as an exception', () => {
    const names = scene.tables.map((table) => table.name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(GLOBAL_TABLES)));
    expect(scene.tables.filter((table) => guardOf(table)).length).toBeGreaterThan(25);
  });

  it('lets one school do nothing to the other, table by table', async () => {
    const found: string[] = [];
    for (const table of scene.tables) found.push(...(await attackTable(stage, table, scene.mine, scene.theirs)));
    expect(found).toEqual([]);
  }, 120_000);

  it('and the other way round', async () => {
    const found: string[] = [];
    for (const table of scene.tables) found.push(...(await attackTable(stage, table, scene.theirs, scene.mine)));
    expect(found).toEqual([]);
  }, 120_000);

  describe('a person who belongs to both schools', () => {
    /** One account, a member of both; acting in `mine`. */
    const asBoth = async (sql: string, params: unknown[] = []): Promise<pg.QueryResult> => {
      await app.query('begin');
      try {
        await app.query(`select set_config('app.school_id', $1, true), set_config('app.account_id', $2, true)`, [
          scene.mine.school,
          scene.mine.account,
        ]);
        return await app.query(sql, params);
      } finally {
        await app.query('rollback');
      }
    };

    beforeAll(async () => {
      await scene.superuser.query(
        'update trellis.member set account_id = $1 where school_id = $2 and merged_into is null',
        [scene.mine.account, scene.theirs.school],
      );
    });

    afterAll(async () => {
      await scene.superuser.query(
        'update trellis.member set account_id = $1 where school_id = $2 and merged_into is null',
        [scene.theirs.account, scene.theirs.school],
      );
    });

    it('sees the own membership there, and the name of that school', async () => {
      const there = await asBoth('select account_id from member where school_id = $1', [scene.theirs.school]);
      expect(there.rows).toEqual([{ account_id: scene.mine.account }]);
      expect((await asBoth('select id from school_directory')).rows).toHaveLength(2);
    });

    it('changes neither', async () => {
      const there = [scene.theirs.school];
      expect((await asBoth(`update member set roles = '{administrator}' where school_id = $1`, there)).rowCount).toBe(
        0,
      );
      expect((await asBoth('delete from member where school_id = $1', there)).rowCount).toBe(0);
      expect((await asBoth(`update school_directory set name = 'x' where id = $1`, there)).rowCount).toBe(0);
      await expect(asBoth('select 1 from member where school_id = $1 for update', there)).resolves.toMatchObject({
        rowCount: 0,
      });
    });

    it('sees nothing else of that school', async () => {
      for (const table of scene.tables) {
        const guard = guardOf(table);
        if (guard?.by !== 'school' || table.schema === 'vault') continue;
        if (
          ['trellis.member', 'trellis.school_directory', 'trellis.program_role', 'trellis.deputy'].includes(table.name)
        )
          continue;
        const { rowCount } = await asBoth(`select * from ${table.name} where school_id = $1`, [scene.theirs.school]);
        expect({ table: table.name, rowCount }).toEqual({ table: table.name, rowCount: 0 });
      }
    });
  });

  describe('the functions that answer before a school is known', () => {
    const call = (name: string, key: string | null): Promise<pg.QueryResult> =>
      app.query(`select * from trellis.${name.split('(')[0] ?? ''}($1)`, [key]);

    it.each(Object.entries(LOOKUP_FUNCTIONS))(
      '%s: one row for a key that is held, none for a guess',
      async (name, source) => {
        // Keys that may stay empty in a row (an invitation's) are filled for the trial.
        const own = scene.mine.rows.get(source.table)?.[0];
        let key = own?.[source.key] ?? null;
        if (key === null) {
          const filled = await scene.superuser.query<Record<string, string>>(
            `update ${source.table} set ${source.key} = '\\x01' where school_id = $1 returning ${source.key}`,
            [scene.mine.school],
          );
          key = filled.rows[0]?.[source.key] ?? null;
        }
        expect((await call(name, key)).rowCount).toBe(1);
        for (const guess of [null, '', source.key === 'token_hash' ? '\\x' : '%']) {
          expect((await call(name, guess)).rowCount).toBe(0);
        }
      },
    );

    it('are closed to everyone else', async () => {
      const system = await scene.connect(scene.database.urls.system);
      await expect(system.query(`select * from trellis.account_by_email('x')`)).rejects.toMatchObject({
        code: '42501',
      });
    });
  });

  it('lets the app become the vault and nobody else', async () => {
    for (const role of ['trellis_owner', 'trellis_system', 'trellis_lookup', 'trellis_backup', 'trellis_queue']) {
      await expect(app.query(`set role ${role}`)).rejects.toMatchObject({ code: '42501' });
    }
    const system = await scene.connect(scene.database.urls.system);
    await expect(system.query('set role trellis_vault')).rejects.toMatchObject({ code: '42501' });
  });
});

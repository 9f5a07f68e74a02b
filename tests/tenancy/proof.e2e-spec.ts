/**
 * The harness proves itself: in a scratch database each wall is taken down or weakened, one at a time, and the harness must
 * notice, by reading the catalogue and, where an attacker would gain by it, by the attack. Each change is undone with its
 * transaction.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attackTable } from './attacks.js';
import { readTables } from './catalogue.js';
import { checkCatalogue } from './check-catalogue.js';
import { checkTable, guardOf, type Violation } from './check-tables.js';
import { type Mutation, mutationsOf, OTHER_MUTATIONS } from './mutations.js';
import { newRow } from './row-factory.js';
import { type Scene, setScene } from './scene.js';
import { ScratchStage } from './stage.js';

interface Verdict {
  read: Violation[];
  tried: Violation[];
}

describe('the harness', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await setScene();
  }, 120_000);

  afterAll(async () => {
    await scene?.end();
  });

  /** What the harness says of one table, or of the whole catalogue; `enough` attacks that work, and no more are tried. */
  async function judge(name: string | null, enough?: number): Promise<Verdict> {
    const { superuser, conditions, mine, theirs } = scene;
    if (name === null) return { read: await checkCatalogue(superuser, conditions), tried: [] };
    const [table] = await readTables(superuser, name);
    if (!table) throw new Error(`There is no table ${name}.`);
    return {
      read: checkTable(table, conditions),
      tried: await attackTable(new ScratchStage(superuser), table, mine, theirs, enough),
    };
  }

  async function afterMutation(mutation: Mutation): Promise<Verdict> {
    await scene.superuser.query('begin');
    try {
      await scene.superuser.query(mutation.sql);
      // Where an attacker gains nothing at once there is only the catalogue to tell.
      return await judge(mutation.table, mutation.exploitable ? 1 : 0);
    } finally {
      await scene.superuser.query('rollback');
    }
  }

  it('is green where nothing is weakened, or its red would say nothing', async () => {
    await scene.superuser.query('begin');
    for (const table of scene.tables.filter(guardOf)) {
      expect(await judge(table.name)).toEqual({ read: [], tried: [] });
    }
    expect(await judge(null)).toEqual({ read: [], tried: [] });
    await scene.superuser.query('rollback');
  }, 60_000);

  it('turns red for each policy, key and grant of each table', async () => {
    const missed: string[] = [];
    let exploited = 0;
    const mutations = scene.tables.flatMap(mutationsOf);
    for (const mutation of mutations) {
      const { read, tried } = await afterMutation(mutation);
      if (read.length === 0) missed.push(`${mutation.name}: not seen in the catalogue`);
      if (mutation.exploitable && tried.length === 0) missed.push(`${mutation.name}: not found by trying`);
      exploited += tried.length > 0 ? 1 : 0;
    }
    expect(missed).toEqual([]);
    expect(mutations.length).toBeGreaterThan(300);
    expect(exploited).toBeGreaterThan(200);
  }, 300_000);

  it.each(OTHER_MUTATIONS)('turns red for $name', async (mutation) => {
    expect((await afterMutation(mutation)).read).not.toEqual([]);
  });

  it('says what to do about a table that it cannot fill', async () => {
    const { superuser, mine } = scene;
    await superuser.query('begin');
    await superuser.query('create table trellis.stray (school_id uuid primary key, place point not null)');
    const [table] = await readTables(superuser, 'trellis.stray');
    await superuser.query('rollback');
    expect(() => table && newRow(table, mine)).toThrow('no value of type point for trellis.stray.place: teach it in');
  });

  it('is green again afterwards', async () => {
    expect(await judge(null)).toEqual({ read: [], tried: [] });
  });
});

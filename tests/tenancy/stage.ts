/** Where attacks are tried: over real connections of each role, or inside a transaction that is undone. */
import type pg from 'pg';

export interface Caller {
  role: 'app' | 'vault' | 'system' | 'owner' | 'queue';
  /** null: never set on this connection; '' : what stands after an earlier transaction had set it. */
  school: string | null;
  account: string | null;
}

/** What came of a statement: its rows and count, or the SQLSTATE of the refusal. */
export type Outcome =
  | { refused: false; rows: Record<string, string | null>[]; count: number }
  | { refused: true; code: string; why: string };

export interface Attempt {
  outcome: Outcome;
  /** Fingerprint of the watched table afterwards; null where nothing can have happened. */
  after: string | null;
}

export interface Stage {
  /** Runs the statement with lasting effect, and tells what the watched table looks like afterwards. */
  attempt(caller: Caller, sql: string, params: unknown[], watched: string): Promise<Attempt>;
  /** Runs the statement and undoes it. */
  rehearse(caller: Caller, sql: string, params: unknown[]): Promise<Outcome>;
  fingerprint(table: string): Promise<string>;
}

/** Every row of a table, of all schools, in one value. */
async function fingerprintOf(superuser: pg.Client, table: string): Promise<string> {
  const { rows } = await superuser.query<{ all: string | null }>(
    `select count(*) || md5(coalesce(string_agg(t::text, E'\\n' order by t::text collate "C"), '')) as all from ${table} t`,
  );
  return rows[0]?.all ?? '';
}

const settingsOf = (caller: Caller): { sql: string; params: string[] } | null =>
  caller.school === null && caller.account === null
    ? null
    : {
        sql: `select set_config('app.school_id', $1, true), set_config('app.account_id', $2, true)`,
        params: [caller.school ?? '', caller.account ?? ''],
      };

async function outcomeOf(client: pg.Client, sql: string, params: unknown[]): Promise<Outcome> {
  try {
    const { rows, rowCount } = await client.query<Record<string, string | null>>(sql, params);
    return { refused: false, rows, count: rowCount ?? 0 };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code) throw error;
    return { refused: true, code, why: message };
  }
}

/** As the service connects: a login of each role, the vault through SET LOCAL ROLE. */
export class LoginStage implements Stage {
  constructor(
    private readonly superuser: pg.Client,
    private readonly logins: Readonly<Record<Exclude<Caller['role'], 'vault'>, pg.Client>>,
    /** Connections on which no school was ever set. */
    private readonly untouched: Readonly<Record<'app' | 'owner', pg.Client>>,
  ) {}

  async attempt(caller: Caller, sql: string, params: unknown[], watched: string): Promise<Attempt> {
    const outcome = await this.perform(caller, sql, params, 'commit');
    return { outcome, after: await this.fingerprint(watched) };
  }

  rehearse(caller: Caller, sql: string, params: unknown[]): Promise<Outcome> {
    return this.perform(caller, sql, params, 'rollback');
  }

  fingerprint(table: string): Promise<string> {
    return fingerprintOf(this.superuser, table);
  }

  private async perform(caller: Caller, sql: string, params: unknown[], end: 'commit' | 'rollback'): Promise<Outcome> {
    const role = caller.role === 'vault' ? 'app' : caller.role;
    const settings = settingsOf(caller);
    const client = settings || (role !== 'app' && role !== 'owner') ? this.logins[role] : this.untouched[role];
    await client.query('begin');
    if (settings) await client.query(settings.sql, settings.params);
    if (caller.role === 'vault') await client.query('set local role trellis_vault');
    const outcome = await outcomeOf(client, sql, params);
    await client.query(outcome.refused ? 'rollback' : end);
    return outcome;
  }
}

/**
 * Inside one transaction of a superuser who becomes each role in turn and undoes every step: for attacks on a schema that
 * was weakened in that same transaction.
 */
export class ScratchStage implements Stage {
  constructor(private readonly superuser: pg.Client) {}

  attempt(caller: Caller, sql: string, params: unknown[], watched: string): Promise<Attempt> {
    return this.undone(caller, async () => {
      const outcome = await outcomeOf(this.superuser, sql, params);
      // What was refused has left nothing behind, and the table can't be read before the step is undone.
      if (outcome.refused) return { outcome, after: null };
      await this.superuser.query('reset role');
      return { outcome, after: await this.fingerprint(watched) };
    });
  }

  rehearse(caller: Caller, sql: string, params: unknown[]): Promise<Outcome> {
    return this.undone(caller, () => outcomeOf(this.superuser, sql, params));
  }

  fingerprint(table: string): Promise<string> {
    return fingerprintOf(this.superuser, table);
  }

  /** One message begins a step and one ends it: the proof takes some ten thousand of them. */
  private async undone<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    const [school, account] = [caller.school, caller.account].map((id) => this.superuser.escapeLiteral(id ?? ''));
    await this.superuser.query(
      `savepoint step; select set_config('app.school_id', ${school}, true), set_config('app.account_id', ${account}, true);
       set local role trellis_${caller.role}`,
    );
    const result = await work();
    await this.superuser.query('rollback to savepoint step; release savepoint step');
    return result;
  }
}

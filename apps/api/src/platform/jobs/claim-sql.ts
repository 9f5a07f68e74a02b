export interface ClaimedTable {
  table: string;
  /** The column that leads the key: the school, or the account. Turns are taken between its values. */
  owner: 'school_id' | 'account_id';
  /** Condition of the partial indexes over what is still owed; begins with its column. One of them is by owner and time. */
  open: string;
  /** Further columns that the role `system` may read. */
  columns: readonly string[];
}

/** Whoever owes more than this at once gives way to the others, seven turns of eight. */
const MUCH = 2_000;
const GIVES_WAY = 8;

const isDue = (open: string, alias: string): string =>
  `${alias}.${open} and ${alias}.due_at <= $1 and (${alias}.claimed_until is null or ${alias}.claimed_until <= $1)`;

/**
 * SQL that tells whether anything is due ($1 now): one step along the index by time, whatever is planned for later. Most looks
 * find nothing, and to plan the claim alone costs ten times as much. The order says which index, whatever the statistics say.
 */
export function lookSql({ table, open }: ClaimedTable): string {
  return `select true from ${table} o where ${isDue(open, 'o')} order by o.due_at limit 1`;
}

/**
 * SQL by which one scanner claims a window of due rows across schools: $1 now, $2 until when they are claimed, $3 how many.
 * Owners take turns (everyone's first row before anyone's second, and who owes much every eighth turn), so that 100,000 rows of
 * one school starve nobody. Each owner is one step along an index and brings no more rows than the window holds: a million
 * planned rows, or 100,000 due ones, are not looked at. Rows that another scanner holds are skipped; those it has just claimed
 * fail the second look at `claimed_until` once locked. The rows that were chosen are looked up by key, one by one, whatever is known
 * of how many an owner has (rows that were written a moment ago are in no statistics): `for update` keeps the lookup what it is,
 * and the condition after it says what the planner would not guess, that few rows come out.
 */
export function claimSql({ table, owner, open, columns }: ClaimedTable): string {
  const due = (alias: string): string => isDue(open, alias);
  const returned = [owner, 'id', 'claim_number', ...columns].map((column) => `t.${column}`).join(', ');
  return `
    with recursive owners as (
      (select o.${owner} from ${table} o where o.${open} order by o.${owner} limit 1)
      union all
      select (select o.${owner} from ${table} o where o.${open} and o.${owner} > owners.${owner} order by o.${owner} limit 1)
      from owners where owners.${owner} is not null
    ), steps as (
      select owners.${owner}, case when exists (
          select 1 from ${table} m where m.${open} and m.${owner} = owners.${owner} and m.due_at <= $1 offset ${MUCH} limit 1
        ) then ${GIVES_WAY} else 1 end as step
      from owners where owners.${owner} is not null offset 0
    ), ranked as (
      select r.${owner}, r.id, r.due_at, r.place * steps.step as turn
      from steps cross join lateral (
        select d.${owner}, d.id, d.due_at, row_number() over (order by d.due_at, d.id) as place from (
          select r.${owner}, r.id, r.due_at from ${table} r where r.${owner} = steps.${owner} and ${due('r')}
          order by r.due_at, r.id limit $3
        ) d
      ) r
    ), chosen as (
      select ${owner}, id, turn from ranked order by turn, due_at, id limit $3
    ), locked as (
      select c.${owner}, c.id, c.turn from chosen c cross join lateral (
        select d.id, ${due('d')} as due from ${table} d where d.${owner} = c.${owner} and d.id = c.id limit 1 for update skip locked
      ) d where d.id = c.id and d.due
    )
    update ${table} t set claim_number = t.claim_number + 1, claimed_until = $2
    from locked l where t.${owner} = l.${owner} and t.id = l.id
    returning ${returned}, l.turn::int as turn`;
}

/** SQL that gives claims back ($1 owners, $2 ids, $3 claim numbers), for when the queue did not take them. */
export function releaseSql({ table, owner }: ClaimedTable): string {
  return `
    update ${table} t set claimed_until = null
    from unnest($1::uuid[], $2::uuid[], $3::int[]) as c(owner, id, claim)
    where t.${owner} = c.owner and t.id = c.id and t.claim_number = c.claim`;
}

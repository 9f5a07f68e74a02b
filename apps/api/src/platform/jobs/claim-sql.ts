export interface ClaimedTable {
  table: string;
  /** The column that leads the key: the school, or the account. Turns are taken between its values. */
  owner: 'school_id' | 'account_id';
  /** Condition of the partial index over what is still owed; begins with its column. */
  open: string;
  /** Further columns that the role `system` may read. */
  columns: readonly string[];
}

/**
 * SQL by which one scanner claims a window of due rows across schools: $1 now, $2 until when they are claimed, $3 how many.
 * Owners take turns (everyone's first row before anyone's second), so that 100,000 rows of one school starve nobody. Rows
 * that another scanner holds are skipped; those it has just claimed fail the second look at `claimed_until` once locked.
 */
export function claimSql({ table, owner, open, columns }: ClaimedTable): string {
  const due = (alias: string): string =>
    `${alias}.${open} and ${alias}.due_at <= $1 and (${alias}.claimed_until is null or ${alias}.claimed_until <= $1)`;
  const returned = [owner, 'id', 'claim_number', ...columns].map((column) => `t.${column}`).join(', ');
  return `
    with ranked as (
      select r.${owner}, r.id, r.due_at, row_number() over (partition by r.${owner} order by r.due_at, r.id) as turn
      from ${table} r where ${due('r')}
    ), chosen as (
      select ${owner}, id, turn from ranked order by turn, due_at, id limit $3
    ), locked as (
      select d.${owner}, d.id, c.turn from ${table} d join chosen c on c.${owner} = d.${owner} and c.id = d.id
      where ${due('d')} for update of d skip locked
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

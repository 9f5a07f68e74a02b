import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, IdentityState, IdentityTextKind, Localized } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { AliasView, DimensionView, OptionView, RollUpView, TaxonomyParts } from './taxonomy-view.policy.js';

/** Who looks after a dimension, and who approved its words when. */
export interface StewardRow {
  dimension_id: string;
  steward: { id: string; displayName: string } | null;
  approved_at: Date | null;
}

export interface EnrolledRow {
  id: string;
  member_id: string;
  cohort_id: string;
  role: EnrolmentRole;
}

export interface NewDimension {
  id: string;
  label: Localized;
  help: Localized;
}

/** Everything of a school's taxonomy in one statement: one moment, one round trip. $1 school. */
const WHOLE = `
  select t.revision,
    coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'label', d.label, 'help', d.help, 'proposed', d.proposed,
        'state', d.state, 'stewardId', d.steward_member_id,
        'rollUps', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'label', r.label, 'proposed', r.proposed)
            order by r.position, r.id)
          from identity_roll_up r where r.school_id = $1 and r.dimension_id = d.id), '[]'),
        'options', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'proposed', o.proposed,
            'state', o.state, 'rollUpId', o.roll_up_id, 'mergedInto', o.merged_into) order by o.position, o.id)
          from identity_option o where o.school_id = $1 and o.dimension_id = d.id), '[]')) order by d.position, d.id)
      from identity_dimension d where d.school_id = $1), '[]') as dimensions,
    coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'key', a.key, 'text', a.text, 'dimensionId', a.dimension_id,
        'optionId', a.option_id, 'question', a.question) order by a.id)
      from identity_alias a where a.school_id = $1), '[]') as aliases
  from taxonomy t where t.school_id = $1`;

/** Of a member `m`: somebody who has tasks in this school, and so may look after a dimension. */
export const HAS_TASKS = `m.merged_into is null and m.erased_at is null
  and (m.roles && array['administrator', 'coordinator'] or exists (select 1 from program_role r
    where r.school_id = m.school_id and r.member_id = m.id and r.role = 'coordinator'))`;

@Injectable()
export class TaxonomyRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Null: the school has not been given one yet. */
  async find(): Promise<TaxonomyParts | null> {
    const [row] = await this.db.read<TaxonomyParts>(WHOLE, [currentSchoolId()]);
    return row ?? null;
  }

  /** False when another process was first: it has committed by then. */
  async begin(now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      'insert into taxonomy (school_id, begun_at) values ($1, $2) on conflict (school_id) do nothing',
      [currentSchoolId(), now],
    );
    return count === 1;
  }

  /** One change at a time in a school: whoever changes something waits here for whoever is changing something. */
  async nextRevision(): Promise<void> {
    const { count } = await this.db.write('update taxonomy set revision = revision + 1 where school_id = $1', [
      currentSchoolId(),
    ]);
    if (count === 0) throw new AppError('NOT_FOUND');
  }

  /** Names beside what `find` reads. */
  listStewards(): Promise<StewardRow[]> {
    return this.db.read<StewardRow>(
      `select d.id as dimension_id, d.wording_approved_at as approved_at,
         case when m.id is null then null else jsonb_build_object('id', m.id, 'displayName', m.display_name) end as steward
       from identity_dimension d left join member m on m.school_id = d.school_id and m.id = d.steward_member_id
       where d.school_id = $1`,
      [currentSchoolId()],
    );
  }

  async insertWhole({ dimensions, aliases }: TaxonomyParts, now: Date): Promise<void> {
    for (const [position, dimension] of dimensions.entries()) {
      await this.insertDimension(dimension, position, now);
      await this.insertRollUps(dimension.id, dimension.rollUps);
      await this.insertOptions(dimension.id, dimension.options);
    }
    await this.insertAliases(aliases);
  }

  async insertDimension({ id, label, help }: NewDimension, position: number, now: Date): Promise<void> {
    await this.db.write(
      `insert into identity_dimension (school_id, id, label, help, position, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [currentSchoolId(), id, JSON.stringify(label), JSON.stringify(help), position, now],
    );
  }

  async insertRollUps(dimensionId: string, rollUps: readonly RollUpView[], from = 0): Promise<void> {
    await this.db.write(
      `insert into identity_roll_up (school_id, id, dimension_id, label, position)
       select $1, r.id, $2, r.label, $4 + r.at from jsonb_to_recordset($3::jsonb) r(id uuid, label jsonb, at integer)`,
      [currentSchoolId(), dimensionId, inOrder(rollUps), from],
    );
  }

  async insertOptions(dimensionId: string, options: readonly OptionView[], from = 0): Promise<void> {
    await this.db.write(
      `insert into identity_option (school_id, id, dimension_id, roll_up_id, label, state, position)
       select $1, o.id, $2, o."rollUpId", o.label, o.state, $4 + o.at
       from jsonb_to_recordset($3::jsonb) o(id uuid, "rollUpId" uuid, label jsonb, state text, at integer)`,
      [currentSchoolId(), dimensionId, inOrder(options), from],
    );
  }

  async insertAliases(aliases: readonly AliasView[]): Promise<void> {
    await this.db.write(
      `insert into identity_alias (school_id, id, kind, key, text, dimension_id, option_id, question)
       select $1, gen_random_uuid(), a.kind, a.key, a.text, a."dimensionId", a."optionId", a.question
       from jsonb_to_recordset($2::jsonb)
         a(kind text, key text, text text, "dimensionId" uuid, "optionId" uuid, question text)
       on conflict do nothing`,
      [currentSchoolId(), JSON.stringify(aliases)],
    );
  }

  /** What a spelling stands for from now on is said anew. */
  async deleteAliases(kind: IdentityTextKind, key: string): Promise<void> {
    await this.db.write('delete from identity_alias where school_id = $1 and kind = $2 and key = $3', [
      currentSchoolId(),
      kind,
      key,
    ]);
  }

  async changeDimension(
    id: string,
    { label, help, proposed }: Pick<DimensionView, 'label' | 'help' | 'proposed'>,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `update identity_dimension set label = $3, help = $4, proposed = $5, changed_at = $6 where school_id = $1 and id = $2`,
      [currentSchoolId(), id, JSON.stringify(label), JSON.stringify(help), jsonOrNull(proposed), now],
    );
  }

  async setDimensionState(id: string, state: IdentityState, now: Date): Promise<void> {
    await this.db.write('update identity_dimension set state = $3, changed_at = $4 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      state,
      now,
    ]);
  }

  async nameSteward(id: string, memberId: string | null, now: Date): Promise<void> {
    await this.db.write(
      `update identity_dimension set steward_member_id = $3, changed_at = $4,
         steward_named_at = case when $3::uuid is null then steward_named_at else coalesce(steward_named_at, $4) end
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, memberId, now],
    );
  }

  async markApproved(id: string, by: string | null, now: Date): Promise<void> {
    await this.db.write(
      `update identity_dimension set wording_approved_by = $3, wording_approved_at = $4, changed_at = $4
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, by, now],
    );
  }

  async changeRollUp({ id, label, proposed }: RollUpView): Promise<void> {
    await this.db.write('update identity_roll_up set label = $3, proposed = $4 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      JSON.stringify(label),
      jsonOrNull(proposed),
    ]);
  }

  async deleteRollUp(id: string): Promise<void> {
    await this.db.write('delete from identity_roll_up where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  async changeOption({ id, label, proposed, state, rollUpId, mergedInto }: OptionView): Promise<void> {
    await this.db.write(
      `update identity_option set label = $3, proposed = $4, state = $5, roll_up_id = $6, merged_into = $7
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, JSON.stringify(label), jsonOrNull(proposed), state, rollUpId, mergedInto],
    );
  }

  async deleteOption(id: string): Promise<void> {
    await this.db.write('delete from identity_option where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  /** Puts dimensions, or the options of one, in this order. */
  async order(table: 'identity_dimension' | 'identity_option', ids: readonly string[]): Promise<void> {
    await this.db.write(
      `update ${table} t set position = o.at from unnest($2::uuid[]) with ordinality o(id, at)
       where t.school_id = $1 and t.id = o.id`,
      [currentSchoolId(), ids],
    );
  }

  /** Whether someone runs programs here, in the whole school or one program: who has a list of tasks. */
  async seesTasks(memberId: string): Promise<boolean> {
    const rows = await this.db.read(`select 1 from member m where m.school_id = $1 and m.id = $2 and ${HAS_TASKS}`, [
      currentSchoolId(),
      memberId,
    ]);
    return rows.length > 0;
  }

  /** Everyone who takes part in a cohort that is not over: whose answers may still be read by the taxonomy. */
  listEnrolments(): Promise<EnrolledRow[]> {
    return this.db.read<EnrolledRow>(
      `select e.id, e.member_id, e.cohort_id, e.role from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and c.state <> 'closed' and e.state in ('applied', 'enrolled', 'paused') order by e.id`,
      [currentSchoolId()],
    );
  }
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const inOrder = (things: readonly object[]): string => JSON.stringify(things.map((thing, at) => ({ ...thing, at })));

import { Injectable } from '@nestjs/common';
import type { AgreementDesign } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { Slot, SlotText } from './agreements.policy.js';

export interface AgreementRow extends AgreementDesign {
  template_version: number;
  revision: number;
  version: number | null;
}

export interface TextRow extends SlotText {
  revision: number;
  changed_at: Date;
}

export interface SignatureRow {
  version: number;
  enrolment_id: string;
  name: string | null;
  signed_at: Date;
}

export interface VersionRow {
  version: number;
  made_at: Date;
  texts: SlotText[];
}

export interface ToSignRow {
  mentorship_id: string;
  has_changed: boolean;
}

export interface FactsRow {
  mentorship_id: string;
  begun_at: Date | null;
  version: number | null;
  newest: number | null;
  people: number;
  signed: number;
  published_at: Date;
  last_signed_at: Date | null;
}

const TEXT_OF = `jsonb_build_object('partId', x.part_id, 'enrolmentId', x.enrolment_id, 'text', x.text)`;

@Injectable()
export class AgreementsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(mentorshipId: string): Promise<AgreementRow | null> {
    const [row] = await this.db.read<AgreementRow>(
      `select template_version, intro, parts, revision, version from agreement where school_id = $1 and mentorship_id = $2`,
      [currentSchoolId(), mentorshipId],
    );
    return row ?? null;
  }

  listTexts(mentorshipId: string): Promise<TextRow[]> {
    return this.db.read<TextRow>(
      `select part_id as "partId", enrolment_id as "enrolmentId", text, revision, changed_at
       from agreement_text where school_id = $1 and mentorship_id = $2`,
      [currentSchoolId(), mentorshipId],
    );
  }

  listSignatures(mentorshipId: string): Promise<SignatureRow[]> {
    return this.db.read<SignatureRow>(
      `select version, enrolment_id, name, signed_at from agreement_signature
       where school_id = $1 and mentorship_id = $2 order by version desc, signed_at, enrolment_id`,
      [currentSchoolId(), mentorshipId],
    );
  }

  /** The newest first. */
  listVersions(mentorshipId: string, most: number): Promise<VersionRow[]> {
    return this.db.read<VersionRow>(
      `select v.version, v.made_at, coalesce((select jsonb_agg(${TEXT_OF}) from agreement_version_text x
         where x.school_id = v.school_id and x.mentorship_id = v.mentorship_id and x.version = v.version), '[]') as texts
       from agreement_version v where v.school_id = $1 and v.mentorship_id = $2 order by v.version desc limit $3`,
      [currentSchoolId(), mentorshipId, most],
    );
  }

  /** Enrolments of those who let the people who run the program read what is not confidential. */
  async listSharing(mentorshipId: string): Promise<string[]> {
    const rows = await this.db.read<{ enrolment_id: string }>(
      'select enrolment_id from agreement_sharing where school_id = $1 and mentorship_id = $2',
      [currentSchoolId(), mentorshipId],
    );
    return rows.map((row) => row.enrolment_id);
  }

  /**
   * Active mentorships of a member in which something waits for their signature: what others have signed, and what once was signed
   * and reads differently now. Not what nobody has signed yet.
   */
  listToSign(memberId: string): Promise<ToSignRow[]> {
    return this.db.read<ToSignRow>(
      `select s.id as mentorship_id, exists (select 1 from agreement_signature b where b.school_id = s.school_id
         and b.mentorship_id = s.id and b.enrolment_id = p.enrolment_id) as has_changed
       from enrolment e
       join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id
       join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and s.state = 'active'
       join agreement a on a.school_id = s.school_id and a.mentorship_id = s.id
       where e.school_id = $1 and e.member_id = $2
         and exists (select 1 from agreement_version v where v.school_id = s.school_id and v.mentorship_id = s.id)
         and not exists (select 1 from agreement_signature g where g.school_id = s.school_id and g.mentorship_id = s.id
           and g.enrolment_id = p.enrolment_id and g.version = a.version)
       order by s.id`,
      [currentSchoolId(), memberId],
    );
  }

  /** Of each mentorship, those included in which nobody has written; only who is in it now counts as having signed. */
  listFacts(mentorshipIds: readonly string[]): Promise<FactsRow[]> {
    return this.db.read<FactsRow>(
      `select s.id as mentorship_id, s.published_at, a.begun_at, a.version,
         (select max(v.version) from agreement_version v where v.school_id = s.school_id and v.mentorship_id = s.id) as newest,
         count(p.enrolment_id)::int as people, count(g.enrolment_id)::int as signed, max(g.signed_at) as last_signed_at
       from mentorship s
       left join agreement a on a.school_id = s.school_id and a.mentorship_id = s.id
       left join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
       left join agreement_signature g on g.school_id = s.school_id and g.mentorship_id = s.id and g.version = a.version
         and g.enrolment_id = p.enrolment_id
       where s.school_id = $1 and s.id = any ($2::uuid[])
       group by s.school_id, s.id, s.published_at, a.begun_at, a.version`,
      [currentSchoolId(), mentorshipIds],
    );
  }

  // Inside `TenantDatabase.run`, with the mentorship locked.

  async begin(mentorshipId: string, design: AgreementDesign & { version: number }, now: Date): Promise<void> {
    await this.db.write(
      `insert into agreement (school_id, mentorship_id, template_version, intro, parts, revision, begun_at)
       values ($1, $2, $3, $4, $5, 0, $6) on conflict do nothing`,
      [
        currentSchoolId(),
        mentorshipId,
        design.version,
        JSON.stringify(design.intro),
        JSON.stringify(design.parts),
        now,
      ],
    );
  }

  /** Puts the text where `revision` is still what stands there (0: nothing); false where somebody was quicker. */
  async write(
    mentorshipId: string,
    { partId, enrolmentId, text }: SlotText,
    revision: number,
    by: string,
    now: Date,
  ): Promise<boolean> {
    const values = [currentSchoolId(), newId(), mentorshipId, partId, enrolmentId, text, by, now];
    const { count } =
      revision === 0
        ? await this.db.write(
            `insert into agreement_text (school_id, id, mentorship_id, part_id, enrolment_id, text, revision, changed_by, changed_at)
             values ($1, $2, $3, $4, $5, $6, 1, $7, $8) on conflict do nothing`,
            values,
          )
        : await this.db.write(
            `update agreement_text set text = $5, revision = revision + 1, changed_by = $6, changed_at = $7
             where school_id = $1 and mentorship_id = $2 and part_id = $3 and enrolment_id is not distinct from $4
               and revision = $8`,
            [currentSchoolId(), mentorshipId, partId, enrolmentId, text, by, now, revision],
          );
    return count === 1;
  }

  /** What stands there now is nobody's signed version any more. */
  async markChanged(mentorshipId: string): Promise<void> {
    await this.db.write(
      'update agreement set revision = revision + 1, version = null where school_id = $1 and mentorship_id = $2',
      [currentSchoolId(), mentorshipId],
    );
  }

  /** Keeps what stands there, where it says something, as a version to be signed. */
  async keepVersion(mentorshipId: string, version: number, slots: readonly Slot[], now: Date): Promise<void> {
    const values = [currentSchoolId(), mentorshipId, version];
    await this.db.write(
      'insert into agreement_version (school_id, mentorship_id, version, made_at) values ($1, $2, $3, $4)',
      [...values, now],
    );
    await this.db.write(
      `insert into agreement_version_text (school_id, id, mentorship_id, version, part_id, enrolment_id, changed_by, text)
       select t.school_id, gen_random_uuid(), t.mentorship_id, $3, t.part_id, t.enrolment_id, t.changed_by, t.text
       from agreement_text t
       join jsonb_to_recordset($4::jsonb) as s("partId" text, "enrolmentId" uuid)
         on s."partId" = t.part_id and s."enrolmentId" is not distinct from t.enrolment_id
       where t.school_id = $1 and t.mentorship_id = $2 and t.text <> ''`,
      [...values, JSON.stringify(slots)],
    );
    await this.db.write('update agreement set version = $3 where school_id = $1 and mentorship_id = $2', values);
  }

  /** False where they have signed this version already. */
  async sign(
    mentorshipId: string,
    version: number,
    by: { enrolmentId: string; name: string },
    now: Date,
  ): Promise<boolean> {
    const { count } = await this.db.write(
      `insert into agreement_signature (school_id, mentorship_id, version, enrolment_id, name, signed_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [currentSchoolId(), mentorshipId, version, by.enrolmentId, by.name, now],
    );
    return count === 1;
  }

  async share(mentorshipId: string, enrolmentId: string, shares: boolean, now: Date): Promise<void> {
    const values = [currentSchoolId(), mentorshipId, enrolmentId];
    if (shares)
      await this.db.write(
        `insert into agreement_sharing (school_id, mentorship_id, enrolment_id, changed_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [...values, now],
      );
    else
      await this.db.write(
        'delete from agreement_sharing where school_id = $1 and mentorship_id = $2 and enrolment_id = $3',
        values,
      );
  }
}

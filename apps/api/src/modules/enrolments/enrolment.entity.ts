import type { EnrolmentRole, EnrolmentState } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('enrolment')
export class EnrolmentEntity {
  @PrimaryColumn({ name: 'school_id', type: 'uuid' })
  schoolId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'cohort_id', type: 'uuid' })
  cohortId!: string;

  @Column({ name: 'member_id', type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  role!: EnrolmentRole;

  @Column({ type: 'text' })
  state!: EnrolmentState;

  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  @Column({ name: 'name_key', type: 'text' })
  nameKey!: string;

  @Column({ name: 'notice_sent_at', type: 'timestamptz', nullable: true })
  noticeSentAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}

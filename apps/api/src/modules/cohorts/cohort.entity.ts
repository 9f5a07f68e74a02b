import type { CohortState, ProgramSettings } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TakenOffers, WaitingNoticeRecord } from './cohort.types.js';

@Entity('cohort')
export class CohortEntity {
  @PrimaryColumn({ name: 'school_id', type: 'uuid' })
  schoolId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'program_id', type: 'uuid' })
  programId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ type: 'text' })
  state!: CohortState;

  @Column({ type: 'jsonb' })
  settings!: ProgramSettings;

  @Column({ name: 'mentee_form_version_id', type: 'uuid' })
  menteeFormVersionId!: string;

  @Column({ name: 'mentor_form_version_id', type: 'uuid' })
  mentorFormVersionId!: string;

  @Column({ name: 'waiting_notice', type: 'jsonb', nullable: true })
  waitingNotice!: WaitingNoticeRecord | null;

  @Column({ name: 'left_offers', type: 'jsonb', default: {} })
  leftOffers!: Record<string, unknown>;

  @Column({ name: 'taken_offers', type: 'jsonb', nullable: true })
  takenOffers!: TakenOffers | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

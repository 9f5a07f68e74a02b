import type { EnrolmentRole, ImportState } from '@trellis/contracts';
import type { ColumnMapping } from '@trellis/forms';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportColumns } from './import.types.js';

@Entity('intake_import')
export class ImportEntity {
  @PrimaryColumn({ name: 'school_id', type: 'uuid' })
  schoolId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'cohort_id', type: 'uuid' })
  cohortId!: string;

  @Column({ type: 'text' })
  role!: EnrolmentRole;

  @Column({ type: 'text' })
  state!: ImportState;

  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;

  @Column({ type: 'text' })
  encoding!: string;

  @Column({ type: 'text' })
  delimiter!: string;

  @Column({ type: 'jsonb' })
  columns!: ImportColumns;

  @Column({ type: 'jsonb' })
  mapping!: ColumnMapping[];

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

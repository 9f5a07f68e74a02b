import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProgramTemplateFile } from './program-template.policy.js';

@Entity('program_template')
export class ProgramTemplateEntity {
  @PrimaryColumn({ name: 'school_id', type: 'uuid' })
  schoolId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'jsonb' })
  payload!: ProgramTemplateFile;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

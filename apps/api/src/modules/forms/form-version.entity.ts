import type { FormDefinition } from '@trellis/forms';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('form_version')
export class FormVersionEntity {
  @PrimaryColumn({ name: 'school_id', type: 'uuid' })
  schoolId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'form_id', type: 'uuid' })
  formId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'jsonb' })
  definition!: FormDefinition;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

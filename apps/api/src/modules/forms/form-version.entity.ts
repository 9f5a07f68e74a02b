import type { FormDefinition, FormMapping } from '@trellis/forms';
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

  /** What became of the answers to the version before; null where every answer stayed as it was. */
  @Column({ type: 'jsonb', nullable: true })
  mapping!: FormMapping | null;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

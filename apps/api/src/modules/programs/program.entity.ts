import type { Localized } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProgramSettings } from './program.types.js';

@Entity('program')
export class ProgramEntity {
  @PrimaryColumn({ name: 'school_id', type: 'uuid' })
  schoolId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'public_name', type: 'text' })
  publicName!: string;

  @Column({ name: 'template_key', type: 'text' })
  templateKey!: string;

  @Column({ type: 'jsonb' })
  focus!: Localized;

  @Column({ type: 'jsonb' })
  expectations!: Localized;

  @Column({ type: 'jsonb' })
  settings!: ProgramSettings;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('form')
export class FormEntity {
  @PrimaryColumn({ name: 'school_id', type: 'uuid' })
  schoolId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'program_id', type: 'uuid' })
  programId!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

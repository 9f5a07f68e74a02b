import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may see what, until now, of each other. */
const VISIBILITY = `'{"mentorSees": ["email", "pronouns", "site", "specialties", "languages", "goals"],
  "menteeSees": ["email", "pronouns", "site", "specialties", "languages"]}'::jsonb`;
/** What programs had no say in so far, as it was. */
const UNTIL_NOW = `jsonb_build_object('version', 1, 'model', '{"kind": "pair", "mentors": 1, "mentees": 1}'::jsonb,
  'terms', '[]'::jsonb, 'holidays', '[]'::jsonb, 'blackouts', '[]'::jsonb, 'visibility', ${VISIBILITY})`;
const REQUIREMENT = `'{"inPersonMinimum": 0}'::jsonb`;

/**
 * Everything that a program decides is in `settings`, and a cohort keeps all of it as it was when it opened: name, focus and
 * expectations as well. Revisions let two people change one program without losing either's words.
 */
export class WidenPrograms1763900020000 implements MigrationInterface {
  name = 'WidenPrograms1763900020000';

  async up(runner: QueryRunner): Promise<void> {
    // The owner is bound by FORCE as well: without this step the updates would change no row, and say nothing.
    await runner.query(`
      alter table program no force row level security;
      alter table cohort no force row level security;

      update program set settings = ${UNTIL_NOW} || settings || jsonb_build_object(
        'publicName', case when public_name in ('Mentorship program', 'Programme de mentorat')
          then '{"en": "Mentorship program", "fr": "Programme de mentorat"}'::jsonb
          else jsonb_build_object('en', public_name, 'fr', public_name) end,
        'focus', focus, 'expectations', expectations,
        'requirement', ${REQUIREMENT} || (settings -> 'requirement'),
        'eligibility', jsonb_build_object('kind', 'self_attestation', 'statement', focus),
        'identity', jsonb_build_object(
          'matching', jsonb_build_object('on', true, 'setBy', null, 'setAt', created_at, 'why', null),
          'reporting', jsonb_build_object('on', false, 'setBy', null, 'setAt', created_at, 'why', null)));
      update cohort c set settings = p.settings || c.settings || jsonb_build_object(
          'requirement', ${REQUIREMENT} || (c.settings -> 'requirement'))
        from program p where p.school_id = c.school_id and p.id = c.program_id;

      alter table program force row level security;
      alter table cohort force row level security;

      alter table program add column revision integer not null default 1,
        drop column public_name, drop column focus, drop column expectations;
      alter table cohort add column left_offers jsonb not null default '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookupFunction, readableByLookup } from '../row-security.js';

/** Mail that a server took and sent back later. A returned message names the mail by its id and knows of no school. */
export class ReturnedMail1764110003000 implements MigrationInterface {
  name = 'ReturnedMail1764110003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add column bounced_at timestamptz;
      alter table outbox add column bounce_status text check (bounce_status ~ '^[45][.][0-9]{1,3}[.][0-9]{1,3}$');
      alter table outbox add check ((bounced_at is null) = (bounce_status is null));
      ${readableByLookup('outbox', ['school_id', 'id'])}

      -- School by school along the primary key: an index across schools would cost every mail that is owed.
      create function school_of_mail(wanted text) returns table (school_id uuid)
        language sql stable security definer set search_path = trellis, pg_temp rows 1 as
        $$ select o.school_id from school_directory d
           join outbox o on o.school_id = d.id and o.id = case
             when wanted ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then wanted::uuid end limit 1 $$;
      ${lookupFunction('school_of_mail(text)')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

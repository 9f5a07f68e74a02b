/** Colleagues for the tests of what staff do: in the whole school, or in one program. */
import type { TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { joinSchool, type OpenedSchool } from '../kit/people.js';

export interface Colleague {
  browser: Browser;
  email: string;
  id: string;
}

/** Someone invited by mail who has accepted. */
export async function addColleague(
  app: TestApp,
  school: OpenedSchool,
  role: 'ADMINISTRATOR' | 'COORDINATOR',
  displayName: string,
): Promise<Colleague> {
  const { browser, email } = await joinSchool(app, school, { roles: [role], displayName });
  const { school: seen } = await browser.ask<{ school: { me: { id: string } } }>('{ school { me { id } } }');
  return { browser, email, id: seen.me.id };
}

/** Someone who coordinates one program only. */
export async function addCoordinatorOf(
  app: TestApp,
  school: OpenedSchool,
  programId: string,
  displayName: string,
): Promise<Colleague> {
  const person = await addColleague(app, school, 'COORDINATOR', displayName);
  await app.sql(`update trellis.member set roles = '{}' where id = $1`, [person.id]);
  await app.sql(
    `insert into trellis.program_role (school_id, program_id, member_id, role, created_at)
     select school_id, $1, id, 'coordinator', now() from trellis.member where id = $2`,
    [programId, person.id],
  );
  return person;
}

const DAY = 24 * 60 * 60 * 1000;

/** The day that lies so many days from today, in the zone of the schools that tests open. */
export function day(from: number): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', dateStyle: 'short' });
  return format.format(new Date(Date.now() + from * DAY));
}

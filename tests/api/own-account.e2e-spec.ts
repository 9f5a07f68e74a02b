import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { openSchool, type OpenedSchool, signUp } from '../kit/people.js';
import { jobContext, NotificationChoices, runInContext } from './support/platform.js';

const CHOICES = '{ school { myNotifications { kind allowed } } }';
const CHOOSE =
  'mutation ($kind: NotificationKind!, $allowed: Boolean!) { chooseNotification(kind: $kind, allowed: $allowed) { kind allowed } }';

let app: TestApp;
let lakeside: OpenedSchool;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
}, 60_000);
afterAll(() => app.close());

describe('mail that one may do without', () => {
  it('comes to whoever has not chosen, and stops for this school alone', async () => {
    const { administrator: person } = lakeside;
    expect(await person.ask(CHOICES)).toEqual({
      school: {
        myNotifications: [
          { kind: 'ANNOUNCEMENT', allowed: true },
          { kind: 'REMINDER', allowed: true },
        ],
      },
    });
    const { chooseNotification } = await person.ask<{ chooseNotification: object[] }>(CHOOSE, {
      kind: 'REMINDER',
      allowed: false,
    });
    expect(chooseNotification).toContainEqual({ kind: 'REMINDER', allowed: false });
    const other = await openSchool(app);
    expect(await other.administrator.ask(CHOICES)).toMatchObject({
      school: { myNotifications: [{ allowed: true }, { allowed: true }] },
    });
  });

  it('is asked for where mail is owed', async () => {
    const [member] = await app.sql<{ school_id: string; id: string }>(
      `select m.school_id, m.id from trellis.member m join trellis.school_directory d on d.id = m.school_id where d.slug = $1`,
      [lakeside.slug],
    );
    const { school_id: schoolId, id } = member ?? { school_id: '', id: '' };
    await runInContext(jobContext({ schoolId }, 'test'), async () => {
      const choices = app.api.get(NotificationChoices, { strict: false });
      expect(await choices.allows(id, 'reminder')).toBe(false);
      expect(await choices.allows(id, 'announcement')).toBe(true);
      expect(await choices.those([id], 'reminder')).toEqual(new Set());
    });
  });

  it('cannot be chosen for mail that is needed', async () => {
    expect(await lakeside.administrator.refusal(CHOOSE, { kind: 'INVITATION', allowed: false })).toBe('QUERY_INVALID');
  });

  it('is one’s own', async () => {
    const stranger = await signUp(app);
    expect(await stranger.in(lakeside.slug).refusal(CHOOSE, { kind: 'REMINDER', allowed: false })).toBe('NOT_FOUND');
    expect(await app.browser().in(lakeside.slug).refusal(CHOICES)).toBe('UNAUTHENTICATED');
  });
});

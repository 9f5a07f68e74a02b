/** What a school says and hands out: a mail in its own words, seen before it goes and read in the mailbox. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { builtClient, Chromium, PHONE, portray } from '../kit/browser.js';
import { violationsOf } from './support/axe.js';
import { openSmallSchool, seat, type SmallSchool } from './support/small-school.js';

let app: TestApp;
let chromium: Chromium;
let school: SmallSchool;

beforeAll(async () => {
  app = await createTestApp({ worker: true, ownPublicUrl: true, env: { WEB_DIST: builtClient() } });
  chromium = await Chromium.launch(app.url);
  school = await openSmallSchool(app);
}, 120_000);
afterAll(async () => {
  await chromium?.close();
  await app?.close();
});

it.each([
  ['en', undefined],
  ['fr', PHONE],
] as const)('words a mail, in %s', (language, device) =>
  chromium.scene(async () => {
    const staff = await seat(chromium, `staff-${language}`, school.administrator, language, { device });
    const { t } = staff;
    await staff.open(`/s/${school.slug}/library/mails`);
    await staff.sees(t('wording:accountMails'));
    await portray(staff, `library-mails-${language}`);
    expect(await violationsOf(staff.page)).toEqual([]);
    await staff.main.getByRole('link', { name: t('wording:kinds.invitation.title') }).click();
    await staff.arrivesAt(t('wording:kinds.invitation.title'));
    const french = staff.main.getByRole('group', { name: t('languages.FR') });
    const body = french.getByLabel(t('wording:body'));
    await body.fill('Bonjour!');
    await staff.button(t('wording:preview')).click();
    await staff.sees(t('errors:WORDING_PLACE_MISSING', { name: 'link' }));
    await french.getByLabel(t('wording:subject')).fill(`Un mot (${language})`);
    await body.fill('Bonjour!\n\n{{inviter.name}} vous attend.\n\n{{link}}');
    await staff.button(t('wording:preview')).click();
    await staff.sees('Robin Ng vous attend.');
    await portray(staff, `library-mail-${language}`);
    expect(await violationsOf(staff.page)).toEqual([]);
    await staff.button(t('wording:save')).click();
    await staff.sees(t('wording:current'));
    const email = `colleague-${language}@${school.domain}`;
    await school.administrator.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
      input: { email, roles: ['COORDINATOR'], locale: 'FR' },
    });
    const mail = await app.mailbox.next(email);
    expect(mail.subject).toBe(`Un mot (${language})`);
    expect(mail.text).toContain('vous attend.');
  })(),
);

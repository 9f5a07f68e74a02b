/** A coordinator writes to the people of a cohort: who, what, a look at it, and out it goes; on a laptop and on a phone. */
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
] as const)('writes to the mentees, in %s', (language, device) =>
  chromium.scene(async () => {
    const coordinator = await seat(chromium, `coordinator-${language}`, school.administrator, language, { device });
    const { t } = coordinator;
    await coordinator.open(`/s/${school.slug}/cohorts/${school.cohortId}/announcements`);
    await coordinator.button(t('announcements:write')).click();
    await coordinator.field(t('announcements:who')).selectOption('MENTEE');
    for (const locale of ['EN', 'FR']) {
      const named = { language: t(`common:languageNames.${locale}`) };
      await coordinator.field(t('announcements:subjectIn', named)).fill(`News ${language} ${locale}`);
      await coordinator.field(t('announcements:bodyIn', named)).fill('Hello {{person.name}},\n\nSee you on Tuesday.');
    }
    await coordinator.field(t('announcements:replyTo')).fill('mentoring@school.example');
    await coordinator.button(t('announcements:preview')).click();
    await coordinator.sees(t('announcements:reaches', { count: 4 }));
    await coordinator.sees('Hello Amina Diallo,');
    await portray(coordinator, `announcement-preview-${language}`);
    expect(await violationsOf(coordinator.page)).toEqual([]);
    await coordinator.button(t('announcements:sendTo', { count: 4 })).click();
    const dialog = coordinator.page.getByRole('dialog');
    await coordinator.sees(t('announcements:confirmNow', { count: 4 }), dialog);
    await coordinator.button(t('announcements:sendTo', { count: 4 }), dialog).click();
    await coordinator.sees(t('announcements:deliveredOf', { count: 4, sent: 4 }));
    await portray(coordinator, `announcement-sent-${language}`);
    expect(await violationsOf(coordinator.page)).toEqual([]);
    const mail = await app.mailbox.next(`amina@${school.domain}`, language === 'en' ? 1 : 2);
    expect(mail.subject).toMatch(new RegExp(`^News ${language} `));
    expect(mail.text).toContain('Hello Amina Diallo,');
  })(),
);

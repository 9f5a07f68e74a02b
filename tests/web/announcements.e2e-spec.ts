/** A coordinator writes to the people of a cohort: who, what, a look at it, and out it goes; on a laptop and on a phone. */
import { expect, it } from '@jest/globals';
import { PHONE } from '../kit/browser.js';
import { isSound } from './support/axe.js';
import { openSmallSchool, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

let school: SmallSchool;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
});

it.each([
  ['en', undefined],
  ['fr', PHONE],
] as const)('writes to the mentees, in %s', (language, device) =>
  stage.chromium.scene(async () => {
    const coordinator = await stage.seat(`coordinator-${language}`, school.administrator, language, { device });
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
    await isSound(coordinator, `announcement-preview-${language}`);
    await coordinator.button(t('announcements:sendTo', { count: 4 })).click();
    const dialog = coordinator.page.getByRole('dialog');
    await coordinator.sees(t('announcements:confirmNow', { count: 4 }), dialog);
    await coordinator.button(t('announcements:sendTo', { count: 4 }), dialog).click();
    await coordinator.sees(t('announcements:deliveredOf', { count: 4, sent: 4 }));
    await isSound(coordinator, `announcement-sent-${language}`);
    const mail = await stage.app.mailbox.next(`amina@${school.domain}`, language === 'en' ? 1 : 2);
    expect(mail.subject).toMatch(new RegExp(`^News ${language} `));
    expect(mail.text).toContain('Hello Amina Diallo,');
  })(),
);

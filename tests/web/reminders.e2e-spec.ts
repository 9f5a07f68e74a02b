/** A program's reminders: the set that comes along, a look at who would get one, switching off; on a laptop and on a phone. */
import { it } from '@jest/globals';
import { PHONE } from '../kit/browser.js';
import { isSound } from './support/axe.js';
import { openSmallSchool, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

let school: SmallSchool;
let programId: string;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  const [cohort] = await stage.app.sql<{ program_id: string }>(
    `update trellis.cohort set ends_on = current_date + 40 where id = $1 returning program_id`,
    [school.cohortId],
  );
  programId = cohort?.program_id ?? school.programId;
  // They had their one mail: who never did gets no reminder.
  await stage.app.sql('update trellis.enrolment set notice_sent_at = now() where cohort_id = $1', [school.cohortId]);
});

it.each([
  ['en', undefined],
  ['fr', PHONE],
] as const)('a coordinator sees who would get one before anything is sent, in %s', (language, device) =>
  stage.chromium.scene(async () => {
    const coordinator = await stage.seat(`coordinator-${language}`, school.administrator, language, { device });
    const { t } = coordinator;
    await coordinator.open(`/s/${school.slug}/programs/${programId}/reminders`);
    if (language === 'en') await coordinator.button(t('reminders:start')).click();
    await coordinator.sees('Towards the end · Vers la fin');
    await isSound(coordinator, `reminders-${language}`);
    await coordinator.button(t('reminders:write')).click();
    await coordinator.field(t('reminders:name')).fill(`Soon over ${language}`);
    await coordinator.field(t('reminders:trigger')).selectOption('EVENT_SOON');
    await coordinator.sees(t('events:kinds.LECTURE'));
    await coordinator.field(t('reminders:trigger')).selectOption('COHORT_END');
    await coordinator.field(t('reminders:reach')).selectOption('EVERYONE');
    await coordinator.field(t('reminders:side')).selectOption('before');
    for (const locale of ['EN', 'FR']) {
      const named = { language: t(`common:languageNames.${locale}`) };
      await coordinator.field(t('reminders:subjectIn', named)).fill(`Soon ${locale}`);
      await coordinator.field(t('reminders:bodyIn', named)).fill('Hello {{person.name}}, until {{date}}.');
    }
    await coordinator.button(t('reminders:preview')).click();
    await coordinator.sees('Amina Diallo');
    await isSound(coordinator, `reminder-preview-${language}`);
    await coordinator.button(t('reminders:save')).click();
    await coordinator.sees(`Soon over ${language}`);
    await coordinator.button(t('reminders:switchOn')).first().click();
    await coordinator.sees(t('reminders:states.ON'));
  })(),
);

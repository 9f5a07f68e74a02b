/** What being at an event counts for: a video tool's report is read, names are decided, and who was there is noted. */
import { wallClockAt } from '@trellis/calendar';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { type OpenEvents, openEvents } from '../api/open-events.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

const TORONTO = 'America/Toronto';

/** By the clocks of Toronto, an hour long. */
const beginsIn = (minutes: number): { starts: string; ends: string } => {
  const at = (more: number): string =>
    wallClockAt(new Date(Date.now() + (minutes + more) * 60_000), TORONTO).slice(0, 16);
  return { starts: at(0), ends: at(60) };
};

let open: OpenEvents;
let cora: Visitor;
let phone: Visitor;
let lecture: string;

const stage = openStage(async () => {
  open = await openEvents(stage.app);
  cora = await stage.seat('coordinator', open.coordinator, 'en', { device: LAPTOP });
  lecture = await open.published({ ...beginsIn(20), checkIn: 'LIST', titleShown: true });
});

const { step } = stage;

const take = (who: Visitor, text: string): Promise<void> =>
  who.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'report.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

step('a video tool’s report: a file that is none, names to decide, and who stayed long enough is noted', async () => {
  const { t, main, page } = cora;
  await cora.open(`/s/${open.school.slug}/event-plans/${lecture}/attendance`);
  await cora.link(t('events:attendance.report'), main).click();
  await cora.arrivesAt(t('attendanceReport:title'));
  await isSound(cora, 'report-file');
  await take(cora, '<!doctype html><html></html>');
  await cora.sees(t('errors:FILE_NOT_A_TABLE', { found: 'HTML' }));
  await cora.button(t('attendanceReport:file.another')).click();
  const lines = [
    'Name,Minutes',
    'Ana Ruiz,58',
    'A. Adeyemi,55',
    'M. Adeyemi,55',
    'Notetaker Bot,60',
    'Ana Ruiz,forever',
  ];
  await take(cora, lines.join('\n'));
  await cora.field(t('attendanceReport:minutes.label')).fill('30');
  await page.getByLabel(t('attendanceReport:who.label', { name: 'M. Adeyemi' })).selectOption({ index: 1 });
  await isSound(cora, 'report-decide');
  await cora.button(t('attendanceReport:submit', { count: 2 })).click();
  await cora.sees(t('attendanceReport:done.title'));
  await isSound(cora, 'report-done');
  await cora.link(t('attendanceReport:done.list')).click();
  await cora.sees('Mo Adeyemi');
  await isSound(cora, 'report-list');
});

step('the same person reads one on the way, in French', async () => {
  phone = await stage.seat('coordinator on the way', open.coordinator, 'fr', { device: PHONE });
  const { t } = phone;
  await phone.open(`/s/${open.school.slug}/event-plans/${lecture}/report`);
  await take(phone, 'Zzyzx;Qwfp\nMo Adeyemi;12\nBo Tran;58\n;9');
  await phone.page.getByLabel(t('attendanceReport:columns.of', { header: 'Zzyzx' })).selectOption('NAME');
  await phone.sees(t('attendanceReport:unread.title', { count: 1 }));
  await isSound(phone, 'report-decide-phone');
});

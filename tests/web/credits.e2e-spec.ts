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
let ana: Visitor;
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

step(
  'what people are asked to attend: asked, seen by each, and somebody is let off with a reason and asked again',
  async () => {
    const { t, main, page } = cora;
    await cora.open(`/s/${open.school.slug}/programs/${open.programId}/events`);
    await cora.link(t('events:plans.asked'), main).click();
    await cora.sees(t('eventRequirements:none'));
    await isSound(cora, 'requirements-none');
    await cora.button(t('eventRequirements:new')).click();
    await cora.field(t('eventRequirements:form.needed')).fill('0');
    await cora.button(t('eventRequirements:form.submit')).click();
    await page.getByRole('alert').waitFor();
    await cora.field(t('eventRequirements:form.needed')).fill('2');
    await isSound(cora, 'requirement');
    await cora.button(t('eventRequirements:form.submit')).click();
    await cora.sees(t('eventRequirements:people.behind', { count: 3 }));
    await page.getByRole('checkbox', { name: 'Bo Lind' }).check();
    await isSound(cora, 'requirements');
    await cora.button(t('eventRequirements:people.waive', { count: 1 })).click();
    await cora.field(t('eventRequirements:waive.reason')).fill('On a rotation in Sudbury.');
    await isSound(cora, 'waive');
    await cora.button(t('eventRequirements:waive.submit')).click();
    await cora.hears(t('eventRequirements:waive.done', { count: 1 }));
    await page
      .locator('summary')
      .filter({ hasText: t('eventRequirements:people.waivers', { count: 1 }) })
      .click();
    await isSound(cora, 'waived');
    const bo = await stage.seat('other mentee', open.asStranger, 'en', { device: PHONE });
    await bo.open(`/s/${open.school.slug}/attendance`);
    await bo.sees(bo.t('eventRequirements:mine.waived', { reason: 'On a rotation in Sudbury.' }));
    await isSound(bo, 'attendance-waived-phone');
    await cora.button(t('eventRequirements:people.againOf', { name: 'Bo Lind' })).click();
    await cora.hears(t('eventRequirements:people.asked', { name: 'Bo Lind' }));
    ana = await stage.seat('mentee', open.asMentee, 'fr', { device: PHONE });
    await ana.open(`/s/${open.school.slug}`);
    await ana.sees(ana.t('eventRequirements:mine.left', { count: 1 }));
    await isSound(ana, 'home-asked-phone');
  },
);

step('hours of an event, a certificate of one’s own, and a stranger who checks it', async () => {
  const { t, main } = cora;
  await cora.open(`/s/${open.school.slug}/event-plans/${lecture}/attendance`);
  await cora.link(t('events:attendance.credit'), main).click();
  await cora.arrivesAt(t('certificates:credit.title'));
  await cora.field(t('certificates:credit.hours')).fill('0');
  await cora.button(t('certificates:credit.save')).click();
  await cora.page.getByRole('alert').waitFor();
  await cora.field(t('certificates:credit.hours')).fill('1.5');
  await cora.field(t('certificates:credit.credit')).fill('MOC Section 1');
  await isSound(cora, 'credit');
  await cora.button(t('certificates:credit.save')).click();
  await cora.hears(t('saved'));
  // What is not over is certified to nobody.
  await stage.app.moveClock(2 * 60 * 60_000);
  await ana.open(`/s/${open.school.slug}/events`);
  await ana.link(ana.t('events:attended')).click();
  await ana.arrivesAt(ana.t('eventRequirements:mine.all'));
  await ana.button(ana.t('certificates:periods.getOf', { what: ana.t('certificates:periods.all') })).click();
  await ana.hears(ana.t('certificates:periods.got'));
  const line = ana.page.getByText(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
  await line.waitFor();
  await isSound(ana, 'own-attendance-phone');
  const [code = ''] = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec((await line.textContent()) ?? '') ?? [];
  const guest = await stage.chromium.visitor('nobody', { language: 'en', device: PHONE });
  await guest.open(`/s/${open.school.slug}/verify`);
  await guest.button(guest.t('certificates:verify.submit')).click();
  await guest.sees(guest.t('certificates:verify.missing'));
  const typed = guest.page.getByRole('textbox');
  await typed.fill('AAAA-BBBB');
  await guest.button(guest.t('certificates:verify.submit')).click();
  await guest.sees(guest.t('certificates:verify.unknown'));
  await typed.fill(code.toLowerCase());
  await guest.button(guest.t('certificates:verify.submit')).click();
  await guest.sees(guest.t('certificates:verify.valid'));
  await guest.sees('Faith on the wards');
  await isSound(guest, 'verified-phone');
  await ana.page.getByRole('button', { name: new RegExp(`^${ana.t('certificates:list.takeBack')}`) }).click();
  await isSound(ana, 'take-back-phone');
  await ana.button(ana.t('certificates:list.takeBack'), ana.page.getByRole('dialog')).click();
  await ana.hears(ana.t('certificates:list.takenBack'));
  await guest.open(`/s/${open.school.slug}/verify#${code}`);
  await guest.sees(guest.t('certificates:verify.invalid'));
  await isSound(guest, 'not-valid-phone');
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

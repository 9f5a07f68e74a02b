/**
 * Whoever runs a program adds slides and a speaker to a lecture, and opens its series to everyone; the speaker says yes from a mail; a mentee
 * finds both on her phone; a stranger reads the page.
 */
import { expect } from '@jest/globals';
import { SaveEventSeriesDocument } from '@trellis/api-client';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { ask } from '../api/enrolled-people.js';
import { type OpenEvents, openEvents } from '../api/open-events.js';
import { linkIn } from './support/acts.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const EMAIL = 'ngozi@clinic.example';

let pair: OpenEvents;
let cora: Visitor;
let ana: Visitor;
let anyone: Visitor;
let plan: string;
let lecture: string;

const stage = openStage(async () => {
  pair = await openEvents(stage.app);
  const input = { programId: pair.programId, title: { en: 'Fall talks', fr: 'Automne' }, body: { en: 'Eight talks.' } };
  const { saveEventSeries } = await ask(pair.coordinator, SaveEventSeriesDocument, { input });
  lecture = await pair.published({
    ...{ seriesId: saveEventSeries.id, titleShown: true, title: { en: 'Staying well', fr: 'Tenir bon' } },
    ...{ starts: `${inDays(20)}T17:30`, ends: `${inDays(20)}T18:30` },
  });
  plan = `/s/${pair.school.slug}/event-plans/${lecture}`;
  cora = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
  ana = await stage.seat('mentee', pair.asMentee, 'fr', { device: PHONE });
  anyone = await stage.chromium.visitor('stranger', { language: 'fr', device: PHONE });
});

const { step } = stage;

step('slides are sent with an event, a web page is not, and a link is added', async () => {
  const { t, page, main } = cora;
  await cora.open(plan);
  await cora.link(t('events:actions.materials'), main).click();
  await cora.arrivesAt(t('materials:title'));
  await cora.button(t('materials:file')).click();
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'slides.html', mimeType: 'text/html', buffer: Buffer.from('<script>') });
  await page.getByRole('alert').getByText('can’t be taken').waitFor();
  await file.setInputFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') });
  await cora.sees('slides.pdf');
  await isSound(cora, 'material-dialog');
  await cora.button(t('materials:add')).click();
  await cora.hears(t('materials:added'));
  await cora.button(t('materials:link')).click();
  await cora.field(t('materials:url')).fill('https://reading.example/1');
  await cora.button(t('materials:add')).click();
  await cora.sees('reading.example', main);
  await isSound(cora, 'materials');
});

step('a speaker is added and asked', async () => {
  const { t } = cora;
  await cora.open(`${plan}/speakers`);
  await cora.arrivesAt(t('speakers:of.title'));
  await cora.button(t('speakers:new')).click();
  await cora.field(t('speakers:form.name')).fill('Dr. Ngozi Obi');
  await cora.field(t('speakers:form.roleIn', { language: t('languageNames.EN') })).fill('Surgeon');
  await cora.field(t('speakers:form.email')).fill(EMAIL);
  await isSound(cora, 'speaker-dialog');
  await cora.button(t('save')).click();
  await cora.button(t('speakers:of.askOf', { name: 'Dr. Ngozi Obi' })).click();
  await cora.hears(t('speakers:of.asked', { name: 'Dr. Ngozi Obi' }));
  await isSound(cora, 'event-speakers');
});

step('the speaker says yes from the mail, without an account', async () => {
  const { t } = anyone;
  await anyone.open(linkIn(await stage.app.mailbox.next(EMAIL, 1)));
  await anyone.arrivesAt(t('speakers:ask.title'));
  await isSound(anyone, 'speak-phone');
  await anyone.button(t('speakers:ask.yes')).click();
  await anyone.hears(t('speakers:ask.said.CONFIRMED'));
});

step('a mentee finds the speaker and the slides on her phone', async () => {
  const { page } = ana;
  await ana.open(`/s/${pair.school.slug}/events/${lecture}`);
  await ana.sees('slides.pdf');
  await isSound(ana, 'event-with-materials-phone');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByText('slides.pdf').click()]);
  expect(saved.suggestedFilename()).toBe('slides.pdf');
  await ana.link('Dr. Ngozi Obi').click();
  await ana.arrivesAt('Dr. Ngozi Obi');
  await ana.sees('Tenir bon');
  await isSound(ana, 'speaker-phone');
});

step('a series is opened to everyone, and read by a stranger', async () => {
  const { t, page, main } = cora;
  await cora.open(`/s/${pair.school.slug}/event-plans/sharing?program=${pair.programId}`);
  await cora.button(t('calendars:pages.setOf', { title: 'Fall talks' })).click();
  await isSound(cora, 'series-page-dialog');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('calendars:pages.set') })
    .click();
  await cora.sees(t('calendars:pages.open'), main);
  await cora.button(t('calendars:feed.make')).click();
  await cora.hears(t('calendars:feed.made'));
  await isSound(cora, 'sharing');
  await anyone.open(`/p/${pair.school.slug}/fall-talks`);
  await anyone.arrivesAt('Automne');
  await anyone.sees('Dr. Ngozi Obi');
  expect(await anyone.page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  const robots = async (): Promise<string | undefined> =>
    (await anyone.page.request.get(anyone.page.url())).headers()['x-robots-tag'];
  expect(await robots()).toBe('noindex');
  await stage.app.sql('update trellis.series_page set indexed = true');
  expect(await robots()).toBeUndefined();
  expect(await anyone.page.getByText('Medical Sciences').count()).toBe(0);
  await isSound(anyone, 'public-series-phone');
  await cora.open(`/s/${pair.school.slug}/event-plans/sharing?program=${pair.programId}`);
  await cora.page.getByRole('link', { name: t('calendars:pages.printOf', { title: 'Fall talks' }) }).click();
  await cora.sees('Medical Sciences');
  await cora.page.emulateMedia({ media: 'print' });
  await isSound(cora, 'series-program-print');
  await cora.page.emulateMedia({ media: null });
  await cora.open(`${plan}/screen`);
  await cora.page.getByRole('img', { name: t('events:screen.qr') }).waitFor();
  await isSound(cora, 'room-screen-with-code');
});

/**
 * The people of an event: whoever comes joins the list on a phone and finds somebody to talk to; the rounds are planned, and each sees their own
 * table; afterwards those who were there say how it was. And a group, from the proposal to its first notice.
 */
import { MarkAttendanceDocument, SaveEventCardDocument, AnswerEventDocument } from '@trellis/api-client';
import { wallClockAt } from '@trellis/calendar';
import { ask } from '../api/enrolled-people.js';
import { type OpenEvents, openEvents } from '../api/open-events.js';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

const MINUTE = 60_000;
const clockIn = (minutes: number): string =>
  wallClockAt(new Date(Date.now() + minutes * MINUTE), 'America/Toronto').slice(0, 16);

let pair: OpenEvents;
let cora: Visitor;
let ana: Visitor;
let mo: Visitor;
let admin: Visitor;
let id: string;

const stage = openStage(async () => {
  pair = await openEvents(stage.app);
  cora = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
  ana = await stage.seat('mentee', pair.asMentee, 'fr', { device: PHONE });
  mo = await stage.seat('mentor', pair.asMentor, 'en', { device: LAPTOP });
  admin = await stage.seat('administrator', pair.school.administrator, 'en', { device: LAPTOP });
  id = await pair.published({ starts: clockIn(60), ends: clockIn(120), topics: ['Careers'] });
  for (const browser of [pair.asMentee, pair.asMentor, pair.asStranger])
    await ask(browser, AnswerEventDocument, { input: { eventId: id, coming: true, guests: 0 } });
  await ask(pair.asMentor, SaveEventCardDocument, {
    input: { eventId: id, showRole: true, showPronouns: false, topics: ['Careers'], words: 'Ask me about rural care.' },
  });
});

const { step } = stage;
const at = (path: string): string => `/s/${pair.school.slug}/${path}`;

step('somebody joins the list of the event, and finds whom they may talk to', async () => {
  const { t, main } = ana;
  await ana.open(at(`events/${id}`));
  await ana.link(t('eventPeople:company.open'), main).click();
  await ana.sees(t('eventPeople:company.closed'));
  await isSound(ana, 'event-list-outside');
  const topics = ana.page.getByRole('combobox', { name: t('eventPeople:card.topics') });
  await topics.fill('Careers');
  await topics.press('Enter');
  await ana.button(t('eventPeople:card.join')).click();
  await ana.hears(t('eventPeople:card.saved'));
  await ana.sees(t('eventPeople:company.near'));
  await ana.sees('Ask me about rural care.');
  await isSound(ana, 'event-list');
});

step('whoever holds it plans who sits with whom, and shows each their own table', async () => {
  const { t } = cora;
  await cora.open(at(`event-plans/${id}/seating`));
  await cora.field(t('eventPeople:seating.kind')).selectOption('PAIRS');
  await cora.field(t('eventPeople:seating.rounds')).fill('2');
  await cora.button(t('eventPeople:seating.make')).click();
  await cora.hears(t('eventPeople:seating.planned'));
  await cora.sees('Bo Lind');
  await cora.page.getByRole('checkbox', { name: t('eventPeople:seating.show') }).check();
  await isSound(cora, 'seating');
  await ana.open(at(`events/${id}`));
  await ana.sees(ana.t('eventPeople:seats.mine'));
  await isSound(ana, 'own-table');
});

step('those who were there say how it was; whoever holds the event sees that nothing is told yet', async () => {
  const { t } = cora;
  await cora.open(at(`event-plans/${id}/feedback`));
  await cora.button(t('eventFeedback:ask')).click();
  await cora.hears(t('eventFeedback:asked', { count: 1 }));
  await isSound(cora, 'feedback-asked');
  await stage.app.moveClock(65 * MINUTE);
  await ask(pair.coordinator, MarkAttendanceDocument, {
    input: { eventId: id, memberId: pair.mentee.memberId, attended: true },
  });
  await stage.app.moveClock(200 * MINUTE);
  await ana.open(at(`events/${id}/feedback`));
  await ana.sees(ana.t('eventFeedback:mine.whoTitle'));
  await isSound(ana, 'feedback');
  await ana.page.getByRole('radio', { name: 'Tout à fait' }).first().check();
  await ana.button(ana.t('eventFeedback:mine.send')).click();
  await ana.hears(ana.t('eventFeedback:mine.done'));
  await cora.open(at(`event-plans/${id}/feedback`));
  await cora.sees(t('eventFeedback:states.OPEN'));
  await stage.app.moveClock(0);
});

step('a group is proposed, opened and joined; its steward writes, and alone sees who is in it', async () => {
  const { t, main } = mo;
  await mo.open(at('groups'));
  await mo.button(t('affinity:propose')).click();
  await mo.field(t('affinity:name', { language: t('common:languages.EN') })).fill('First in the family');
  await mo.field(t('affinity:name', { language: t('common:languages.FR') })).fill('Premiers de la famille');
  await mo.page
    .getByRole('dialog')
    .getByRole('button', { name: t('affinity:propose') })
    .click();
  await mo.hears(t('affinity:proposed'));
  await admin.open(at('groups'));
  await admin.button(admin.t('affinity:openIt')).click();
  await admin.hears(admin.t('affinity:settled'));
  await isSound(admin, 'groups');
  await ana.open(at('groups'));
  await ana.button(ana.t('affinity:join')).click();
  await ana.hears(ana.t('affinity:joined'));
  await mo.open(at('groups'));
  await mo.link(t('affinity:open'), main).click();
  await mo.sees('Ana Ruiz');
  await mo.field(t('affinity:posts.write')).fill('We meet on Friday.');
  await mo.button(t('affinity:posts.post')).click();
  await mo.hears(t('affinity:posts.done'));
  await isSound(mo, 'group-of-steward');
  await ana.link(ana.t('affinity:open'), ana.main).click();
  await ana.sees('We meet on Friday.');
  await isSound(ana, 'group');
});

step('the steward plans what the group does, somebody in it comes, and is asked to look after it', async () => {
  const { t } = mo;
  await mo.button(t('affinity:events.plan')).click();
  await mo.field(t('affinity:events.name', { language: t('common:languages.EN') })).fill('Supper');
  await mo.field(t('events:form.day')).fill(clockIn(24 * 60).slice(0, 10));
  await mo.field(t('events:form.place')).fill('Hall');
  await mo.button(t('affinity:events.send')).click();
  await mo.hears(t('affinity:events.saved'));
  await ana.open(at('groups'));
  await ana.link(ana.t('affinity:open'), ana.main).click();
  await ana.link('Supper', ana.main).click();
  await ana.button(ana.t('events:answer.come.open')).click();
  await ana.hears(ana.t('events:answer.comingPrivately'));
  await isSound(ana, 'group-event');
  await mo.field(t('affinity:steward.to')).selectOption({ label: 'Ana Ruiz' });
  await mo.button(t('affinity:steward.ask')).click();
  await mo.hears(t('affinity:steward.offered'));
  await isSound(mo, 'group-with-event');
  await ana.open(at('groups'));
  await ana.link(ana.t('affinity:open'), ana.main).click();
  await ana.button(ana.t('affinity:steward.yes')).click();
  await ana.hears(ana.t('affinity:steward.done'));
});

step(
  'an association is named, holds the event too, and its contact reads numbers; plans stand in a calendar',
  async () => {
    const { t } = admin;
    await admin.open(at('event-plans/associations'));
    await admin.button(t('associations:new')).first().click();
    await admin.field(t('associations:nameIn', { language: t('common:languageNames.EN') })).fill('First generation');
    await admin.field(t('associations:contacts')).fill(pair.mentor.email);
    await admin.button(t('common:save')).click();
    await admin.sees('Mo Adeyemi');
    await isSound(admin, 'associations');
    await cora.open(at(`event-plans/${id}/speakers`));
    await cora.page.getByRole('checkbox', { name: 'First generation' }).check();
    await cora.button(cora.t('associations:cohosts.save')).click();
    await cora.hears(cora.t('associations:cohosts.saved'));
    await isSound(cora, 'event-cohosts');
    await mo.open(at('cohosting'));
    await mo.button(mo.t('associations:mine.count')).click();
    await mo.sees(mo.t('associations:mine.hidden'));
    await isSound(mo, 'cohosting');
    await cora.open(at('event-plans?show=calendar'));
    await cora.sees(cora.t('events:plans.cohort'));
    await isSound(cora, 'plans-calendar');
  },
);

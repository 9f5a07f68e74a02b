/**
 * Whoever runs the program plans the fall series that Trellis comes with, completes a lecture and publishes; people answer on their phones,
 * one waits when it is full and gets the place that becomes free; the link of a mail answers without signing in.
 */
import { expect } from '@jest/globals';
import { wallClockAt } from '@trellis/calendar';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { EventDocument, PublishEventsDocument, SaveEventDocument } from '@trellis/api-client';
import { ask } from '../api/enrolled-people.js';
import { type OpenEvents, openEvents } from '../api/open-events.js';
import { linkIn } from './support/acts.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

/** Far enough ahead for every event of the series to be to come, near enough to be planned. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const FIRST_DAY = inDays(30);
const NEXT_YEAR = inDays(30 + 364);

/** By the clocks of Toronto, an hour long. */
const beginsIn = (minutes: number): { starts: string; ends: string } => {
  const at = (more: number): string =>
    wallClockAt(new Date(Date.now() + (minutes + more) * 60_000), 'America/Toronto').slice(0, 16);
  return { starts: at(0), ends: at(60) };
};

let pair: OpenEvents;
let cora: Visitor;
let ana: Visitor;
let mo: Visitor;
let bo: Visitor;
let events: string;
let lecture: string;
/** Who runs the program, on the way. */
let phone: Visitor;

const stage = openStage(async () => {
  pair = await openEvents(stage.app);
  cora = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
  ana = await stage.seat('mentee', pair.asMentee, 'fr', { device: PHONE });
  mo = await stage.seat('mentor', pair.asMentor, 'en', { device: LAPTOP });
  bo = await stage.seat('other mentee', pair.asStranger, 'en', { device: PHONE });
  events = `/s/${pair.school.slug}/programs/${pair.programId}/events`;
});

const { step } = stage;

step('the series that Trellis comes with is planned for a program, with a look at its days first', async () => {
  const { t, main, page } = cora;
  await cora.open(events);
  await cora.link(t('events:plans.series'), main).first().click();
  await cora.arrivesAt(t('events:planSeries.title'));
  await cora.button(t('events:planSeries.confirm')).click();
  await page.getByRole('alert').waitFor();
  await cora.field(t('events:planSeries.firstDay')).fill(FIRST_DAY);
  await cora.field(t('events:form.place')).fill('Health Sciences Building');
  await cora.sees('Letters and interviews');
  await isSound(cora, 'plan-series');
  await cora.button(t('events:planSeries.confirm')).click();
  await cora.hears(t('events:planSeries.done', { count: 10 }));
  await cora.sees('Staying well', main);
  await isSound(cora, 'program-events');
});

step('a lecture gets its places and guests', async () => {
  const { t, main } = cora;
  await cora.link('Finding your specialty', main).click();
  await cora.arrivesAt('Finding your specialty');
  lecture = cora.path.split('/').at(-1) ?? '';
  await isSound(cora, 'event-editor');
  await cora.field(t('events:form.room')).fill('Room 106');
  await cora.field(t('events:form.topics')).fill('Careers, Specialties');
  await cora.field(t('events:form.capacity')).fill('2');
  await cora.field(t('events:form.guests')).selectOption('1');
  await cora.field(t('events:form.videoUrl')).fill('https://video.example/specialty');
  await cora.page.getByRole('checkbox', { name: t('events:provisions.STEP_FREE') }).check();
  await cora.button(t('save')).click();
  await cora.hears(t('saved'));
});

step('all drafts are published at once: the confirmation says how many people get one mail', async () => {
  const { t, main, page } = cora;
  await cora.sees('Finding your specialty', main);
  await page.getByRole('checkbox', { name: t('events:plans.chooseAll', { count: 10 }) }).check();
  await cora.button(t('events:publish.ask')).click();
  // Two mentees and a mentor.
  await cora.sees(t('events:publish.reach', { count: 3 }));
  await isSound(cora, 'publish');
  await cora.button(t('events:publish.confirm', { count: 3 })).click();
  await cora.hears(t('events:publish.done', { count: 10 }));
});

step('a mentee finds it on her phone, sees what comes next on her first page, and answers', async () => {
  const { t, page } = ana;
  await ana.open(`/s/${pair.school.slug}`);
  await ana.sees(t('events:home.next'));
  await ana.place(t('rail.events')).click();
  await ana.arrivesAt(t('events:title'));
  await ana.sees('Trouver sa spécialité');
  await isSound(ana, 'my-events-phone');
  await ana.field(t('events:filter.topic')).selectOption('Careers');
  await ana.link('Trouver sa spécialité').click();
  await ana.arrivesAt('Trouver sa spécialité');
  expect(await page.getByText('video.example').count()).toBe(0);
  await page.getByText(t('events:answer.needs')).click();
  await page.getByRole('checkbox', { name: t('events:provisions.PRAYER_ROOM') }).check();
  await isSound(ana, 'event-phone');
  await ana.button(t('events:answer.come.open')).click();
  await ana.hears(t('events:answer.said.COMING'));
  await ana.link(t('events:facts.join')).waitFor();
});

step('the last place is taken; the next in line waits', async () => {
  await mo.open(`/s/${pair.school.slug}/events/${lecture}`);
  await mo.button(mo.t('events:answer.come.open')).click();
  await mo.hears(mo.t('events:answer.said.COMING'));
  await isSound(mo, 'event-desktop');
  await bo.open(`/s/${pair.school.slug}/events/${lecture}`);
  await bo.button(bo.t('events:answer.come.full')).click();
  await bo.hears(bo.t('events:answer.said.WAITING'));
  await bo.sees(bo.t('events:answer.standing.waiting', { place: 1 }));
});

step('a calendar shows the month and the week on a wide screen', async () => {
  const { t } = mo;
  await mo.open(`/s/${pair.school.slug}/events?view=month&day=${FIRST_DAY}`);
  await mo.page.getByRole('table').waitFor();
  await mo.sees('Welcome evening');
  await isSound(mo, 'month');
  await mo.page.getByRole('radio', { name: t('events:views.week') }).focus();
  await mo.page.keyboard.press('Space');
  await mo.sees('Welcome evening');
  await mo.button(t('events:calendar.after.week')).click();
  await mo.sees('How I came here');
  await isSound(mo, 'week');
});

step('whoever runs the program sees who comes, in which order people wait, and sees to what they need', async () => {
  const { t, page } = cora;
  await cora.open(`/s/${pair.school.slug}/event-plans/${lecture}/answers`);
  await cora.sees('Ana Ruiz');
  await page.getByRole('checkbox', { name: 'Ana Ruiz' }).check();
  await cora.sees(t('events:answers.lists.WAITING', { count: 1 }));
  await isSound(cora, 'answers');
});

step('somebody cannot come after all: the place is kept for who waited, who takes it from the first page', async () => {
  await mo.open(`/s/${pair.school.slug}/events/${lecture}`);
  await mo.button(mo.t('events:answer.leave.coming')).click();
  await mo.hears(mo.t('events:answer.said.NOT_COMING'));
  await bo.open(`/s/${pair.school.slug}`);
  await bo.sees(bo.t('events:home.kept', { title: 'Finding your specialty' }));
  await isSound(bo, 'kept-place');
  await bo.link(bo.t('events:home.answerOf', { title: 'Finding your specialty' })).click();
  await bo.button(bo.t('events:answer.come.offered')).click();
  await bo.hears(bo.t('events:answer.said.COMING'));
});

step('moving it says before it is saved that people will be told', async () => {
  const { t } = cora;
  await cora.open(`/s/${pair.school.slug}/event-plans/${lecture}`);
  await cora.field(t('events:form.room')).fill('Room 107');
  await cora.button(t('save')).click();
  // The mentor said that he does not come: he hears nothing more of it.
  await cora.sees(t('events:move.text', { count: 2 }));
  await isSound(cora, 'move');
  await cora.button(t('events:move.confirm')).click();
  await cora.hears(t('saved'));
});

step('the link of a mail answers for its person, without signing in, and shows no name', async () => {
  const mail = await stage.app.mailbox.next(pair.mentor.email);
  const guest = await stage.chromium.visitor('nobody', { language: 'en', device: PHONE });
  const { t, page } = guest;
  await guest.open(linkIn(mail));
  await guest.arrivesAt(t('events:rsvp.title', { count: 10 }));
  // Ten events; none of their titles, which a forwarded mail would tell: only what each is.
  await guest.page.getByRole('heading', { level: 2 }).nth(9).waitFor();
  expect(await page.getByText(/Welcome evening|Mo Adeyemi|video\.example/).count()).toBe(0);
  await isSound(guest, 'rsvp');
  await page
    .getByRole('button', { name: new RegExp(`^${t('events:rsvp.come')}:`) })
    .first()
    .click();
  await guest.hears(t('events:rsvp.said.COMING'));
  await isSound(guest, 'rsvp-answered');
  await guest.open(`/s/${pair.school.slug}/rsvp#t=AAAA`);
  await guest.arrivesAt(t('events:rsvp.deadTitle'));
});

step('whoever comes to something at the same time reads so, and may come all the same', async () => {
  const words = { en: 'Film night', fr: 'Soirée cinéma' };
  const { event } = await ask(pair.coordinator, EventDocument, { id: lecture });
  const { starts, ends, timeZone } = event;
  const { saveEvent } = await ask(pair.coordinator, SaveEventDocument, {
    input: {
      ...{
        programId: pair.programId,
        kind: 'OTHER',
        title: words,
        titleShown: true,
        topics: [],
        starts,
        ends,
        timeZone,
      },
      ...{ body: {}, accessWords: {}, place: 'Library', guests: 0, provisions: [] },
      audience: [{ cohortId: pair.cohortId, role: 'MENTEE', required: true }],
    },
  });
  await ask(pair.coordinator, PublishEventsDocument, { ids: [saveEvent.id] });
  await ana.open(`/s/${pair.school.slug}/events/${saveEvent.id}`);
  await ana.sees(ana.t('events:clash.title'));
  await ana.sees(ana.t('events:answer.expected'));
  await isSound(ana, 'clash');
  await ana.button(ana.t('events:answer.come.open')).click();
  await ana.hears(ana.t('events:answer.said.COMING'));
});
step(
  'at the door: each says so, with the code on the screen of the room, or whoever holds the event notes it',
  async () => {
    const soon = await pair.published({ checkIn: 'CODE', ...beginsIn(20) });
    const { t, page } = cora;
    await cora.open(`/s/${pair.school.slug}/event-plans/${soon}/attendance`);
    await cora.sees(t('events:attendance.none'));
    await cora.link(t('events:attendance.screen')).click();
    await cora.arrivesAt(t('events:screen.title'));
    const shown = page.locator('.t-room-code');
    await shown.waitFor();
    await isSound(cora, 'room-screen');
    await ana.open(`/s/${pair.school.slug}/events/${soon}`);
    await ana.button(ana.t('events:checkIn.here')).click();
    await ana.page.getByRole('alert').waitFor();
    await ana.field(ana.t('events:checkIn.code')).fill((await shown.textContent()) ?? '');
    await isSound(ana, 'check-in-phone');
    await ana.button(ana.t('events:checkIn.here')).click();
    await ana.hears(ana.t('events:checkIn.done'));
    // The screen follows by itself.
    await cora.sees(t('events:screen.count', { count: 1 }));
    await cora.open(`/s/${pair.school.slug}/event-plans/${soon}/attendance`);
    await cora.field(t('events:attendance.search')).fill('ade');
    await cora.button(`${t('events:attendance.note')} Mo Adeyemi`).click();
    await cora.hears(t('events:attendance.noted', { name: 'Mo Adeyemi' }));
    await cora.sees(t('events:attendance.count', { count: 2, of: 2 }));
    await isSound(cora, 'attendance');
    await page.getByRole('checkbox', { name: 'Mo Adeyemi' }).uncheck();
    await cora.sees(t('events:attendance.count', { count: 1, of: 1 }));
  },
);

step('an event is cancelled with a reason, which those concerned read', async () => {
  const { t, page } = cora;
  await cora.open(`/s/${pair.school.slug}/event-plans/${lecture}`);
  await cora.button(t('events:actions.cancel')).click();
  await cora.field(t('events:cancel.reason')).fill('The speaker is ill.');
  await isSound(cora, 'cancel');
  await cora.button(t('events:cancel.confirm')).click();
  await cora.hears(t('events:cancel.done'));
  await page.getByText('The speaker is ill.').waitFor();
  await ana.open(`/s/${pair.school.slug}/events/${lecture}`);
  await ana.sees('The speaker is ill.');
  await isSound(ana, 'cancelled');
});

step('an event is repeated as drafts, and a kind of the school’s own is made', async () => {
  const { t, main, page } = cora;
  await cora.open(events);
  await cora.link('Speaking up', main).click();
  await cora.button(t('events:actions.repeat')).click();
  await isSound(cora, 'repeat');
  await cora.button(t('events:repeat.confirm')).click();
  await cora.hears(t('events:repeat.done', { count: 3 }));
  await cora.open(`/s/${pair.school.slug}/event-plans/kinds`);
  await cora.button(t('events:ownKinds.new')).click();
  await page.getByLabel(t('events:ownKinds.nameIn', { language: 'English' })).fill('Journal club');
  await cora.button(t('save')).click();
  await cora.hears(t('saved'));
  await cora.sees('Journal club');
  await isSound(cora, 'kinds');
});

step('the same person goes on in French, on a phone', async () => {
  phone = await stage.seat('coordinator on the way', pair.coordinator, 'fr', { device: PHONE });
  await phone.open(events);
  await phone.sees('Soirée ensemble');
  await isSound(phone, 'program-events-phone');
});

step(
  'on a phone, in French: what is cancelled is put away and found again, a series is copied, a draft removed',
  async () => {
    const { t, main } = phone;
    await phone.open(`/s/${pair.school.slug}/event-plans/${lecture}`);
    await phone.button(t('events:actions.archive')).click();
    await phone.hears(t('events:actions.archived'));
    await phone.open(`/s/${pair.school.slug}/event-plans?show=away`);
    await phone.link('Trouver sa spécialité', main).click();
    await phone.button(t('events:actions.bringBack')).click();
    await phone.hears(t('events:actions.broughtBack'));
    await phone.open(`/s/${pair.school.slug}/event-plans/series?program=${pair.programId}`);
    await phone
      .field(t('events:planSeries.from'))
      .selectOption({ label: t('events:planSeries.copyOf', { title: 'Série d’automne' }) });
    await phone.field(t('events:planSeries.firstDay')).fill(NEXT_YEAR);
    await phone.sees('Tenir bon', main);
    await isSound(phone, 'copy-phone');
    await phone.button(t('events:planSeries.confirm')).click();
    // Nine of the ten, since one was cancelled, and the three times that one was repeated.
    await phone.hears(t('events:planSeries.done', { count: 12 }));
    await isSound(phone, 'plans-phone');
    await phone.link('Tenir bon', main).last().click();
    await phone.button(t('events:actions.remove')).click();
    await phone.button(t('events:actions.remove'), phone.page.getByRole('dialog')).click();
    await phone.hears(t('events:actions.removed'));
  },
);

step('on a phone a title that is not there is asked for, and what was written stays', async () => {
  const { t, page } = phone;
  await phone.open(`/s/${pair.school.slug}/event-plans/new?program=${pair.programId}`);
  await phone.field(t('events:form.place')).fill('Bibliothèque');
  await phone.button(t('events:form.keep')).click();
  await page.getByRole('alert').waitFor();
  await isSound(phone, 'new-event-phone');
  expect(await phone.field(t('events:form.place')).inputValue()).toBe('Bibliothèque');
  await phone.open(`/s/${pair.school.slug}/event-plans/${lecture}/answers`);
  await phone.sees('Ana Ruiz');
  await isSound(phone, 'answers-phone');
});

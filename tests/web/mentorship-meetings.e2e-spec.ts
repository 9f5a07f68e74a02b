/** Meetings of one pair: times said once, booked in two presses, seen on a phone in French, and said afterwards with one; and of one conversation. */
import { describe, expect } from '@jest/globals';
import { PHONE, portray, type Visitor } from '../kit/browser.js';
import { type OpenPair, openPair } from '../api/open-pair.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let pair: OpenPair;
let mentor: Visitor;
let mentee: Visitor;
let waiting: Visitor;
let coordinator: Visitor;
let place: string;

const stage = openStage(async () => {
  pair = await openPair(stage.app);
  place = `/s/${pair.school.slug}/matches/${pair.mentorshipId}`;
  await stage.app.sql(
    `update trellis.cohort set settings = settings || '{"holidays": [], "blackouts": []}' where id = $1`,
    [pair.cohortId],
  );
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
  for (const browser of [pair.asMentor, pair.asMentee, pair.asStranger])
    await browser.ask('mutation ($input: SaveMyAvailabilityInput!) { saveMyAvailability(input: $input) { said } }', {
      input: { timeZone: 'America/Toronto', slots: week, exceptions: [] },
    });
  mentor = await stage.seat('mo', pair.asMentor, 'en');
  mentee = await stage.seat('ana', pair.asMentee, 'fr', { device: PHONE });
  waiting = await stage.seat('bo', pair.asStranger, 'fr', { device: PHONE });
  coordinator = await stage.seat('robin', pair.coordinator, 'en');
});

const { step } = stage;

describe('meetings of a pair', () => {
  step('a common time is booked in two presses', async () => {
    const { t, page } = mentor;
    await mentor.open(`${place}/meetings`);
    const time = page.locator('fieldset').getByRole('button').first();
    await time.waitFor();
    await isSound(mentor, 'meetings-empty');
    await time.click();
    await mentor.button(t('meetings:meet.actions.book', { count: 1 })).click();
    await mentor.sees(t('meetings:toCome.title'));
    await isSound(mentor, 'meetings-booked');
  });

  step('the other has it on a phone, says when they are away, and cancels without a reason', async () => {
    const { t, page } = mentee;
    await mentee.open(`/s/${pair.school.slug}`);
    await mentee.sees(t('homes:meeting.next'));
    await isSound(mentee, 'home-next-meeting-phone-fr');
    await mentee.link(t('homes:meeting.all')).click();
    await mentee.sees(t('meetings:toCome.title'));
    await isSound(mentee, 'meetings-phone-fr');
    // The first press: what follows it is in sight, wherever in the list of times it was.
    await page.locator('fieldset').getByRole('button').first().click();
    await mentee.button(t('meetings:meet.actions.book', { count: 1 })).click({ trial: true });
    await portray(mentee, 'meetings-chosen-phone-fr');
    await mentee.link(t('meetings:ownTimes')).click();
    await mentee.sees(t('meetings:own.days'));
    const tab = page.getByRole('link', { name: t('mentorship:tabs.meetings'), exact: true });
    expect(await tab.getAttribute('aria-current')).toBe('page');
    await isSound(mentee, 'own-times-phone-fr');
    await mentee.button(t('meetings:own.save')).click();
    await mentee.sees(t('meetings:own.saved'), mentee.main);
    // A calendar that is not there, since .example never is: what to do about it is said.
    await page.getByLabel(t('meetings:busy.address')).fill('https://calendar.example/private/mine.ics');
    await mentee.button(t('meetings:busy.save')).click();
    await mentee.sees(t('meetings:busy.failedTitle', { host: 'calendar.example' }), mentee.main);
    await isSound(mentee, 'busy-calendar-phone-fr');
    await mentee.button(t('meetings:feed.make')).click();
    await mentee.button(t('meetings:feed.copy')).click({ trial: true });
    await isSound(mentee, 'calendar-address-phone-fr');
    await mentee.open(`${place}/meetings`);
    await mentee.button(t('meetings:toCome.cancel')).click();
    await mentee.button(t('meetings:cancel.confirm'), page.getByRole('dialog')).click();
    await mentee.sees(t('meetings:states.CANCELLED'));
  });

  step('near the end of the cohort its last day is said, and a series is as long as there is room', async () => {
    const { t, page } = mentor;
    const lasts = (days: number) =>
      stage.app.sql('update trellis.cohort set ends_on = current_date + $2::int where id = $1', [pair.cohortId, days]);
    const [cohort] = await stage.app.sql<{ day: string }>(
      'select ends_on::text as day from trellis.cohort where id = $1',
      [pair.cohortId],
    );
    await lasts(17);
    await mentor.open(`${place}/meetings`);
    await page.locator('fieldset').getByRole('button').first().click();
    const repeats = page.getByLabel(t('meetings:meet.repeat'));
    expect(await repeats.locator('option').allTextContents()).toEqual([
      t('meetings:meet.once'),
      t('meetings:meet.repeats.WEEKLY', { count: 3 }),
      t('meetings:meet.repeats.BIWEEKLY', { count: 2 }),
    ]);
    await repeats.selectOption('WEEKLY');
    await portray(mentor, 'meetings-short-series');
    await mentee.open(`${place}/meetings`);
    await mentee.page.locator('fieldset').getByRole('button').first().click();
    await portray(mentee, 'meetings-short-series-phone-fr');
    await stage.app.sql('update trellis.cohort set ends_on = $2 where id = $1', [pair.cohortId, cohort?.day]);
  });

  step('what took place is said with one press, and those who run the program see that it did', async () => {
    await stage.app.sql(
      `update trellis.meeting set state = 'booked', starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
       where mentorship_id = $1`,
      [pair.mentorshipId],
    );
    const { t } = mentor;
    await mentor.open(`/s/${pair.school.slug}`);
    await mentor.sees(t('meetings:unsaid.title'));
    await isSound(mentor, 'home-unsaid-meeting');
    await mentor.button(t('meetings:states.HELD')).click();
    await mentor.hears(t('meetings:unsaid.said'));
    await mentor.open(`${place}/meetings`);
    await mentor.button(t('meetings:past.correct')).waitFor();
    await portray(mentor, 'meetings-said');
    await coordinator.open(`/s/${pair.school.slug}/cohorts/${pair.cohortId}/pairs/${pair.mentorshipId}`);
    await coordinator.sees(coordinator.t('meetings:states.HELD'));
    await isSound(coordinator, 'pair-meetings');
  });
});

describe('one conversation', () => {
  step('who waits asks for it, the mentor says yes, and a time is booked on a phone', async () => {
    await pair.asMentor.ask(
      'mutation ($input: OfferConversationsInput!) { offerConversations(input: $input) { enrolmentId } }',
      { input: { enrolmentId: pair.mentor.id, most: 1 } },
    );
    const { t, page } = waiting;
    await waiting.open(`/s/${pair.school.slug}`);
    await waiting.button(t('homes:talk.askWhom', { name: 'Mo Adeyemi' })).click();
    await waiting.button(t('homes:talk.send')).click();
    await waiting.button(t('homes:talk.takeBack')).waitFor();
    await mentor.open(`/s/${pair.school.slug}`);
    await mentor.button(mentor.t('homes:talk.yesOf', { name: 'Bo Lind' })).click();
    await mentor.link(mentor.t('homes:talk.meet')).waitFor();
    await isSound(mentor, 'home-conversation');
    await waiting.open(`/s/${pair.school.slug}`);
    await waiting.link(t('homes:talk.meet')).click();
    await waiting.sees(t('meetings:conversation.title', { name: 'Mo Adeyemi' }));
    const time = page.locator('fieldset').getByRole('button').first();
    await time.waitFor();
    await isSound(waiting, 'conversation-empty-phone-fr');
    await time.click();
    await waiting.button(t('meetings:meet.actions.book', { count: 1 })).click();
    await waiting.sees(t('meetings:toCome.title'));
    // It has its one time now: it is changed or called off, and no second is asked for.
    expect(await page.locator('fieldset').count()).toBe(0);
    await isSound(waiting, 'conversation-booked-phone-fr');
    await waiting.button(t('meetings:toCome.move')).click();
    await page.locator('fieldset').first().waitFor();
    await portray(waiting, 'conversation-move-phone-fr');
  });

  step('afterwards one press says that it took place, and nothing more is asked', async () => {
    await stage.app.sql(
      `update trellis.meeting set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
       where conversation_id is not null`,
    );
    const { t, page } = mentor;
    await mentor.open(`/s/${pair.school.slug}`);
    await mentor.link(t('homes:talk.meet')).click();
    await mentor.sees(t('meetings:conversation.title', { name: 'Bo Lind' }));
    await isSound(mentor, 'conversation-unsaid');
    await mentor.button(t('meetings:states.HELD')).click();
    await mentor.hears(t('meetings:unsaid.said'));
    await mentor.button(t('meetings:past.correct')).waitFor();
    expect(await page.locator('fieldset').count()).toBe(0);
    await isSound(mentor, 'conversation-held');
  });
});

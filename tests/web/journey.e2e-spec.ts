/**
 * The whole journey as new people walk it: from signing up to a mentee and a mentor who see each other, in English at a
 * laptop and in French on a phone, in turn. Every mail goes through a real mail server, every job through the worker.
 */
import { describe, expect } from '@jest/globals';
import { diversityMenteeIntake } from '@trellis/forms';
import { type Device, LAPTOP, type Language, PHONE, portray, type Visitor } from '../kit/browser.js';
import { eventually } from '../kit/eventually.js';
import { PASSWORD } from '../kit/people.js';
import { capture, confirm, deedsOn, figure, keepLanguage, linkIn, signIn, signUp } from './support/acts.js';
import { inTurn, TURN } from './support/in-turn.js';
import {
  doWith,
  draftAppears,
  goToPart,
  inviteCoordinator,
  linesOf,
  MENTEES,
  MENTORS,
  moveByKeyboard,
  openCohort,
  openSchool,
  type PairNames,
  takeTemplate,
  uploadAndMap,
} from './support/journey.js';
import { openStage } from './support/stage.js';

const CEDAR = { name: 'Cedar Tanaka', email: 'cedar.tanaka@mail.lakeside.example' };
const JOURNEYS: { language: Language; device: Device }[] = [
  { language: 'en', device: LAPTOP },
  { language: 'fr', device: PHONE },
];
const WAITING_WORDS = {
  en: 'You are first in line: we look again in January, and you lose nothing by waiting.',
  fr: 'Vous êtes en tête de liste : nous cherchons encore en janvier, et attendre ne vous fait rien perdre.',
};
const CONTACT = { name: 'Noor Haddad', email: 'noor@lakeside.example' };
const COHORT = 'Fall 2026';

describe.each(inTurn(JOURNEYS))(`from nothing to published pairs, in $language (${TURN})`, ({ language, device }) => {
  let ada: Visitor;
  let robin: Visitor;
  let mentee: Visitor;
  let mentor: Visitor;
  let waiting: Visitor;
  const slug = `lakeside-${language}`;
  const pairs: Record<'pinned' | 'forbidden' | 'moved', PairNames> = {
    pinned: { mentee: '', mentor: '' },
    forbidden: { mentee: '', mentor: '' },
    moved: { mentee: '', mentor: '' },
  };
  const cohort = { overview: '', told: 0, mailsBefore: 0 };

  const stage = openStage();

  const newcomer = (name: string): Promise<Visitor> => stage.chromium.visitor(name, { language, device });
  const { step: walk } = stage;
  const picture = (person: Visitor, title: string): Promise<void> => portray(person, `${device.name}-${title}`);
  const emailOf = async (name: string, role: string): Promise<string> => {
    const rows = await stage.app.sql<{ email: string }>(
      'select m.email from trellis.member m join trellis.enrolment e on e.member_id = m.id where m.display_name = $1 and e.role = $2',
      [name, role],
    );
    expect(rows).toHaveLength(1);
    return rows[0]?.email ?? '';
  };
  const choosePassword = async (person: Visitor, email: string): Promise<void> => {
    await person.open(linkIn(await stage.app.mailbox.next(email)));
    await person.arrivesAt(person.t('entry:welcome.title', { school: 'Lakeside' }));
    await person.field(person.t('entry:passwordNew')).fill(PASSWORD);
    await picture(person, 'welcome');
    expect(await deedsOn(person)).toEqual([person.t('entry:welcome.submit')]);
    await person.button(person.t('entry:welcome.submit')).click();
    await person.page.waitForURL(`**/s/${slug}`);
    await keepLanguage(person, language);
    await person.open(`/s/${slug}`);
  };

  walk('signs up, and confirms on a page with one button', async () => {
    ada = await newcomer('ada');
    await ada.open('/');
    await picture(ada, 'front');
    await signUp(ada, 'Ada Okafor', 'ada@lakeside.example');
    await picture(ada, 'check-mail');
    const link = linkIn(await stage.app.mailbox.next('ada@lakeside.example'));
    await ada.open(link);
    await ada.arrivesAt(ada.t('entry:confirm.title'));
    expect(await deedsOn(ada)).toEqual([ada.t('entry:confirm.submit')]);
    // Opening a link changes nothing, however often: mail scanners do.
    await confirm(ada, stage.app.mailbox, 'ada@lakeside.example');
    await picture(ada, 'schools-empty');
  });

  walk('opens a school', async () => {
    await openSchool(ada, 'Lakeside', slug);
    expect(ada.path).toBe(`/s/${slug}`);
    await picture(ada, 'home-empty');
  });

  walk('invites a coordinator, who accepts in a browser of their own', async () => {
    await inviteCoordinator(ada, 'robin@lakeside.example', ada.t(`languages.${language.toUpperCase()}`));
    await picture(ada, 'people');
    robin = await newcomer('robin');
    await robin.open(linkIn(await stage.app.mailbox.next('robin@lakeside.example')));
    await robin.arrivesAt(robin.t('entry:join.title', { school: 'Lakeside' }));
    await robin.field(robin.t('entry:name')).fill('Robin Ng');
    await robin.field(robin.t('entry:passwordNew')).fill(PASSWORD);
    await picture(robin, 'join');
    expect(await deedsOn(robin)).toEqual([robin.t('entry:join.submit')]);
    await robin.button(robin.t('entry:join.submit')).click();
    await robin.arrivesAt(robin.t('homes:titleStaff'));
  });

  walk('takes the template and opens a cohort', async () => {
    await takeTemplate(ada, 'Diversity mentorship');
    await picture(ada, 'programs');
    await openCohort(ada, COHORT);
    await robin.open(`/s/${slug}/programs`);
    await robin.page.getByRole('link', { name: COHORT }).click();
    await robin.arrivesAt(COHORT);
    cohort.overview = robin.path;
    await picture(robin, 'cohort-empty');
  });

  walk('imports the mentees: the preview names the lines that cannot be taken, the rest comes in', async () => {
    const { t } = robin;
    await uploadAndMap(robin, MENTEES, 'MENTEE');
    const rejected = robin.page.getByRole('table', { name: t('imports:preview.rejectedTitle', { count: 3 }) });
    expect(await linesOf(rejected)).toEqual([89, 94, 158]);
    expect(await figure(robin.main, t('imports:preview.create'))).toBe(240);
    await picture(robin, 'import-preview');
    const commit = robin.button(t('imports:preview.commit', { count: 240 }));
    await commit.click();
    // The good part is kept only when the person says so.
    await robin.page
      .getByRole('alert')
      .filter({ hasText: t('imports:preview.keepGoodNeeded') })
      .waitFor();
    await robin.page
      .getByRole('checkbox', { name: t('imports:preview.keepGood', { count: 240, rejected: 3 }) })
      .check();
    await stage.app.withWritesHeld('trellis.enrolment', async () => {
      await commit.click();
      await robin.page.getByRole('heading', { name: t('imports:progress.title') }).waitFor();
      // A bar at the very beginning is there, but has no width.
      await robin.page.getByRole('progressbar').waitFor({ state: 'attached' });
      await picture(robin, 'import-progress');
    });
    await robin.page.getByText(t('imports:done.title'), { exact: true }).waitFor({ timeout: 60_000 });
    expect(await figure(robin.main, t('imports:done.created'))).toBe(240);
    expect(await figure(robin.main, t('imports:done.superseded'))).toBe(2);
    expect(await figure(robin.main, t('imports:done.rejected'))).toBe(3);
    await picture(robin, 'import-done');
  });

  walk('imports the mentors', async () => {
    const { t } = robin;
    await robin.link(t('imports:toCohort')).first().click();
    await uploadAndMap(robin, MENTORS, 'MENTOR');
    expect(await figure(robin.main, t('imports:preview.places'))).toBe(231);
    expect(await figure(robin.main, t('imports:preview.notAvailable'))).toBe(1);
    await robin.page
      .getByRole('checkbox', { name: t('imports:preview.keepGood', { count: 105, rejected: 3 }) })
      .check();
    await robin.button(t('imports:preview.commit', { count: 105 })).click();
    await robin.page.getByText(t('imports:done.title'), { exact: true }).waitFor({ timeout: 60_000 });
    expect(await figure(robin.main, t('imports:done.created'))).toBe(105);
  });

  walk('sees 240 mentees and 105 mentors, and sends each their one mail', async () => {
    const { t } = robin;
    await robin.open(cohort.overview);
    await robin.arrivesAt(COHORT);
    expect(await figure(robin.main, t('cohorts:counts.mentees'))).toBe(240);
    expect(await figure(robin.main, t('cohorts:counts.mentors'))).toBe(105);
    await picture(robin, 'cohort-overview');
    const before = stage.app.mailbox.received.length;
    await robin.button(t('cohorts:notices.send', { count: 345 })).click();
    const dialog = robin.page.getByRole('dialog', { name: t('cohorts:notices.confirmTitle', { count: 345 }) });
    await dialog.waitFor();
    await picture(robin, 'notices-confirm');
    await robin.button(t('cohorts:notices.send', { count: 345 }), dialog).click();
    await robin.sees(t('cohorts:notices.sent'), robin.main);
    await eventually('345 mails', () => stage.app.mailbox.received.length >= before + 345, 90_000);
    const told = stage.app.mailbox.received.slice(before).map(({ to }) => to.toLowerCase());
    expect(told).toHaveLength(345);
    expect(new Set(told).size).toBe(345);
    await goToPart(robin, 'people');
    await robin.sees(t('shownOf', { shown: 100, total: 345 }));
    await picture(robin, 'cohort-people');
  });

  walk('a mentee sees what we were given, corrects an answer and withdraws a consent', async () => {
    mentee = await newcomer('mentee');
    const { t } = mentee;
    const label = (id: string): string =>
      diversityMenteeIntake.items.find((item) => item.id === id)?.label[language] ?? '';
    await choosePassword(mentee, CEDAR.email);
    await mentee.arrivesAt(t('homes:hello', { name: CEDAR.name }));
    await picture(mentee, 'mentee-not-yet');
    await mentee.link(t('homes:intakeText')).click();
    await mentee.arrivesAt(t('intake:title'));
    await picture(mentee, 'mentee-intake');
    await mentee.button(t('intake:editFor', { question: label('pronouns') })).click();
    await mentee.page.getByRole('textbox', { name: label('pronouns'), exact: true }).fill('they/iel');
    await mentee.button(t('save')).click();
    await mentee.sees('they/iel', mentee.main);
    await mentee.sees(t('intake:byYou'), mentee.main);
    await mentee.button(t('intake:withdrawFor', { purpose: t('intake:purposes.SHOW_TO_MATCH') })).click();
    await mentee
      .button(t('intake:withdrawFor', { purpose: t('intake:purposes.SHOW_TO_MATCH') }))
      .waitFor({ state: 'detached' });
    await mentee.page.getByText(t('intake:consentStates.REVOKED')).first().waitFor();
    await picture(mentee, 'mentee-intake-corrected');
  });

  walk('weighs the questions and gets a draft: 231 pairs with reasons, 9 who wait', async () => {
    const { t } = robin;
    await goToPart(robin, 'matching');
    await robin.sees(t('matching:settings.leftOut'), robin.main);
    const slider = robin.page.getByRole('slider').first();
    const before = Number(await slider.getAttribute('aria-valuenow'));
    await slider.focus();
    await robin.page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuenow')).toBe(String(before + 1));
    await picture(robin, 'matching-weights');
    await robin.button(t('matching:settings.start')).click();
    await draftAppears(robin, 1);
    for (const [name, count] of Object.entries({ mentees: 240, places: 231, matched: 231, waiting: 9 })) {
      expect([name, await figure(robin.main, t(`matching:run.figures.${name}`))]).toEqual([name, count]);
    }
    await robin.sees(t('matching:proof.verified'), robin.main);
    const waitingList = robin.page.getByRole('region', { name: t('matching:board.waiting'), exact: true });
    await waitingList.getByRole('listitem').nth(8).waitFor();
    expect(await waitingList.getByRole('listitem').count()).toBe(9);
    await picture(robin, 'draft');
  });

  walk('pins one pair, sets one apart, and moves a third by keyboard', async () => {
    const { t } = robin;
    const board = robin.page.getByRole('region', { name: t('matching:board.pairs'), exact: true });
    const namesAt = async (position: number): Promise<PairNames> => {
      const menu = board
        .getByRole('button', {
          name: new RegExp(`^${t('matching:board.actions', { mentee: '.+', mentor: '.+' })}$`, 'u'),
        })
        .nth(position);
      const name = (await menu.getAttribute('aria-label')) ?? '';
      return capture(
        (values) => t('matching:board.actions', values),
        ['mentee', 'mentor'],
        name,
      ) as unknown as PairNames;
    };
    pairs.forbidden = await namesAt(0);
    pairs.moved = await namesAt(1);
    await doWith(robin, pairs.forbidden, 'forbid');
    await moveByKeyboard(robin, pairs.moved, pairs.forbidden.mentor);
    await robin.sees(
      t('matching:board.done.move', { mentee: pairs.moved.mentee, mentor: pairs.forbidden.mentor }),
      robin.main,
    );
    await robin.field(t('matching:board.search')).fill(CEDAR.name);
    await robin.sees(t('shownOf', { shown: 1, total: 1 }), board);
    pairs.pinned = await namesAt(0);
    expect(pairs.pinned.mentee).toBe(CEDAR.name);
    await doWith(robin, pairs.pinned, 'pin');
    await robin.sees(t('matching:board.handPin', { ...pairs.pinned }), robin.main);
    await robin.sees(t('matching:board.handForbid', { ...pairs.forbidden }), robin.main);
    await picture(robin, 'draft-by-hand');
  });

  walk('computes again and sees what changed', async () => {
    const { t } = robin;
    await robin.button(t('matching:run.rerun')).click();
    await draftAppears(robin, 2);
    await robin.page.getByRole('heading', { name: t('matching:compare.title', { number: 1 }) }).waitFor();
    expect(await figure(robin.main, t('matching:run.figures.matched'))).toBe(231);
    await robin.sees(t('matching:board.handPin', { ...pairs.pinned }), robin.main);
    await robin.field(t('matching:board.search')).fill(CEDAR.name);
    await robin.button(t('matching:board.actions', { ...pairs.pinned })).waitFor();
    await robin.field(t('matching:board.search')).fill(pairs.forbidden.mentee);
    await robin.button(t('matching:board.actions', { ...pairs.pinned })).waitFor({ state: 'detached' });
    expect(await robin.button(t('matching:board.actions', { ...pairs.forbidden })).count()).toBe(0);
    await picture(robin, 'draft-compared');
  });

  walk('approves the wording in both languages and publishes; everyone is told once', async () => {
    const { t } = robin;
    await robin.link(t('matching:run.publish')).click();
    await robin.arrivesAt(t('matching:publish.title', { number: 2 }));
    for (const locale of ['EN', 'FR'] as const) {
      const field = robin.field(t('matching:publish.text', { language: t(`languageNames.${locale}`) }));
      expect(await field.inputValue()).not.toBe('');
      await field.fill(WAITING_WORDS[locale === 'EN' ? 'en' : 'fr']);
    }
    await robin.field(t('matching:publish.contactName')).fill(CONTACT.name);
    await robin.field(t('matching:publish.contactEmail')).fill(CONTACT.email);
    await picture(robin, 'publish-wording');
    await robin.button(t('matching:publish.approve')).click();
    const [row] = await stage.app.sql<{ mentors: string }>(
      `select count(distinct p.mentor_id) mentors from trellis.match_pair p join trellis.match_run r on r.id = p.run_id where r.number = 2`,
    );
    cohort.told = 240 + Number(row?.mentors);
    cohort.mailsBefore = stage.app.mailbox.received.length;
    await picture(robin, 'publish-confirm');
    await robin.button(t('matching:publish.submit', { count: cohort.told })).click();
    await robin.sees(t('matching:publish.doneText'), robin.main);
    await eventually(
      'a mail to everyone',
      () => stage.app.mailbox.received.length >= cohort.mailsBefore + cohort.told,
      90_000,
    );
    const told = stage.app.mailbox.received.slice(cohort.mailsBefore).map(({ to }) => to.toLowerCase());
    expect(told).toHaveLength(cohort.told);
    expect(new Set(told).size).toBe(cohort.told);
    // In the language that each reads: the mentee has said which.
    expect(stage.app.mailbox.to(CEDAR.email).at(-1)?.text).toContain(language === 'fr' ? 'Bonjour' : 'Hello');
    await robin.link(t('matching:publish.toPairs')).click();
    await robin.sees(t('shownOf', { shown: 50, total: 231 }), robin.main);
    await picture(robin, 'cohort-pairs');
  });

  walk('the mentee and the mentor see each other, and what comes next', async () => {
    const { t } = mentee;
    const mentorEmail = await emailOf(pairs.pinned.mentor, 'mentor');
    await mentee.place(t('rail.home')).click();
    await mentee.page.getByRole('heading', { level: 2, name: pairs.pinned.mentor, exact: true }).waitFor();
    await mentee.sees(mentorEmail, mentee.main);
    await mentee.sees(t('homes:step.MENTOR_WRITES_FIRST.MENTEE'), mentee.main);
    await mentee.link(t('homes:write', { name: pairs.pinned.mentor })).waitFor();
    await mentee.sees('Community networks', mentee.main);
    await picture(mentee, 'mentee-home');
    mentor = await newcomer('mentor');
    await choosePassword(mentor, mentorEmail);
    await mentor.page.getByRole('heading', { level: 2, name: CEDAR.name, exact: true }).waitFor();
    await mentor.sees(CEDAR.email, mentor.main);
    await mentor.sees(t('homes:step.MENTOR_WRITES_FIRST.MENTOR'), mentor.main);
    await mentor.sees('Community networks', mentor.main);
    // What mattered to the mentee in a mentor is told to nobody; nor is a score.
    const page = await mentor.main.innerText();
    expect(page).not.toContain('Disability');
    expect(page).not.toMatch(/\d+\s?%/u);
    await picture(mentor, 'mentor-home');
  });

  walk('a mentee who waits reads the approved words and whom to ask', async () => {
    const rows = await stage.app.sql<{ email: string }>(
      `select m.email from trellis.match_pair p
       join trellis.match_run r on r.id = p.run_id and r.number = 2 and p.mentor_id is null
       join trellis.enrolment e on e.id = p.mentee_id join trellis.member m on m.id = e.member_id order by m.email`,
    );
    expect(rows).toHaveLength(9);
    waiting = await newcomer('waiting');
    await choosePassword(waiting, rows[0]?.email ?? '');
    await waiting.page.getByRole('heading', { name: waiting.t('homes:waitingTitle') }).waitFor();
    await waiting.sees(WAITING_WORDS[language], waiting.main);
    await waiting.page.getByRole('heading', { name: waiting.t('homes:contact', { name: CONTACT.name }) }).waitFor();
    await waiting.sees(CONTACT.email, waiting.main);
    await picture(waiting, 'waiting-home');
  });

  walk('after a restart all of it is still there, and nobody is told again', async () => {
    const mails = stage.app.mailbox.received.length;
    await stage.app.restart();
    await mentee.page.reload();
    await mentee.page.getByRole('heading', { level: 2, name: pairs.pinned.mentor, exact: true }).waitFor();
    await waiting.page.reload();
    await waiting.sees(WAITING_WORDS[language], waiting.main);
    await robin.page.reload();
    await robin.sees(robin.t('shownOf', { shown: 50, total: 231 }), robin.main);
    const again = await newcomer('ada-again');
    await signIn(again, 'ada@lakeside.example');
    await again.arrivesAt(again.t('homes:titleStaff'));
    expect(await figure(again.main, again.t('cohorts:counts.matched'))).toBe(231);
    await picture(again, 'home-published');
    expect(stage.app.mailbox.received).toHaveLength(mails);
  });
});

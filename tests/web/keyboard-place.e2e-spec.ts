/** Whoever works by keyboard keeps their place: after every act the focus is where one goes on from, never on nothing. */
import { beforeAll, describe, expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { PHONE, portray, type Visitor } from '../kit/browser.js';
import { eventually } from '../kit/eventually.js';
import { signUp, unique } from '../kit/people.js';
import { chooseFile, getsFocus, hasFocus, pressUntil } from './support/acts.js';
import { menuOf, MENTEES, type PairNames } from './support/journey.js';
import {
  computeDraft,
  openSchoolOf,
  openSmallSchool,
  publishRun,
  sendNotices,
  type SmallSchool,
} from './support/small-school.js';
import { openStage } from './support/stage.js';

let school: SmallSchool;
let person: Visitor;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  person = await stage.seat('keyboard', school.administrator, 'en');
});

const { scene } = stage;
const press = (key: string): Promise<void> => person.page.keyboard.press(key);
const heading = (name: string): Locator => person.page.getByRole('heading', { name, exact: true });
const focusIsSomewhere = (): Promise<boolean> =>
  eventually('the focus somewhere', () => person.page.evaluate(() => document.activeElement !== document.body));
const pressOn = async (what: Locator): Promise<void> => {
  await what.focus();
  await press('Enter');
};
const scrolled = (): Promise<number> => person.page.evaluate(() => window.scrollY);

describe('on the board of a draft', () => {
  let pairs: PairNames[];

  const readPairs = async (): Promise<PairNames[]> => {
    const cards = await person.page.locator('[data-board-list="pairs"] > li').all();
    return Promise.all(
      cards.map(async (card) => {
        const [mentee = '', mentor = ''] = await card.locator('.t-person-name').allInnerTexts();
        return { mentee, mentor };
      }),
    );
  };
  const act = async (pair: PairNames, words: string): Promise<void> => {
    await pressOn(menuOf(person, pair));
    const item = person.page.getByRole('menuitem', { name: words, exact: true });
    await item.waitFor();
    await pressUntil(person, 'ArrowDown', item, 6);
    await press('Enter');
  };
  const pairAt = (at: number): PairNames => pairs[at] ?? { mentee: '', mentor: '' };

  beforeAll(async () => {
    const draft = await computeDraft(school);
    await person.open(`/s/${school.slug}/runs/${draft}?cohort=${school.cohortId}`);
    await person.page.locator('[data-board-list="pairs"] > li').first().waitFor();
    pairs = await readPairs();
    expect(pairs).toHaveLength(3);
  }, 60_000);

  scene('pinning and unpinning leave it on the pair', async () => {
    const { t } = person;
    await act(pairAt(0), t('matching:board.pin'));
    await person.hears(t('matching:board.done.pin', { ...pairAt(0) }));
    await person.page.locator('.t-pair', { hasText: t('matching:board.pinned') }).waitFor();
    await getsFocus('the menu of the pair', menuOf(person, pairAt(0)));
    await act(pairAt(0), t('matching:board.unpin'));
    await person.hears(t('matching:board.done.unpin', { ...pairAt(0) }));
    await person.page.locator('.t-pair', { hasText: t('matching:board.pinned') }).waitFor({ state: 'detached' });
    await getsFocus('the menu of the pair', menuOf(person, pairAt(0)));
  });

  scene('setting a pair apart leads to the next one', async () => {
    const { t } = person;
    await act(pairAt(1), t('matching:board.forbid'));
    await person.hears(t('matching:board.done.forbid', { ...pairAt(1) }));
    await menuOf(person, pairAt(1)).waitFor({ state: 'detached' });
    await getsFocus('the menu of the next pair', menuOf(person, pairAt(2)));
    await portray(person, 'board after setting apart');
  });

  scene('taking back the last decision leads to the title of the list', async () => {
    const { t } = person;
    await pressOn(person.button(t('matching:board.allowFor', { ...pairAt(1) })));
    await person.hears(t('matching:board.done.allow', { ...pairAt(1) }));
    await person.button(t('matching:board.allowFor', { ...pairAt(1) })).waitFor({ state: 'detached' });
    await getsFocus('the title of what is decided by hand', heading(t('matching:board.hand')));
  });

  scene('undoing does not lose it', async () => {
    const { t } = person;
    await act(pairAt(0), t('matching:board.pin'));
    await person.hears(t('matching:board.done.pin', { ...pairAt(0) }));
    await pressOn(person.button(t('matching:board.undo')));
    await person.button(t('matching:board.undo')).waitFor({ state: 'detached' });
    await focusIsSomewhere();
  });

  scene('moving the last one who waits leads to the title of those who wait', async () => {
    const { t } = person;
    const moves = person.page.locator('[data-board-list="waiting"] [data-actions-of]');
    await moves.first().waitFor();
    const count = await moves.count();
    await pressOn(moves.first());
    const dialog = person.page.getByRole('dialog');
    await getsFocus('the field', dialog.getByRole('combobox'));
    await press('ArrowDown');
    await person.page.getByRole('option').first().waitFor();
    await press('ArrowDown');
    await press('Enter');
    await pressUntil(person, 'Tab', person.button(t('matching:moveDialog.submit'), dialog), 4);
    await press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await focusIsSomewhere();
    await eventually('one fewer waiting', async () => (await moves.count()) !== count || (await hasFocus(moves)));
    await focusIsSomewhere();
  });
});

describe('from step to step', () => {
  scene('an import begins each step at its title and at the top of the page', async () => {
    const { t, page } = person;
    await person.open(`/s/${school.slug}/cohorts/${school.cohortId}/imports`);
    await chooseFile(person, MENTEES);
    await pressOn(person.button(t('imports:upload')));
    await heading(t('imports:map.title')).waitFor();
    await getsFocus('the title of the page', page.getByRole('heading', { level: 1 }));
    for (const words of ['map.withheld.vault', 'map.withheld.private']) await person.sees(t(`imports:${words}`));
    expect(await page.getByText('caregiving').count()).toBe(0);
    await portray(person, 'columns of an import');
    await pressOn(person.button(t('imports:map.submit')));
    await getsFocus('the title of the preview', heading(t('imports:preview.title')));
    expect(await scrolled()).toBe(0);
    await page.getByRole('checkbox').check();
    await pressOn(person.button(t('imports:preview.commit', { count: 240 })));
    await person.sees(t('imports:done.title'));
    await focusIsSomewhere();
    expect(await scrolled()).toBe(0);
  });

  scene('a file that changes nothing does not offer to import its rows', async () => {
    const { t, page } = person;
    await person.open(`/s/${school.slug}/cohorts/${school.cohortId}/imports`);
    await chooseFile(person, MENTEES);
    await person.button(t('imports:upload')).click();
    await person.button(t('imports:map.submit')).click();
    await heading(t('imports:preview.title')).waitFor();
    await person.button(t('imports:preview.finish')).waitFor();
    await person.sees('UTF-8');
    expect(await page.getByText('utf-8-bom').count()).toBe(0);
  });

  scene('publishing: from the wording to the last look', async () => {
    const { t } = person;
    const run = await computeDraft(school);
    await person.open(`/s/${school.slug}/runs/${run}/publish?cohort=${school.cohortId}`);
    await pressOn(person.button(t('matching:publish.approve')));
    await getsFocus('the title of the step', heading(t('matching:publish.confirmTitle')));
    expect(await scrolled()).toBe(0);
  });
});

describe('where one is', () => {
  let published: SmallSchool;
  let reader: Visitor;
  let waiting: string;

  beforeAll(async () => {
    published = await openSmallSchool(stage.app, await signUp(stage.app));
    await sendNotices(published);
    await publishRun(published, await computeDraft(published));
    reader = await stage.seat('reader', published.administrator, 'en');
    const rows = await stage.app.sql<{ name: string }>(
      `select m.display_name as name from trellis.enrolment e join trellis.member m on m.id = e.member_id
       where e.cohort_id = $1 and e.role = 'mentee' and e.mentorship_count = 0`,
      [published.cohortId],
    );
    waiting = rows[0]?.name ?? '';
  }, 60_000);

  scene('each tab of a cohort has a name of its own, and the rail says that it belongs to the programs', async () => {
    const { t, page } = reader;
    for (const [part, word] of [
      ['', 'overview'],
      ['/people', 'people'],
      ['/imports', 'imports'],
      ['/matching', 'matching'],
      ['/pairs', 'pairs'],
    ] as const) {
      await reader.open(`/s/${published.slug}/cohorts/${published.cohortId}${part}`);
      await reader.arrivesAt('Fall 2026');
      expect(await page.title()).toBe(`${t(`cohorts:tabs.${word}`)} · Fall 2026 · Trellis`);
      expect(await reader.place(t('rail.programs')).getAttribute('aria-current')).toBe('true');
    }
    await reader.open('/');
    await reader.arrivesAt(t('entry:front.title'));
    expect(await page.title()).toBe(`${t('entry:front.title')} · Trellis`);
  });

  scene('who waits is named where the cohort says that someone does', async () => {
    const { t } = reader;
    await reader.open(`/s/${published.slug}`);
    await reader.link(t('cohorts:attention.do.PEOPLE_WAITING')).click();
    await reader.page.getByRole('heading', { name: t('cohorts:waiting.title') }).waitFor();
    await reader.sees(waiting, reader.main);
    await portray(reader, 'pairs with who waits');
  });

  scene('the mail is sent again beside a person who has not signed in', async () => {
    const { t } = reader;
    await reader.open(`/s/${published.slug}/cohorts/${published.cohortId}/people`);
    const again = reader.button(t('cohorts:resend.for', { name: 'Lena Haddad' }));
    await again.focus();
    await reader.page.keyboard.press('Enter');
    await reader.sees(t('cohorts:resend.sent'));
    await getsFocus('the button', again);
    await stage.app.mailbox.next(`lena@${published.domain}`, 2);
    await portray(reader, 'people with resend');
  });

  scene('on a phone the board reads in the order in which it stands, and only the page scrolls', async () => {
    const phone = await stage.seat('phone', published.administrator, 'fr', { device: PHONE });
    const [run] = await stage.app.sql<{ id: string }>('select id from trellis.match_run where cohort_id = $1', [
      published.cohortId,
    ]);
    await phone.open(`/s/${published.slug}/runs/${run?.id ?? ''}?cohort=${published.cohortId}`);
    await phone.page.locator('[data-board-list="pairs"] > li').first().waitFor();
    for (const part of ['pairs', 'waiting', 'mentors']) await phone.page.locator(`#${part}-title`).waitFor();
    const tops = await phone.page
      .locator('#pairs-title, #waiting-title, #mentors-title')
      .evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().top));
    expect(tops).toHaveLength(3);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
    const within = await phone.page
      .locator('.t-aside > .t-panel')
      .evaluateAll((panels) => panels.filter((panel) => panel.scrollHeight > panel.clientHeight + 1).length);
    expect(within).toBe(0);
    await phone.page.getByRole('link', { name: phone.t('matching:board.waiting') }).click();
    await eventually('the focus on those who wait', () =>
      phone.page.evaluate(() => document.activeElement?.id === 'waiting-title'),
    );
    await portray(phone, 'board on a phone');
  });
});

describe('when a form is sent or opens', () => {
  scene('an invitation', async () => {
    const { t } = person;
    await person.open(`/s/${school.slug}/people`);
    const email = `${unique('asked')}@school.example`;
    await person.field(t('schools:people.inviteEmail')).fill(email);
    await pressOn(person.button(t('schools:people.invite')));
    await person.sees(t('schools:people.invited', { email }), person.main);
    await focusIsSomewhere();
  });

  scene('a program, from its form to its cohort', async () => {
    const { t } = person;
    const slug = await openSchoolOf(school.administrator);
    await person.open(`/s/${slug}/programs`);
    await pressOn(person.button(t('programs:new')));
    await person.field(t('programs:name')).waitFor();
    await focusIsSomewhere();
    await person.field(t('programs:name')).fill('Mentors');
    await pressOn(person.button(t('programs:create')));
    await person.page.getByRole('heading', { name: 'Mentors' }).waitFor();
    await focusIsSomewhere();
  });

  scene('the mails to everyone', async () => {
    const { t, page } = person;
    await person.open(`/s/${school.slug}/cohorts/${school.cohortId}`);
    const send = page.getByRole('button', { name: /^Send \d+ mails$/u });
    await pressOn(send);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await pressUntil(person, 'Tab', send.and(dialog.locator('button')), 6);
    await press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await person.sees(t('cohorts:notices.sent'), person.main);
    await focusIsSomewhere();
  });
});

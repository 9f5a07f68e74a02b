/**
 * WCAG 2.2 AA on every screen in both languages and both colour schemes; the keyboard, the focus, narrow screens, less motion.
 * No colour depends on a word: each screen is looked at in English by day or in French by night, in turn.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type Language, portray, type Visitor } from '../kit/browser.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { joinSchool, PASSWORD, signUp, unique } from '../kit/people.js';
import { violationsOf } from './support/axe.js';
import { getsFocus, hasFocus, linkIn, pressUntil } from './support/acts.js';
import { inTurn, TURN } from './support/in-turn.js';
import { openMenu, type Places, type Screen, screensOf, type Who } from './support/screens.js';
import {
  beginImport,
  computeDraft,
  joinByNotice,
  mentees,
  openSchoolOf,
  openSmallSchool,
  publishRun,
  sendNotices,
} from './support/small-school.js';
import { openStage } from './support/stage.js';

const SWEEP_MS = 420_000;
const LAPTOP_SIZE = { width: 1280, height: 800 };

interface Look {
  language: Language;
  colours: 'light' | 'dark';
}

let places: Places;
const people = {} as Record<Exclude<Who, 'nobody'>, Browser>;

const stage = openStage(async () => {
  places = await prepare();
});

const { scene } = stage;

/** A school at work, one that has published, an empty one, and links that are still good. */
async function prepare(): Promise<Places> {
  // One administrator of all three, so that one browser can walk through them.
  const owner = await signUp(stage.app);
  people.administrator = owner;
  const published = await openSmallSchool(stage.app, owner);
  await sendNotices(published);
  const publishedRunId = await computeDraft(published);
  await publishRun(published, publishedRunId);
  const school = await openSmallSchool(stage.app, owner);
  const preview = await beginImport(school, 'MENTEE', `${mentees(school.domain)}\n2026-09-01,Half,Row`, true);
  const mapping = await beginImport(school, 'MENTEE', mentees(school.domain), false);
  const draftId = await computeDraft(school);
  const empty = { slug: await openSchoolOf(owner) };
  const pair = await pairOf(published.domain);
  people.mentee = await joinByNotice(stage.app, published, pair.mentee);
  people.mentor = await joinByNotice(stage.app, published, pair.mentor);
  people.waiting = await joinByNotice(stage.app, published, pair.waiting);
  const links = await goodLinks(published.domain, school.administrator);
  return {
    school,
    published,
    empty,
    draftId,
    publishedRunId,
    mapping,
    preview,
    menteeEnrolment: pair.enrolment,
    mentorshipId: await mentorshipOf(pair.enrolment),
    links,
  };
}

async function pairOf(domain: string): Promise<{ mentee: string; mentor: string; waiting: string; enrolment: string }> {
  const rows = await stage.app.sql<{ mentee: string; mentor: string | null; enrolment: string }>(
    `select m.email mentee, r.email mentor, e.id enrolment from trellis.match_pair p
     join trellis.enrolment e on e.id = p.mentee_id join trellis.member m on m.id = e.member_id
     left join trellis.enrolment f on f.id = p.mentor_id left join trellis.member r on r.id = f.member_id where m.email like $1 order by m.email`,
    [`%@${domain}`],
  );
  const matched = rows.find(({ mentor }) => mentor !== null);
  const waits = rows.find(({ mentor }) => mentor === null);
  if (!matched?.mentor || !waits)
    throw new Error('The small cohort was expected to have both pairs and someone who waits.');
  return { mentee: matched.mentee, mentor: matched.mentor, waiting: waits.mentee, enrolment: matched.enrolment };
}

async function mentorshipOf(enrolmentId: string): Promise<string> {
  const [row] = await stage.app.sql<{ id: string }>(
    'select mentorship_id id from trellis.mentorship_participant where enrolment_id = $1',
    [enrolmentId],
  );
  return row?.id ?? '';
}

async function goodLinks(domain: string, administrator: Browser): Promise<Places['links']> {
  const [confirm, reset, join] = [
    `${unique('new')}@school.example`,
    `${unique('old')}@school.example`,
    `${unique('asked')}@school.example`,
  ];
  await signUp(stage.app, reset);
  await stage.app
    .browser()
    .ask('mutation ($email: String!) { requestPasswordReset(email: $email) { ok } }', { email: reset });
  await stage.app.browser().ask('mutation ($input: SignUpInput!) { signUp(input: $input) { ok } }', {
    input: { email: confirm, password: PASSWORD, displayName: 'New Person', locale: 'EN', timeZone: 'America/Toronto' },
  });
  await administrator.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: { email: join, roles: ['COORDINATOR'], locale: 'EN' },
  });
  return {
    confirm: linkIn(await stage.app.mailbox.next(confirm)),
    reset: linkIn(await stage.app.mailbox.next(reset, 2)),
    join: linkIn(await stage.app.mailbox.next(join)),
    // Of someone who has not come in yet: a mentor with no place.
    welcome: linkIn(await stage.app.mailbox.next(`lena@${domain}`)),
  };
}

/** One browser for each kind of person. */
async function seatAll({ language, colours }: Look): Promise<Record<Who, Visitor>> {
  const options = { more: { reducedMotion: 'reduce', colorScheme: colours } } as const;
  const named = (who: string): string => `${who}-${language}`;
  const seated = { nobody: await stage.chromium.visitor(named('nobody'), { ...options, language }) } as Record<
    Who,
    Visitor
  >;
  for (const who of ['administrator', 'mentee', 'mentor', 'waiting'] as const) {
    seated[who] = await stage.seat(named(who), people[who], language, options);
  }
  return seated;
}

const LOOKS: Look[] = [
  { language: 'en', colours: 'light' },
  { language: 'fr', colours: 'dark' },
];

describe.each(LOOKS)(`every screen in its turn, in $language and in $colours colours (${TURN})`, (look) => {
  let wrong: Record<'rules' | 'frame' | 'width', string[]>;

  // Loading a screen costs most: each is loaded once, and looked at for everything.
  beforeAll(async () => {
    wrong = { rules: [], frame: [], width: [] };
    const screens = screensOf(places).filter((_, place) => inTurn(LOOKS, place).includes(look));
    expect(screens.length).toBeGreaterThan(30);
    const seated = await seatAll(look);
    const walk = async (who: string, person: Visitor): Promise<void> => {
      for (const screen of screens.filter((one) => one.who === who)) {
        const found = await lookAt(person, screen, look);
        for (const part of ['rules', 'frame', 'width'] as const)
          wrong[part].push(...found[part].map((line) => `${screen.name}: ${line}`));
      }
    };
    await Promise.all(Object.entries(seated).map(([who, person]) => walk(who, person)));
  }, SWEEP_MS);

  it('meets WCAG 2.2 AA', () => expect(wrong.rules).toEqual([]));
  it('has one title, and says its name and language', () => expect(wrong.frame).toEqual([]));
  it('fits a phone, and half a laptop at four times the size: nothing is scrolled sideways', () =>
    expect(wrong.width).toEqual([]));
});

async function lookAt(
  person: Visitor,
  screen: Screen,
  { language, colours }: Look,
): Promise<Record<'rules' | 'frame' | 'width', string[]>> {
  const { page } = person;
  await page.setViewportSize(LAPTOP_SIZE);
  await screen.open(person).catch((error: unknown) => stage.chromium.fail(error, screen.name));
  const rules = await violationsOf(page);
  await portray(person, `${language} ${colours} ${screen.name}`);
  const frame = await frameOf(person, language);
  const width: string[] = [];
  for (const pixels of [390, 320]) {
    await page.setViewportSize({ width: pixels, height: 700 });
    await settled(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) width.push(`is ${over} pixels too wide at ${pixels}`);
    await portray(person, `${language} ${pixels} ${screen.name}`);
  }
  return { rules, frame, width };
}

async function frameOf(person: Visitor, language: Language): Promise<string[]> {
  const found: string[] = [];
  const titles = await person.page.getByRole('heading', { level: 1, includeHidden: true }).count();
  if (titles !== 1) found.push(`has ${titles} headings of the first level`);
  const lang = await person.page.locator('html').getAttribute('lang');
  if (lang !== language) found.push(`says that it is in "${lang}"`);
  const name = await person.page.title();
  if (!/^.+ · Trellis$/u.test(name)) found.push(`is called "${name}"`);
  return found;
}

/** Until nothing has moved for three frames: colours that elements inherit follow each other through the page. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let still = 0;
        const look = (): void => {
          still = document.getAnimations().some(({ playState }) => playState === 'running') ? 0 : still + 1;
          if (still > 3) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

describe('by keyboard alone', () => {
  let person: Visitor;
  const press = (key: string): Promise<void> => person.page.keyboard.press(key);
  const type = (text: string): Promise<void> => person.page.keyboard.type(text);

  /** The page with this title is there and its title has the focus, so that it is read out and Tab goes on from it. */
  const landsOn = async (title: string): Promise<void> => {
    await person.arrivesAt(title);
    await getsFocus(`"${title}"`, person.page.getByRole('heading', { level: 1 }));
  };

  beforeAll(async () => {
    person = await stage.chromium.visitor('keyboard');
  });

  scene('someone signs in, and skips to the content', async () => {
    const { t } = person;
    const { email } = await joinSchool(stage.app, places.school, { roles: ['COORDINATOR'] });
    await person.open('/sign-in');
    await person.arrivesAt(t('entry:signIn.title'));
    await press('Tab');
    expect(await hasFocus(person.link(t('skip')))).toBe(true);
    await pressUntil(person, 'Tab', person.field(t('entry:email')), 10);
    await type(email);
    await pressUntil(person, 'Tab', person.field(t('entry:password')), 3);
    await type(PASSWORD);
    await press('Enter');
    await landsOn(t('homes:titleStaff'));
  });

  scene('the focus goes to the title of every page that is come to', async () => {
    const { t } = person;
    for (const [place, title] of [
      ['programs', 'programs:title'],
      ['people', 'schools:people.title'],
      ['home', 'homes:titleStaff'],
    ] as const) {
      await person.place(t(`rail.${place}`)).focus();
      await press('Enter');
      await landsOn(t(title));
    }
  });

  scene('the focus can always be seen', async () => {
    await person.open(`/s/${places.school.slug}/runs/${places.draftId}?cohort=${places.school.cohortId}`);
    await person.page.getByRole('region', { name: person.t('matching:board.pairs') }).waitFor();
    const hidden: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await press('Tab');
      const unseen = await person.page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(focused);
        const drawn = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
        const isField = focused.matches('input, textarea, select') && borderColor !== '';
        return drawn || isField ? null : focused.outerHTML.slice(0, 120);
      });
      if (unseen) hidden.push(unseen);
    }
    expect(hidden).toEqual([]);
  });

  const menus = (): Locator => {
    const named = person.t('matching:board.actions', { mentee: '.+', mentor: '.+' });
    return person.page.getByRole('button', { name: new RegExp(`^${named}$`, 'u') });
  };
  const openMoveDialog = async (): Promise<Locator> => {
    await menus().first().focus();
    await press('Enter');
    const move = person.page.getByRole('menuitem', { name: person.t('matching:board.move') });
    await move.waitFor();
    await pressUntil(person, 'ArrowDown', move, 6);
    await press('Enter');
    const dialog = person.page.getByRole('dialog');
    await getsFocus('the field', dialog.getByRole('combobox'));
    return dialog;
  };

  scene('a menu that is closed gives the focus back', async () => {
    await openMenu(person);
    await press('Escape');
    await person.page.getByRole('menu').waitFor({ state: 'detached' });
    await getsFocus('the menu that it came from', menus().first());
  });

  scene('a dialog that is closed gives the focus back', async () => {
    const dialog = await openMoveDialog();
    const list = person.page.getByRole('option').first();
    await list.waitFor();
    // The first takes back the list of names, the second the dialog.
    await press('Escape');
    await list.waitFor({ state: 'hidden' });
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await getsFocus('the menu that it came from', menus().first());
  });

  scene('a mentee is moved, and it is said aloud', async () => {
    const { t, page } = person;
    await page.reload();
    await menus().first().waitFor();
    const before = await menus().count();
    const dialog = await openMoveDialog();
    await type(t('matching:moveDialog.waiting').slice(0, 6));
    await page.getByRole('option').first().waitFor();
    await press('ArrowDown');
    await press('Enter');
    await pressUntil(person, 'Tab', person.button(t('matching:moveDialog.submit'), dialog), 4);
    await press('Enter');
    await person.hears(/\S/u);
    await menus()
      .nth(before - 1)
      .waitFor({ state: 'detached' });
    expect(await menus().count()).toBe(before - 1);
  });

  scene('the draft is computed again, its wording approved, and published', async () => {
    const { t, page } = person;
    await person.button(t('matching:run.rerun')).focus();
    await press('Enter');
    await landsOn(t('matching:run.title', { number: 2 }));
    await page.getByRole('region', { name: t('matching:board.pairs') }).waitFor();
    await person.link(t('matching:run.publish')).focus();
    await press('Enter');
    await landsOn(t('matching:publish.title', { number: 2 }));
    await person.button(t('matching:publish.approve')).waitFor();
    await pressUntil(person, 'Tab', person.button(t('matching:publish.approve')), 8);
    await press('Enter');
    const confirm = page.getByRole('button', {
      name: new RegExp(`^${t('matching:publish.submit', { count: 77 }).replace('77', '\\d+')}$`, 'u'),
    });
    await confirm.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await pressUntil(person, 'Tab', confirm, 8);
    await press('Enter');
    await person.sees(t('matching:publish.doneText'), person.main);
    // The button is gone; whoever works by keyboard must not be thrown back to the top of the page.
    await eventually('the focus somewhere', () => page.evaluate(() => document.activeElement !== document.body));
  });
});

describe('with less motion', () => {
  scene('nothing moves: no transition, no animation', async () => {
    const person = await stage.seat('still', people.mentee, 'en', { more: { reducedMotion: 'reduce' } });
    await person.open(`/s/${places.published.slug}/mine/${places.menteeEnrolment}`);
    await person.arrivesAt(person.t('intake:title'));
    await person.button(person.t('intake:leave')).first().click();
    const moving = await person.page.evaluate(() =>
      document
        .getAnimations()
        // A hundredth of a millisecond is how "none" is written so that its end is still told.
        .filter((one) => Number(one.effect?.getTiming().duration) > 1)
        .map(
          (one) =>
            `${(one.effect as KeyframeEffect | null)?.target?.className ?? ''} ${String(one.effect?.getTiming().duration)}`,
        ),
    );
    expect(moving).toEqual([]);
    await person.page.getByRole('dialog').waitFor();
    const lasting = await person.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((node) =>
          getComputedStyle(node)
            .transitionDuration.split(',')
            .some((time) => parseFloat(time) > 0.011),
        )
        .map((node) => `${node.tagName} ${node.className}`)
        .slice(0, 10),
    );
    expect(lasting).toEqual([]);
  });
});

/** Who sees what: another school's pages do not exist, the ones of another role say so kindly, and nothing leaves the house. */
import { beforeAll, describe, expect } from '@jest/globals';
import { portray, type Visitor } from '../kit/browser.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool, signUp } from '../kit/people.js';
import { signIn } from './support/acts.js';
import {
  beginImport,
  computeDraft,
  joinByNotice,
  mentees,
  openSmallSchool,
  publishRun,
  sendNotices,
  type SmallSchool,
} from './support/small-school.js';
import { openStage } from './support/stage.js';

let first: SmallSchool;
let runId: string;
let importId: string;
let menteeEnrolment: string;
let mentee: Browser;

const stage = openStage(async () => {
  first = await openSmallSchool(stage.app);
  importId = await beginImport(first, 'MENTEE', mentees(first.domain), true);
  await sendNotices(first);
  mentee = await joinByNotice(stage.app, first, `amina@${first.domain}`);
  runId = await computeDraft(first);
  const [row] = await stage.app.sql<{ id: string }>(
    'select e.id from trellis.enrolment e join trellis.member m on m.id = e.member_id where m.email = $1',
    [`amina@${first.domain}`],
  );
  menteeEnrolment = row?.id ?? '';
});

const { scene } = stage;

/** Every place of the first school, ids in hand. */
const places = (slug: string): string[] => [
  `/s/${slug}/cohorts/${first.cohortId}`,
  `/s/${slug}/cohorts/${first.cohortId}/people`,
  `/s/${slug}/cohorts/${first.cohortId}/imports`,
  `/s/${slug}/cohorts/${first.cohortId}/matching`,
  `/s/${slug}/cohorts/${first.cohortId}/pairs`,
  `/s/${slug}/imports/${importId}`,
  `/s/${slug}/runs/${runId}`,
  `/s/${slug}/runs/${runId}/publish`,
  `/s/${slug}/mine/${menteeEnrolment}`,
  `/s/${slug}/mine/${menteeEnrolment}/identity`,
];

/** Those that are not the mentee's own. */
const staffPlaces = (slug: string): string[] => places(slug).filter((path) => !path.includes('/mine/'));

/** Nothing of the first school may stand on the page, in its title, or in what came over the wire. */
async function showsNothingOfIt(person: Visitor, answers: readonly string[]): Promise<void> {
  const everything = [await person.page.content(), await person.page.title(), ...answers].join('\n');
  for (const secret of ['Amina', 'Diallo', 'Parisa', 'Fall 2026', 'Diversity mentorship', first.domain]) {
    expect(everything).not.toContain(secret);
  }
}

/** The page for what is not there: a title, no alarm, no button that tries in vain again. */
async function findsNothing(person: Visitor): Promise<void> {
  await person.arrivesAt(person.t('notFoundTitle'));
  expect(await person.button(person.t('tryAgain')).count()).toBe(0);
}

describe('the administrator of a second school, with ids of the first in hand', () => {
  let stranger: Visitor;
  let second: string;
  const answers: string[] = [];

  beforeAll(async () => {
    const school = await openSchool(stage.app);
    second = school.slug;
    stranger = await stage.seat('stranger', school.administrator, 'en');
    stranger.page.on('response', async (response) => {
      if (response.url().endsWith('/graphql')) answers.push(await response.text().catch(() => ''));
    });
  }, 60_000);

  scene('finds nothing under the address of the first school', async () => {
    for (const path of [
      `/s/${first.slug}`,
      `/s/${first.slug}/people`,
      `/s/${first.slug}/programs`,
      ...places(first.slug),
    ]) {
      await stranger.open(path);
      await findsNothing(stranger);
      await showsNothingOfIt(stranger, answers);
    }
    await portray(stranger, 'not-found-in-school');
  });

  scene('finds nothing under the own address with the ids of the first', async () => {
    for (const path of places(second)) {
      await stranger.open(path);
      await findsNothing(stranger);
      await showsNothingOfIt(stranger, answers);
    }
  });

  scene('reads the same about a school that has never been', async () => {
    await stranger.open('/s/no-such-school-anywhere');
    await findsNothing(stranger);
  });
});

describe('someone who is not signed in', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await stage.chromium.visitor('not-signed-in');
  });

  scene('is asked to sign in, and then stands where they were going', async () => {
    const path = `/s/${first.slug}/mine/${menteeEnrolment}`;
    await signIn(visitor, `amina@${first.domain}`, path);
    await visitor.arrivesAt(visitor.t('intake:title'));
    expect(visitor.path).toBe(path);
  });

  scene('is not sent elsewhere by an address made for it', async () => {
    const lured = await stage.chromium.visitor('lured');
    await signIn(lured, `amina@${first.domain}`, '/sign-in?next=https%3A%2F%2Fevil.example%2F');
    await lured.page.waitForURL(`**/s/${first.slug}`);
    expect(new URL(lured.page.url()).origin).toBe(stage.app.url);
  });
});

describe('a mentee', () => {
  let person: Visitor;
  beforeAll(async () => {
    person = await stage.seat('mentee', mentee, 'en');
  });

  scene('is told kindly that pages of the coordination are not theirs', async () => {
    const pages = [`/s/${first.slug}/people`, `/s/${first.slug}/programs`, ...staffPlaces(first.slug)];
    for (const path of pages) {
      await person.open(path);
      const told = person.page
        .getByText(person.t('errors:FORBIDDEN'))
        .or(person.page.getByText(person.t('errors:NOT_FOUND')));
      await told.first().waitFor();
      await person.main.getByRole('heading', { level: 1 }).waitFor();
      expect(await person.button(person.t('tryAgain')).count()).toBe(0);
      for (const other of ['Parisa', 'Jordan', 'Tremblay']) expect(await person.page.content()).not.toContain(other);
      // Words of ours, never of the code.
      expect(await person.main.innerText()).not.toMatch(/FORBIDDEN|NOT_FOUND|undefined|null/u);
    }
    await portray(person, 'mentee-at-coordination');
  });

  scene('is offered only their own places', async () => {
    await person.open(`/s/${first.slug}`);
    await person.page.getByRole('heading', { level: 1 }).waitFor();
    const rail = person.page.getByRole('navigation', { name: person.t('places') });
    await person.place(person.t('rail.home')).waitFor();
    expect(await rail.getByRole('link', { name: person.t('rail.programs') }).count()).toBe(0);
    expect(await rail.getByRole('link', { name: person.t('rail.people') }).count()).toBe(0);
  });
});

describe('every page', () => {
  scene('asks nobody but this installation, breaks no policy, and complains of nothing', async () => {
    const people = [
      await stage.seat('administrator', first.administrator, 'en'),
      await stage.seat('mentee-in-french', mentee, 'fr'),
      await stage.chromium.visitor('passer-by'),
    ] as const;
    // The pages before were opened by people of whom a file says who they are: from then on it counts, and the draft is older.
    await publishRun(first, await computeDraft(first));
    const [administrator, participant, passerBy] = people;
    for (const path of [
      '/',
      '/sign-in',
      '/sign-up',
      '/forgot',
      '/check-mail',
      '/confirm',
      '/reset',
      '/join',
      '/welcome',
      '/ui',
      '/graphiql',
      '/nowhere',
    ]) {
      await passerBy.open(path);
      await passerBy.page.getByRole('heading', { level: 1 }).waitFor();
    }
    const staff = [
      '/schools',
      '/schools/new',
      '/account',
      `/s/${first.slug}`,
      `/s/${first.slug}/people`,
      `/s/${first.slug}/programs`,
    ];
    for (const path of [...staff, ...staffPlaces(first.slug)]) {
      await administrator.open(path);
      await administrator.main.getByRole('heading', { level: 1 }).waitFor();
    }
    for (const path of [`/s/${first.slug}`, `/s/${first.slug}/mine/${menteeEnrolment}`]) {
      await participant.open(path);
      await participant.main.getByRole('heading', { level: 1 }).waitFor();
    }
    for (const { name, requests, complaints } of people) {
      const elsewhere = requests.filter(
        (address) => !/^(data|blob):/.test(address) && new URL(address).origin !== stage.app.url,
      );
      expect({ name, elsewhere, complaints }).toEqual({ name, elsewhere: [], complaints: [] });
    }
  });

  scene('carries a policy that lets no foreign script in', async () => {
    const visitor = await stage.chromium.visitor('policy');
    const answer = await visitor.page.goto(`${stage.app.url}/`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  scene('a person of two schools goes from one to the other and sees only the one they are in', async () => {
    const both = await signUp(stage.app);
    for (const slug of ['oak-hill', 'elm-park']) {
      await both.ask('mutation ($input: OpenSchoolInput!) { openSchool(input: $input) { id } }', {
        input: { name: slug, slug, locales: ['EN'], timeZone: 'America/Toronto' },
      });
    }
    const person = await stage.seat('of-two-schools', both, 'en');
    await person.open('/s/oak-hill');
    await person.arrivesAt(person.t('homes:titleStaff'));
    const others = person.page.getByRole('navigation', { name: person.t('rail.switch'), exact: true });
    await person.link('elm-park', others).click();
    await person.page.waitForURL('**/s/elm-park');
    await person.arrivesAt(person.t('homes:titleStaff'));
    expect(await person.main.innerText()).not.toContain('oak-hill');
  });
});

/** Every screen and its main states, each with the way there: for the rules that hold on all of them. */
import type { Visitor } from '../../kit/browser.js';
import { eventually } from '../../kit/eventually.js';
import type { SmallSchool } from './small-school.js';

export type Who = 'nobody' | 'administrator' | 'mentee' | 'mentor' | 'waiting';

export interface Screen {
  name: string;
  who: Who;
  open: (person: Visitor) => Promise<void>;
}

/** What the screens need to know of the school: ids, and links that are still good. */
export interface Places {
  school: SmallSchool;
  /** Its pairs are published. */
  published: SmallSchool;
  empty: { slug: string };
  draftId: string;
  publishedRunId: string;
  mapping: string;
  preview: string;
  menteeEnrolment: string;
  /** Of the mentee and the mentor who walk along. */
  mentorshipId: string;
  links: { confirm: string; reset: string; join: string; welcome: string };
}

/** Goes to a path and waits for the screen, not for its first breath. */
const at = (path: string, then?: (person: Visitor) => Promise<void>) => async (person: Visitor) => {
  await person.goTo(path);
  await isThere(person, path);
  await then?.(person);
};

/** The same with everything loaded afresh. */
const opened = (path: string) => async (person: Visitor) => {
  await person.open(path);
  await isThere(person, path);
};

async function isThere(person: Visitor, path: string): Promise<void> {
  await person.page.getByRole('heading', { level: 1 }).waitFor();
  await eventually(
    `${path} to be loaded`,
    async () => (await person.page.getByRole('status', { name: person.t('loading') }).count()) === 0,
  );
}

const outside = ({ links }: Places): Screen[] => [
  { name: 'front', who: 'nobody', open: at('/') },
  { name: 'sign in', who: 'nobody', open: at('/sign-in') },
  { name: 'sign in, refused', who: 'nobody', open: at('/sign-in', refuse('signIn')) },
  { name: 'sign up', who: 'nobody', open: at('/sign-up') },
  { name: 'sign up, refused', who: 'nobody', open: at('/sign-up', refuse('entry:signUp.submit')) },
  { name: 'forgotten password', who: 'nobody', open: at('/forgot') },
  { name: 'look in your mailbox', who: 'nobody', open: at('/check-mail') },
  { name: 'confirm', who: 'nobody', open: at(links.confirm) },
  { name: 'reset', who: 'nobody', open: at(links.reset) },
  { name: 'join', who: 'nobody', open: at(links.join) },
  { name: 'welcome', who: 'nobody', open: at(links.welcome) },
  { name: 'link not complete', who: 'nobody', open: at('/welcome') },
  { name: 'link of no use', who: 'nobody', open: at('/join#t=AAAA') },
  { name: 'nothing here', who: 'nobody', open: at('/nowhere/at/all') },
  { name: 'components', who: 'nobody', open: at('/ui') },
  { name: 'graphiql', who: 'nobody', open: at('/graphiql') },
];

const SECTIONS = ['name', 'requirement', 'calendar', 'eligibility', 'visibility'];

const ofStaff = ({ school, published, empty }: Places): Screen[] => [
  { name: 'schools', who: 'administrator', open: at('/schools?stay=true') },
  { name: 'new school', who: 'administrator', open: at('/schools/new') },
  { name: 'account', who: 'administrator', open: at('/account') },
  { name: 'sign out everywhere', who: 'administrator', open: at('/account', press('account:sessions.everywhere')) },
  { name: 'empty home', who: 'administrator', open: at(`/s/${empty.slug}`) },
  { name: 'no program', who: 'administrator', open: at(`/s/${empty.slug}/programs`) },
  { name: 'new program', who: 'administrator', open: at(`/s/${empty.slug}/programs`, press('programs:new')) },
  { name: 'home', who: 'administrator', open: at(`/s/${school.slug}`) },
  { name: 'home, published', who: 'administrator', open: at(`/s/${published.slug}`) },
  { name: 'people of the school', who: 'administrator', open: at(`/s/${school.slug}/people`) },
  { name: 'programs', who: 'administrator', open: at(`/s/${school.slug}/programs`) },
  { name: 'program', who: 'administrator', open: at(`/s/${school.slug}/programs/${school.programId}`) },
  {
    name: 'program: settings',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/settings`),
  },
  { name: 'program: guides', who: 'administrator', open: at(`/s/${school.slug}/programs/${school.programId}/guides`) },
  ...SECTIONS.map((section): Screen => ({
    name: `program: settings, ${section}`,
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/settings`, changeSection(section)),
  })),
  {
    name: 'program: charter',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/charter`),
  },
  {
    name: 'program: privacy assessment',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/privacy-assessment`),
  },
  {
    name: 'open a cohort',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}`, press('programs:openCohort')),
  },
  {
    name: 'forms of a program',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/forms`),
  },
  {
    name: 'form',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/forms/mentee`, openQuestion),
  },
  {
    name: 'form: nothing to publish',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/forms/mentee/publish`),
  },
  {
    name: 'program: events',
    who: 'administrator',
    open: at(`/s/${school.slug}/programs/${school.programId}/events`),
  },
  { name: 'events to look after', who: 'administrator', open: at(`/s/${school.slug}/event-plans`) },
  {
    name: 'new event',
    who: 'administrator',
    open: at(`/s/${school.slug}/event-plans/new?program=${school.programId}`),
  },
  { name: 'plan a series', who: 'administrator', open: at(`/s/${school.slug}/event-plans/series`) },
  {
    name: 'own kinds of events',
    who: 'administrator',
    open: at(`/s/${school.slug}/event-plans/kinds`, press('events:ownKinds.new')),
  },
  { name: 'nothing here in a school', who: 'administrator', open: opened(`/s/${school.slug}/nowhere`) },
];

const ofCohort = ({ school, published, mapping, preview, draftId, publishedRunId, mentorshipId }: Places): Screen[] => {
  const cohort = `/s/${school.slug}/cohorts/${school.cohortId}`;
  const run = `/s/${school.slug}/runs/${draftId}?cohort=${school.cohortId}`;
  return [
    { name: 'cohort', who: 'administrator', open: at(cohort) },
    {
      name: 'send the mails',
      who: 'administrator',
      open: at(cohort, (person) => person.button(person.t('cohorts:notices.send', { count: 7 })).click()),
    },
    { name: 'cohort: people', who: 'administrator', open: at(`${cohort}/people`) },
    { name: 'cohort: mentors', who: 'administrator', open: at(`${cohort}/mentors?state=APPROVED`) },
    { name: 'cohort: import', who: 'administrator', open: at(`${cohort}/imports`) },
    { name: 'cohort: matching', who: 'administrator', open: at(`${cohort}/matching`) },
    { name: 'cohort: no pairs', who: 'administrator', open: at(`${cohort}/pairs`) },
    {
      name: 'cohort: pairs',
      who: 'administrator',
      open: at(`/s/${published.slug}/cohorts/${published.cohortId}/pairs`),
    },
    {
      name: 'cohort: calendar',
      who: 'administrator',
      open: at(`/s/${published.slug}/cohorts/${published.cohortId}/calendar`),
    },
    {
      name: 'cohort: expenses',
      who: 'administrator',
      open: at(`/s/${published.slug}/cohorts/${published.cohortId}/expenses`),
    },
    {
      name: 'cohort: one pair',
      who: 'administrator',
      open: at(`/s/${published.slug}/cohorts/${published.cohortId}/pairs/${mentorshipId}`),
    },
    {
      name: 'import: columns',
      who: 'administrator',
      open: at(`/s/${school.slug}/imports/${mapping}?cohort=${school.cohortId}`),
    },
    {
      name: 'import: preview',
      who: 'administrator',
      open: at(`/s/${school.slug}/imports/${preview}?cohort=${school.cohortId}`),
    },
    { name: 'draft', who: 'administrator', open: at(run) },
    { name: 'draft: menu of a pair', who: 'administrator', open: at(run, openMenu) },
    { name: 'draft: move', who: 'administrator', open: at(run, openMove) },
    {
      name: 'published run',
      who: 'administrator',
      open: at(`/s/${published.slug}/runs/${publishedRunId}?cohort=${published.cohortId}`),
    },
    {
      name: 'publish: wording',
      who: 'administrator',
      open: at(`/s/${school.slug}/runs/${draftId}/publish?cohort=${school.cohortId}`, (person) =>
        person.button(person.t('matching:publish.approve')).waitFor(),
      ),
    },
  ];
};

const ofParticipants = ({ published, menteeEnrolment, mentorshipId }: Places): Screen[] => [
  { name: 'mentee', who: 'mentee', open: at(`/s/${published.slug}`) },
  { name: 'mentorship', who: 'mentee', open: at(`/s/${published.slug}/matches/${mentorshipId}`) },
  ...['messages', 'goals', 'notes', 'guides', 'closing'].map((tab): Screen => ({
    name: `mentorship: ${tab}`,
    who: 'mentee',
    open: at(`/s/${published.slug}/matches/${mentorshipId}/${tab}`),
  })),
  { name: 'agreement', who: 'mentee', open: at(`/s/${published.slug}/matches/${mentorshipId}/agreement`) },
  { name: 'meetings', who: 'mentee', open: at(`/s/${published.slug}/matches/${mentorshipId}/meetings`) },
  { name: 'own times', who: 'mentor', open: at(`/s/${published.slug}/matches/${mentorshipId}/times`) },
  { name: 'mentor', who: 'mentor', open: at(`/s/${published.slug}`) },
  { name: 'mentor: own mentoring', who: 'mentor', open: at(`/s/${published.slug}/mentoring`) },
  { name: 'mentee who waits', who: 'waiting', open: at(`/s/${published.slug}`) },
  { name: 'what we were given', who: 'mentee', open: at(`/s/${published.slug}/mine/${menteeEnrolment}`) },
  { name: 'events', who: 'mentee', open: at(`/s/${published.slug}/events`) },
  { name: 'events: month', who: 'mentee', open: at(`/s/${published.slug}/events?view=month`) },
  { name: 'expenses', who: 'mentor', open: at(`/s/${published.slug}/expenses`) },
  { name: 'check-in', who: 'mentee', open: at(`/s/${published.slug}/mine/${menteeEnrolment}/check-in`) },
  { name: 'my identity', who: 'mentee', open: at(`/s/${published.slug}/mine/${menteeEnrolment}/identity`) },
  { name: 'correct an answer', who: 'mentee', open: at(`/s/${published.slug}/mine/${menteeEnrolment}`, correctAll) },
  { name: 'leave', who: 'mentee', open: at(`/s/${published.slug}/mine/${menteeEnrolment}`, press('intake:leave')) },
];

/** When something is wrong, for whoever needs it and for those who read it. */
const ofCare = ({ published, mentorshipId }: Places): Screen[] => [
  { name: 'support', who: 'mentee', open: at(`/s/${published.slug}/matches/${mentorshipId}/support`) },
  { name: 'help', who: 'mentee', open: at(`/s/${published.slug}/help`) },
  { name: 'concern', who: 'mentee', open: at(`/s/${published.slug}/help/concern`) },
  { name: 'entrusted', who: 'mentor', open: at(`/s/${published.slug}/entrusted`) },
  { name: 'concerns: who reads', who: 'administrator', open: at(`/s/${published.slug}/concern-settings`) },
];

export const screensOf = (places: Places): Screen[] =>
  [outside, ofStaff, ofCohort, ofParticipants, ofCare].flatMap((part) => part(places));

/** Opens the editor of one section of the settings. */
function changeSection(section: string): (person: Visitor) => Promise<void> {
  return async (person) => {
    const { t } = person;
    const title = t(`program:sections.${section}.title`);
    await person.button(t('program:settings.changeOf', { section: title })).click();
    await person.button(t('program:settings.save')).waitFor();
  };
}

/** A consent: of all questions the one with the most to be said about it. */
async function openQuestion({ main, t }: Visitor): Promise<void> {
  await main
    .getByRole('button', { expanded: false })
    .filter({ hasText: t('forms:kinds.consent') })
    .first()
    .click();
  await main.getByRole('group', { name: t('forms:consent.title') }).waitFor();
}

function press(key: string): (person: Visitor) => Promise<void> {
  return async (person) => {
    await person.button(person.t(key), person.main).first().click();
  };
}

function refuse(key: string): (person: Visitor) => Promise<void> {
  return async (person) => {
    await person.button(person.t(key), person.main).click();
    await person.page.getByRole('alert').waitFor();
  };
}

export async function openMenu(person: Visitor): Promise<void> {
  const named = person.t('matching:board.actions', { mentee: '.+', mentor: '.+' });
  await person.page
    .getByRole('button', { name: new RegExp(`^${named}$`, 'u') })
    .first()
    .click();
  await person.page.getByRole('menu').waitFor();
}

async function openMove(person: Visitor): Promise<void> {
  await openMenu(person);
  await person.page.getByRole('menuitem', { name: person.t('matching:board.move') }).click();
  await person.page.getByRole('dialog').waitFor();
}

/** Opens the editor of every kind of answer. */
async function correctAll(person: Visitor): Promise<void> {
  const named = person.t('intake:editFor', { question: '.+' });
  const buttons = person.page.getByRole('button', { name: new RegExp(`^${named}$`, 'u') });
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    await buttons.nth(left - 1).waitFor({ state: 'detached' });
  }
}

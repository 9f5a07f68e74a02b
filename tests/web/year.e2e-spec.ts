/**
 * A coordinator's year: tasks and someone who stands in, a colleague who falls ill and another who takes over, and the second
 * year opened from the first. In English at a laptop and in French on a phone, in turn.
 */
import { describe, expect } from '@jest/globals';
import { addColleague, addCoordinatorOf, type Colleague, day } from '../api/staff.js';
import { type Device, LAPTOP, type Language, PHONE, type Visitor } from '../kit/browser.js';
import { eventually } from '../kit/eventually.js';
import { linkIn } from './support/acts.js';
import { isSound } from './support/axe.js';
import { inTurn, TURN } from './support/in-turn.js';
import { computeDraft, openSmallSchool, publishRun, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

const YEARS: { language: Language; device: Device }[] = [
  { language: 'en', device: LAPTOP },
  { language: 'fr', device: PHONE },
];

describe.each(inTurn(YEARS, 1))(`a coordinator’s year, in $language (${TURN})`, ({ language, device }) => {
  let school: SmallSchool;
  let ill: Colleague;
  let next: Colleague;
  let ada: Visitor;
  let noor: Visitor;

  const stage = openStage(async () => {
    school = await openSmallSchool(stage.app);
    await publishRun(school, await computeDraft(school));
    ada = await stage.seat('ada', school.administrator, language, { device });
  });

  const { step: walk } = stage;
  /** The screen can be used by everyone, and a picture of it is kept when pictures are wanted. */
  const look = async (person: Visitor, title: string): Promise<void> => {
    await isSound(person, `${device.name}-year-${title}`);
  };

  /** The worker looks at who can act a moment after that changed. */
  const staffTaskIs = (state: 'open' | 'done'): Promise<unknown> =>
    eventually(`the task to name a second person to be ${state}`, async () => {
      const [task] = await stage.app.sql<{ state: string }>(
        `select state from trellis.task where code = 'NAME_SECOND_PERSON' and school_id = (select school_id from trellis.program where id = $1)`,
        [school.programId],
      );
      return task?.state === state;
    });

  const standsIn = ({ t }: Visitor): string => `Ines Ill · ${t('tasks:standIn', { name: 'Noor Next' })}`;

  walk('says on the home that only one person can act, and what waits', async () => {
    const { t } = ada;
    await staffTaskIs('open');
    await ada.open(`/s/${school.slug}`);
    await ada.sees(t('handover:staffing.title'));
    await ada.sees(t('tasks:codes.NAME_SECOND_PERSON'));
    await look(ada, 'home');
    ill = await addCoordinatorOf(stage.app, school, school.programId, 'Ines Ill');
    await ill.browser.ask('mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }', {
      input: { title: 'Book the room', ownerId: ill.id, programId: school.programId, dueOn: day(4) },
    });
    next = await addColleague(
      stage.app,
      { slug: school.slug, administrator: school.administrator },
      'COORDINATOR',
      'Noor Next',
    );
    await staffTaskIs('done');
    await ada.open(`/s/${school.slug}`);
    await ada.arrivesAt(t('homes:titleStaff'));
    await ada.page.getByText(t('handover:staffing.title')).waitFor({ state: 'detached' });
  });

  walk('makes a task, ticks it off, takes that back', async () => {
    const { t } = ada;
    await ada.open(`/s/${school.slug}/tasks`);
    await ada.arrivesAt(t('tasks:page'));
    await ada.button(t('tasks:new')).click();
    await ada.button(t('tasks:create')).click();
    await ada.page.getByRole('alert').waitFor();
    await ada.field(t('tasks:title')).fill('Thank the speakers');
    await ada.field(t('tasks:dueField')).fill(day(2));
    await look(ada, 'new-task');
    await ada.button(t('tasks:create')).click();
    await ada.sees('Thank the speakers');
    await ada.button(t('tasks:doneOf', { title: 'Thank the speakers' })).click();
    await ada.button(t('tasks:undo')).click();
    await ada.button(t('tasks:doneOf', { title: 'Thank the speakers' })).waitFor();
    await look(ada, 'tasks');
    // Of the lists, the one that is open is marked, and no other.
    const open = ada.page.getByRole('navigation', { name: t('tasks:scope') }).locator('[aria-current]');
    expect(await open.allTextContents()).toEqual([t('tasks:scopes.MINE')]);
    await ada.link(t('tasks:scopes.ALL')).click();
    await eventually('the other list', async () => (await open.allTextContents()).join() === t('tasks:scopes.ALL'));
  });

  walk('names who stands in for a colleague', async () => {
    const { t } = ada;
    await ada.open(`/s/${school.slug}/tasks`);
    await ada.button(t('tasks:deputy.name')).click();
    await ada.field(t('tasks:deputy.absent')).selectOption({ label: 'Ines Ill' });
    await ada.field(t('tasks:deputy.who')).selectOption({ label: 'Noor Next' });
    await ada.field(t('tasks:deputy.from')).fill(day(0));
    await ada.field(t('tasks:deputy.to')).fill(day(10));
    await look(ada, 'name-deputy');
    await ada.button(t('tasks:deputy.submit')).click();
    await ada.sees(t('tasks:deputy.line', { deputy: 'Noor Next', absent: 'Ines Ill' }));
    await ada.sees(t('tasks:deputy.now'));
    noor = await stage.seat('noor', next.browser, language, { device });
    await noor.open(`/s/${school.slug}`);
    await noor.sees('Book the room');
    await noor.sees(standsIn(noor));
  });

  walk('hands the program over from who is ill, in one step', async () => {
    const { t } = ada;
    await ada.open(`/s/${school.slug}/programs/${school.programId}/handover`);
    await ada.sees(t('handover:people'));
    await ada.sees('Book the room');
    await look(ada, 'handover');
    await ada.button(t('handover:handOver')).click();
    await ada.field(t('handover:from')).selectOption({ label: 'Ines Ill' });
    await ada.button(t('handover:submit')).click();
    await ada.page.getByRole('alert').waitFor();
    await ada.field(t('handover:to')).selectOption({ label: 'Noor Next' });
    await look(ada, 'hand-over');
    await ada.button(t('handover:submit')).click();
    await ada.sees(t('handover:doneTitle'));
    await look(ada, 'handed-over');
    await noor.open(`/s/${school.slug}/tasks`);
    await noor.sees('Book the room');
    await noor.page.getByText(standsIn(noor)).waitFor({ state: 'detached' });
  });

  walk('plans the next year and opens it', async () => {
    const { t } = ada;
    await ada.open(`/s/${school.slug}/cohorts/${school.cohortId}/next-year`);
    await ada.sees(t('nextYear:whoTitle'));
    await look(ada, 'plan');
    expect(await ada.field(t('nextYear:name')).inputValue()).toBe('Fall 2027');
    await ada.field(t('nextYear:startsOn')).fill('2027-09-07');
    await ada.sees(t('nextYear:asks', { count: 7 }));
    await ada.button(t('nextYear:open')).click();
    await ada.button(t('nextYear:openAndMail', { count: 7 }), ada.page.getByRole('dialog')).click();
    await ada.sees(t('nextYear:openedTitle', { name: 'Fall 2027' }));
    await look(ada, 'opened');
  });

  walk('lets a mentor say they come, with their own number, from the mail', async () => {
    const email = `parisa@${school.domain}`;
    const parisa = await stage.chromium.visitor('parisa', { language, device });
    const { t } = parisa;
    // After the one mail to each person, and the one of the publication.
    const mail = await stage.app.mailbox.next(email, 3);
    await parisa.open(linkIn(mail));
    await parisa.arrivesAt(t('nextYear:again.title', { name: 'Parisa Desjardins' }));
    await parisa.page.getByLabel(t('nextYear:again.yes')).check();
    await parisa.button(t('nextYear:again.submit')).click();
    await parisa.page.getByRole('alert').waitFor();
    await parisa.field(t('nextYear:again.capacity')).fill('2');
    await parisa.page.getByLabel(t('nextYear:again.carries')).check();
    for (const box of await parisa.page
      .getByRole('group', { name: t('nextYear:again.pairs') })
      .getByRole('checkbox')
      .all()) {
      await box.check();
    }
    await look(parisa, 'again');
    await parisa.button(t('nextYear:again.submit')).click();
    await parisa.arrivesAt(t('nextYear:again.comesTitle'));
    await look(parisa, 'comes');
    expect(parisa.complaints).toEqual([]);
  });

  walk('shows who comes, and closes the year that is over', async () => {
    const { t } = ada;
    await ada.open(`/s/${school.slug}/cohorts/${school.cohortId}/next-year`);
    await ada.button(t('nextYear:close', { name: 'Fall 2026' })).click();
    await ada.button(t('nextYear:close', { name: 'Fall 2026' }), ada.page.getByRole('dialog')).click();
    await ada.sees(t('nextYear:closed'));
    await look(ada, 'closed');
    expect([...ada.complaints, ...noor.complaints]).toEqual([]);
  });
});

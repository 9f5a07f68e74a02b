/**
 * Coming into a cohort as people do: a coordinator hangs up a link; somebody registers on a phone, in French, leaves half-way
 * and comes back by the mail in another browser; others are invited by mail, or entered by hand.
 */
import { describe, expect, it } from '@jest/globals';
import { diversityMenteeIntake } from '@trellis/forms';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { eventually } from '../kit/eventually.js';
import { invite, openCohort, openSchool, PASSWORD, unique } from '../kit/people.js';
import { linkIn, signIn } from './support/acts.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

const label = (id: string, language: 'en' | 'fr'): string =>
  diversityMenteeIntake.items.find((item) => item.id === id)?.label[language] ?? '';

let robin: Visitor;
let waysIn: string;
let address: string;
const noe = `${unique('noe')}@mail.school.example`;
const nora = `${unique('nora')}@mail.school.example`;

const stage = openStage(async () => {
  const school = await openSchool(stage.app);
  const coordinator = await invite(stage.app, school, 'COORDINATOR');
  const { cohortId } = await openCohort(coordinator);
  waysIn = `/s/${school.slug}/cohorts/${cohortId}/ways-in`;
  const { viewer } = await coordinator.ask<{ viewer: { email: string } }>('{ viewer { email } }');
  robin = await stage.chromium.visitor('robin', { language: 'en', device: LAPTOP });
  await signIn(robin, viewer.email, waysIn);
});

const { step: walk } = stage;

/** Goes through the pages of the form to its last one, answering nothing more. */
async function toTheEnd(person: Visitor): Promise<void> {
  const { t } = person;
  const last = person.button(t('registration:send.back'));
  const title = (): Promise<string[]> => person.main.getByRole('heading', { level: 2 }).allInnerTexts();
  for (let pages = 0; pages < 12 && !(await last.isVisible()); pages += 1) {
    const [before] = await title();
    await person.button(t('registration:fill.goOn')).click();
    await eventually('the next page', async () => (await last.isVisible()) || (await title())[0] !== before);
  }
  await last.waitFor();
}

describe('ways into a cohort', () => {
  walk('a coordinator makes a link, and its poster carries the code', async () => {
    const { t } = robin;
    await robin.page.getByRole('heading', { level: 2, name: t('registration:ways.title') }).waitFor();
    await isSound(robin, 'ways-in-empty');
    await robin.button(t('registration:links.new')).click();
    await robin.field(t('registration:links.label')).fill('Poster in the lounge');
    await robin.field(t('registration:links.capacity')).fill('20');
    await isSound(robin, 'link-form');
    await robin.button(t('registration:links.create')).click();
    const table = robin.page.getByRole('table', { name: t('registration:links.title') });
    await robin.sees('Poster in the lounge', table);
    await robin.sees(t('registration:links.usedOf', { used: '0', capacity: '20' }), table);
    await robin.link(t('registration:links.posterFor', { label: 'Poster in the lounge' })).click();
    await robin.arrivesAt(t('registration:poster.title', { label: 'Poster in the lounge' }));
    await robin.page.getByRole('img', { name: t('registration:poster.qr') }).waitFor();
    await isSound(robin, 'poster');
    const poster = robin.page.getByRole('region', { name: t('registration:poster.region') });
    // Read in passing: the neutral name, not what the program is called inside.
    expect(await poster.innerText()).not.toContain('Diversity');
    const [download] = await Promise.all([
      robin.page.waitForEvent('download'),
      robin.button(t('registration:poster.png')).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^qr-.+\.png$/);
    const code = /([0-9A-Z]{5}-){4}[0-9A-Z]{6}/.exec(await poster.innerText())?.[0] ?? '';
    address = `${new URL(robin.page.url()).origin}/r/${waysIn.split('/')[2]}#t=${code}`;
  });

  walk('somebody reads what it is about on a phone, in French, begins, and leaves half-way', async () => {
    const phone = await stage.chromium.visitor('noe-phone', { language: 'fr', device: PHONE });
    const { t } = phone;
    await phone.open(address);
    await phone.arrivesAt('Programme de mentorat');
    await isSound(phone, 'intro');
    await phone.button(t('registration:intro.begin')).click();
    await phone.arrivesAt(t('registration:fill.title'));
    await phone.field(label('first_name', 'fr')).fill('Noé');
    await phone.field(label('last_name', 'fr')).fill('Côté');
    await isSound(phone, 'form');
    await phone.button(t('registration:fill.save')).click();
    await phone.field(t('entry:email')).fill(noe);
    await phone.field(t('registration:save.password')).fill(PASSWORD);
    await isSound(phone, 'save');
    await phone.button(t('registration:save.submit')).click();
    await phone.page.getByRole('status').filter({ hasText: noe }).waitFor();
    await isSound(phone, 'saved');
    await phone.page.close();
  });

  walk('comes back by the mail in another browser, and registers', async () => {
    const laptop = await stage.chromium.visitor('noe-laptop', { language: 'fr', device: PHONE });
    const { t } = laptop;
    const mail = await stage.app.mailbox.next(noe);
    expect(mail.subject).toBe('Programme de mentorat : votre formulaire enregistré');
    await laptop.open(linkIn(mail));
    await laptop.button(t('registration:intro.goOn')).click();
    await laptop.arrivesAt(t('registration:unlock.title'));
    await laptop.field(t('registration:unlock.password')).fill('not the one that was chosen');
    await laptop.button(t('registration:unlock.submit')).click();
    await laptop.page.getByRole('alert').waitFor();
    await isSound(laptop, 'unlock-wrong');
    await laptop.field(t('registration:unlock.password')).fill(PASSWORD);
    await laptop.button(t('registration:unlock.submit')).click();
    await laptop.arrivesAt(t('registration:fill.title'));
    expect(await laptop.field(label('first_name', 'fr')).inputValue()).toBe('Noé');
    await laptop.button(t('registration:fill.goOn')).click();
    await isSound(laptop, 'form-identity');
    await toTheEnd(laptop);
    await laptop.button(t('registration:send.register')).click();
    // Whom the program is for is asked, and named when it was passed over.
    await laptop.page.getByRole('alert').waitFor();
    await laptop.page.getByRole('checkbox', { name: t('registration:send.attest') }).check();
    await isSound(laptop, 'send');
    await laptop.button(t('registration:send.register')).click();
    await laptop.arrivesAt(t('registration:done.REGISTERED.title'));
    await isSound(laptop, 'done');
    await laptop.link(t('registration:done.go')).click();
    await laptop.arrivesAt(t('homes:hello', { name: 'Noé Côté' }));
    expect((await stage.app.mailbox.next(noe, 2)).subject).toBe(
      'Programme de mentorat : votre inscription nous est parvenue',
    );
  });

  walk('others are invited by mail: what is wrong is told by line first', async () => {
    const { t } = robin;
    await robin.open(waysIn);
    await robin.sees(t('registration:links.usedOf', { used: '1', capacity: '20' }));
    await robin.button(t('registration:invite.open')).click();
    await robin.field(t('registration:invite.addresses')).fill(`${nora}\nnobody\n${noe}`);
    await robin.field(t('registration:invite.locale')).selectOption('FR');
    await robin.button(t('registration:invite.send')).click();
    await robin.sees(t('registration:invite.problems', { count: 2 }));
    await isSound(robin, 'invite-problems');
    await robin.button(t('registration:invite.keepGood', { count: 1 })).click();
    await robin.sees(nora, robin.page.getByRole('table', { name: t('registration:invite.list') }));
    await isSound(robin, 'invited');
  });

  walk('who is invited registers in one sitting, choosing a password', async () => {
    const phone = await stage.chromium.visitor('nora', { language: 'fr', device: PHONE });
    const { t } = phone;
    await phone.open(linkIn(await stage.app.mailbox.next(nora)));
    await phone.sees(t('registration:intro.as', { email: nora }));
    await phone.button(t('registration:intro.begin')).click();
    await phone.field(label('first_name', 'fr')).fill('Nora');
    await phone.field(label('last_name', 'fr')).fill('Ben Salah');
    await toTheEnd(phone);
    await phone.page.getByRole('checkbox', { name: t('registration:send.attest') }).check();
    await phone.field(t('entry:passwordNew')).fill(PASSWORD);
    await isSound(phone, 'send-invited');
    await phone.button(t('registration:send.register')).click();
    await phone.arrivesAt(t('registration:done.REGISTERED.title'));
    await robin.open(waysIn);
    await robin.sees(robin.t('registration:invite.states.REGISTERED'));
  });

  walk('somebody who has the poster and no camera types the code, and confirms the address at the end', async () => {
    const visitor = await stage.chromium.visitor('typist', { language: 'en', device: PHONE });
    const { t } = visitor;
    const email = `${unique('typist')}@mail.school.example`;
    const [page = '', code = ''] = address.split('#t=');
    await visitor.open(page);
    await visitor.arrivesAt(t('registration:code.title'));
    await visitor.field(t('registration:code.label')).fill(code.toLowerCase());
    await isSound(visitor, 'code');
    await visitor.button(t('registration:code.submit')).click();
    await visitor.button(t('registration:intro.begin')).click();
    await visitor.field(label('first_name', 'en')).fill('Tam');
    await visitor.field(label('last_name', 'en')).fill('Ng');
    await toTheEnd(visitor);
    await visitor.field(t('entry:email')).fill(email);
    await visitor.field(t('entry:passwordNew')).fill(PASSWORD);
    await isSound(visitor, 'send-unproven');
    await visitor.button(t('registration:send.confirm')).click();
    await visitor.arrivesAt(t('registration:mailed.title'));
    await isSound(visitor, 'mailed');
    await visitor.open(linkIn(await stage.app.mailbox.next(email)));
    // The link leads to the one step that the mail speaks of, and sends nothing by being opened.
    await visitor.arrivesAt(t('registration:finish.title'));
    await isSound(visitor, 'finish');
    await visitor.field(t('registration:finish.password')).fill(PASSWORD);
    await visitor.page.getByRole('checkbox', { name: t('registration:send.attest') }).check();
    await visitor.button(t('registration:send.register')).click();
    await visitor.arrivesAt(t('registration:done.REGISTERED.title'));
  });

  walk('a person is entered by hand, with what they said; identity is not among it', async () => {
    const { t } = robin;
    await robin.open(waysIn);
    await robin.button(t('registration:hand.open')).click();
    await robin.field(t('registration:links.role')).selectOption('MENTOR');
    await robin.field(t('registration:hand.name')).fill('Dre Mireille St-Onge');
    await robin.field(t('entry:email')).fill(`${unique('mireille')}@mail.school.example`);
    await robin.button(t('registration:hand.answer')).click();
    await robin.sees(t('registration:hand.answersFor', { name: 'Dre Mireille St-Onge' }));
    await isSound(robin, 'hand-answers');
    const add = robin.button(t('registration:hand.add'));
    for (let pages = 0; pages < 12 && !(await add.isVisible()); pages += 1)
      await robin.button(t('formFields:page.next')).click();
    await add.click();
    await robin.sees(t('registration:hand.added', { name: 'Dre Mireille St-Onge' }), robin.main);
    await isSound(robin, 'hand-added');
  });

  walk('a withdrawn link says so, and a phone shows the ways in as cards', async () => {
    const { t } = robin;
    await robin.button(t('registration:links.revokeFor', { label: 'Poster in the lounge' })).click();
    const dialog = robin.page.getByRole('dialog');
    await robin.button(t('registration:links.revoke'), dialog).click();
    await robin.sees(t('registration:links.states.REVOKED'), robin.main);
    await robin.page.setViewportSize({ width: 390, height: 844 });
    await isSound(robin, 'ways-in-phone');
    const late = await stage.chromium.visitor('late', { language: 'fr', device: PHONE });
    await late.open(address);
    await late.arrivesAt(late.t('registration:dead.title'));
    await isSound(late, 'dead');
  });

  it('no page complained', () => {
    expect(stage.chromium.visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

/** A person's own account and the roles that others give them, in both languages, on a laptop and on a phone. */
import { describe, expect } from '@jest/globals';
import { PHONE, type Visitor } from '../kit/browser.js';
import { invite, openCohort, openSchool, type OpenedSchool, PASSWORD, unique } from '../kit/people.js';
import { linkIn, signIn } from './support/acts.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let lakeside: OpenedSchool;
let programId: string;
let hillside: string;
let coordinatorEmail: string;
let administrator: Visitor;
let coordinator: Visitor;

const stage = openStage(async () => {
  lakeside = await openSchool(stage.app);
  ({ programId } = await openCohort(lakeside.administrator));
  const colleague = await invite(stage.app, lakeside, 'COORDINATOR');
  ({
    viewer: { email: coordinatorEmail },
  } = await colleague.ask<{ viewer: { email: string } }>('{ viewer { email } }'));
  // The cohort under way keeps a coordinator when Robin stops being one.
  const { school } = await lakeside.administrator.ask<{ school: { me: { id: string } } }>('{ school { me { id } } }');
  await lakeside.administrator.ask('mutation ($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { id } }', {
    input: { memberId: school.me.id, roles: ['ADMINISTRATOR', 'COORDINATOR'] },
  });
  await lakeside.administrator.ask('mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }', {
    input: { templateKey: 'diversity-mentorship', name: 'Near peers' },
  });
  hillside = unique('hillside');
  await colleague.ask('mutation ($input: OpenSchoolInput!) { openSchool(input: $input) { id } }', {
    input: { name: 'Hillside', slug: hillside, locales: ['FR'], timeZone: 'America/Toronto' },
  });
  administrator = await stage.seat('administrator', lakeside.administrator, 'en');
  coordinator = await stage.seat('coordinator', colleague, 'fr', { device: PHONE });
});

const { step } = stage;

describe('roles', () => {
  step('are seen and changed on the page of the school’s people', async () => {
    const { t } = administrator;
    await administrator.open(`/s/${lakeside.slug}/people`);
    await administrator.arrivesAt(t('schools:people.title'));
    await administrator.sees(t('schools:people.wholeSchool', { roles: t('roles.COORDINATOR') }));
    await isSound(administrator, 'people');
    await administrator.button(t('schools:people.changeRolesOf', { name: 'Robin Ng' })).click();
    const dialog = administrator.page.getByRole('dialog');
    await dialog.getByLabel(t('schools:people.role.CODER'), { exact: true }).check();
    await administrator.button(t('save'), dialog).click();
    await administrator.sees(t('errors:ROLES_NOT_SEPARATE'), dialog);
    await isSound(administrator, 'people-refused');
    await dialog.getByLabel(t('schools:people.role.CODER'), { exact: true }).uncheck();
    await dialog.getByLabel(t('schools:people.role.COORDINATOR'), { exact: true }).uncheck();
    await administrator.button(t('save'), dialog).click();
    await dialog.waitFor({ state: 'detached' });
  });

  step('in one program come by mail, and open that program alone', async () => {
    const { t } = administrator;
    await administrator.open(`/s/${lakeside.slug}/programs/${programId}/roles`);
    await administrator.field(t('schools:people.inviteEmail')).fill(coordinatorEmail);
    await administrator.main.getByLabel(t('schools:people.role.COORDINATOR'), { exact: true }).check();
    await administrator.field(t('schools:people.inviteLocale')).selectOption('FR');
    const before = stage.app.mailbox.to(coordinatorEmail).length;
    await administrator.button(t('schools:people.invite')).click();
    await administrator.sees(t('schools:people.invited', { email: coordinatorEmail }), administrator.main);
    await isSound(administrator, 'program-roles');
    await coordinator.open(linkIn(await stage.app.mailbox.next(coordinatorEmail, before + 1)));
    await coordinator.sees('Programme de mentorat');
    await coordinator.button(coordinator.t('entry:join.submit')).click();
    await coordinator.place(coordinator.t('rail.programs')).click();
    await coordinator.arrivesAt(coordinator.t('programs:title'));
    await coordinator.sees('Diversity mentorship');
    expect(await coordinator.main.getByText('Near peers').count()).toBe(0);
    await isSound(coordinator, 'programs-of-one');
  });
});

describe('on a phone inside a school', () => {
  step('one switches to another school in the menu', async () => {
    const { t } = coordinator;
    await openMenu();
    await isSound(coordinator, 'phone-menu');
    await coordinator.page.getByRole('menuitem', { name: 'Hillside' }).click();
    await coordinator.page.waitForURL(`**/s/${hillside}`);
    await openMenu();
    await coordinator.page.getByRole('menuitem', { name: t('rail.account'), exact: true }).click();
    await coordinator.arrivesAt(t('account:title'));
    await isSound(coordinator, 'account-phone-fr');
  });

  step('mail that one can do without is switched off for one school', async () => {
    const { t } = coordinator;
    const reminders = coordinator.main
      .getByRole('group', { name: 'Lakeside' })
      .getByLabel(t('account:notifications.kinds.REMINDER'), { exact: true });
    await reminders.uncheck();
    // Leaving the page before it is kept would take the choice back.
    await coordinator.hears(t('saved'));
    await coordinator.page.reload();
    await coordinator.arrivesAt(t('account:title'));
    expect(await reminders.isChecked()).toBe(false);
    const elsewhere = coordinator.main
      .getByRole('group', { name: 'Hillside' })
      .getByLabel(t('account:notifications.kinds.REMINDER'), { exact: true });
    expect(await elsewhere.isChecked()).toBe(true);
  });

  step('another device is signed out', async () => {
    const { t } = coordinator;
    const other = await stage.chromium.visitor('the same person elsewhere', { language: 'fr' });
    await signIn(other, coordinatorEmail);
    await other.arrivesAt(other.t('schools:list.title'));
    await coordinator.page.reload();
    await coordinator.button(t('account:sessions.others')).click();
    await coordinator.button(t('account:sessions.others')).waitFor({ state: 'detached' });
    await other.open('/account');
    await other.arrivesAt(other.t('entry:signIn.title'));
  });

  step('the address to sign in with is changed by password and mail', async () => {
    const { t } = coordinator;
    const email = `${unique('new')}@school.example`;
    await coordinator.button(t('account:signIn.changeEmail')).click();
    await coordinator.field(t('account:signIn.newEmail')).fill(email);
    await coordinator.field(t('account:signIn.currentPassword')).fill('not the password');
    await coordinator.button(t('account:signIn.sendLink')).click();
    await coordinator.sees(t('errors:PASSWORD_WRONG'));
    await coordinator.field(t('account:signIn.currentPassword')).fill(PASSWORD);
    await coordinator.button(t('account:signIn.sendLink')).click();
    await coordinator.sees(t('account:signIn.linkSent', { email }));
    await coordinator.open(linkIn(await stage.app.mailbox.next(email)));
    await coordinator.arrivesAt(t('entry:newAddress.title'));
    await isSound(coordinator, 'new-address');
    await coordinator.button(t('entry:newAddress.submit')).click();
    await coordinator.arrivesAt(t('schools:list.title'));
    await coordinator.open('/account');
    await coordinator.sees(email, coordinator.main);
  });

  step('one signs out', async () => {
    await coordinator.open(`/s/${lakeside.slug}`);
    await openMenu();
    await coordinator.page.getByRole('menuitem', { name: coordinator.t('signOut') }).click();
    await coordinator.link(coordinator.t('signIn')).first().waitFor();
  });
});

describe('on a laptop', () => {
  step('the account page has everything in one column, and a school is left', async () => {
    const { t } = administrator;
    await administrator.open('/account');
    await administrator.arrivesAt(t('account:title'));
    await isSound(administrator, 'account');
    await administrator.button(t('account:schools.leaveFor', { school: 'Lakeside' })).click();
    const dialog = administrator.page.getByRole('dialog');
    await administrator.button(t('account:schools.leave'), dialog).click();
    await administrator.sees(t('errors:LAST_ADMINISTRATOR'), dialog);
    await isSound(administrator, 'last-administrator');
  });
});

async function openMenu(): Promise<void> {
  const { t } = coordinator;
  await coordinator.button(t('rail.menu', { name: 'Robin Ng' })).click();
  await coordinator.page.getByRole('menu').waitFor();
}

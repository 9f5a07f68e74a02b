/** Everything kept about a person: seen on a laptop in English, on a phone in French, and erased. */
import { describe, expect } from '@jest/globals';
import { PHONE, type Visitor } from '../kit/browser.js';
import { openCohort, openSchool, type OpenedSchool, PASSWORD } from '../kit/people.js';
import { type Enrolled, enrol, signInAs } from '../api/enrolled-people.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let lakeside: OpenedSchool;
let mina: Visitor;
let phone: Visitor;

const stage = openStage(async () => {
  lakeside = await openSchool(stage.app);
  const { cohortId } = await openCohort(lakeside.administrator);
  const [mentee, mentor] = (await enrol(stage.app, cohortId, [
    { role: 'mentee', name: 'Mina Castellano', answers: { site: 'Downtown' } },
    { role: 'mentor', name: 'Omar Haddad', locale: 'fr' },
  ])) as [Enrolled, Enrolled];
  mina = await stage.seat('mina', await signInAs(stage.app, lakeside.slug, mentee), 'en');
  phone = await stage.seat('omar', await signInAs(stage.app, lakeside.slug, mentor), 'fr', { device: PHONE });
});

const { step } = stage;

describe('everything kept about one person', () => {
  step('is one page, led to from the account', async () => {
    const { t } = mina;
    await mina.open('/account');
    await mina.page.getByRole('link', { name: t('account:schools.kept', { school: 'Lakeside' }) }).click();
    await mina.arrivesAt(t('ownData:title'));
    await mina.sees('Mina Castellano');
    await mina.sees(t('ownData:looked.none'));
    await isSound(mina, 'own-data');
    const href = await mina.page.getByRole('link', { name: t('ownData:take.html') }).getAttribute('href');
    const taken = await mina.page.request.get(`${stage.app.url}${href}`);
    expect(await taken.text()).toContain('Mina Castellano');
  });

  step('reads as well on a phone and in French', async () => {
    await phone.open(`/s/${lakeside.slug}/me/data`);
    await phone.arrivesAt(phone.t('ownData:title'));
    await phone.sees('Omar Haddad');
    await isSound(phone, 'own-data-phone-fr');
  });

  step('is erased with the password, and the school is closed to them', async () => {
    const { t } = mina;
    await mina.button(t('ownData:erase.open')).click();
    const dialog = mina.page.getByRole('dialog');
    await dialog.getByLabel(t('ownData:erase.password')).first().fill('this is not my password');
    await mina.button(t('ownData:erase.submit'), dialog).click();
    await mina.sees(t('errors:PASSWORD_WRONG'), dialog);
    await isSound(mina, 'own-data-erase');
    await dialog.getByLabel(t('ownData:erase.password')).first().fill(PASSWORD);
    await mina.button(t('ownData:erase.submit'), dialog).click();
    await mina.page.waitForURL('**/schools*');
    const rows = await stage.app.sql('select display_name from trellis.member where erased_at is not null');
    expect(rows).toEqual([{ display_name: 'Erased person' }]);
    await mina.main.getByText('Lakeside').first().waitFor({ state: 'detached' });
  });
});

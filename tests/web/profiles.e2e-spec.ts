/** A profile: written on a laptop, a photo shown, seen by the match on a phone in French, looked at and erased by staff. */
import { describe, expect } from '@jest/globals';
import { PHONE, portray, type Visitor } from '../kit/browser.js';
import { openCohort, openSchool, type OpenedSchool, PASSWORD } from '../kit/people.js';
import { enrol, type Enrolled, pairUp, signInAs } from '../api/enrolled-people.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let lakeside: OpenedSchool;
let cohortId: string;
let omar: Enrolled;
let mentor: Visitor;
let mentee: Visitor;
let administrator: Visitor;

const stage = openStage(async () => {
  lakeside = await openSchool(stage.app);
  ({ cohortId } = await openCohort(lakeside.administrator));
  const [mina, mentorOfMina] = (await enrol(stage.app, cohortId, [
    { role: 'mentee', name: 'Mina Castellano', locale: 'fr', answers: { languages: ['French'], site: 'Downtown' } },
    { role: 'mentor', name: 'Omar Haddad', answers: { languages: ['English', 'Arabic'], specialty: ['Surgery'] } },
  ])) as [Enrolled, Enrolled];
  omar = mentorOfMina;
  await pairUp(stage.app, mina, omar, '2026-12-01');
  mentor = await stage.seat('omar', await signInAs(stage.app, lakeside.slug, omar), 'en');
  mentee = await stage.seat('mina', await signInAs(stage.app, lakeside.slug, mina), 'fr', { device: PHONE });
  administrator = await stage.seat('ada', lakeside.administrator, 'en');
});

const { step } = stage;

/** A picture as a phone would bring it: larger than may be sent. */
async function picture(visitor: Visitor): Promise<Buffer> {
  const bytes = await visitor.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1800);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('Nothing to draw on.');
    const light = context.createLinearGradient(0, 0, 2400, 1800);
    light.addColorStop(0, '#E0A33A');
    light.addColorStop(1, '#1E5B4A');
    context.fillStyle = light;
    context.fillRect(0, 0, 2400, 1800);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

describe('a profile', () => {
  step('is written with who reads it beside each line, and shows what the match sees', async () => {
    const { t, page } = mentor;
    await mentor.open(`/s/${lakeside.slug}`);
    await mentor.link(t('rail.profile')).click();
    await mentor.arrivesAt(t('profile:title'));
    await mentor.button(t('profile:add', { entry: 'Arabic' })).click();
    await mentor.field(t('profile:pronouns')).fill('he/they');
    await mentor.field(t('profile:site')).fill('Harbour clinic');
    await mentor.field(t('profile:needs')).fill('Captions, and a room without stairs');
    await page.getByLabel(t('profile:share')).check();
    await mentor.button(t('save')).click();
    await mentor.sees(t('saved'), mentor.main);
    await mentor.sees('Harbour clinic', mentor.main);
    const photo = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await picture(mentor) };
    await page.locator('input[type=file]').setInputFiles(photo);
    await mentor.field(t('profile:photo.alt')).fill('Omar on a boat');
    await mentor.button(t('profile:photo.saveAlt')).click();
    await page.getByRole('img', { name: 'Omar on a boat' }).first().waitFor();
    // What was said of one photo is not true of the next.
    await page.locator('input[type=file]').setInputFiles(photo);
    await page.getByRole('img', { name: 'Omar on a boat' }).first().waitFor({ state: 'detached' });
    expect(await mentor.field(t('profile:photo.alt')).inputValue()).toBe('');
    await mentor.field(t('profile:photo.alt')).fill('Omar in a garden');
    await mentor.button(t('profile:photo.saveAlt')).click();
    await page.getByRole('img', { name: 'Omar in a garden' }).first().waitFor();
    await isSound(mentor, 'my-profile');
  });

  step('is read by the match on a phone, who has a profile too', async () => {
    const { t, page } = mentee;
    await mentee.open(`/s/${lakeside.slug}`);
    await page.getByRole('img', { name: 'Omar in a garden' }).waitFor();
    await mentee.sees('Harbour clinic');
    expect(await mentee.main.innerText()).not.toContain('Captions');
    await portray(mentee, 'match-with-photo-phone-fr');
    await mentee.open(`/s/${lakeside.slug}/me`);
    await mentee.arrivesAt(t('profile:title'));
    await mentee.sees(t('profile:photo.none'));
    await isSound(mentee, 'my-profile-phone-fr');
  });

  step('is opened by staff from the list, taken out on a request, and erased with the address typed', async () => {
    const { t, page } = administrator;
    await administrator.open(`/s/${lakeside.slug}/cohorts/${cohortId}/people`);
    await administrator.link('Omar Haddad').click();
    await administrator.arrivesAt('Omar Haddad');
    await administrator.sees('Captions, and a room without stairs');
    await isSound(administrator, 'person');
    await administrator.button(t('person:request.export')).click();
    const dialog = page.getByRole('dialog');
    const typed = dialog.getByLabel(t('person:request.typed', { email: omar.email })).first();
    await typed.fill(omar.email);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      administrator.button(t('person:request.exportSubmit'), dialog).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^trellis-.*\.html$/);
    await administrator.button(t('person:request.erase')).click();
    await typed.fill('somebody@else.example');
    await administrator.button(t('person:request.eraseSubmit'), dialog).click();
    await administrator.sees(t('errors:REQUEST_NOT_CONFIRMED'), dialog);
    await isSound(administrator, 'person-erase');
    await typed.fill(omar.email);
    await administrator.button(t('person:request.eraseSubmit'), dialog).click();
    await page.waitForURL(`**/s/${lakeside.slug}`);
    expect(await stage.app.sql('select 1 from trellis.member_photo')).toEqual([]);
  });

  step('goes with the account from every school, once the password is given', async () => {
    const { t, page } = mentee;
    await mentee.open('/account');
    await mentee.button(t('account:delete.open')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('account:delete.password')).first().fill(PASSWORD);
    await isSound(mentee, 'delete-account-phone-fr');
    await mentee.button(t('account:delete.submit'), dialog).click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(
      await stage.app.sql('select 1 from trellis.member where erased_at is null and $1 = any (roles)', ['mentee']),
    ).toEqual([]);
    await mentee.open('/account');
    await page.waitForURL('**/sign-in*');
  });
});

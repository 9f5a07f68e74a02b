/** What a school says and hands out: a mail in its own words, seen before it goes and read in the mailbox. */
import { expect, it } from '@jest/globals';
import { PHONE, portray } from '../kit/browser.js';
import { type Enrolled, signInAs } from '../api/enrolled-people.js';
import { isSound, violationsOf } from './support/axe.js';
import { openSmallSchool, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

let school: SmallSchool;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
});

it.each([
  ['en', undefined],
  ['fr', PHONE],
] as const)('words a mail, in %s', (language, device) =>
  stage.chromium.scene(async () => {
    const staff = await stage.seat(`staff-${language}`, school.administrator, language, { device });
    const { t } = staff;
    await staff.open(`/s/${school.slug}/library/mails`);
    await staff.sees(t('wording:accountMails'));
    await isSound(staff, `library-mails-${language}`);
    await staff.main.getByRole('link', { name: t('wording:kinds.invitation.title') }).click();
    await staff.arrivesAt(t('wording:kinds.invitation.title'));
    const french = staff.main.getByRole('group', { name: t('languages.FR') });
    const body = french.getByLabel(t('wording:body'));
    await body.fill('Bonjour!');
    await staff.button(t('wording:preview')).click();
    await staff.sees(t('errors:WORDING_PLACE_MISSING', { name: 'link' }));
    await french.getByLabel(t('wording:subject')).fill(`Un mot (${language})`);
    await body.fill('Bonjour!\n\n{{inviter.name}} vous attend.\n\n{{link}}');
    await staff.button(t('wording:preview')).click();
    await staff.sees('Robin Ng vous attend.');
    await isSound(staff, `library-mail-${language}`);
    await staff.button(t('wording:draft.save')).click();
    await staff.sees(t('wording:draft.title'));
    await portray(staff, `library-draft-${language}`);
    expect(await violationsOf(staff.page)).toEqual([]);
    await staff.button(t('wording:save')).click();
    await staff.sees(t('wording:current'));
    const email = `colleague-${language}@${school.domain}`;
    await school.administrator.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
      input: { email, roles: ['COORDINATOR'], locale: 'FR' },
    });
    const mail = await stage.app.mailbox.next(email);
    expect(mail.subject).toBe(`Un mot (${language})`);
    expect(mail.text).toContain('vous attend.');
  })(),
);

stage.scene(
  'hands a document to a mentee, fills a letter in for one person, and begins an announcement with it',
  async () => {
    const staff = await stage.seat('librarian', school.administrator, 'en');
    const { t } = staff;
    await staff.open(`/s/${school.slug}/library`);
    await staff.button(t('library:add.DOCUMENT')).click();
    const [chooser] = await Promise.all([
      staff.page.waitForEvent('filechooser'),
      staff.button(t('library:chooseFile')).click(),
    ]);
    await chooser.setFiles({ name: 'guide.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 guide') });
    await staff.field(t('library:titleIn', { language: t('languageNames.EN') })).fill('The guide');
    await staff.main.getByLabel(t('library:audience.MENTEE')).check();
    await staff.sees(t('library:fileReady', { name: 'guide.pdf', size: '14 bytes' }));
    await isSound(staff, 'library-new-document');
    await staff.button(t('library:save')).click();
    await staff.sees('The guide');
    await portray(staff, 'library-documents');
    await staff.main.getByRole('link', { name: t('library:tabs.letters') }).click();
    await staff.button(t('library:beginWith', { title: 'Welcome to our mentees' })).click();
    await staff.button(t('library:save')).click();
    await staff.main.getByRole('link', { name: t('library:useNamed', { title: 'Welcome to our mentees' }) }).click();
    await staff.field(t('library:searchPerson')).fill('Amina');
    await staff.main.getByText('Dear Amina Diallo').waitFor();
    await isSound(staff, 'library-letter');
    await staff.main.getByRole('link', { name: t('library:startAnnouncement') }).click();
    await staff.sees(t('announcements:writeTitle'));
    const body = staff.field(t('announcements:bodyIn', { language: t('languageNames.EN') }));
    expect(await body.inputValue()).toMatch(/^Dear \{\{person\.name\}\}/);

    const mentee = await stage.seat('amina', await signInAs(stage.app, school.slug, await amina()), 'fr', {
      device: PHONE,
    });
    await mentee.open(`/s/${school.slug}/documents`);
    const [download] = await Promise.all([
      mentee.page.waitForEvent('download'),
      mentee.main.getByRole('link', { name: /guide\.pdf/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('guide.pdf');
    await isSound(mentee, 'documents-mentee');
    await mentee.open(`/s/${school.slug}`);
    await mentee.sees(mentee.t('homes:documents'));
    await portray(mentee, 'home-mentee');

    await stage.app.sql(
      `insert into trellis.form_reviewer (school_id, form_id, member_id, invited_at)
       select f.school_id, f.id, m.id, now() from trellis.form f join trellis.member m on m.school_id = f.school_id
       where f.program_id = $1 and m.email_key = $2 limit 1`,
      [school.programId, `amina@${school.domain}`],
    );
    await mentee.open(`/s/${school.slug}/programs/${school.programId}/wording-review`);
    const title = mentee.t('wording:kinds.still_waiting.title');
    await mentee.field(mentee.t('wording:review.text', { title })).fill('Très clair.');
    expect(await violationsOf(mentee.page)).toEqual([]);
    await mentee.button(mentee.t('wording:review.sendFor', { title })).click();
    await mentee.hears(mentee.t('wording:review.added'));
    await mentee.sees('Très clair.');
    await portray(mentee, 'wording-review');
    await staff.open(`/s/${school.slug}/library/mails/still_waiting?program=${school.programId}`);
    await staff.sees(t('wording:review.comments'));
    await staff.sees('Très clair.');
    await portray(staff, 'wording-comments');
  },
);

async function amina(): Promise<Enrolled> {
  const [row] = await stage.app.sql<Enrolled>(
    `select e.id, m.id as "memberId", m.email, m.display_name as name from trellis.member m
     join trellis.enrolment e on e.school_id = m.school_id and e.member_id = m.id where m.email_key = $1`,
    [`amina@${school.domain}`],
  );
  if (!row) throw new Error('Amina is not enrolled.');
  return row;
}

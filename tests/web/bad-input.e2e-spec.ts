/** What is wrong, where, and what to do: in words on the screen, with what was typed still there. */
import { expect } from '@jest/globals';
import { portray, type Visitor } from '../kit/browser.js';
import { PASSWORD } from '../kit/people.js';
import { chooseFile, confirm, getsFocus, linkIn, signUp } from './support/acts.js';
import { MENTEE_HEADER, openSmallSchool, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

const MEGABYTE = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;
const csv = (name: string, buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/csv',
  buffer,
});

let school: SmallSchool;
let coordinator: Visitor;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  coordinator = await stage.seat('coordinator', school.administrator, 'en');
});

const { scene } = stage;

async function send(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await coordinator.open(`/s/${school.slug}/cohorts/${school.cohortId}/imports`);
  await coordinator.button(coordinator.t('imports:choose')).waitFor();
  await chooseFile(coordinator, file);
  await coordinator.button(coordinator.t('imports:upload')).click();
}

/** The summary of problems says it, takes the focus, and leads to the field; the page stays where it was. */
async function isTold(words: string): Promise<void> {
  const summary = coordinator.page.getByRole('alert').filter({ hasText: words });
  await summary.waitFor();
  await getsFocus('the summary', summary);
  await coordinator.link(words, summary).click();
  await getsFocus('the field', coordinator.button(coordinator.t('imports:choose')));
  expect(coordinator.path).toBe(`/s/${school.slug}/cohorts/${school.cohortId}/imports`);
}

scene('a PDF that is named .csv', async () => {
  await send(
    csv(
      'answers.csv',
      Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1'),
    ),
  );
  await isTold(coordinator.t('errors:FILE_NOT_A_TABLE', { found: 'PDF' }));
  await portray(coordinator, 'pdf-refused');
});

scene('an empty file, and one with nothing below its header', async () => {
  await send(csv('empty.csv', Buffer.alloc(0)));
  await isTold(coordinator.t('errors:FILE_EMPTY'));
  await send(csv('header.csv', Buffer.from(`${MENTEE_HEADER}\n`)));
  await isTold(coordinator.t('errors:FILE_WITHOUT_ROWS'));
});

scene('a file over 20 MB is refused before a byte of it is sent', async () => {
  const before = coordinator.requests.length;
  await send(csv('large.csv', Buffer.alloc(21 * MEGABYTE, 'a,b\n')));
  await isTold(coordinator.t('errors:FILE_TOO_LARGE', { megabytes: 20 }));
  expect(coordinator.requests.slice(before).filter((address) => address.endsWith('/files'))).toEqual([]);
});

scene('no file at all', async () => {
  await coordinator.open(`/s/${school.slug}/cohorts/${school.cohortId}/imports`);
  await coordinator.button(coordinator.t('imports:upload')).click();
  await isTold(coordinator.t('imports:noFile'));
});

scene(
  'Windows-1252 with semicolons, ten thousand characters, emoji and right-to-left names come through as written',
  async () => {
    const header = MENTEE_HEADER.replaceAll(',', ';');
    const row = (first: string, last: string, mail: string, goals: string): string =>
      `2026-09-02 10:00;${first};${last};${mail}@${school.domain};Downtown;;;Surgery;${goals};French;Tue 19:00-21:00;Virtual`;
    await send(
      csv('windows.csv', Buffer.from([header, row('Zoé', 'Lefèvre', 'zoe', 'Réseau')].join('\r\n'), 'latin1')),
    );
    await coordinator.sees(coordinator.t('imports:delimiters.semicolon'));
    await coordinator.page.getByText('Lefèvre', { exact: true }).waitFor();
    const long = 'Name'.repeat(2500);
    await send(
      csv(
        'long.csv',
        Buffer.from([header, row(long, 'Long', 'long', 'x'), row('🌱 Sam', 'مريم', 'sam', 'x')].join('\n')),
      ),
    );
    await coordinator.button(coordinator.t('imports:map.submit')).click();
    await coordinator.page.getByRole('heading', { name: coordinator.t('imports:preview.title') }).waitFor();
    const table = coordinator.page.getByRole('table', {
      name: coordinator.t('imports:preview.rejectedTitle', { count: 1 }),
    });
    await table.getByRole('cell', { name: '2', exact: true }).waitFor();
    // However long a value is, the page does not grow sideways.
    expect(
      await coordinator.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    await portray(coordinator, 'long-name-refused');
  },
);

scene('what was typed into a form stays when it is refused, and each problem leads to its field', async () => {
  const visitor = await stage.chromium.visitor('hasty');
  const { t } = visitor;
  await visitor.open('/sign-up');
  await visitor.field(t('entry:name')).fill('Ada Okafor');
  await visitor.field(t('entry:email')).fill('ada@school');
  await visitor.field(t('entry:passwordNew')).fill('short');
  await visitor.button(t('entry:signUp.submit')).click();
  const summary = visitor.page.getByRole('alert').filter({ hasText: t('problemsTitle', { count: 2 }) });
  await summary.waitFor();
  await visitor.link(t('errors:PASSWORD_TOO_SHORT', { minimum: 12 }), summary).click();
  await getsFocus('the field', visitor.field(t('entry:passwordNew')));
  expect(await visitor.field(t('entry:name')).inputValue()).toBe('Ada Okafor');
  await visitor.field(t('entry:email')).fill('ada@school.example');
  await visitor.field(t('entry:passwordNew')).fill('password1234');
  await visitor.button(t('entry:signUp.submit')).click();
  await visitor.page
    .getByRole('alert')
    .filter({ hasText: t('errors:PASSWORD_TOO_COMMON') })
    .waitFor();
  expect(await visitor.field(t('entry:email')).inputValue()).toBe('ada@school.example');
  await portray(visitor, 'sign-up-refused');
});

scene('signing in with the wrong password says nothing about who has an account', async () => {
  const visitor = await stage.chromium.visitor('guessing');
  const { t } = visitor;
  await visitor.open('/sign-in');
  for (const email of [`nobody@${school.domain}`, 'ada@school.example']) {
    await visitor.field(t('entry:email')).fill(email);
    await visitor.field(t('entry:password')).fill('not the password of anyone');
    await visitor.button(t('signIn'), visitor.main).click();
    await visitor.page
      .getByRole('alert')
      .filter({ hasText: t('errors:SIGN_IN_FAILED') })
      .waitFor();
    expect(await visitor.field(t('entry:email')).inputValue()).toBe(email);
  }
});

scene('a link that is not complete, and one of another kind', async () => {
  const visitor = await stage.chromium.visitor('lost');
  const { t } = visitor;
  await visitor.open('/join');
  await visitor.arrivesAt(t('entry:link.missingTitle'));
  await signUp(visitor, 'Lost Person', `lost@${school.domain}`);
  const link = linkIn(await stage.app.mailbox.next(`lost@${school.domain}`));
  await visitor.open(link.replace('/confirm', '/reset'));
  await visitor.arrivesAt(t('entry:link.wrongKindTitle'));
});

scene('a link that was used already says so, and offers the way in', async () => {
  const visitor = await stage.chromium.visitor('twice');
  const { t } = visitor;
  const email = `lost@${school.domain}`;
  const link = linkIn(await stage.app.mailbox.next(email));
  await visitor.open(link);
  await visitor.field(t('entry:password')).fill('the password of somebody else');
  await visitor.button(t('entry:confirm.submit')).click();
  await visitor.page.getByRole('alert').waitFor();
  await confirm(visitor, stage.app.mailbox, email);
  const other = await stage.chromium.visitor('twice-again');
  await other.open(link);
  await other.arrivesAt(t('entry:link.unusableTitle'));
  await other.sees(t('entry:link.unusable.CONFIRM_EMAIL'));
  await other.link(t('signIn'), other.main).click();
  await other.arrivesAt(t('entry:signIn.title'));
  await portray(other, 'sign-in');
});

scene('an invitation that is too old says so', async () => {
  const email = `late@${school.domain}`;
  await school.administrator.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: { email, roles: ['COORDINATOR'], locale: 'EN' },
  });
  const link = linkIn(await stage.app.mailbox.next(email));
  const visitor = await stage.chromium.visitor('late');
  const { t } = visitor;
  await visitor.open(link);
  await visitor.field(t('entry:passwordNew')).fill(PASSWORD);
  await visitor.field(t('entry:name')).fill('Late Arrival');
  await stage.app.moveClock(15 * DAY_MS);
  // It was still good when the page was opened: the button says it as clearly as the page would.
  await visitor.button(t('entry:join.submit')).click();
  await visitor.page
    .getByRole('alert')
    .filter({ hasText: t('errors:TOKEN_UNUSABLE') })
    .waitFor();
  expect(await visitor.field(t('entry:name')).inputValue()).toBe('Late Arrival');
  await visitor.open(link);
  await visitor.arrivesAt(t('entry:link.unusableTitle'));
  await visitor.sees(t('entry:link.unusable.INVITATION'));
  await portray(visitor, 'link-expired');
});

/** What people do on screens again and again, each as they would: by names and labels, never by markup. */
import type { Locator } from 'playwright-core';
import type { Language, Visitor } from '../../kit/browser.js';
import { eventually } from '../../kit/eventually.js';
import type { Mailbox, ReceivedMail } from '../../kit/mailbox.js';
import { PASSWORD } from '../../kit/people.js';

/** The address in a mail that opens a page with a secret. */
export function linkIn(mail: ReceivedMail): string {
  const link = mail.links.find((address) => address.includes('#t='));
  if (!link) throw new Error(`There is no link with a token in "${mail.subject}".`);
  return link;
}

export async function signUp(person: Visitor, name: string, email: string): Promise<void> {
  const { t } = person;
  await person.open('/');
  await person.main.getByRole('link', { name: t('signUp') }).click();
  await person.arrivesAt(t('entry:signUp.title'));
  await person.field(t('entry:name')).fill(name);
  await person.field(t('entry:email')).fill(email);
  await person.field(t('entry:passwordNew')).fill(PASSWORD);
  await person.button(t('entry:signUp.submit')).click();
  await person.arrivesAt(t('entry:checkMail.title'));
}

/** Opens the mail's link, proves by the password that the address is one's own, and presses the one button. */
export async function confirm(person: Visitor, mailbox: Mailbox, email: string): Promise<void> {
  const { t } = person;
  await person.open(linkIn(await mailbox.next(email)));
  await person.arrivesAt(t('entry:confirm.title'));
  await person.field(t('entry:password')).fill(PASSWORD);
  await person.button(t('entry:confirm.submit')).click();
  await person.arrivesAt(t('schools:list.title'));
}

export async function signIn(person: Visitor, email: string, next?: string): Promise<void> {
  const { t } = person;
  await person.open(next ?? '/sign-in');
  await person.arrivesAt(t('entry:signIn.title'));
  await person.field(t('entry:email')).fill(email);
  await person.field(t('entry:password')).fill(PASSWORD);
  await person.button(t('signIn'), person.main).click();
}

/** Chooses a file as a person does: through the button, not the hidden field. */
export async function chooseFile(
  person: Visitor,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const [chooser] = await Promise.all([
    person.page.waitForEvent('filechooser'),
    person.button(person.t('imports:choose')).click(),
  ]);
  await chooser.setFiles(file);
}

/** One figure of a screen, by what it counts. */
export async function figure(within: Locator, label: string): Promise<number> {
  const term = within.getByText(label, { exact: true }).first();
  await term.waitFor();
  const text = await term.evaluate((node) => node.parentElement?.querySelector('dd')?.textContent ?? '');
  return Number(text.replace(/\D/gu, ''));
}

/** Tells a value that stands in a sentence of the catalogue: `capture(t, 'x', ['mentee'])('What … Ada …')`. */
export function capture(
  sentence: (values: Record<string, string>) => string,
  names: readonly string[],
  text: string,
): Record<string, string> {
  const marks = Object.fromEntries(names.map((name, index) => [name, `@${index}@`]));
  const escaped = sentence(marks).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = names.reduce((all, name, index) => all.replace(`@${index}@`, `(?<${name}>.+)`), escaped);
  const found = new RegExp(`^${pattern}$`, 'u').exec(text)?.groups;
  if (!found) throw new Error(`"${text}" does not read like "${sentence(marks)}".`);
  return { ...found };
}

/** Whether it has the focus now. */
export const hasFocus = (what: Locator): Promise<boolean> =>
  what.evaluateAll((nodes) => nodes.includes(document.activeElement as HTMLElement));

/** Waits for the focus to come: a screen gives it in an effect of its own, after what can be seen. */
export async function getsFocus(name: string, what: Locator): Promise<void> {
  await eventually(`the focus on ${name}`, () => hasFocus(what));
}

/** Presses a key until what has the focus is what is meant; a person who works by keyboard does just that. */
export async function pressUntil(person: Visitor, key: string, reached: Locator, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await person.page.keyboard.press(key);
    if (await hasFocus(reached)) return;
  }
  const stopped = await person.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
  throw new Error(`${most} times ${key} did not reach it; the focus is on ${stopped}`);
}

/**
 * Takes one's own language, on the page of one's account: a new account starts with the first language of its school, whatever
 * the person reads.
 */
export async function keepLanguage(person: Visitor, language: Language): Promise<void> {
  await person.open('/account');
  await person.main.getByRole('heading', { level: 1 }).waitFor();
  if ((await person.page.locator('html').getAttribute('lang')) === language) return;
  const saved = person.page.waitForResponse(
    (response) =>
      response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('updateAccount'),
  );
  // The page still speaks the other language: its words are not those of this person.
  const profile = person.main.locator('form').filter({ has: person.page.locator('#field-locale') });
  await profile.getByRole('combobox').first().selectOption(language.toUpperCase());
  await profile.locator('button[type="submit"]').click();
  await saved;
  await person.arrivesAt(person.t('account:title'));
}

/** The buttons that do something on a page that asks for one thing; showing a password is none. */
export async function deedsOn(person: Visitor): Promise<string[]> {
  const names = await person.main
    .getByRole('button')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? node.textContent ?? ''));
  return names.filter((name) => name !== person.t('entry:passwordShow'));
}

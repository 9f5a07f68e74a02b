/**
 * A form from question to answers, in a real browser: written in both languages, put in order, seen as on a phone, edited by
 * two people at once, commented by a student, and published over answers that exist. In English at a laptop, in French on a
 * phone, in turn, each screen with axe.
 */
import { describe, expect } from '@jest/globals';
import { FormDocument, ProgramFormsDocument, SaveFormDraftDocument } from '@trellis/api-client';
import type { FormDefinition, FormItem } from '@trellis/forms';
import type { Locator } from 'playwright-core';
import { ask, enrol, type Enrolled, signInAs } from '../api/enrolled-people.js';
import { type Device, LAPTOP, type Language, PHONE, portray, type Visitor, wordsOf } from '../kit/browser.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, openSchool } from '../kit/people.js';
import { getsFocus } from './support/acts.js';
import { violationsOf } from './support/axe.js';
import { inTurn, TURN } from './support/in-turn.js';
import { openStage } from './support/stage.js';

const WAYS: { language: Language; device: Device }[] = [
  { language: 'en', device: LAPTOP },
  { language: 'fr', device: PHONE },
];
const HOPE = { en: 'What would help you this term?', fr: 'Qu’est-ce qui vous aiderait ce trimestre?' };

describe.each(inTurn(WAYS, 1))(`a form is written, in $language (${TURN})`, ({ language, device }) => {
  let colleague: Browser;
  let robin: Visitor;
  let ana: Visitor;
  let student: Enrolled;
  let slug: string;
  let programId: string;
  let formId: string;

  const stage = openStage(async () => {
    const school = await openSchool(stage.app);
    ({ slug } = school);
    const coordinator = await invite(stage.app, school, 'COORDINATOR');
    colleague = school.administrator;
    const cohort = await openCohort(coordinator);
    ({ programId } = cohort);
    const people = await enrol(stage.app, cohort.cohortId, [
      { role: 'mentee', name: 'Ana Roy', answers: { year: 'Second', goals: ['Research'], notes: 'Evenings only' } },
      { role: 'mentee', name: 'Bo Li', answers: { year: 'First' } },
    ]);
    student = people[0] as Enrolled;
    const { program } = await ask(coordinator, ProgramFormsDocument, { programId });
    formId = program.forms.find(({ key }) => key === 'mentee')?.id ?? '';
    // Half-way through a transition every colour is a mixture: looked at without.
    const seating = { device, more: { reducedMotion: 'reduce' } } as const;
    robin = await stage.seat('robin', coordinator, language, seating);
    ana = await stage.seat('ana', await signInAs(stage.app, slug, student), language, seating);
  });

  const { step: walk } = stage;
  const t = (key: string, values?: Record<string, unknown>): string => robin.t(key, values);
  const picture = (person: Visitor, title: string): Promise<void> => portray(person, `${device.name}-${title}`);
  /** The screen as it stands breaks no rule, and nothing has to be scrolled sideways. */
  const isSound = async (person: Visitor, title: string): Promise<void> => {
    await picture(person, title);
    expect(await violationsOf(person.page)).toEqual([]);
    expect(await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
  };
  const isKept = (): Promise<void> => {
    // Before the first change there is nothing that people do not see yet, and the line says so.
    const [asPublished = ''] = t('forms:save.published', { version: '|' }).split('|');
    return robin.main.getByText(t('forms:save.saved'), { exact: true }).or(robin.main.getByText(asPublished)).waitFor();
  };
  const onPart = async (part: 'questions' | 'preview' | 'comments' | 'versions'): Promise<void> => {
    if (device === LAPTOP && part === 'questions') return;
    const name = new RegExp(`^${t(`forms:tabs.${part}`)}( \\(\\d+\\))?$`, 'u');
    await robin.page.getByRole('tab', { name }).click();
  };
  const row = (name: string): Locator =>
    robin.main.getByRole('listitem').filter({ has: robin.page.getByRole('button', { name, exact: false }) });
  const kept = async (): Promise<FormDefinition> =>
    (await ask(colleague, FormDocument, { id: formId })).form.draft.definition as FormDefinition;
  const inLanguage = (what: string, other: Language): string =>
    t('forms:words.in', { what, language: t(`languageNames.${other.toUpperCase()}`) });

  walk('from the list of the program’s forms', async () => {
    await robin.open(`/s/${slug}/programs/${programId}`);
    await robin.link(t('programs:tabs.forms')).click();
    await robin.main.getByRole('table', { name: t('forms:list.title') }).waitFor();
    await isSound(robin, 'forms');
    await robin.main.getByRole('table').getByRole('link').first().click();
    await isKept();
    await isSound(robin, 'builder');
  });

  walk('with a question in both languages, options among them', async () => {
    await robin.button(t('forms:palette.open')).click();
    const palette = robin.page.getByRole('dialog', { name: t('forms:palette.title') });
    await palette.waitFor();
    await isSound(robin, 'palette');
    await palette.getByRole('button', { name: t('forms:palette.says.multiple_choice') }).click();
    await palette.waitFor({ state: 'hidden' });
    for (const other of ['en', 'fr'] as const)
      await robin.main.getByLabel(inLanguage(t('forms:edit.label'), other), { exact: true }).fill(HOPE[other]);
    await robin.button(t('forms:options.addMany')).click();
    await robin.main.getByLabel(t('forms:options.manyLabel')).fill('Research\nTalks\nNone');
    await robin.button(t('forms:options.manySubmit', { count: 3 })).click();
    await robin.main.getByLabel(t('forms:options.exclusiveFor', { name: 'None' })).check();
    await isKept();
    await isSound(robin, 'question');
    const item = (await kept()).items.at(-1);
    expect(item).toMatchObject({ kind: 'multiple_choice', label: HOPE });
    expect(item?.kind === 'multiple_choice' && item.options.at(-1)?.exclusive).toBe(true);
  });

  walk('put in order by keyboard, and said aloud', async () => {
    const before = (await kept()).items.length;
    const up = robin.button(t('sort.up', { name: HOPE[language] }));
    await up.focus();
    await robin.page.keyboard.press('Enter');
    await robin.hears(t('sort.moved', { name: HOPE[language], place: before - 1, total: before }));
    await getsFocus('the button', up);
    await eventually('the new order', async () => (await kept()).items.at(-2)?.label[language] === HOPE[language]);
  });

  walk('shown on a condition, in a plain sentence', async () => {
    const year = (await kept()).items.find(({ id }) => id === 'year');
    await robin.button(t('forms:condition.begin')).click();
    await robin.main.getByLabel(t('forms:condition.subject')).selectOption('year');
    await robin.main.getByRole('textbox', { name: t('forms:condition.value') }).fill('Second');
    const sentence = t('forms:condition.says.in', {
      subject: t('forms:condition.quoted', { name: year?.label[language] }),
      values: 'Second',
    });
    await robin.sees(t('forms:condition.when', { condition: sentence }), robin.main);
    await isKept();
    await isSound(robin, 'condition');
    await eventually('the condition', async () => {
      const item = (await kept()).items.at(-2);
      return JSON.stringify(item?.showIf) === JSON.stringify({ item: 'year', equals: 'Second' });
    });
  });

  walk('seen as on a phone, in either language', async () => {
    await onPart('preview');
    const preview = robin.page.getByRole('region', { name: t('forms:preview.title') });
    const other: Language = language === 'en' ? 'fr' : 'en';
    await preview.getByText(robin.t(`languages.${other.toUpperCase()}`), { exact: true }).click();
    await preview.locator(`form[lang=${other}]`).waitFor();
    await isSound(robin, 'preview');
    const words = await wordsOf(other);
    const [next, back] = [words('formFields:page.next'), words('formFields:page.back')];
    while ((await robin.button(back, preview).count()) > 0) await robin.button(back, preview).click();
    for (let page = 1; (await robin.button(next, preview).count()) > 0; page += 1) {
      await robin.button(next, preview).click();
      await isSound(robin, `preview-${page}`);
    }
    await onPart('questions');
  });

  walk('by two people at once: both versions are shown, and nothing is lost', async () => {
    const { form } = await ask(colleague, FormDocument, { id: formId });
    const theirs = form.draft.definition as FormDefinition;
    const change = (item: FormItem): FormItem =>
      item.label.en === HOPE.en ? { ...item, label: { en: 'Their words', fr: 'Leurs mots' } } : item;
    const saved = await ask(colleague, SaveFormDraftDocument, {
      input: { formId, revision: form.draft.revision, definition: { ...theirs, items: theirs.items.map(change) } },
    });
    expect(saved.saveFormDraft.__typename).toBe('FormDraftSaved');
    await robin.main.getByLabel(inLanguage(t('forms:edit.label'), 'en'), { exact: true }).fill('My words');
    const dialog = robin.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: t('forms:clash.mine') }).waitFor();
    await isSound(robin, 'clash');
    await dialog.getByRole('radio', { name: t('forms:clash.both') }).check();
    await robin.button(t('forms:clash.submit'), dialog).click();
    await isKept();
    await eventually('both versions', async () => {
      const labels = (await kept()).items.map(({ label }) => label.en);
      return labels.includes('My words') && labels.includes('Their words');
    });
  });

  walk('with the comments of a student who was asked', async () => {
    await onPart('comments');
    const told = stage.app.mailbox.to(student.email).length;
    await robin.main.getByLabel(t('reviewers:emails')).fill(`${student.email}\nnobody@elsewhere.example`);
    await robin.button(t('reviewers:submit')).click();
    await robin.sees(t('reviewers:notMembers', { count: 1, emails: 'nobody@elsewhere.example' }), robin.main);
    await isSound(robin, 'comments');
    const mail = await stage.app.mailbox.next(student.email, told + 1);
    const link = mail.links.find((address) => address.includes('/review'));
    await ana.open(link ?? '');
    await ana.main.getByRole('heading', { level: 1 }).waitFor();
    await isSound(ana, 'review');
    const buttons = ana.main.getByRole('button', {
      name: new RegExp(`^${t('forms:review.commentFor', { question: '.+' })}$`, 'u'),
    });
    await buttons.first().click();
    await ana.main
      .getByRole('textbox', { name: new RegExp(`^${t('forms:review.text', { question: '.+' })}$`, 'u') })
      .first()
      .fill('This is hard to answer.');
    await ana.main
      .getByRole('button', { name: t('forms:review.send') })
      .first()
      .click();
    await ana.main.getByText(new RegExp(`^${t('forms:review.yours', { at: '' })}`, 'u')).waitFor();
    await ana.sees('This is hard to answer.', ana.main);
    await isSound(ana, 'reviewed');
  });

  walk('whose comment is settled', async () => {
    await robin.page.reload();
    await isKept();
    await onPart('comments');
    await robin.sees('This is hard to answer.', robin.main);
    await robin.button(t('forms:comments.resolveFor', { author: 'Ana Roy' })).click();
    await robin.sees(t('forms:comments.empty'), robin.main);
    await onPart('questions');
  });

  walk('from which an answered question is taken out, and given back', async () => {
    const { items } = await kept();
    const year = items.find(({ id }) => id === 'year')?.label[language] ?? '';
    await row(year).getByRole('button', { expanded: false }).first().click();
    await robin.button(t('forms:edit.remove')).click();
    await robin.button(t('forms:edit.undo')).click();
    await isKept();
    await eventually('the question', async () => (await kept()).items.some(({ id }) => id === 'year'));
    await robin.button(t('forms:edit.remove')).click();
    await eventually('the question gone', async () => !(await kept()).items.some(({ id }) => id === 'year'));
    await isKept();
  });

  walk('and published, once it is said what becomes of the answers', async () => {
    await robin.link(t('forms:toPublish')).click();
    await robin.arrivesAt(t('forms:publish.title', { number: 2 }));
    await robin.main.getByRole('heading', { name: t('forms:mapping.title') }).waitFor();
    await robin.sees(t('forms:mapping.people', { count: 2 }), robin.main);
    await isSound(robin, 'publish');
    await robin.button(t('forms:publish.submit', { number: 2 })).click();
    await robin.button(t('forms:publish.giveUpSubmit')).click();
    await robin.page.waitForURL(`**/forms/mentee`);
    await onPart('versions');
    await robin.main.getByText(t('forms:versions.one', { number: 2 }), { exact: true }).waitFor();
    await isSound(robin, 'versions');
  });

  walk('and read in from a file: what is wrong is said by its place, what is right becomes the draft', async () => {
    const read = async (text: string): Promise<void> => {
      const [chooser] = await Promise.all([
        robin.page.waitForEvent('filechooser'),
        robin.button(t('forms:file.import')).click(),
      ]);
      await chooser.setFiles({ name: 'form.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    };
    const form = await kept();
    await read(JSON.stringify({ ...form, items: [{ ...form.items[0], surprise: 1 }] }));
    await robin.sees('items[0].surprise', robin.main);
    await isSound(robin, 'file-refused');
    await read(
      JSON.stringify({ ...form, title: { en: '<script>alert(1)</script>', fr: '<script>alert(1)</script>' } }),
    );
    await robin.arrivesAt('<script>alert(1)</script>');
    expect(robin.complaints).toEqual([]);
    expect(ana.complaints).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MantineProvider } from '@mantine/core';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import {
  ANSWER_PROBLEM_CODES,
  CONSENT_PURPOSES,
  diversityMenteeIntake,
  FILE_TYPES,
  ITEM_VISIBILITIES,
  parseFormDefinition,
  TEXT_FORMATS,
} from '@trellis/forms';
import type { AnswerProblem, Answers, FormDefinition } from '@trellis/forms';
import { AnnouncerProvider, theme } from '@trellis/ui';
import i18next from 'i18next';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { FormFields } from './form-fields.js';
import type { FormFieldsProps } from './form-fields.js';

const words = (language: string, namespace: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../i18n/${language}/${namespace}.json`, import.meta.url)), 'utf8'),
  ) as Record<string, unknown>;

beforeAll(async () => {
  const namespaces = ['common', 'errors', 'formFields'];
  const all = (language: string) => Object.fromEntries(namespaces.map((ns) => [ns, words(language, ns)]));
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    defaultNS: 'common',
    ns: namespaces,
    resources: { en: all('en'), fr: all('fr') },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
});
afterEach(cleanup);

const base = { required: false, store: 'answer', visibility: 'told_to_program' };
const say = (en: string, fr = `${en} (fr)`) => ({ en, fr });
const options = (...ids: string[]) => ids.map((id) => ({ id, label: say(id) }));

function formOf(...items: object[]): FormDefinition {
  const result = parseFormDefinition({ format: 1, key: 'trial', audience: 'everyone', title: say('Trial'), items });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.form;
}

// What fails is said with the formats of the reader, which know their time zone by a query.
const queries = new QueryClient();
let answers: Answers = {};
const onSubmit = jest.fn();

function Filled(props: Partial<FormFieldsProps> & { form: FormDefinition; start: Answers }): ReactNode {
  const [kept, setKept] = useState<Answers>(props.start);
  answers = kept;
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme}>
        <AnnouncerProvider>
          <FormFields
            locale="en"
            mode="fill"
            submit={{ label: 'Send', busy: false, onSubmit }}
            {...props}
            answers={kept}
            onChange={(next) => {
              answers = next;
              setKept(next);
            }}
          />
        </AnnouncerProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}

const show = (form: FormDefinition, more: Partial<FormFieldsProps> = {}, start: Answers = {}) => {
  onSubmit.mockReset();
  return render(<Filled form={form} start={start} {...more} />);
};
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const type = (name: RegExp, value: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

const YEAR = {
  ...base,
  kind: 'single_choice',
  id: 'year',
  label: say('Year'),
  options: options('one', 'two'),
  other: true,
};

describe('a form', () => {
  it('shows the shipped intake, each page of it, in either language', () => {
    show(diversityMenteeIntake, { mode: 'preview', locale: 'fr' });
    for (;;) {
      const next = screen.queryByRole('button', { name: 'Continuer' });
      expect(screen.getByRole('heading', { level: 2 }).textContent).not.toBe('');
      if (!next) break;
      fireEvent.click(next);
    }
    expect(screen.queryByText('formFields')).toBeNull();
  });

  it('goes page by page, and names what is missing beside the field and on top', () => {
    const form = formOf(
      { ...base, kind: 'section', id: 'about', label: say('About you'), store: 'none' },
      { ...base, kind: 'short_text', id: 'hope', label: say('Your hope'), required: true, maxLength: 20 },
      { ...base, kind: 'section', id: 'more', label: say('And more'), store: 'none' },
      { ...base, kind: 'short_text', id: 'last', label: say('Last words'), maxLength: 20 },
    );
    show(form);
    press('Continue');
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    const field = screen.getByRole('textbox', { name: /Your hope/ });
    fireEvent.click(within(summary).getByRole('link', { name: 'Your hope: An answer is needed here.' }));
    expect(document.activeElement).toBe(field);
    expect(document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toBe(
      'An answer is needed here.',
    );
    type(/Your hope/, 'to learn');
    press('Continue');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'And more' }));
    press('Send');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(answers).toEqual({ hope: { state: 'answered', value: 'to learn' } });
  });

  it('gives a page without a title none: it says once where one is', () => {
    show(
      formOf(
        { ...base, kind: 'short_text', id: 'hope', label: say('Your hope'), maxLength: 20 },
        { ...base, kind: 'section', id: 'more', label: say('And more'), store: 'none' },
      ),
    );
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Page 1 of 2');
    expect(screen.getAllByText(/Page 1/)).toHaveLength(1);
    press('Continue');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('And more');
    expect(screen.getByText('Page 2 of 2')).toBeTruthy();
  });

  it('asks for nothing in a preview', () => {
    const form = formOf(
      { ...base, kind: 'short_text', id: 'hope', label: say('Your hope'), required: true, maxLength: 20 },
      { ...base, kind: 'section', id: 'more', label: say('And more'), store: 'none' },
    );
    show(form, { mode: 'preview' });
    press('Continue');
    expect(screen.getByRole('heading', { name: 'And more' })).toBeTruthy();
  });

  it('asks what its conditions say, and passes over a page of which nothing is left', () => {
    const form = formOf(
      YEAR,
      {
        ...base,
        kind: 'short_text',
        id: 'thesis',
        label: say('Thesis'),
        maxLength: 20,
        showIf: { item: 'year', equals: 'two' },
      },
      {
        ...base,
        kind: 'section',
        id: 'more',
        label: say('More'),
        store: 'none',
        showIf: { item: 'year', equals: 'two' },
      },
      { ...base, kind: 'short_text', id: 'most', label: say('Most'), maxLength: 20 },
    );
    show(form);
    expect(screen.queryByRole('textbox', { name: /Thesis/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'two' }));
    expect(screen.getByRole('textbox', { name: /Thesis/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Continue' })).toBeTruthy();
  });

  it('shows what only the service found until the answer is another', () => {
    const form = formOf({ ...base, kind: 'short_text', id: 'hope', label: say('Your hope'), maxLength: 20 });
    const problems: AnswerProblem[] = [{ itemId: 'hope', code: 'TEXT_TOO_LONG', args: { max: 1, found: 2 } }];
    show(form, { problems }, { hope: { state: 'answered', value: 'ab' } });
    expect(screen.getByText('At most 1 characters; there are 2.')).toBeTruthy();
    type(/Your hope/, 'a');
    expect(screen.queryByText('At most 1 characters; there are 2.')).toBeNull();
  });
});

describe('the three states of an answer', () => {
  const form = formOf({
    ...base,
    kind: 'identity_own_words',
    id: 'words',
    label: say('In your own words'),
    maxLength: 200,
    store: 'vault',
    visibility: 'as_consented',
  });

  it('are told apart, and none costs anything', () => {
    show(form);
    expect(screen.getByText('Not answered. That costs you nothing.')).toBeTruthy();
    type(/own words/, 'me');
    expect(answers['words']).toEqual({ state: 'answered', value: 'me' });
    fireEvent.click(screen.getByRole('checkbox', { name: /prefer not to say/ }));
    expect(answers['words']).toEqual({ state: 'prefer_not_to_say' });
    fireEvent.click(screen.getByRole('checkbox', { name: /prefer not to say/ }));
    expect(answers['words']).toEqual({ state: 'not_answered' });
  });

  it('come with what is kept, where, who sees it and why', () => {
    show(form);
    for (const term of ['What is kept', 'Where', 'Who sees it', 'Why we ask'])
      expect(screen.getByText(term)).toBeTruthy();
  });

  it('leave a consent to neither yes nor no, with its words', () => {
    show(
      formOf({
        ...base,
        kind: 'consent',
        id: 'ok',
        label: say('May we?'),
        store: 'vault',
        visibility: 'as_consented',
        purpose: 'matching',
        dimension: 'unassigned',
        wording: { version: 1, text: say('I agree to be matched.') },
      }),
    );
    expect(screen.getByText('I agree to be matched.')).toBeTruthy();
    for (const radio of screen.getAllByRole('radio')) expect((radio as HTMLInputElement).checked).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: 'No' }));
    expect(answers['ok']).toEqual({ state: 'answered', value: 'no' });
    press(/^Take my answer back/);
    expect(answers['ok']).toEqual({ state: 'not_answered' });
  });
});

describe('choices', () => {
  it('take other words in the place of an option', () => {
    show(formOf(YEAR));
    fireEvent.click(screen.getByRole('radio', { name: 'one' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Something else' }));
    expect(answers['year']).toEqual({ state: 'not_answered' });
    type(/own words/, 'third');
    expect(answers['year']).toEqual({ state: 'answered', value: 'third' });
    fireEvent.click(screen.getByRole('radio', { name: 'two' }));
    expect(answers['year']).toEqual({ state: 'answered', value: 'two' });
  });

  it('keep what is exclusive by itself', () => {
    const many = { ...base, kind: 'multiple_choice', id: 'many', label: say('Many'), other: false, maxChoices: 3 };
    show(formOf({ ...many, options: [...options('a', 'b'), { id: 'none', label: say('none'), exclusive: true }] }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'a' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'b' }));
    expect(answers['many']).toEqual({ state: 'answered', value: ['a', 'b'] });
    fireEvent.click(screen.getByRole('checkbox', { name: /none/ }));
    expect(answers['many']).toEqual({ state: 'answered', value: ['none'] });
    fireEvent.click(screen.getByRole('checkbox', { name: 'a' }));
    expect(answers['many']).toEqual({ state: 'answered', value: ['a'] });
  });

  it('take own words one by one, and do not lose what was typed and not added', () => {
    show(
      formOf({
        ...base,
        kind: 'multiple_choice',
        id: 'many',
        label: say('Languages'),
        options: [],
        other: true,
        maxChoices: 3,
      }),
    );
    type(/Languages/, 'Cree');
    fireEvent.keyDown(screen.getByRole('textbox', { name: /Languages/ }), { key: 'Enter' });
    type(/Languages/, 'français');
    fireEvent.blur(screen.getByRole('textbox', { name: /Languages/ }));
    expect(answers['many']).toEqual({ state: 'answered', value: ['Cree', 'français'] });
    press('Remove Cree');
    expect(answers['many']).toEqual({ state: 'answered', value: ['français'] });
  });

  it('are ranked by buttons, which keep the focus', () => {
    show(
      formOf({
        ...base,
        kind: 'ranking',
        id: 'rank',
        label: say('Rank'),
        options: options('a', 'b', 'c'),
        maxRanked: 3,
      }),
    );
    for (const name of ['a', 'b', 'c']) press(name);
    expect(answers['rank']).toEqual({ state: 'answered', value: ['a', 'b', 'c'] });
    press('Move c up');
    expect(answers['rank']).toEqual({ state: 'answered', value: ['a', 'c', 'b'] });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move c up' }));
    press('Move c up');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move c down' }));
    expect(screen.getByTestId('announcer').textContent).toBe('c is now in place 1 of 3');
  });

  it('of wishes know no preference', () => {
    const vault = { ...base, store: 'vault', visibility: 'as_consented' };
    show(formOf({ ...vault, kind: 'identity_wishes', id: 'wish', label: say('Wishes'), maxChoices: 3 }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have no preference' }));
    expect(answers['wish']).toEqual({ state: 'answered', value: [] });
  });
});

describe('numbers, days, times and files', () => {
  it('take a number as it is written in either language', () => {
    show(formOf({ ...base, kind: 'number', id: 'hours', label: say('Hours'), min: 0, max: 9, decimals: 1 }));
    type(/Hours/, '1,');
    type(/Hours/, '1,5');
    expect(answers['hours']).toEqual({ state: 'answered', value: 1.5 });
    type(/Hours/, 'some');
    press('Send');
    expect(screen.getByText('Enter a number from 0 to 9.')).toBeTruthy();
  });

  it('say the first day that would do', () => {
    show(formOf({ ...base, kind: 'date', id: 'day', label: say('Day'), min: '2026-09-01' }));
    fireEvent.change(screen.getByLabelText(/Day/), { target: { value: '2026-08-31' } });
    press('Send');
    expect(screen.getByText('Not before September 1, 2026.')).toBeTruthy();
  });

  it('fill a week by keyboard', () => {
    show(formOf({ ...base, kind: 'availability', id: 'when', label: say('When') }));
    const hour = (name: string): HTMLElement => screen.getByRole('button', { name });
    const start = hour('Monday, 17:00 to 18:00: not free');
    expect(start.tabIndex).toBe(0);
    act(() => start.focus());
    fireEvent.keyDown(start, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(hour('Tuesday, 17:00 to 18:00: not free'));
    fireEvent.click(hour('Tuesday, 17:00 to 18:00: not free'));
    fireEvent.click(hour('Tuesday, 18:00 to 19:00: not free'));
    expect(answers['when']).toEqual({ state: 'answered', value: [{ day: 2, from: 1020, to: 1140 }] });
    fireEvent.click(hour('Tuesday, 17:00 to 18:00: free'));
    expect(answers['when']).toEqual({ state: 'answered', value: [{ day: 2, from: 1080, to: 1140 }] });
  });

  it('keep the id under which a file was sent', async () => {
    const uploadFile = jest.fn(() => Promise.resolve({ id: '0199aaaa-0000-7000-8000-000000000001' }));
    const { container } = show(
      formOf({ ...base, kind: 'file', id: 'cv', label: say('Letter'), maxBytes: 1_000, types: ['pdf'] }),
      { uploadFile },
    );
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    fireEvent.change(input, { target: { files: [new File(['x'.repeat(2_000)], 'big.pdf')] } });
    expect(uploadFile).not.toHaveBeenCalled();
    fireEvent.change(input, { target: { files: [new File(['x'], 'letter.pdf')] } });
    expect(await screen.findByText('Chosen: letter.pdf')).toBeTruthy();
    expect(answers['cv']).toEqual({ state: 'answered', value: '0199aaaa-0000-7000-8000-000000000001' });
  });
});

describe.each(['en', 'fr'])('the words in %s', (lng) => {
  const has = (key: string): boolean => i18next.exists(key, { lng, ns: 'formFields' });

  it('are there for everything that a form can name', () => {
    const keys = [
      ...ANSWER_PROBLEM_CODES.map((code) => `problems.${code}`),
      ...CONSENT_PURPOSES.map((purpose) => `kept.consent.who.${purpose}`),
      ...ITEM_VISIBILITIES.filter((one) => one !== 'as_consented').map((one) => `seen.${one}`),
      ...TEXT_FORMATS.map((format) => `formats.${format}`),
      ...FILE_TYPES.map((type) => `file.types.${type}`),
    ];
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });
});

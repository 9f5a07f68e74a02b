import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MantineProvider, TextInput } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { AppError } from './app-error.js';
import { FormProblems, useAppForm } from './form.js';

const catalogue = (language: string, namespace: string): object =>
  JSON.parse(readFileSync(new URL(`./i18n/${language}/${namespace}.json`, import.meta.url), 'utf8')) as object;
const words = (language: string): Record<string, object> =>
  Object.fromEntries(['common', 'errors', 'input'].map((namespace) => [namespace, catalogue(language, namespace)]));

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: words('en'), fr: words('fr') },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
});
afterEach(cleanup);

const client = new QueryClient();

function Form({ error }: { error: AppError | null }): ReactNode {
  const form = useAppForm({ subject: 'Hi', body: { fr: 'Venez {{link' } }, {});
  return (
    <QueryClientProvider client={client}>
      <MantineProvider>
        <FormProblems form={form} error={error} />
        <TextInput label="Subject" {...form.getInputProps('subject')} />
        <TextInput label="Body" {...form.getInputProps('body.fr')} />
      </MantineProvider>
    </QueryClientProvider>
  );
}

const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

describe('what the service said of a field', () => {
  it('stays while that field stays, goes once it is written anew, and comes back with the next answer', () => {
    const error = new AppError('WORDING_LINK_TWICE', {}, undefined, 'body.fr');
    const { rerender } = render(<Form error={error} />);
    expect(screen.queryByRole('alert')).not.toBeNull();
    type('Subject', 'Hello');
    expect(screen.queryByRole('alert')).not.toBeNull();
    type('Body', 'Venez. {{link}}');
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<Form error={new AppError('WORDING_LINK_TWICE', {}, undefined, 'body.fr')} />);
    expect(screen.queryByRole('alert')).not.toBeNull();
  });

  it('stays where no field is named', () => {
    render(<Form error={new AppError('EDIT_CONFLICT')} />);
    type('Body', 'Venez. {{link}}');
    expect(screen.queryByRole('alert')).not.toBeNull();
  });
});

describe('an entry that cannot be taken', () => {
  const tooLong = (entry: string): AppError =>
    new AppError('INPUT_INVALID', { problems: 'body.fr: at most 10 characters', problem: 'TOO_LONG', entry, most: 10 });

  it('is told by the name it has on screens, with what to do, in the reader’s language', async () => {
    const { rerender } = render(<Form error={tooLong('body')} />);
    screen.getByText('Text: at most 10 characters. Shorten it.');
    rerender(<Form error={tooLong('unheardOf')} />);
    screen.getByText('One of your entries: at most 10 characters. Shorten it.');
    await act(() => i18next.changeLanguage('fr'));
    rerender(<Form error={tooLong('unheardOf')} />);
    screen.getByText('Une de vos réponses : au plus 10 caractères. Raccourcissez.');
    await act(() => i18next.changeLanguage('en'));
  });

  it('is told without an integrator’s words where nothing more is known', () => {
    render(<Form error={new AppError('INPUT_INVALID', { problems: 'x.y: must be shorter than or equal to 3' })} />);
    screen.getByText('Some of what you entered cannot be taken as it is. Check it and try again.');
  });
});

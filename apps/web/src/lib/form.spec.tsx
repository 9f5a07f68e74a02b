import { MantineProvider, TextInput } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { AppError } from './app-error.js';
import { FormProblems, useAppForm } from './form.js';

afterEach(cleanup);

function Form({ error }: { error: AppError | null }): ReactNode {
  const form = useAppForm({ subject: 'Hi', body: { fr: 'Venez {{link' } }, {});
  return (
    <MantineProvider>
      <FormProblems form={form} error={error} />
      <TextInput label="Subject" {...form.getInputProps('subject')} />
      <TextInput label="Body" {...form.getInputProps('body.fr')} />
    </MantineProvider>
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

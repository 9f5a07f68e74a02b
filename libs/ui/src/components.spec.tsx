import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { DataTable, ErrorSummary, LoadDots, PersonLine, ProgressLine, UserText, initialsOf, theme } from './index.js';

afterEach(cleanup);
const show = (children: ReactNode): ReturnType<typeof render> =>
  render(<MantineProvider theme={theme}>{children}</MantineProvider>);

describe('initials', () => {
  it.each([
    ['Hyun Hosseini', 'HH'],
    ['Zoë Tremblay-Nguyễn', 'ZT'],
    ['ليلى حداد', 'لح'],
    ['🌱 Cedar', '🌱C'],
    ['Prince', 'P'],
    ['   ', '·'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('have one colour for a person, on whichever screen', () => {
    const { container } = show(
      <>
        <PersonLine name="Hyun Hosseini" />
        <PersonLine name=" hyun hosseini " size="small" />
        <PersonLine name="Kofi Mensah" />
      </>,
    );
    const [first, again, other] = [...container.querySelectorAll<HTMLElement>('.t-initials')].map((one) =>
      one.style.getPropertyValue('--hue'),
    );
    expect([first === again, first === other]).toEqual([true, false]);
  });
});

describe('the error summary', () => {
  it('takes the focus and leads to each field', () => {
    show(
      <>
        <ErrorSummary title="One thing" problems={[{ fieldId: 'field-email', message: 'Enter an email.' }]} />
        <input id="field-email" aria-label="Email" />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    fireEvent.click(screen.getByRole('link', { name: 'Enter an email.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Email'));
  });

  it('is not there without a problem', () => {
    show(<ErrorSummary title="Nothing" problems={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a table', () => {
  it('stays a table to assistive technology and labels each cell for the cards of a phone', () => {
    show(
      <DataTable
        label="People"
        rows={['Hyun']}
        rowKey={(row) => row}
        columns={[{ key: 'name', label: 'Name', render: (row) => row }]}
      />,
    );
    expect(screen.getByRole('table', { name: 'People' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Hyun' }).getAttribute('data-label')).toBe('Name');
  });
});

describe('words that people wrote', () => {
  it('find their own direction', () => {
    show(<UserText block>مرحبا</UserText>);
    expect(screen.getByText('مرحبا').getAttribute('dir')).toBe('auto');
    show(<PersonLine name="ليلى حداد" />);
    expect(screen.getByText('ليلى حداد').getAttribute('dir')).toBe('auto');
  });
});

describe('what is drawn is also said', () => {
  it('places as dots', () => {
    show(<LoadDots assigned={2} capacity={3} label="2 of 3 places" />);
    expect(screen.getByRole('img', { name: '2 of 3 places' }).childElementCount).toBe(3);
  });

  it('progress as a bar', () => {
    show(<ProgressLine label="Importing" value="5 of 10" done={5} total={10} />);
    expect(screen.getByRole('progressbar', { name: 'Importing' }).getAttribute('aria-valuenow')).toBe('50');
  });
});

import { InputBase } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';

/** What the form says around a field: its question, and the ids of help, promise and problem, whichever are there. */
interface Described {
  id: string | undefined;
  /** In the place of a question, for a field that stands beside one. */
  label?: string;
  labelledBy?: string;
  describedBy: string | undefined;
  invalid?: boolean;
}

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, 'size' | 'color' | 'id'> &
  Described;

// Mantine writes aria-describedby itself, knowing of its own help and error only: the names are given beneath it.
const named = ({ label, labelledBy, describedBy, invalid }: Omit<Described, 'id'>) => ({
  dir: 'auto',
  'aria-label': label,
  'aria-labelledby': label ? undefined : labelledBy,
  'aria-describedby': describedBy || undefined,
  'aria-invalid': invalid || undefined,
});

type Bare<Tag extends 'input' | 'textarea' | 'select'> = ComponentProps<Tag> & { described: Omit<Described, 'id'> };

const Line = ({ described, ...props }: Bare<'input'>): ReactNode => <input {...props} {...named(described)} />;
const Area = ({ described, ...props }: Bare<'textarea'>): ReactNode => <textarea {...props} {...named(described)} />;
const List = ({ described, ...props }: Bare<'select'>): ReactNode => <select {...props} {...named(described)} />;

/** A field of one line; `widest` in pixels where its answers are short. */
export function DescribedInput({
  label,
  labelledBy,
  describedBy,
  invalid,
  widest,
  ...props
}: Native<'input'> & { widest?: number }): ReactNode {
  return (
    <InputBase
      {...props}
      component={Line}
      size="md"
      className="t-grow"
      maw={widest}
      error={invalid}
      described={{ label, labelledBy, describedBy, invalid }}
    />
  );
}

/** A field of several lines. */
export function DescribedArea({ label, labelledBy, describedBy, invalid, ...props }: Native<'textarea'>): ReactNode {
  return (
    <InputBase
      {...props}
      component={Area}
      multiline
      size="md"
      error={invalid}
      described={{ label, labelledBy, describedBy, invalid }}
    />
  );
}

/** A list that unfolds. */
export function DescribedSelect({ label, labelledBy, describedBy, invalid, ...props }: Native<'select'>): ReactNode {
  return (
    <InputBase
      {...props}
      component={List}
      pointer
      size="md"
      error={invalid}
      rightSection={<IconSelector size={18} aria-hidden />}
      rightSectionPointerEvents="none"
      described={{ label, labelledBy, describedBy, invalid }}
    />
  );
}

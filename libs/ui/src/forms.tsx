import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

/** The end of a form: the one thing that it does, in words, and the way out. */
export function FormFoot({
  submit,
  busy = false,
  danger = false,
  cancel,
  onCancel,
}: {
  submit: ReactNode;
  busy?: boolean;
  /** What it does cannot be undone. */
  danger?: boolean;
  cancel: string;
  onCancel: () => void;
}): ReactNode {
  return (
    <div className="t-row">
      <Button type="submit" color={danger ? 'brick' : undefined} loading={busy}>
        {submit}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}

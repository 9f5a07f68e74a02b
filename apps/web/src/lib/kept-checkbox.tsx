import { Checkbox, type CheckboxProps } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';

interface KeptCheckboxProps extends Omit<CheckboxProps, 'checked' | 'onChange'> {
  checked: boolean;
  /** Keeps the choice; the caller shows what may go wrong. */
  keep: (checked: boolean) => Promise<unknown>;
}

/** A box whose choice is kept as soon as it is made: it follows the hand at once, and what was kept decides again when it is known. */
export function KeptCheckbox({ checked, keep, ...rest }: KeptCheckboxProps): ReactNode {
  const [wished, setWished] = useState<boolean | null>(null);
  const wish = async (next: boolean): Promise<void> => {
    setWished(next);
    try {
      await keep(next);
    } catch {
      // Said where the caller says it; the box goes back.
    } finally {
      setWished(null);
    }
  };
  return (
    <Checkbox {...rest} checked={wished ?? checked} onChange={(event) => void wish(event.currentTarget.checked)} />
  );
}

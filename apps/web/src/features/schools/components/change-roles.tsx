import { Button } from '@mantine/core';
import { Dialog } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The button beside a person, and the dialog in which their roles are changed. */
export function ChangeRoles({
  name,
  children,
}: {
  name: string;
  children: (close: () => void) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('schools');
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        aria-label={t('people.changeRolesOf', { name })}
        onClick={() => setOpened(true)}
      >
        {t('people.change')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('people.changeFor', { name })} close={t('common:close')}>
        {children(close)}
      </Dialog>
    </>
  );
}

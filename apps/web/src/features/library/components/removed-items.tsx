import { Button } from '@mantine/core';
import {
  BringBackLibraryItemDocument,
  DeleteLibraryItemDocument,
  LibraryDocument,
  type LibraryWholeFragment,
} from '@trellis/api-client';
import { ConfirmDialog, Panel } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

/** What was taken out: nobody it was meant for finds it; it comes back with one press, or goes for good. */
export function RemovedItems({ items }: { items: readonly LibraryWholeFragment[] }): ReactNode {
  const { t } = useTranslation('library');
  if (items.length === 0) return null;
  return (
    <Panel title={t('takenOut')} flat>
      <ul className="t-lines">
        {items.map((item) => (
          <RemovedLine key={item.id} item={item} />
        ))}
      </ul>
    </Panel>
  );
}

function RemovedLine({ item }: { item: LibraryWholeFragment }): ReactNode {
  const { t } = useTranslation('library');
  const { language } = useFormats();
  const [asking, setAsking] = useState(false);
  const touches = [LibraryDocument];
  const bringBack = useApiMutation(BringBackLibraryItemDocument, { touches });
  const remove = useApiMutation(DeleteLibraryItemDocument, { touches });
  const title = localized(item.title, language);
  return (
    <li className="t-row">
      <span dir="auto">{title}</span>
      {item.mayEdit && (
        <div className="t-row">
          <Button
            variant="default"
            size="xs"
            aria-label={t('bringBackNamed', { title })}
            loading={bringBack.isPending}
            onClick={() => bringBack.mutate({ id: item.id })}
          >
            {t('bringBack')}
          </Button>
          <Button variant="subtle" color="brick" size="xs" onClick={() => setAsking(true)}>
            {t('deleteForGood')}
          </Button>
        </div>
      )}
      <FailureNotice error={bringBack.error ?? remove.error} />
      <ConfirmDialog
        opened={asking}
        danger
        title={t('deleteTitle')}
        confirm={t('deleteForGood')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate({ id: item.id }, { onSettled: () => setAsking(false) })}
      >
        {t('deleteText', { title, count: item.version })}
      </ConfirmDialog>
    </li>
  );
}

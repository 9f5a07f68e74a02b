import { Button } from '@mantine/core';
import { MyRemindersDocument, SettleReminderDocument } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';

/** Reminders that stand here until they are put away; nothing where there are none. */
export function OwnReminders(): ReactNode {
  const { t } = useTranslation('reminders');
  const reminders = useApiQuery(MyRemindersDocument, {}).data?.myReminders ?? [];
  const settle = useApiMutation(SettleReminderDocument, { touches: [MyRemindersDocument] });
  if (reminders.length === 0) return null;
  return (
    <Panel title={t('own')}>
      <FailureNotice error={settle.error} />
      <ul className="t-stack" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {reminders.map(({ id, subject, body }) => (
          <li key={id} className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
            <strong dir="auto">{subject}</strong>
            <p className="t-prose" dir="auto" style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
              {body}
            </p>
            <div>
              <Button
                variant="default"
                aria-label={`${t('putAway')}: ${subject}`}
                loading={settle.isPending && settle.variables.reminderId === id}
                onClick={() => settle.mutate({ reminderId: id })}
              >
                {t('putAway')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

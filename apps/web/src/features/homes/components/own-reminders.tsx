import { Button } from '@mantine/core';
import { MyRemindersDocument, type MyRemindersQuery, SettleReminderDocument } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';

type OwnReminder = MyRemindersQuery['myReminders'][number];

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
        {reminders.map((reminder) => (
          <li key={reminder.id} className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
            <strong dir="auto">{reminder.subject}</strong>
            <p className="t-prose" dir="auto" style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
              {reminder.body}
            </p>
            <div className="t-row">
              <WhereTo {...reminder} />
              <Button
                variant="default"
                aria-label={`${t('putAway')}: ${reminder.subject}`}
                loading={settle.isPending && settle.variables.reminderId === reminder.id}
                onClick={() => settle.mutate({ reminderId: reminder.id })}
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

const PLACES: Partial<Record<OwnReminder['trigger'], 'meetings' | 'agreement' | 'messages'>> = {
  PUBLISHED: 'messages',
  FIRST_CONTACT_DUE: 'messages',
  MEETING_SOON: 'meetings',
  MEETING_UNSAID: 'meetings',
  NO_MEETING_BOOKED: 'meetings',
  REQUIREMENT_DUE: 'meetings',
  AGREEMENT_UNSIGNED: 'agreement',
};

/** The place where what it asks for is done: the event's page, or one in the mentorship. */
function WhereTo({ mentorshipId, eventId, trigger }: OwnReminder): ReactNode {
  const { t } = useTranslation('mentorship');
  const slug = useSchoolSlug();
  if (eventId !== null) {
    return (
      <Link className="t-link" to="/s/$slug/events/$eventId" params={{ slug, eventId }}>
        {t('reminders:toEvent')}
      </Link>
    );
  }
  if (trigger === 'ATTENDANCE_OPEN' || trigger === 'ATTENDANCE_DUE') {
    return (
      <Link className="t-link" to="/s/$slug/events" params={{ slug }}>
        {t('reminders:toEvents')}
      </Link>
    );
  }
  if (mentorshipId === null) return null;
  const place = PLACES[trigger];
  return (
    <Link
      className="t-link"
      to={place ? `/s/$slug/matches/$mentorshipId/${place}` : '/s/$slug/matches/$mentorshipId'}
      params={{ slug, mentorshipId }}
    >
      {t(place ? `tabs.${place}` : 'tabs.overview')}
    </Link>
  );
}

import { Checkbox } from '@mantine/core';
import { ChooseNotificationDocument, MyNotificationsDocument } from '@trellis/api-client';
import type { NotificationKind } from '@trellis/api-client';
import { LoadingState, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { SchoolSlug } from '../../../lib/school.js';
import type { Viewer } from '../../../lib/session.js';

/** Which mail each school may send beyond what is needed, saved as one goes. */
export function MailChoices({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('account');
  return (
    <Panel title={t('notifications.title')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>
          {viewer.memberships.length > 0 ? t('notifications.lead') : t('notifications.noSchools')}
        </p>
        {viewer.memberships.map(({ schoolSlug, schoolName }) => (
          <SchoolSlug key={schoolSlug} value={schoolSlug}>
            <ChoicesOfSchool name={schoolName} />
          </SchoolSlug>
        ))}
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('notifications.needed')}
        </p>
      </div>
    </Panel>
  );
}

function ChoicesOfSchool({ name }: { name: string }): ReactNode {
  const { t } = useTranslation('account');
  const announce = useAnnounce();
  const query = useApiQuery(MyNotificationsDocument, {});
  const choose = useApiMutation(ChooseNotificationDocument, {
    touches: [MyNotificationsDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  const chosen = (kind: NotificationKind, allowed: boolean): boolean =>
    choose.isPending && choose.variables.kind === kind ? choose.variables.allowed : allowed;
  return (
    <fieldset className="t-fieldset">
      <legend className="t-strong" dir="auto">
        {name}
      </legend>
      <FailureNotice error={choose.error} />
      <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
        {query.data.school.myNotifications.map(({ kind, allowed }) => (
          <Checkbox
            key={kind}
            label={t(`notifications.kinds.${kind}`)}
            description={t(`notifications.kindHelp.${kind}`)}
            checked={chosen(kind, allowed)}
            onChange={(event) => choose.mutate({ kind, allowed: event.currentTarget.checked })}
          />
        ))}
      </div>
    </fieldset>
  );
}

import { ChooseNotificationDocument, MyNotificationsDocument } from '@trellis/api-client';
import type { NotificationKind } from '@trellis/api-client';
import { LoadingState, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';
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
  const query = useApiQuery(MyNotificationsDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  return (
    <fieldset className="t-fieldset">
      <legend className="t-strong" dir="auto">
        {name}
      </legend>
      <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
        {query.data.school.myNotifications.map(({ kind, allowed }) => (
          <Choice key={kind} kind={kind} allowed={allowed} />
        ))}
      </div>
    </fieldset>
  );
}

/** One kind of mail, kept as soon as it is chosen. */
function Choice({ kind, allowed }: { kind: NotificationKind; allowed: boolean }): ReactNode {
  const { t } = useTranslation('account');
  const announce = useAnnounce();
  const choose = useApiMutation(ChooseNotificationDocument, {
    touches: [MyNotificationsDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  return (
    <>
      <FailureNotice error={choose.error} />
      <KeptCheckbox
        label={t(`notifications.kinds.${kind}`)}
        description={t(`notifications.kindHelp.${kind}`)}
        checked={allowed}
        keep={(next) => choose.mutateAsync({ kind, allowed: next })}
      />
    </>
  );
}

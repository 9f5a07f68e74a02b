import { Checkbox } from '@mantine/core';
import { ChooseNotificationDocument, MyNotificationsDocument } from '@trellis/api-client';
import type { NotificationKind } from '@trellis/api-client';
import { LoadingState, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
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

/** One kind of mail. The box follows the hand at once; what was kept decides again as soon as it is known. */
function Choice({ kind, allowed }: { kind: NotificationKind; allowed: boolean }): ReactNode {
  const { t } = useTranslation('account');
  const announce = useAnnounce();
  const [wished, setWished] = useState<boolean | null>(null);
  const choose = useApiMutation(ChooseNotificationDocument, {
    touches: [MyNotificationsDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  const wish = (next: boolean): void => {
    setWished(next);
    choose.mutate({ kind, allowed: next }, { onSettled: () => setWished(null) });
  };
  return (
    <>
      <FailureNotice error={choose.error} />
      <Checkbox
        label={t(`notifications.kinds.${kind}`)}
        description={t(`notifications.kindHelp.${kind}`)}
        checked={wished ?? allowed}
        onChange={(event) => wish(event.currentTarget.checked)}
      />
    </>
  );
}

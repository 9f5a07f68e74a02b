import { Button } from '@mantine/core';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  OwnSessionsDocument,
  SignOutEverywhereDocument,
} from '@trellis/api-client';
import type { OwnSessionsQuery } from '@trellis/api-client';
import { ConfirmDialog, LoadingState, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSignedIn } from '../../../lib/session.js';

type OwnSession = NonNullable<OwnSessionsQuery['viewer']>['sessions'][number];

/** Where one is signed in, and signing out there. */
export function SessionList(): ReactNode {
  const { t } = useTranslation('account');
  const announce = useAnnounce();
  const query = useApiQuery(OwnSessionsDocument, {});
  const others = useApiMutation(EndOtherSessionsDocument, {
    touches: [OwnSessionsDocument],
    onSuccess: () => announce(t('sessions.othersDone')),
  });
  const sessions = query.data?.viewer?.sessions ?? [];
  return (
    <Panel title={t('sessions.title')}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('sessions.lead')}
        </p>
        {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
        {!query.error && !query.data && <LoadingState label={t('common:loading')} rows={2} />}
        <FailureNotice error={others.error} />
        <ul className="t-lines">
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
        <div className="t-row">
          {sessions.length > 1 && (
            <Button variant="default" loading={others.isPending} onClick={() => others.mutate({})}>
              {t('sessions.others')}
            </Button>
          )}
          <Everywhere count={sessions.length} />
        </div>
      </div>
    </Panel>
  );
}

function SessionLine({ session }: { session: OwnSession }): ReactNode {
  const { t } = useTranslation('account');
  const formats = useFormats();
  const announce = useAnnounce();
  const end = useApiMutation(EndSessionDocument, {
    touches: [OwnSessionsDocument],
    onSuccess: () => announce(t('sessions.ended')),
  });
  const device = session.device ?? t('sessions.unknown');
  const since = formats.day(session.createdAt);
  return (
    <li className="t-row t-row-between">
      <span>
        <span className="t-strong">{device}</span> {session.current && <Tag tone="primary">{t('sessions.here')}</Tag>}
        <span className="t-quiet t-small" style={{ display: 'block' }}>
          {t('sessions.since', { day: since })} · {t('sessions.seen', { day: formats.day(session.lastSeenAt) })}
        </span>
        <FailureNotice error={end.error} />
      </span>
      {!session.current && (
        <Button
          variant="default"
          size="compact-md"
          loading={end.isPending}
          aria-label={t('sessions.endFor', { device, day: since })}
          onClick={() => end.mutate({ id: session.id })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}

function Everywhere({ count }: { count: number }): ReactNode {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const everywhere = useApiMutation(SignOutEverywhereDocument, {
    touches: [],
    onSuccess: async () => {
      signedIn(null);
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('sessions.everywhere')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('sessions.everywhereTitle')}
        confirm={t('sessions.everywhere')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={everywhere.isPending}
        onConfirm={() => everywhere.mutate({})}
        onClose={() => setAsking(false)}
      >
        <FailureNotice error={everywhere.error} />
        {t('sessions.everywhereText', { count })}
      </ConfirmDialog>
    </>
  );
}

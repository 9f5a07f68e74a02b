import { Button } from '@mantine/core';
import { CohortRematchesDocument, KeepMentorshipDocument } from '@trellis/api-client';
import type { CohortRematchesQuery } from '@trellis/api-client';
import { Panel, useAnnounce, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LeaveGroup } from './group-leaving.js';
import { EndMatch } from './pair-ending.js';

type Request = CohortRematchesQuery['cohort']['rematchRequests'][number];

/** Different matches that somebody asked for; nothing where nobody did. */
export function RematchRequests({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('cohorts');
  const query = useApiQuery(CohortRematchesDocument, { id: cohortId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  const requests = query.data?.cohort.rematchRequests ?? [];
  if (requests.length === 0) return null;
  return (
    <Panel title={t('requests.title')}>
      <p className="t-quiet t-prose" style={{ marginBlock: '0 12px' }}>
        {t('requests.text')}
      </p>
      <ul className="t-todo">
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </ul>
    </Panel>
  );
}

function RequestLine({ request }: { request: Request }): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const announce = useAnnounce();
  const keep = useApiMutation(KeepMentorshipDocument, { onSuccess: () => announce(t('requests.kept')) });
  const { id, mentorshipId, enrolmentId, askedBy, menteeName: mentee, mentorName: mentor, said, askedAt } = request;
  const names = { mentee, mentor };
  return (
    <li>
      <div className="t-stack" style={{ '--gap': '10px', flex: 1 } as React.CSSProperties}>
        <p style={{ margin: 0 }} dir="auto">
          {t(`requests.asked_${askedBy}`, { ...names, day: formats.day(askedAt) })}
        </p>
        {said ? (
          <div>
            <p className="t-quiet t-small" style={{ margin: 0 }}>
              {t('requests.said')}
            </p>
            <UserText block>{said}</UserText>
          </div>
        ) : (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('requests.nothing')}
          </p>
        )}
        <FailureNotice error={keep.error} />
        <div className="t-row">
          {request.model === 'PAIR' ? (
            <EndMatch mentorshipId={mentorshipId} {...names} primary />
          ) : (
            <LeaveGroup
              mentorshipId={mentorshipId}
              people={[{ enrolmentId, role: askedBy, displayName: askedBy === 'MENTEE' ? mentee : mentor }]}
              primary
            />
          )}
          <Button
            size="sm"
            variant="default"
            loading={keep.isPending}
            aria-label={t('requests.keepOf', names)}
            onClick={() => keep.mutate({ requestId: id })}
          >
            {t('requests.keep')}
          </Button>
        </div>
      </div>
    </li>
  );
}

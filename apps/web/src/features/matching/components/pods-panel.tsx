import { Button, MultiSelect } from '@mantine/core';
import { CohortMatchingDocument, CohortPodsDocument, DissolvePodDocument, PutPodDocument } from '@trellis/api-client';
import type { CohortPodsQuery } from '@trellis/api-client';
import { FormFoot, LoadingState, Panel, PersonLine, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

type Board = CohortPodsQuery['cohort']['podBoard'];
type Pod = Board['pods'][number];

/** Who is put together: a run matches mentees to these pods, and to nobody who is in none. */
export function PodsPanel({ cohortId, most }: { cohortId: string; most: number }): ReactNode {
  const { t } = useTranslation('matching');
  const query = useApiQuery(CohortPodsDocument, { id: cohortId });
  // One at a time is changed; null: a new one.
  const [changing, setChanging] = useState<Pod | null>(null);
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={3} />;
  const { pods, others } = query.data.cohort.podBoard;
  return (
    <Panel title={t('pods.title')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('pods.lead')}
        </p>
        {pods.length === 0 && <p style={{ margin: 0 }}>{t('pods.none')}</p>}
        <ul className="t-todo">
          {pods.map((pod) => (
            <PodLine key={pod.id} pod={pod} onChange={() => setChanging(pod)} />
          ))}
        </ul>
        {(others.length > 0 || changing) && (
          <PodForm
            key={changing?.id ?? 'new'}
            pod={changing}
            others={others}
            cohortId={cohortId}
            most={most}
            onDone={() => setChanging(null)}
          />
        )}
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('pods.inNone', { count: others.length })}
        </p>
      </div>
    </Panel>
  );
}

function PodLine({ pod, onChange }: { pod: Pod; onChange: () => void }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const announce = useAnnounce();
  const names = formats.list(pod.mentors.map(({ displayName }) => displayName));
  const dissolve = useApiMutation(DissolvePodDocument, {
    touches: [CohortPodsDocument, CohortMatchingDocument],
    onSuccess: () => announce(t('pods.dissolved')),
  });
  return (
    <li>
      <div className="t-grow t-stack" style={{ '--gap': '6px' } as React.CSSProperties}>
        <div className="t-row" style={{ '--gap': '20px' } as React.CSSProperties}>
          {pod.mentors.map((mentor) => (
            <PersonLine key={mentor.id} name={mentor.displayName} detail={mentor.site ?? undefined} size="small" />
          ))}
        </div>
        <span className="t-quiet t-small">{t('pods.places', { count: pod.places })}</span>
        <FailureNotice error={dissolve.error} />
      </div>
      <div className="t-row">
        <Button size="sm" variant="default" aria-label={t('pods.changeOf', { names })} onClick={onChange}>
          {t('pods.change')}
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={dissolve.isPending}
          aria-label={t('pods.dissolveOf', { names })}
          onClick={() => dissolve.mutate({ podId: pod.id })}
        >
          {t('pods.dissolve')}
        </Button>
      </div>
    </li>
  );
}

function PodForm({
  pod,
  others,
  cohortId,
  most,
  onDone,
}: {
  pod: Pod | null;
  others: Board['others'];
  cohortId: string;
  most: number;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('matching');
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(() => pod?.mentors.map(({ id }) => id) ?? []);
  const [asked, setAsked] = useState(false);
  const put = useApiMutation(PutPodDocument, {
    touches: [CohortPodsDocument, CohortMatchingDocument],
    onSuccess: () => {
      setChosen([]);
      setAsked(false);
      announce(t('pods.saved'));
      onDone();
    },
  });
  const there = [...(pod?.mentors ?? []), ...others];
  // Whoever was put elsewhere meanwhile is no choice any more.
  const mentorIds = chosen.filter((id) => there.some((mentor) => mentor.id === id));
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (mentorIds.length > 0) put.mutate({ input: { cohortId, podId: pod?.id ?? null, mentorIds } });
      }}
    >
      <FailureNotice error={put.error} />
      <MultiSelect
        searchable
        label={t(pod ? 'pods.who' : 'pods.new')}
        description={t('pods.whoHelp', { most })}
        data={there.map(({ id, displayName, site }) => ({
          value: id,
          label: site ? `${displayName} (${site})` : displayName,
        }))}
        value={mentorIds}
        onChange={setChosen}
        maxValues={most}
        nothingFoundMessage={t('moveDialog.nothing')}
        error={asked && mentorIds.length === 0 ? t('pods.choose') : undefined}
      />
      {pod ? (
        <FormFoot submit={t('pods.save')} busy={put.isPending} cancel={t('common:cancel')} onCancel={onDone} />
      ) : (
        <div>
          <Button type="submit" variant="default" loading={put.isPending}>
            {t('pods.add')}
          </Button>
        </div>
      )}
    </form>
  );
}

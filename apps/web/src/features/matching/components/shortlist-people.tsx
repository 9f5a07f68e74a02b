import { ShortlistPeopleDocument } from '@trellis/api-client';
import type { ShortlistPeopleQuery, ShortlistRoundFieldsFragment } from '@trellis/api-client';
import { DataTable, Figures, LoadingState } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';

type Row = ShortlistPeopleQuery['shortlistRound']['people']['nodes'][number];

/** How many stand where, and who. Who is on whose list is not among it. */
export function ShortlistPeople({ round }: { round: ShortlistRoundFieldsFragment }): ReactNode {
  const { t } = useTranslation('shortlists');
  const formats = useFormats();
  const pages = useApiPages(
    ShortlistPeopleDocument,
    { id: round.id, first: 50 },
    (result) => result.shortlistRound.people,
  );
  const connection = pages.data?.pages.at(-1)?.shortlistRound.people;
  const rows = pages.data?.pages.flatMap((page) => page.shortlistRound.people.nodes) ?? [];
  const count = (state: Row['state']): string =>
    formats.number(round.states.find((one) => one.state === state)?.count ?? 0);
  const ended = round.states.filter(({ state }) => !SHOWN.includes(state)).reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <Figures
        items={[
          ...SHOWN.map((state) => ({ label: t(`states.${state}`), value: count(state) })),
          { label: t('ended'), value: formats.number(ended) },
        ]}
      />
      <p className="t-quiet t-small t-prose" style={{ margin: 0 }}>
        {t('private')}
      </p>
      {pages.error && <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />}
      {!pages.data && !pages.error && <LoadingState label={t('common:loading')} rows={2} />}
      {rows.length > 0 && (
        <DataTable<Row>
          label={t('people')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'mentee',
              label: t('mentee'),
              main: true,
              render: ({ mentee }) => <span dir="auto">{mentee.displayName}</span>,
            },
            { key: 'state', label: t('state'), render: ({ state }) => t(`states.${state}`) },
            {
              key: 'mentor',
              label: t('mentor'),
              render: ({ mentor }) => <span dir="auto">{mentor?.displayName ?? t('none')}</span>,
            },
          ]}
        />
      )}
      {connection && rows.length < connection.totalCount && (
        <MoreButton pages={pages} shown={rows.length} total={connection.totalCount} />
      )}
    </>
  );
}

const SHOWN: readonly Row['state'][] = ['WAITING_FOR_MENTEE', 'WAITING_FOR_MENTOR', 'ACCEPTED', 'MATCHED_OTHERWISE'];

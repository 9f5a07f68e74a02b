import type { EventSeatingFieldsFragment } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

type Round = NonNullable<EventSeatingFieldsFragment['seating']>['rounds'][number];

/** Table by table, to be read out or put up on the wall; a round does not break across two sheets where it fits on one. */
export function SeatingRounds({ rounds }: { rounds: readonly Round[] }): ReactNode {
  const { t } = useTranslation('eventPeople');
  const formats = useFormats();
  return (
    <div className="t-stack">
      {rounds.map(({ round, tables, pausing }) => (
        <Panel key={round} title={t('seats.round', { round })}>
          <div className="t-table-frame">
            <table className="t-table" role="table" aria-label={t('seats.round', { round })}>
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">
                    {t('seating.table')}
                  </th>
                  <th role="columnheader" scope="col">
                    {t('seating.people')}
                  </th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                {tables.map(({ place, people }) => (
                  <tr key={place} role="row">
                    <td role="cell" data-label={t('seating.table')} className="t-cell-main t-num">
                      {formats.number(place)}
                    </td>
                    <td role="cell" data-label={t('seating.people')}>
                      <bdi>{formats.list(people.map(({ name }) => name))}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {pausing.length > 0 && (
            <p className="t-quiet" style={{ marginBlockEnd: 0 }}>
              {t('seating.pausing', { names: formats.list(pausing.map(({ name }) => name)) })}
            </p>
          )}
        </Panel>
      ))}
    </div>
  );
}

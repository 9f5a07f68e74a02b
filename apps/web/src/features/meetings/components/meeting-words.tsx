import type { MeetingFieldsFragment } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

const ADDRESS = /^https:\/\/\S+$/i;

/** When, how long, how and where. An address that can be opened is a link. */
export function MeetingWords({ meeting }: { meeting: MeetingFieldsFragment }): ReactNode {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const { startsAt, minutes, format, place, repeat, state } = meeting;
  const how = [
    t('minutes', { count: minutes }),
    t(`formats.${format}`),
    ...(repeat && state === 'BOOKED' ? [t(`repeats.${repeat}`)] : []),
  ];
  return (
    <div className="t-grow" style={{ flexBasis: '14rem' }}>
      {startsAt && <div className="t-strong">{formats.moment(startsAt)}</div>}
      <div className="t-quiet t-small">{how.join(' · ')}</div>
      {place && (
        <div className="t-user" dir="auto" style={{ overflowWrap: 'anywhere' }}>
          {ADDRESS.test(place) ? (
            <a className="t-link" href={place} target="_blank" rel="noreferrer">
              {place}
            </a>
          ) : (
            place
          )}
        </div>
      )}
    </div>
  );
}

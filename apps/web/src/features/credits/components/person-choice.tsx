import { Button, NativeSelect, TextInput } from '@mantine/core';
import { EventPeopleDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ATTENDEE_REASONS } from '@trellis/forms';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import type { Reported } from '../hooks/report-choices.js';

interface Chosen {
  memberId: string;
  name: string;
}

const OPEN = 'open';
const NOBODY = 'nobody';

/** Who a name of the report is, said by a person: one of those whom it may mean, somebody else, or nobody. */
export function PersonChoice({
  eventId,
  person,
  chosen,
  onChoose,
}: {
  eventId: string;
  person: Reported;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen | undefined) => void;
}): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const [isSearching, setSearching] = useState(false);
  const { candidates, name } = person;
  const isOther = chosen && chosen.memberId !== '' && !candidates.some(({ memberId }) => memberId === chosen.memberId);
  const choose = (value: string): void => {
    const candidate = candidates.find(({ memberId }) => memberId === value);
    if (value === OPEN) onChoose(undefined);
    else if (value === NOBODY) onChoose({ memberId: '', name: '' });
    else if (candidate) onChoose({ memberId: candidate.memberId, name: candidate.name });
  };
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <NativeSelect
        label={t('who.label', { name })}
        value={chosen === undefined ? OPEN : chosen.memberId || NOBODY}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...(person.match === 'DOUBTFUL' ? [{ value: OPEN, label: t('who.open') }] : []),
          ...candidates.map((one) => ({ value: one.memberId, label: `${one.name} (${t(reasonKey(one.reason))})` })),
          ...(isOther ? [{ value: chosen.memberId, label: chosen.name }] : []),
          { value: person.match === 'DOUBTFUL' ? NOBODY : OPEN, label: t('who.nobody') },
        ]}
      />
      {isSearching ? (
        <PersonSearch
          eventId={eventId}
          name={name}
          onTake={(found) => {
            onChoose(found);
            setSearching(false);
          }}
        />
      ) : (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setSearching(true)}>
            {t('who.search')}
          </Button>
        </div>
      )}
    </div>
  );
}

const reasonKey = (reason: string): `reasons.${(typeof ATTENDEE_REASONS)[number]}` =>
  `reasons.${ATTENDEE_REASONS.find((known) => known === reason) ?? 'close_name'}`;

function PersonSearch({
  eventId,
  name,
  onTake,
}: {
  eventId: string;
  name: string;
  onTake: (found: Chosen) => void;
}): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const isOpen = search.length >= 2;
  const found = useApiQuery(EventPeopleDocument, { id: eventId, search }, { enabled: isOpen, keepPrevious: true });
  const people = isOpen ? (found.data?.eventPeople ?? []) : [];
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <TextInput
        type="search"
        dir="auto"
        autoFocus
        maxLength={LIMITS.searchCharacters}
        label={t('who.searchLabel', { name })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <FailureNotice error={found.error} />
      <ul className="t-lines" aria-live="polite">
        {people.map((one) => (
          <li key={one.id} className="t-row" style={{ justifyContent: 'space-between' }}>
            <bdi>{one.name}</bdi>
            <Button
              variant="default"
              aria-label={`${t('who.take')} ${one.name}`}
              onClick={() => onTake({ memberId: one.id, name: one.name })}
            >
              {t('who.take')}
            </Button>
          </li>
        ))}
      </ul>
      {isOpen && found.data && people.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('who.none')}
        </p>
      )}
    </div>
  );
}

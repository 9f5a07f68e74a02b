import { Button, Checkbox } from '@mantine/core';
import {
  AssociationsDocument,
  type EventCohostFieldsFragment,
  EventCohostsDocument,
  EventHostsDocument,
  SetEventCohostsDocument,
} from '@trellis/api-client';
import { Panel, useAnnounce, UserText } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

/** Who holds an event with the school, chosen by those who look after it, with what each suggests. Nothing while the school has no association. */
export function EventCohosts({ eventId }: { eventId: string }): ReactNode {
  const query = useApiQuery(EventCohostsDocument, { id: eventId });
  const all = useApiQuery(AssociationsDocument, {}).data?.associations ?? [];
  if (!query.data || all.length === 0) return <FailureNotice error={query.error} />;
  return <Choice eventId={eventId} cohosts={query.data.eventCohosts} />;
}

function Choice({ eventId, cohosts }: { eventId: string; cohosts: readonly EventCohostFieldsFragment[] }): ReactNode {
  const { t } = useTranslation('associations');
  const { language } = useFormats();
  const announce = useAnnounce();
  const all = useApiQuery(AssociationsDocument, {}).data?.associations ?? [];
  const [chosen, setChosen] = useState<readonly string[]>(cohosts.map((one) => one.associationId));
  const set = useApiMutation(SetEventCohostsDocument, {
    touches: [EventCohostsDocument, EventHostsDocument],
    onSuccess: () => announce(t('cohosts.saved')),
  });
  return (
    <Panel title={t('cohosts.title')}>
      <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('cohosts.help')}
        </p>
        <FailureNotice error={set.error} />
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={<bdi>{localized(name, language)}</bdi>}
            checked={chosen.includes(id)}
            onChange={(change) =>
              setChosen(change.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
        <div>
          <Button
            variant="default"
            loading={set.isPending}
            onClick={() => set.mutate({ input: { eventId, associationIds: [...chosen] } })}
          >
            {t('cohosts.save')}
          </Button>
        </div>
        {cohosts.map(
          ({ associationId, name, suggestion }) =>
            suggestion && (
              <div key={associationId}>
                <div className="t-strong" dir="auto">
                  {t('cohosts.suggests', { name: localized(name, language) })}
                </div>
                <UserText block>{suggestion}</UserText>
              </div>
            ),
        )}
      </div>
    </Panel>
  );
}

/** On an event’s own page: who holds it with the school. */
export function useEventHosts(eventId: string, enabled: boolean): string[] {
  const { language } = useFormats();
  const query = useApiQuery(EventHostsDocument, { id: eventId }, { enabled });
  return (query.data?.eventHosts ?? []).map((name) => localized(name, language));
}

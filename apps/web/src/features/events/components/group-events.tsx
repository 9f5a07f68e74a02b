import { Button, VisuallyHidden } from '@mantine/core';
import {
  type AffinityGroupFieldsFragment,
  CancelGroupEventDocument,
  type GroupEventFieldsFragment,
  GroupEventsDocument,
  MyEventsDocument,
} from '@trellis/api-client';
import { ConfirmDialog, Panel, Tag, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import { GroupEventDialog } from './group-event-dialog.js';

type Group = AffinityGroupFieldsFragment;
type Planned = GroupEventFieldsFragment;

/** What a group does together; who plans it sees who comes. */
export function GroupEvents({ group }: { group: Group }): ReactNode {
  return group.mine ? <Stewarded group={group} /> : <Own groupId={group.id} />;
}

/** For those in it: they answer on the event's own page. */
function Own({ groupId }: { groupId: string }): ReactNode {
  const { t } = useTranslation('affinity');
  const query = useApiQuery(MyEventsDocument, {});
  const events = (query.data?.myEvents ?? []).filter((event) => event.groupId === groupId);
  return (
    <Panel title={t('events.title')}>
      <FailureNotice error={query.error} />
      {query.data && events.length === 0 && <p style={{ margin: 0 }}>{t('events.none')}</p>}
      <ul className="t-lines">
        {events.map((event) => (
          <li key={event.id}>
            <EventName event={event} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function EventName({
  event,
}: {
  event: Pick<Planned, 'id' | 'title' | 'startsAt' | 'endsAt' | 'state'> & Zoned;
}): ReactNode {
  const { t } = useTranslation('affinity');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  return (
    <>
      <Link className="t-link" to="/s/$slug/events/$eventId" params={{ slug, eventId: event.id }} dir="auto">
        {localized(event.title, language)}
      </Link>{' '}
      {event.state === 'CANCELLED' && <Tag icon="none">{t('events.cancelled')}</Tag>}
      <div className="t-quiet t-small">{times.span(event)}</div>
    </>
  );
}

interface Zoned {
  timeZone: string;
}

function Stewarded({ group }: { group: Group }): ReactNode {
  const { t } = useTranslation('affinity');
  const [editing, setEditing] = useState<Planned | 'new' | null>(null);
  const [now] = useState(() => Date.now());
  const query = useApiQuery(GroupEventsDocument, { groupId: group.id });
  // What is to come first, then the latest of what was.
  const events = query.data?.groupEvents ?? [];
  const toCome = events.filter(({ endsAt }) => Date.parse(endsAt) >= now);
  const past = events.filter(({ endsAt }) => Date.parse(endsAt) < now).reverse();
  return (
    <Panel title={t('events.title')}>
      <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('events.help')}
        </p>
        <FailureNotice error={query.error} />
        {query.data && events.length === 0 && <p style={{ margin: 0 }}>{t('events.none')}</p>}
        <ul className="t-lines">
          {[...toCome, ...past].map((event) => (
            <Line
              key={event.id}
              group={group}
              event={event}
              past={Date.parse(event.endsAt) < now}
              onEdit={setEditing}
            />
          ))}
        </ul>
        {group.state === 'OPEN' && (
          <div>
            <Button variant="default" onClick={() => setEditing('new')}>
              {t('events.plan')}
            </Button>
          </div>
        )}
      </div>
      {editing && (
        <GroupEventDialog
          groupId={group.id}
          event={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function Line({
  group,
  event,
  past,
  onEdit,
}: {
  group: Group;
  event: Planned;
  past: boolean;
  onEdit: (event: Planned) => void;
}): ReactNode {
  const { t } = useTranslation(['affinity', 'common']);
  const { language } = useFormats();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const cancel = useApiMutation(CancelGroupEventDocument, {
    touches: [GroupEventsDocument, MyEventsDocument],
    onSuccess: () => {
      announce(t('events.calledOff'));
      setAsking(false);
    },
  });
  const name = localized(event.title, language);
  return (
    <li>
      <EventName event={event} />
      <People event={event} past={past} />
      <FailureNotice error={cancel.error} />
      {!past && event.state === 'PUBLISHED' && (
        <div className="t-row">
          <Button variant="subtle" size="compact-md" onClick={() => onEdit(event)}>
            {t('events.change')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => setAsking(true)}>
            {t('events.callOff')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('events.callOff')}
        confirm={t('events.callOff')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ groupId: group.id, eventId: event.id })}
        onClose={() => setAsking(false)}
      >
        {t('events.callOffText')}
      </ConfirmDialog>
    </li>
  );
}

/** Who comes, who waits, who was there; with what somebody said that they need. */
function People({ event, past }: { event: Planned; past: boolean }): ReactNode {
  const { t } = useTranslation(['affinity', 'events']);
  const formats = useFormats();
  const groups = past
    ? ([['there', event.people.filter(({ attended }) => attended)]] as const)
    : ([
        ['coming', event.people.filter(({ state }) => state === 'COMING')],
        ['waiting', event.people.filter(({ state }) => state === 'WAITING' || state === 'OFFERED')],
      ] as const);
  const needs = event.people.filter(({ provisions, words }) => provisions.length > 0 || words !== null);
  return (
    <div className="t-small">
      {groups.map(
        ([key, people]) =>
          people.length > 0 && (
            <div key={key} dir="auto">
              {t(`events.${key}`, { count: people.length, names: formats.list(people.map(({ name }) => name)) })}
            </div>
          ),
      )}
      {needs.map(({ memberId, name, provisions, words }) => (
        <div key={memberId} dir="auto">
          {t('events.needs', {
            name,
            what: formats.list([...provisions.map((one) => t(`events:provisions.${one}`)), ...(words ? [words] : [])]),
          })}
        </div>
      ))}
    </div>
  );
}

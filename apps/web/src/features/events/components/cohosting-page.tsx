import { Button, Textarea } from '@mantine/core';
import {
  type CohostedEventFieldsFragment,
  CohostedEventsDocument,
  CountCohostedEventDocument,
  SuggestForEventDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { EmptyState, LoadingState, PageHeader, Panel, Tag, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { figureAt } from '../../../lib/figure-table.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useEventTimes } from '../hooks/use-event-times.js';

type Cohosted = CohostedEventFieldsFragment;

/** For whoever acts for an association: the events that it holds with the school, with numbers and nobody’s name. */
export function CohostingPage(): ReactNode {
  const { t } = useTranslation(['associations', 'common']);
  const slug = useSchoolSlug();
  const query = useApiQuery(CohostedEventsDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const events = query.data.cohostedEvents;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('mine.title')}
        lead={t('mine.lead')}
        above={
          <Link className="t-link" to="/s/$slug/events" params={{ slug }}>
            {t('mine.back')}
          </Link>
        }
      />
      {events.length === 0 && <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>}
      {events.map((event) => (
        <One key={`${event.eventId} ${event.associationId}`} event={event} />
      ))}
    </div>
  );
}

function One({ event }: { event: Cohosted }): ReactNode {
  const { t } = useTranslation('associations');
  const formats = useFormats();
  const times = useEventTimes();
  const count = useApiMutation(CountCohostedEventDocument, { touches: [CohostedEventsDocument] });
  const { eventId, associationId } = event;
  const where = [event.place, event.room].filter(Boolean).join(', ');
  const told = (table: Cohosted['answers'], at: string): string => {
    const shown = table && figureAt(table, at);
    return shown === null || shown === undefined ? t('mine.hidden') : formats.number(shown);
  };
  return (
    <Panel title={<bdi>{localized(event.title, formats.language)}</bdi>}>
      <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
        {event.state === 'CANCELLED' && <Tag tone="danger">{t('mine.cancelled')}</Tag>}
        <div>
          {times.span(event)}
          {where !== '' && <div dir="auto">{where}</div>}
          <div className="t-quiet t-small" dir="auto">
            {t('mine.with', { name: localized(event.association, formats.language) })}
          </div>
        </div>
        <FailureNotice error={count.error} />
        {event.answers && (
          <dl className="t-facts">
            <dt>{t('mine.asked')}</dt>
            <dd className="t-fact">{told(event.answers, '*')}</dd>
            <dt>{t('mine.coming')}</dt>
            <dd className="t-fact">{told(event.answers, 'coming')}</dd>
            <dt>{t('mine.there')}</dt>
            <dd className="t-fact">{told(event.attendance, 'there')}</dd>
          </dl>
        )}
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('mine.help')}
        </p>
        <div>
          <Button variant="default" loading={count.isPending} onClick={() => count.mutate({ eventId, associationId })}>
            {t('mine.count')}
          </Button>
        </div>
        <Suggestion event={event} />
      </div>
    </Panel>
  );
}

function Suggestion({ event }: { event: Cohosted }): ReactNode {
  const { t } = useTranslation('associations');
  const announce = useAnnounce();
  const [words, setWords] = useState(event.suggestion ?? '');
  const { eventId, associationId } = event;
  const suggest = useApiMutation(SuggestForEventDocument, {
    touches: [CohostedEventsDocument],
    onSuccess: () => announce(t('mine.suggested')),
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (words.trim() !== '') suggest.mutate({ input: { eventId, associationId, words } });
      }}
    >
      <FailureNotice error={suggest.error} />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        label={t('mine.suggest')}
        description={t('mine.suggestHelp')}
        maxLength={LIMITS.affinityPostCharacters}
        value={words}
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={suggest.isPending} disabled={words.trim() === ''}>
          {t('mine.send')}
        </Button>
      </div>
    </form>
  );
}

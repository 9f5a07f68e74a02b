import { Button } from '@mantine/core';
import { PublicSeriesDocument, type PublicSeriesFieldsFragment } from '@trellis/api-client';
import { LoadingState, PageHeader, Panel, Tag, UserText } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { SchoolSlug } from '../../../lib/school.js';
import { wallClockSpan } from '../hooks/public-times.js';
import { zoneName } from '../hooks/use-event-times.js';

/** A series that its school opened to everyone: to read, to print, to take into a calendar. */
export function PublicSeriesPage(): ReactNode {
  const { slug, series } = useParams({ from: '/open/p/$slug/$series' });
  return (
    <SchoolSlug value={slug} key={`${slug}/${series}`}>
      <div className="t-column">
        <Whole name={series} />
      </div>
    </SchoolSlug>
  );
}

function Whole({ name }: { name: string }): ReactNode {
  const { t } = useTranslation(['calendars', 'common']);
  const query = useApiQuery(PublicSeriesDocument, { slug: name });
  if (query.error?.code === 'NOT_FOUND')
    return <PageHeader title={t('public.deadTitle')} lead={t('public.deadText')} />;
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  return (
    <>
      {!query.data.publicSeries.indexed && <meta name="robots" content="noindex" />}
      <SeriesProgram series={query.data.publicSeries} />
    </>
  );
}

/** The program of a series: to read, to print, and, where it is open to everyone, to take into a calendar. */
export function SeriesProgram({ series, above }: { series: PublicSeriesFieldsFragment; above?: ReactNode }): ReactNode {
  const { t } = useTranslation('calendars');
  const { language } = useFormats();
  const about = localized(series.body, language);
  const zones = [...new Set(series.events.map(({ timeZone }) => timeZone))];
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader title={localized(series.title, language)} lead={series.schoolName} above={above} />
      {about !== '' && <UserText block>{about}</UserText>}
      <div className="t-row t-no-print">
        <Button variant="default" onClick={() => window.print()}>
          {t('public.print')}
        </Button>
        {series.feedPath && (
          <a className="t-link" href={series.feedPath}>
            {t('public.feed')}
          </a>
        )}
      </div>
      {series.events.length === 0 && <p>{t('public.none')}</p>}
      {series.events.map((event) => (
        <PublicEvent key={event.id} event={event} />
      ))}
      {zones.length === 1 && <p className="t-quiet t-small">{t('public.zone', { zone: zoneName(zones[0] ?? '') })}</p>}
    </div>
  );
}

function PublicEvent({ event }: { event: PublicSeriesFieldsFragment['events'][number] }): ReactNode {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const { language } = formats;
  const about = localized(event.body, language);
  const where = [event.place, event.room].filter(Boolean).join(', ');
  const names = event.speakers.map(({ name, role }) => {
    const what = localized(role, language);
    return what === '' ? name : `${name} (${what})`;
  });
  return (
    <Panel title={<bdi>{localized(event.title, language)}</bdi>}>
      {event.cancelled && <Tag tone="danger">{t('public.cancelled')}</Tag>}
      <div className="t-strong">{wallClockSpan(event, language)}</div>
      {where !== '' && <div dir="auto">{where}</div>}
      {event.hosts.length > 0 && (
        <div dir="auto">
          {t('public.hosts', { names: formats.list(event.hosts.map((one) => localized(one, language))) })}
        </div>
      )}
      {names.length > 0 && <div dir="auto">{t('public.speakers', { names: formats.list(names) })}</div>}
      {about !== '' && !event.cancelled && <UserText block>{about}</UserText>}
    </Panel>
  );
}

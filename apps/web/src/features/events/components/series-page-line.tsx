import { Button } from '@mantine/core';
import { CloseSeriesPageDocument, type EventSeriesFieldsFragment, SeriesPageDocument } from '@trellis/api-client';
import { Tag, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { SeriesPageDialog } from './series-page-dialog.js';

/** Whether a series has a page for everyone, and opening, changing or closing it. */
export function SeriesPageLine({ series }: { series: EventSeriesFieldsFragment }): ReactNode {
  const { t } = useTranslation('calendars');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const query = useApiQuery(SeriesPageDocument, { id: series.id });
  const shut = useApiMutation(CloseSeriesPageDocument, {
    touches: [SeriesPageDocument],
    onSuccess: () => announce(t('pages.shutDone')),
  });
  const title = localized(series.title, language);
  const page = query.data?.seriesPage;
  return (
    <li className="t-plan">
      <div className="t-grow">
        <span className="t-strong" dir="auto">
          {title}
        </span>{' '}
        {page && <Tag tone={page.slug ? 'primary' : 'plain'}>{t(page.slug ? 'pages.open' : 'pages.closed')}</Tag>}
        <FailureNotice error={query.error ?? shut.error} />
        <div className="t-row">
          {page?.slug && (
            <a
              className="t-link"
              href={`/p/${slug}/${page.slug}`}
              target="_blank"
              rel="noreferrer"
              aria-label={t('pages.seeOf', { title })}
            >
              {t('pages.see')}
            </a>
          )}
          <Link
            className="t-link"
            to="/s/$slug/event-plans/series/$seriesId"
            params={{ slug, seriesId: series.id }}
            aria-label={t('pages.printOf', { title })}
          >
            {t('pages.print')}
          </Link>
        </div>
      </div>
      {page && (
        <div className="t-row">
          <Button
            size="sm"
            variant="default"
            aria-label={t(page.slug ? 'pages.changeOf' : 'pages.setOf', { title })}
            onClick={() => setEditing(true)}
          >
            {t(page.slug ? 'pages.change' : 'pages.set')}
          </Button>
          {page.slug && (
            <Button
              size="sm"
              variant="subtle"
              loading={shut.isPending}
              aria-label={t('pages.shutOf', { title })}
              onClick={() => shut.mutate({ id: series.id })}
            >
              {t('pages.shut')}
            </Button>
          )}
        </div>
      )}
      {editing && page && <SeriesPageDialog page={page} title={title} onClose={() => setEditing(false)} />}
    </li>
  );
}

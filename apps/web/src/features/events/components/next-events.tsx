import { MyEventsDocument } from '@trellis/api-client';
import { Notice, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { forHome, type OwnEvent } from '../hooks/own-events.js';
import { EventLines } from './event-list.js';
import { OwnGroups } from './own-groups.js';

/** Places that are kept for one, and the event that comes next; nothing where there is neither. */
export function NextEvents(): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const [now] = useState(() => Date.now());
  const events = useApiQuery(MyEventsDocument, {}).data?.myEvents ?? [];
  const { offered, next } = forHome(events, now);
  return (
    <>
      {offered.map((event) => (
        <KeptPlace key={event.id} event={event} />
      ))}
      {next && (
        <Panel
          title={t('home.next')}
          aside={
            <Link className="t-link" to="/s/$slug/events" params={{ slug }}>
              {t('home.all')}
            </Link>
          }
        >
          <EventLines event={next} now={now} />
        </Panel>
      )}
      <OwnGroups />
    </>
  );
}

function KeptPlace({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const slug = useSchoolSlug();
  const title = localized(event.title, formats.language);
  const until = event.myAnswer?.answerBy ? formats.moment(event.myAnswer.answerBy) : '';
  return (
    <Notice tone="attention" title={t('home.kept', { title })}>
      <p>{t('answer.standing.offered', { until })}</p>
      <LinkButton
        size="sm"
        aria-label={t('home.answerOf', { title })}
        to="/s/$slug/events/$eventId"
        params={{ slug, eventId: event.id }}
      >
        {t('home.answer')}
      </LinkButton>
    </Notice>
  );
}

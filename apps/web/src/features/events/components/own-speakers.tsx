import { MyEventSpeakersDocument } from '@trellis/api-client';
import { Panel, PersonLine } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** Who speaks at an event: those who said yes; nothing while nobody has. */
export function OwnSpeakers({ eventId }: { eventId: string }): ReactNode {
  const { t } = useTranslation('speakers');
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const query = useApiQuery(MyEventSpeakersDocument, { id: eventId });
  const speakers = query.data?.myEventSpeakers ?? [];
  if (speakers.length === 0) return <FailureNotice error={query.error} />;
  return (
    <Panel title={t('own')}>
      <ul className="t-lines">
        {speakers.map((speaker) => (
          <li key={speaker.id}>
            <PersonLine
              name={speaker.name}
              photo={speaker.photoPath ? { path: speaker.photoPath, alt: '' } : null}
              detail={localized(speaker.role, language)}
              linkName={(name) => (
                <Link className="t-link" to="/s/$slug/speakers/$speakerId" params={{ slug, speakerId: speaker.id }}>
                  {name}
                </Link>
              )}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

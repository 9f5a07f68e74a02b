import type { PlacesShortFragment } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

type Short = Pick<PlacesShortFragment, 'placesHeld' | 'pairsBeyondPlaces'>;

/** Why there are fewer places than it looks, and what to do: last year's pairs, and pairs settled beyond a mentor's number. */
export function PlacesNotices({ places }: { places: Short }): ReactNode {
  return (
    <>
      {places.placesHeld.length > 0 && <Held held={places.placesHeld} />}
      {places.pairsBeyondPlaces.length > 0 && <Beyond mentors={places.pairsBeyondPlaces} />}
    </>
  );
}

function Held({ held }: { held: Short['placesHeld'] }): ReactNode {
  const { t } = useTranslation('matching');
  const slug = useSchoolSlug();
  return (
    <Notice tone="attention" title={t('places.heldTitle')}>
      {held.map(({ cohortId: id, cohortName: cohort, places: count }) => (
        <p key={id} dir="auto">
          {t('places.held', { cohort, count })}{' '}
          <Link className="t-link" to="/s/$slug/cohorts/$id/next-year" params={{ slug, id }}>
            {t('places.close', { cohort })}
          </Link>
        </p>
      ))}
      <p>{t('places.remedy')}</p>
    </Notice>
  );
}

function Beyond({ mentors }: { mentors: Short['pairsBeyondPlaces'] }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  return (
    <Notice tone="attention" title={t('places.beyondTitle')}>
      <ul>
        {mentors.map(({ mentor, places, mentees }) => (
          <li key={mentor.id} dir="auto">
            {t('places.beyond', {
              mentor: mentor.displayName,
              count: places,
              mentees: formats.list(mentees.map(({ displayName }) => displayName)),
            })}
          </li>
        ))}
      </ul>
      <p>{t('places.beyondRemedy')}</p>
    </Notice>
  );
}

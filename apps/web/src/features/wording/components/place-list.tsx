import type { WordingWholeFragment } from '@trellis/api-client';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What can be filled in, each as it is written and with what it becomes. */
export function PlaceList({ wording }: { wording: WordingWholeFragment }): ReactNode {
  const { t, i18n } = useTranslation('wording');
  // A dot in a key of the catalogue would be a level of it.
  const meaning = (place: string): string => {
    const key = `placeNames.${place.replace('.', '_')}`;
    return i18n.exists(`wording:${key}`) ? t(key) : place;
  };
  const places = [...new Set([...wording.places, ...wording.footerPlaces])];
  return (
    <details className="t-details">
      <summary>{t('places', { count: places.length })}</summary>
      <dl className="t-facts">
        {places.map((place) => (
          <Fragment key={place}>
            <dt>
              <code className="t-code">{`{{${place}}}`}</code>
            </dt>
            <dd>
              {meaning(place)} {wording.needed.includes(place) && <strong>{t('mustStay')}</strong>}
              {!wording.isPage && wording.subjectPlaces.includes(place) && (
                <span className="t-quiet"> {t('alsoSubject')}</span>
              )}
              {!wording.places.includes(place) && <span className="t-quiet"> {t('onlyFooter')}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

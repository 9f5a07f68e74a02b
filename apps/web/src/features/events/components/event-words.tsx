import { Tag } from '@trellis/ui';
import type { TagTone } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { type OwnEvent, type OwnState, ownStateOf } from '../hooks/own-events.js';

/** What an event is: by the school’s own name for it, where it has one. */
export function useKindName(): (event: Pick<OwnEvent, 'kind' | 'kindName'>) => string {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  return ({ kind, kindName }) => (kindName ? localized(kindName, language) : t(`kinds.${kind}`));
}

/** Where it is: place and room, and that one can join by video. */
export function usePlaceWords(): (event: Pick<OwnEvent, 'place' | 'room' | 'byVideo'>) => string {
  const { t } = useTranslation('events');
  return ({ place, room, byVideo }) => [place, room, byVideo ? t('byVideo') : null].filter(Boolean).join(', ');
}

const TONES: Readonly<Partial<Record<OwnState, TagTone>>> = {
  ...{ coming: 'primary', waiting: 'attention', offered: 'attention', cancelled: 'danger' },
};

/** Where one stands with an event, in one or two words. */
export function OwnStateTag({ event, now }: { event: OwnEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const state = ownStateOf(event, now);
  const place = event.myAnswer?.placeInLine;
  const words = state === 'waiting' && place ? t('states.waitingAt', { place }) : t(`states.${state}`);
  return (
    <Tag tone={TONES[state] ?? 'plain'} icon={state === 'waiting' ? 'waiting' : undefined}>
      {words}
    </Tag>
  );
}

/** How many places there still are; nothing where there are as many as like. */
export function usePlacesLeft(): (event: Pick<OwnEvent, 'placesLeft'>) => string | null {
  const { t } = useTranslation('events');
  return ({ placesLeft }) =>
    placesLeft === null ? null : placesLeft === 0 ? t('noPlaces') : t('places', { count: placesLeft });
}

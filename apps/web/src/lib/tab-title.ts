import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/**
 * What the window is called at one tab of a place: "Pairs · Fall 2026". The tab's word is `tabs.<last part of the address>` of
 * the namespace, `tabs.overview` at the place itself; where there is no such word, the place's name stands alone.
 */
export function useTabTitle(namespace: string): (place: string) => string {
  const { t, i18n } = useTranslation(namespace);
  const path = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? '' });
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  const key = `tabs.${last.startsWith('$') ? 'overview' : last}`;
  return (place) => (i18n.exists(`${namespace}:${key}`) ? `${t(key)} · ${place}` : place);
}

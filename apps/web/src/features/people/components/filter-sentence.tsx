import { IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import type { PeopleSearch } from '../hooks/people-search.js';

interface Chip {
  key: string;
  words: string;
  /** What takes it away. */
  without: Partial<PeopleSearch>;
}

/** The filter as one can read it aloud, each part with the way to take it away. */
export function FilterSentence({
  search,
  onChange,
}: {
  search: PeopleSearch;
  onChange: (part: Partial<PeopleSearch>) => void;
}): ReactNode {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const chips = chipsOf(search, t, formats.disjunction);
  const clear = Object.assign({}, ...chips.map((chip) => chip.without)) as Partial<PeopleSearch>;
  return (
    <div
      className="t-row"
      role="group"
      aria-label={t('sentence.label')}
      style={{ '--gap': '8px' } as React.CSSProperties}
    >
      <span className="t-quiet">{t('sentence.lead')}</span>
      <ul className="t-chips">
        {chips.length === 0 && <li>{t('sentence.everyone')}</li>}
        {chips.length > 0 && !search.roles?.length && <li>{t('sentence.people')}</li>}
        {chips.map((chip) => (
          <li key={chip.key} className="t-chip">
            <bdi>{chip.words}</bdi>
            <button
              type="button"
              aria-label={t('sentence.without', { words: chip.words })}
              onClick={() => onChange(chip.without)}
            >
              <IconX size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <button type="button" className="t-text-button t-small" onClick={() => onChange(clear)}>
          {t('sentence.clear')}
        </button>
      )}
    </div>
  );
}

function chipsOf(search: PeopleSearch, t: TFunction<'people'>, either: (values: readonly string[]) => string): Chip[] {
  const chips: Chip[] = [];
  const add = (key: string, words: string, without: Partial<PeopleSearch>): void => {
    chips.push({ key, words, without });
  };
  const { roles = [], states, sources = [], sites = [], years = [] } = search;
  if (roles.length > 0) add('roles', either(roles.map((role) => t(`filter.role.${role}`))), { roles: undefined });
  if (states === undefined) add('states', t('sentence.usual'), { states: [] });
  else if (states.length > 0) {
    add('states', either(states.map((state) => t(`sentence.states.${state}`))), { states: [] });
  }
  if (sites.length > 0) add('sites', t('sentence.sites', { sites: either(sites) }), { sites: undefined });
  if (years.length > 0) add('years', t('sentence.years', { years: either(years) }), { years: undefined });
  if (sources.length > 0) {
    const ways = either(sources.map((source) => t(`sources.${source}`)));
    add('sources', t('sentence.sources', { ways }), { sources: undefined });
  }
  for (const name of ['matched', 'account', 'told', 'mailStopped'] as const) {
    const value = search[name];
    if (value !== undefined) add(name, t(`filter.${name}.${value ? 'yes' : 'no'}`), { [name]: undefined });
  }
  if (search.q) add('q', t('sentence.search', { text: search.q }), { q: undefined });
  return chips;
}

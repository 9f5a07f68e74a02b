import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

/** A choice of people as a sentence: "Mentees waiting for a mentor at Downtown". */
export function usePeopleSentence(): (filter: unknown) => string {
  const { t } = useTranslation('announcements');
  const formats = useFormats();
  return (filter) => {
    const { roles, matched, sites, years, states, search, narrowed } = read(filter);
    const who = roles.length === 1 && (roles[0] === 'MENTEE' || roles[0] === 'MENTOR') ? roles[0] : 'EVERYONE';
    return [
      t(`to.${who}`),
      matched === null ? '' : t(matched ? 'to.matched' : 'to.waiting'),
      sites.length > 0 ? t('to.sites', { sites: formats.list(sites) }) : '',
      years.length > 0 ? t('to.years', { years: formats.list(years) }) : '',
      states.includes('PAUSED') ? t('to.withPaused') : '',
      search ? t('to.search', { words: search }) : '',
      narrowed ? t('to.narrowed') : '',
    ]
      .filter(Boolean)
      .join(', ');
  };
}

interface Choice {
  roles: string[];
  states: string[];
  sites: string[];
  years: string[];
  matched: boolean | null;
  search: string;
  /** By something else of the list of people, which the form of an announcement does not offer. */
  narrowed: boolean;
}

const OFFERED = ['roles', 'states', 'sites', 'years', 'matched', 'search'];

/** What the service keeps as JSON, read without trusting its shape. */
export function read(filter: unknown): Choice {
  const raw = (typeof filter === 'object' && filter !== null ? filter : {}) as Record<string, unknown>;
  const list = (name: string): string[] => {
    const value = raw[name];
    return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
  };
  const matched = raw['matched'];
  return {
    roles: list('roles'),
    states: list('states'),
    sites: list('sites'),
    years: list('years'),
    matched: typeof matched === 'boolean' ? matched : null,
    search: typeof raw['search'] === 'string' ? raw['search'] : '',
    narrowed: Object.entries(raw).some(([name, value]) => !OFFERED.includes(name) && isChosen(value)),
  };
}

const isChosen = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

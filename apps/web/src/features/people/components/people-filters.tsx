import { Checkbox, NativeSelect } from '@mantine/core';
import type { CohortPeopleChoicesQuery } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ORDERS, type PeopleSearch, ROLES, SOURCES, STATES, USUAL_STATES } from '../hooks/people-search.js';

type Change = (part: Partial<PeopleSearch>) => void;
interface FilterProps {
  search: PeopleSearch;
  onChange: Change;
}

/** Everything that the list can be filtered by; each choice holds at once. */
export function PeopleFilters({
  search,
  choices,
  onChange,
}: FilterProps & { choices: CohortPeopleChoicesQuery['cohort']['peopleChoices'] }): ReactNode {
  const { t } = useTranslation('people');
  return (
    <Panel title={t('filter.title')}>
      <div className="t-columns-4">
        <Choices
          label={t('filter.roles')}
          values={ROLES.map((value) => ({ value, label: t(`filter.role.${value}`) }))}
          chosen={search.roles ?? []}
          onChange={(roles) => onChange({ roles: orNone(roles) as PeopleSearch['roles'] })}
        />
        <Choices
          label={t('filter.states')}
          values={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          chosen={search.states ?? USUAL_STATES}
          onChange={(states) => onChange({ states: states as PeopleSearch['states'] })}
        />
        <Choices
          label={t('filter.sites')}
          values={choices.sites.map((value) => ({ value, label: value }))}
          chosen={search.sites ?? []}
          onChange={(sites) => onChange({ sites: orNone(sites) })}
        />
        <Choices
          label={t('filter.years')}
          values={choices.years.map((value) => ({ value, label: value }))}
          chosen={search.years ?? []}
          onChange={(years) => onChange({ years: orNone(years) })}
        />
        <Choices
          label={t('filter.sources')}
          values={SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
          chosen={search.sources ?? []}
          onChange={(sources) => onChange({ sources: orNone(sources) as PeopleSearch['sources'] })}
        />
      </div>
      <div className="t-columns-2" style={{ marginBlockStart: 24 }}>
        <YesNo name="matched" search={search} onChange={onChange} />
        <YesNo name="account" search={search} onChange={onChange} />
        <YesNo name="told" search={search} onChange={onChange} />
        <YesNo name="mailStopped" search={search} onChange={onChange} />
        <SortField search={search} onChange={onChange} />
      </div>
    </Panel>
  );
}

const orNone = (values: string[]): string[] | undefined => (values.length > 0 ? values : undefined);

/** Long lists scroll by themselves. */
const MANY = 8;

function Choices({
  label,
  values,
  chosen,
  onChange,
}: {
  label: string;
  values: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}): ReactNode {
  if (values.length === 0) return null;
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={onChange}>
      <div
        className="t-stack"
        style={
          {
            '--gap': '10px',
            marginBlockStart: 8,
            ...(values.length > MANY ? { maxBlockSize: 260, overflowY: 'auto', padding: 4 } : {}),
          } as React.CSSProperties
        }
      >
        {values.map((one) => (
          <Checkbox key={one.value} value={one.value} label={<bdi>{one.label}</bdi>} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function YesNo({
  name,
  search,
  onChange,
}: FilterProps & { name: 'matched' | 'account' | 'told' | 'mailStopped' }): ReactNode {
  const { t } = useTranslation('people');
  const value = search[name];
  return (
    <NativeSelect
      label={t(`filter.${name}.label`)}
      value={value === undefined ? '' : String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange({ [name]: chosen === '' ? undefined : chosen === 'true' });
      }}
      data={[
        { value: '', label: t('filter.any') },
        { value: 'true', label: t(`filter.${name}.yes`) },
        { value: 'false', label: t(`filter.${name}.no`) },
      ]}
    />
  );
}

/** The heads of the table do the same; on a phone there are none. */
function SortField({ search, onChange }: FilterProps): ReactNode {
  const { t } = useTranslation('people');
  return (
    <NativeSelect
      label={t('sort.label')}
      value={`${search.by ?? 'NAME'} ${search.desc ?? false}`}
      onChange={(event) => {
        const [by, desc] = event.currentTarget.value.split(' ');
        onChange({ by: by as PeopleSearch['by'], desc: desc === 'true' });
      }}
      data={ORDERS.flatMap((order) =>
        [false, true].map((desc) => ({
          value: `${order} ${desc}`,
          label: t(`sort.${order}.${desc ? 'down' : 'up'}`),
        })),
      )}
    />
  );
}

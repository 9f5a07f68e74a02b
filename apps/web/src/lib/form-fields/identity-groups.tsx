import { Checkbox } from '@mantine/core';
import { comparisonKey, UNASSIGNED_DIMENSION } from '@trellis/forms';
import type { Localized } from '@trellis/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type IdentityChoiceGroup, useFormSetting, useFormText } from './form-setting.js';

/** What the school's list offers, under its dimensions, closed until one wants it: chosen words join one's own below. */
export function IdentityGroups({
  dimension,
  entries,
  onChange,
}: {
  /** The one that the question is about, or none in particular. */
  dimension: string;
  entries: readonly string[];
  onChange: (entries: readonly string[]) => void;
}): ReactNode {
  const { identityChoices = [] } = useFormSetting();
  const shown = identityChoices.filter(
    ({ dimensionId, options }) =>
      options.length > 0 && (dimension === UNASSIGNED_DIMENSION || dimension === dimensionId),
  );
  return shown.map((group) => (
    <Group key={group.dimensionId} group={group} entries={entries} onChange={onChange} open={shown.length === 1} />
  ));
}

function Group({
  group,
  entries,
  onChange,
  open,
}: {
  group: IdentityChoiceGroup;
  entries: readonly string[];
  onChange: (entries: readonly string[]) => void;
  open: boolean;
}): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const label = text(group.label);
  const chosen = group.options.filter((option) => entries.some((entry) => isCalled(option, entry)));
  const toggle = (option: Localized): void => {
    const others = entries.filter((entry) => !isCalled(option, entry));
    onChange(others.length < entries.length ? others : [...entries, text(option)]);
  };
  return (
    <details open={open || undefined}>
      <summary style={{ minBlockSize: 32, cursor: 'pointer' }}>
        {label} {chosen.length > 0 && <span className="t-quiet">{t('entries.chosen', { count: chosen.length })}</span>}
      </summary>
      <div
        role="group"
        aria-label={label}
        className="t-stack"
        style={{ '--gap': '8px', marginBlock: 8 } as React.CSSProperties}
      >
        {group.options.map((option) => (
          <Checkbox
            key={text(option)}
            label={text(option)}
            checked={chosen.includes(option)}
            onChange={() => toggle(option)}
          />
        ))}
      </div>
    </details>
  );
}

/** Whether an entry is this option's name, in whichever language it was chosen. */
const isCalled = (option: Localized, entry: string): boolean =>
  Object.values(option).some((words) => comparisonKey(words) === comparisonKey(entry));

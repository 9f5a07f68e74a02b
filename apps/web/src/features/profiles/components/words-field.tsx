import { Button } from '@mantine/core';
import { comparisonKey } from '@trellis/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntriesField } from '../../../lib/form-fields/entries-field.js';
import { FormSettingProvider } from '../../../lib/form-fields/form-setting.js';
import { useFormats } from '../../../lib/format.js';
import '../../../lib/form-fields/form-fields.css';

interface WordsFieldProps {
  id: string;
  label: string;
  help: string;
  entries: readonly string[];
  /** Offered to be added with one press; any other words can be typed. */
  suggestions: readonly string[];
  onChange: (entries: string[]) => void;
}

/** Several things in a person's own words, with what their forms offer. */
export function WordsField({ id, label, help, entries, suggestions, onChange }: WordsFieldProps): ReactNode {
  const { t } = useTranslation('profile');
  const { language } = useFormats();
  const left = suggestions.filter((one) => !entries.some((entry) => comparisonKey(entry) === comparisonKey(one)));
  return (
    <fieldset className="t-fieldset">
      <legend id={`${id}-label`} className="t-strong">
        {label}
      </legend>
      <p id={`${id}-help`} className="t-quiet t-small" style={{ marginBlock: '0 8px' }}>
        {help}
      </p>
      <FormSettingProvider value={{ locale: language, mode: 'fill' }}>
        <EntriesField
          id={id}
          labelledBy={`${id}-label`}
          describedBy={`${id}-help`}
          entries={entries}
          onChange={onChange}
        />
      </FormSettingProvider>
      {left.length > 0 && (
        <div className="t-row" role="group" aria-label={t('suggestions')} style={{ marginBlockStart: 8 }}>
          {left.map((entry) => (
            <Button
              key={entry}
              variant="default"
              size="compact-md"
              aria-label={t('add', { entry })}
              onClick={() => onChange([...entries, entry])}
            >
              + {entry}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

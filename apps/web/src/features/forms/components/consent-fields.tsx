import { NativeSelect } from '@mantine/core';
import { CONSENT_PURPOSES, findItem, FORM_LIMITS } from '@trellis/forms';
import type { ConsentItem, FormDefinition, FormItem, Localized } from '@trellis/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WordsField } from './words-field.js';

interface ConsentFieldsProps {
  form: FormDefinition;
  published: FormDefinition;
  item: ConsentItem;
  onChange: (item: FormItem) => void;
}

/** The words that people agree to, and what for. Other words than those people have agreed to are another version of them. */
export function ConsentFields({ form, published, item, onChange }: ConsentFieldsProps): ReactNode {
  const { t } = useTranslation('forms');
  const agreed = findItem(published, item.id);
  const before = agreed?.kind === 'consent' ? agreed.wording : null;
  const taken = (purpose: string): boolean =>
    form.items.some((one) => one.kind === 'consent' && one.id !== item.id && one.purpose === purpose);
  const reworded = (text: Localized): boolean =>
    before !== null && Object.entries(before.text).some(([locale, words]) => text[locale] !== words);
  const put = (text: Localized): void => {
    const version = before ? before.version + (reworded(text) ? 1 : 0) : item.wording.version;
    onChange({ ...item, wording: { version, text } });
  };
  return (
    <fieldset className="t-bare t-stack">
      <legend className="t-h3 t-legend">{t('consent.title')}</legend>
      <NativeSelect
        label={t('consent.purpose')}
        data={CONSENT_PURPOSES.filter((purpose) => !taken(purpose)).map((purpose) => ({
          value: purpose,
          label: t(`purposes.${purpose}`),
        }))}
        value={item.purpose}
        onChange={(event) => onChange({ ...item, purpose: event.currentTarget.value as ConsentItem['purpose'] })}
      />
      <WordsField
        id={`edit-${item.id}-wording`}
        label={t('consent.wording')}
        value={item.wording.text}
        lines={4}
        maxLength={FORM_LIMITS.wordingLength}
        onChange={put}
      />
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {before && item.wording.version > before.version
          ? t('consent.nextVersion', { version: item.wording.version })
          : t('consent.version', { version: item.wording.version })}
      </p>
    </fieldset>
  );
}

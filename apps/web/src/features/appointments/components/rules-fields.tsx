import { Button, Textarea, TextInput } from '@mantine/core';
import type { Locale } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldProps, type useAppForm } from '../../../lib/form.js';
import { newTraining, type RulesValues } from '../hooks/rules-values.js';

type Form = ReturnType<typeof useAppForm<RulesValues>>;

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

/** What mentors agree to each year, in each language of the school. */
export function WordingFields({
  form,
  locales,
  version,
}: {
  form: Form;
  locales: readonly Locale[];
  version: number;
}): ReactNode {
  const { t } = useTranslation('appointments');
  return (
    <Panel title={t('rules.wording')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('rules.wordingHelp', { version })}
        </p>
        {locales.map((locale) => (
          <Textarea
            key={locale}
            autosize
            minRows={4}
            maxLength={LIMITS.attestationCharacters}
            lang={LANGUAGE[locale]}
            label={t('rules.wordingIn', { language: t(`common:languageNames.${locale}`) })}
            {...fieldProps(form, `wording_${LANGUAGE[locale]}`)}
          />
        ))}
      </div>
    </Panel>
  );
}

/** The trainings that every mentor does once. */
export function TrainingFields({ form, locales }: { form: Form; locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation('appointments');
  const { trainings } = form.values;
  return (
    <Panel title={t('rules.trainings')}>
      <div className="t-stack" id="field-trainings" tabIndex={-1}>
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('rules.trainingsHelp')}
        </p>
        {trainings.map((training, index) => (
          <fieldset key={training.key} className="t-stack" style={{ border: 0, margin: 0, padding: 0 }}>
            <legend className="t-h3">{t('rules.training', { number: index + 1 })}</legend>
            {locales.map((locale) => (
              <TextInput
                key={locale}
                lang={LANGUAGE[locale]}
                maxLength={LIMITS.nameCharacters}
                label={t('rules.trainingIn', { language: t(`common:languageNames.${locale}`) })}
                {...form.getInputProps(`trainings.${index}.${LANGUAGE[locale]}`)}
              />
            ))}
            <TextInput
              type="url"
              inputMode="url"
              maxLength={LIMITS.urlCharacters}
              label={<FieldLabel optional>{t('rules.trainingLink')}</FieldLabel>}
              description={t('rules.trainingLinkHelp')}
              {...form.getInputProps(`trainings.${index}.link`)}
            />
            <div>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('rules.removeTraining', { name: training.en || training.fr || String(index + 1) })}
                onClick={() => form.removeListItem('trainings', index)}
              >
                {t('rules.remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        {trainings.length < LIMITS.trainings && (
          <div>
            <Button variant="default" onClick={() => form.insertListItem('trainings', newTraining())}>
              {t('rules.addTraining')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { AgreementAuthor, Locale } from '@trellis/api-client';
import { AGREEMENT_LIMITS } from '@trellis/contracts';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps, type useAppForm } from '../../../lib/form.js';
import { OrderedList } from '../../../lib/ordered-list.js';
import { newPart, type TemplateValues } from '../hooks/template-values.js';

type Form = ReturnType<typeof useAppForm<TemplateValues>>;

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;
const AUTHORS: readonly AgreementAuthor[] = ['TOGETHER', 'EACH', 'MENTORS', 'MENTEES'];

export function IntroFields({ form, locales }: { form: Form; locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation('agreements');
  return (
    <div className="t-stack t-column">
      {locales.map((locale) => (
        <Textarea
          key={locale}
          autosize
          minRows={2}
          lang={LANGUAGE[locale]}
          maxLength={AGREEMENT_LIMITS.introLength}
          label={t('template.in', { label: t('template.intro'), language: t(`common:languageNames.${locale}`) })}
          {...fieldProps(form, `intro_${LANGUAGE[locale]}`)}
        />
      ))}
    </div>
  );
}

/** The parts in their order: title, guidance, who writes, and what is asked of it. */
export function PartFields({ form, locales }: { form: Form; locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation('agreements');
  const { parts } = form.values;
  const named = parts.map((part, index) => ({
    ...part,
    id: part.key,
    name: part.title_en || part.title_fr || t('template.partNew', { number: index + 1 }),
  }));
  return (
    <Panel title={t('template.parts')}>
      <div className="t-stack" id="field-parts" tabIndex={-1}>
        <OrderedList
          label={t('template.parts')}
          items={named}
          onMove={(from, to) => form.reorderListItem('parts', { from, to })}
        >
          {(part, index, handle) => (
            <fieldset className="t-stack" style={{ border: 0, margin: 0, padding: 0, flex: 1, minInlineSize: 0 }}>
              <legend className="t-h3 t-row">
                {handle}
                {t('template.part', { number: index + 1, title: part.name })}
              </legend>
              <Words form={form} index={index} locales={locales} />
              <Asked form={form} index={index} name={part.name} />
            </fieldset>
          )}
        </OrderedList>
        {parts.length < AGREEMENT_LIMITS.parts && (
          <div>
            <Button variant="default" onClick={() => form.insertListItem('parts', newPart())}>
              {t('template.add')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Words({ form, index, locales }: { form: Form; index: number; locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation('agreements');
  return locales.map((locale) => {
    const language = t(`common:languageNames.${locale}`);
    const lang = LANGUAGE[locale];
    return (
      <div key={locale} className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
        <TextInput
          lang={lang}
          maxLength={AGREEMENT_LIMITS.titleLength}
          label={t('template.in', { label: t('template.title'), language })}
          {...form.getInputProps(`parts.${index}.title_${lang}`)}
        />
        <Textarea
          autosize
          minRows={2}
          lang={lang}
          maxLength={AGREEMENT_LIMITS.guidanceLength}
          label={t('template.in', { label: t('template.guidance'), language })}
          {...form.getInputProps(`parts.${index}.guidance_${lang}`)}
        />
      </div>
    );
  });
}

function Asked({ form, index, name }: { form: Form; index: number; name: string }): ReactNode {
  const { t } = useTranslation('agreements');
  return (
    <>
      <NativeSelect
        label={t('template.author')}
        data={AUTHORS.map((value) => ({ value, label: t(`template.authors.${value}`) }))}
        {...form.getInputProps(`parts.${index}.author`)}
      />
      {(['required', 'confidential'] as const).map((field) => (
        <Checkbox
          key={field}
          label={t(`template.${field}`)}
          {...form.getInputProps(`parts.${index}.${field}`, { type: 'checkbox' })}
        />
      ))}
      {form.values.parts.length > 1 && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('template.removeOf', { title: name })}
            onClick={() => form.removeListItem('parts', index)}
          >
            {t('template.remove')}
          </Button>
        </div>
      )}
    </>
  );
}

import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { EventKind, EventProvision, Locale } from '@trellis/api-client';
import { EventKind as KIND, EventProvision as PROVISION, LIMITS } from '@trellis/contracts';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldProps } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { EventFormProps, EventFormShape } from './event-form.js';
import { SeriesDialog } from './series-dialog.js';

export const LANGUAGE = { EN: 'en', FR: 'fr' } as const;
const KINDS = Object.keys(KIND) as EventKind[];
const PROVISIONS = Object.keys(PROVISION) as EventProvision[];
const TITLE_CHARACTERS = LIMITS.shortTextCharacters;

/** What it is, and what it is about, in each language of the school. */
export function AboutFields({
  form,
  kinds,
  series,
  programId,
  school,
}: EventFormProps & { form: EventFormShape }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  return (
    <section className="t-panel t-stack" aria-labelledby="part-about">
      <h2 className="t-h2" id="part-about" tabIndex={-1}>
        {t('form.about')}
      </h2>
      <NativeSelect
        label={t('form.kind')}
        data={[
          ...KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
          ...kinds.map(({ id, name }) => ({ value: `own:${id}`, label: localized(name, language) })),
        ]}
        {...fieldProps(form, 'kind')}
      />
      {school.locales.map((locale) => (
        <TitleAndBody key={locale} form={form} locale={locale} />
      ))}
      <Checkbox
        label={t('form.titleShown')}
        description={t('form.titleShownHelp', { kind: t(`neutral.${neutralOf(form.values.kind, kinds)}`) })}
        {...form.getInputProps('titleShown', { type: 'checkbox' })}
      />
      <TextInput
        dir="auto"
        label={<FieldLabel optional>{t('form.topics')}</FieldLabel>}
        description={t('form.topicsHelp')}
        {...fieldProps(form, 'topics')}
      />
      <SeriesField form={form} series={series} programId={programId} />
    </section>
  );
}

const neutralOf = (kind: string, own: EventFormProps['kinds']): EventKind =>
  own.find(({ id }) => `own:${id}` === kind)?.base ?? (kind.startsWith('own:') ? 'OTHER' : (kind as EventKind));

function TitleAndBody({ form, locale }: { form: EventFormShape; locale: Locale }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const language = t(`common:languageNames.${locale}`);
  return (
    <>
      <TextInput
        lang={LANGUAGE[locale]}
        dir="auto"
        maxLength={TITLE_CHARACTERS}
        label={t('form.titleIn', { language })}
        {...fieldProps(form, `title${locale}`)}
      />
      <Textarea
        autosize
        minRows={3}
        lang={LANGUAGE[locale]}
        dir="auto"
        maxLength={LIMITS.longTextCharacters}
        label={<FieldLabel optional>{t('form.bodyIn', { language })}</FieldLabel>}
        {...fieldProps(form, `body${locale}`)}
      />
    </>
  );
}

const NEW = 'new';

function SeriesField({
  form,
  series,
  programId,
}: Pick<EventFormProps, 'series' | 'programId'> & { form: EventFormShape }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <NativeSelect
        id="field-seriesId"
        label={t('form.series')}
        value={form.values.seriesId}
        data={[
          { value: '', label: t('form.noSeries') },
          ...series.map(({ id, title }) => ({ value: id, label: localized(title, language) })),
          { value: NEW, label: t('form.newSeries') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value === NEW) setAdding(true);
          else form.setFieldValue('seriesId', value);
        }}
      />
      {adding && (
        <SeriesDialog
          series={null}
          programId={programId}
          onClose={() => setAdding(false)}
          onSaved={(id) => form.setFieldValue('seriesId', id)}
        />
      )}
    </>
  );
}

/** What the place provides, and what else there is to know about getting in. */
export function AccessFields({ form, locales }: { form: EventFormShape; locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  return (
    <section className="t-panel t-stack" aria-labelledby="part-access">
      <h2 className="t-h2" id="part-access" tabIndex={-1}>
        {t('access.title')}
      </h2>
      <Checkbox.Group
        label={t('form.provisions')}
        description={t('form.provisionsHelp')}
        {...fieldProps(form, 'provisions')}
      >
        <div className="t-stack" style={{ '--gap': '10px', paddingBlock: 8 } as React.CSSProperties}>
          {PROVISIONS.map((provision) => (
            <Checkbox key={provision} value={provision} label={t(`provisions.${provision}`)} />
          ))}
        </div>
      </Checkbox.Group>
      {locales.map((locale) => (
        <Textarea
          key={locale}
          autosize
          minRows={2}
          lang={LANGUAGE[locale]}
          dir="auto"
          maxLength={LIMITS.longTextCharacters}
          label={
            <FieldLabel optional>{t('form.accessIn', { language: t(`common:languageNames.${locale}`) })}</FieldLabel>
          }
          {...fieldProps(form, `access${locale}`)}
        />
      ))}
    </section>
  );
}

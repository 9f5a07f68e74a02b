import { Button, SegmentedControl } from '@mantine/core';
import { asAsked } from '@trellis/forms';
import type { Answers, FormDefinition } from '@trellis/forms';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFields } from '../../../lib/form-fields/form-fields.js';
import { useFormats } from '../../../lib/format.js';
import type { Language } from '../../../lib/i18n/index.js';
import { useLocales } from '../hooks/use-locales.js';

/** The form as it looks on a phone, in each language; answers are tried, and kept nowhere. */
export function FormPreview({ form, showItem }: { form: FormDefinition; showItem: string | null }): ReactNode {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const locales = useLocales();
  const [locale, setLocale] = useState<Language>(locales.includes(language) ? language : (locales[0] ?? 'en'));
  const [answers, setAnswers] = useState<Answers>({});
  const asked = useMemo(() => asAsked(form), [form]);
  const facts = useMemo(() => (form.audience === 'everyone' ? {} : { role: form.audience }), [form.audience]);
  return (
    <section aria-label={t('preview.title')} className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
      <div className="t-row t-row-between">
        {locales.length > 1 && (
          <SegmentedControl
            aria-label={t('preview.language')}
            data={locales.map((value) => ({ value, label: t(`common:languages.${value.toUpperCase()}`) }))}
            value={locale}
            onChange={(value) => setLocale(value as Language)}
          />
        )}
        <Button
          variant="subtle"
          size="compact-md"
          disabled={Object.keys(answers).length === 0}
          onClick={() => setAnswers({})}
        >
          {t('preview.again')}
        </Button>
      </div>
      {/* What scrolls by itself must be reached by keyboard; the fields inside see to that. */}
      <div className="t-phone">
        <FormFields
          form={asked}
          answers={answers}
          onChange={setAnswers}
          locale={locale}
          facts={facts}
          mode="preview"
          showItem={showItem}
        />
      </div>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('preview.note')}
      </p>
    </section>
  );
}

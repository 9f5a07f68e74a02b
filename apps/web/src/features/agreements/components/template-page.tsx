import { Button } from '@mantine/core';
import { AgreementTemplateDocument, SaveAgreementTemplateDocument } from '@trellis/api-client';
import type { AgreementTemplateFieldsFragment, Locale } from '@trellis/api-client';
import { LoadingState, Panel, Tag, useAnnounce, UserText } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { templateInput, type TemplateValues, templateValues } from '../hooks/template-values.js';
import { TemplateCohorts } from './template-cohorts.js';
import { IntroFields, PartFields } from './template-fields.js';

/** What those in a mentorship of the program fill in and sign, as its people word it. */
export function AgreementTemplatePage(): ReactNode {
  const { t } = useTranslation('agreements');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId/agreement' });
  const { school, may } = useSchool();
  const query = useApiQuery(AgreementTemplateDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || !school) return <LoadingState label={t('common:loading')} />;
  const template = query.data.agreementTemplate;
  const mayEdit = may('program.configure', programId);
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div className="t-prose">
        <p style={{ marginBlockStart: 0 }}>{t('template.lead')}</p>
        <Version template={template} />
      </div>
      {mayEdit && <TemplateForm key={template.version} template={template} locales={school.locales} />}
      {!mayEdit && <Preview values={templateValues(template)} locales={school.locales} />}
      <TemplateCohorts template={template} mayGive={mayEdit && template.version > 0} />
    </div>
  );
}

function Version({ template }: { template: AgreementTemplateFieldsFragment }): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const { version: number, changedAt, changedBy } = template;
  if (!changedAt) return <p className="t-quiet">{t('template.shipped')}</p>;
  const day = formats.day(changedAt);
  return (
    <p className="t-quiet">
      {changedBy
        ? t('template.version', { number, day, name: changedBy })
        : t('template.versionPlain', { number, day })}
    </p>
  );
}

function TemplateForm({
  template,
  locales,
}: {
  template: AgreementTemplateFieldsFragment;
  locales: readonly Locale[];
}): ReactNode {
  const { t } = useTranslation('agreements');
  const announce = useAnnounce();
  const form = useAppForm<TemplateValues>(templateValues(template), {
    parts: (parts) =>
      parts.length > 0 && parts.every((part) => (part.title_en + part.title_fr).trim() !== '')
        ? null
        : t('template.untitled'),
  });
  const save = useApiMutation(SaveAgreementTemplateDocument, {
    touches: [AgreementTemplateDocument],
    onSuccess: () => announce(t('template.saved')),
  });
  const { programId, version } = template;
  return (
    <form
      noValidate
      className="t-stack"
      style={{ '--gap': '24px' } as React.CSSProperties}
      onSubmit={form.onSubmit((values) => save.mutate({ input: { programId, version, ...templateInput(values) } }))}
    >
      <FormProblems form={form} error={save.error} />
      <IntroFields form={form} locales={locales} />
      <PartFields form={form} locales={locales} />
      <Preview values={form.values} locales={locales} />
      <div>
        <Button type="submit" loading={save.isPending}>
          {t('template.save')}
        </Button>
      </div>
    </form>
  );
}

/** As those in a mentorship would read it, in each language of the school. */
function Preview({ values, locales }: { values: TemplateValues; locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation('agreements');
  return (
    <Panel title={t('template.preview')}>
      <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
        {locales.map((locale) => (
          <PreviewIn key={locale} values={values} locale={locale} />
        ))}
      </div>
    </Panel>
  );
}

function PreviewIn({ values, locale }: { values: TemplateValues; locale: Locale }): ReactNode {
  const { t } = useTranslation('agreements', { lng: locale.toLowerCase() });
  const [first, second] = locale === 'FR' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  const intro = values[`intro_${first}`] || values[`intro_${second}`];
  return (
    <div lang={first} className="t-stack">
      {intro !== '' && <UserText block>{intro}</UserText>}
      {values.parts.map((part) => (
        <div key={part.key}>
          <h3 className="t-h3" dir="auto">
            {part[`title_${first}`] || part[`title_${second}`]}
          </h3>
          <p className="t-quiet t-small" style={{ margin: '4px 0' }}>
            {t(`template.authors.${part.author}`)} {part.confidential && <Tag>{t('confidential')}</Tag>}{' '}
            <Tag>{t(part.required ? 'toSign' : 'optional')}</Tag>
          </p>
          <UserText block>{part[`guidance_${first}`] || part[`guidance_${second}`]}</UserText>
        </div>
      ))}
    </div>
  );
}

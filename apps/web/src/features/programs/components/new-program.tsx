import { Button, Radio, TextInput } from '@mantine/core';
import { CreateProgramDocument, ProgramTemplatesDocument, SchoolProgramsDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, Panel } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** Take a template and name it. */
export function NewProgram({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation('programs');
  const { language } = useFormats();
  const filled = useFilled();
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const templates = useApiQuery(ProgramTemplatesDocument, {});
  const form = useAppForm(
    { templateKey: '', name: '' },
    { templateKey: filled(t('template')), name: filled(t('name')) },
  );
  const create = useApiMutation(CreateProgramDocument, {
    touches: [SchoolProgramsDocument],
    onSuccess: ({ createProgram: { id } }) =>
      navigate({ to: '/s/$slug/programs/$programId', params: { slug, programId: id } }),
  });
  const first = templates.data?.programTemplates[0];
  const { templateKey } = form.values;
  const { setFieldValue } = form;
  useEffect(() => {
    if (first && templateKey === '') setFieldValue('templateKey', first.key);
  }, [first, templateKey, setFieldValue]);
  if (templates.error) return <LoadFailure error={templates.error} onRetry={() => void templates.refetch()} />;
  if (!templates.data) return <LoadingState label={t('common:loading')} rows={2} />;
  return (
    <Panel title={t('new')}>
      <form noValidate className="t-stack t-column" onSubmit={form.onSubmit((input) => create.mutate({ input }))}>
        <FormProblems form={form} error={create.error} />
        <Radio.Group label={t('template')} {...fieldProps(form, 'templateKey')}>
          <div className="t-stack" style={{ paddingBlock: 8 }}>
            {templates.data.programTemplates.map((template) => (
              <Radio
                key={template.key}
                value={template.key}
                label={localized(template.name, language)}
                description={localized(template.summary, language)}
              />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          required
          dir="auto"
          maxLength={LIMITS.nameCharacters}
          label={<FieldLabel>{t('name')}</FieldLabel>}
          description={t('nameHelp')}
          {...fieldProps(form, 'name')}
        />
        <div className="t-row">
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

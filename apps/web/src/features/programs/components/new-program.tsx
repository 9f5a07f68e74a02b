import { Radio, TextInput } from '@mantine/core';
import {
  CreateProgramDocument,
  DeleteTemplateDocument,
  ProgramTemplatesDocument,
  SchoolProgramsDocument,
} from '@trellis/api-client';
import type { TemplateFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ConfirmDialog, FormFoot, LoadingState, Panel } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { TemplateCard } from './template-card.js';
import { TemplateImport } from './template-import.js';

/** Choose a design to start from, and name the program. */
export function NewProgram({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation('programs');
  const templates = useApiQuery(ProgramTemplatesDocument, {});
  if (templates.error) return <LoadFailure error={templates.error} onRetry={() => void templates.refetch()} />;
  if (!templates.data) return <LoadingState label={t('common:loading')} rows={2} />;
  return <NewProgramForm templates={templates.data.programTemplates} onDone={onDone} />;
}

function NewProgramForm({
  templates,
  onDone,
}: {
  templates: readonly TemplateFieldsFragment[];
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('programs');
  const filled = useFilled();
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState<TemplateFieldsFragment | null>(null);
  const form = useAppForm(
    { templateKey: templates[0]?.key ?? '', name: '' },
    { templateKey: filled(t('template')), name: filled(t('name')) },
  );
  const create = useApiMutation(CreateProgramDocument, {
    touches: [SchoolProgramsDocument],
    onSuccess: ({ createProgram: { id } }) =>
      navigate({ to: '/s/$slug/programs/$programId', params: { slug, programId: id } }),
  });
  const { templateKey } = form.values;
  const { setFieldValue } = form;
  // A template that was chosen may have been deleted since.
  const isThere = templates.some(({ key }) => key === templateKey);
  const first = templates[0]?.key ?? '';
  useEffect(() => {
    if (!isThere) setFieldValue('templateKey', first);
  }, [isThere, first, setFieldValue]);
  return (
    <Panel title={t('new')}>
      <div className="t-stack">
        <form noValidate className="t-stack t-column" onSubmit={form.onSubmit((input) => create.mutate({ input }))}>
          <FormProblems form={form} error={create.error} />
          <Radio.Group label={t('template')} description={t('templateHelp')} {...fieldProps(form, 'templateKey')}>
            <div className="t-stack" style={{ paddingBlock: 8 }}>
              {templates.map((template) => (
                <TemplateCard
                  key={template.key}
                  template={template}
                  onDelete={template.own ? () => setDeleting(template) : undefined}
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
          <FormFoot submit={t('create')} busy={create.isPending} cancel={t('common:cancel')} onCancel={onDone} />
        </form>
        <TemplateImport onTaken={(key) => setFieldValue('templateKey', key)} />
      </div>
      <DeleteTemplate template={deleting} onDone={() => setDeleting(null)} />
    </Panel>
  );
}

function DeleteTemplate({
  template,
  onDone,
}: {
  template: TemplateFieldsFragment | null;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('programs');
  const { language } = useFormats();
  const remove = useApiMutation(DeleteTemplateDocument, { touches: [ProgramTemplatesDocument], onSuccess: onDone });
  return (
    <ConfirmDialog
      opened={template !== null}
      title={t('templates.deleteOf', { name: template ? localized(template.name, language) : '' })}
      confirm={t('templates.delete')}
      cancel={t('common:cancel')}
      close={t('common:close')}
      danger
      busy={remove.isPending}
      onConfirm={() => template && remove.mutate({ id: template.key })}
      onClose={onDone}
    >
      <p style={{ margin: 0 }}>{t('templates.deleteText')}</p>
      <FailureNotice error={remove.error} />
    </ConfirmDialog>
  );
}

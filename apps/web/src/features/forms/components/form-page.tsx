import { FormDocument, ProgramFormsDocument } from '@trellis/api-client';
import type { FormQuery } from '@trellis/api-client';
import { LoadingState, PageHeader } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FormBuilder } from './form-builder.js';
import { FormPublish } from './form-publish.js';

/** Reads the form that the address names by its program and key. */
function FormByKey({
  programId,
  formKey,
  children,
}: {
  programId: string;
  formKey: string;
  children: (form: FormQuery['form']) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('forms');
  const forms = useApiQuery(ProgramFormsDocument, { programId });
  const id = forms.data?.program.forms.find(({ key }) => key === formKey)?.id;
  const query = useApiQuery(FormDocument, { id: id ?? '' }, { enabled: id !== undefined });
  // A failed look at what is here already must not take a form away from under someone's hands.
  const failed = query.data ? null : (forms.error ?? query.error);
  if (failed) return <LoadFailure error={failed} onRetry={() => void (forms.error ? forms : query).refetch()} />;
  if (forms.data && id === undefined)
    return <PageHeader title={t('common:notFoundTitle')} lead={t('common:notFoundText')} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={6} />;
  return children(query.data.form);
}

/** Where a form is written. */
export function FormBuilderPage(): ReactNode {
  const params = useParams({ from: '/s/$slug/programs/$programId/forms/$formKey' });
  return <FormByKey {...params}>{(form) => <FormBuilder key={form.id} form={form} />}</FormByKey>;
}

/** Where what was written goes out. */
export function FormPublishPage(): ReactNode {
  const params = useParams({ from: '/s/$slug/programs/$programId/forms/$formKey/publish' });
  return (
    <FormByKey {...params}>{(form) => <FormPublish key={`${form.id}-${form.draft.revision}`} form={form} />}</FormByKey>
  );
}

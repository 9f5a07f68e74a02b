import { ProgramFormsDocument } from '@trellis/api-client';
import type { ProgramFormsQuery } from '@trellis/api-client';
import { DataTable, EmptyState, LoadingState, Tag } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

type Form = ProgramFormsQuery['program']['forms'][number];

/** The forms of a program: which version is out, what is being written, in which languages it is complete. */
export function ProgramForms(): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const { slug, programId } = useParams({ strict: false }) as { slug: string; programId: string };
  const query = useApiQuery(ProgramFormsDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { forms } = query.data.program;
  if (forms.length === 0) return <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>;
  return (
    <DataTable<Form>
      label={t('list.title')}
      rows={forms}
      rowKey={(form) => form.id}
      columns={[
        {
          key: 'form',
          label: t('list.form'),
          main: true,
          render: (form) => (
            <Link
              className="t-link t-strong"
              to="/s/$slug/programs/$programId/forms/$formKey"
              params={{ slug, programId, formKey: form.key }}
            >
              {localized(form.title, formats.language)}
            </Link>
          ),
        },
        { key: 'for', label: t('list.audience'), render: (form) => t(`audiences.${form.audience}`) },
        { key: 'version', label: t('list.version'), render: (form) => <VersionCell form={form} /> },
        { key: 'words', label: t('list.words'), render: (form) => <WordsCell form={form} /> },
        {
          key: 'answers',
          label: t('list.answers'),
          numeric: true,
          render: (form) => formats.number(form.answers.people),
        },
      ]}
    />
  );
}

function VersionCell({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  return (
    <div>
      <div>
        {t('list.versionOf', { number: form.newestVersion.number, day: formats.day(form.newestVersion.publishedAt) })}
      </div>
      {form.draft.differs && <Tag tone="attention">{t('list.draft')}</Tag>}
    </div>
  );
}

function WordsCell({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <ul className="t-plain">
      {form.completeness.map(({ locale, have, of }) => (
        <li key={locale}>
          {t(have === of ? 'list.complete' : 'list.missing', {
            language: t(`common:languages.${locale.toUpperCase()}`),
            count: of - have,
          })}
        </li>
      ))}
    </ul>
  );
}

import { SchoolProgramsDocument, WordingsDocument } from '@trellis/api-client';
import { LoadingState, PageHeader } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../lib/app-error.js';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useWordingTitle } from '../hooks/use-wording-title.js';
import { WordingComments } from './wording-comments.js';
import { WordingEditor } from './wording-editor.js';
import { WordingReviewers } from './wording-reviewers.js';
import { WordingVersions } from './wording-versions.js';
import { LanguageTags } from './wordings-page.js';

/** One mail or page: its words in each language, what readers would get, how it was before. */
export function WordingPage({ kind, programId }: { kind: string; programId: string | undefined }): ReactNode {
  const { t, i18n } = useTranslation('wording');
  const slug = useSchoolSlug();
  const titleOf = useWordingTitle();
  const list = useApiQuery(WordingsDocument, { programId: programId ?? null });
  const programs = useApiQuery(SchoolProgramsDocument, {});
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState label={t('common:loading')} />;
  const wording = list.data.wordings.find((one) => one.kind === kind);
  if (!wording) return <LoadFailure error={new AppError('NOT_FOUND')} />;
  const program = programs.data?.school.programs.find(({ id }) => id === programId);
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={titleOf(kind)}
        lead={i18n.exists(`wording:kinds.${kind}.when`) ? t(`kinds.${kind}.when`) : undefined}
        above={
          <Link
            className="t-link"
            to={wording.isPage ? '/s/$slug/library/pages' : '/s/$slug/library/mails'}
            params={{ slug }}
            search={{ program: programId }}
          >
            {program ? t('backProgram', { program: program.name }) : t('backSchool')}
          </Link>
        }
      />
      <LanguageTags wording={wording} />
      {/* A newer version is another form: what was typed into the former one is saved by then. */}
      <WordingEditor key={`${wording.version} ${wording.draft?.revision ?? 0}`} wording={wording} />
      {programId && <WordingComments programId={programId} kind={kind} />}
      {programId && <WordingReviewers programId={programId} />}
      <WordingVersions wording={wording} />
    </div>
  );
}

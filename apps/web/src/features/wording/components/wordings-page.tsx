import { NativeSelect } from '@mantine/core';
import { SchoolProgramsDocument, type WordingWholeFragment, WordingsDocument } from '@trellis/api-client';
import { LoadingState, Notice, Panel, Tag } from '@trellis/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { useWordingTitle } from '../hooks/use-wording-title.js';
import { groupsOf } from '../hooks/wording-values.js';

interface WordingsPageProps {
  /** Pages, or mails. */
  pages: boolean;
  programId: string | undefined;
}

/** What mails or pages say: for the whole school, or in one program. */
export function WordingsPage({ pages, programId }: WordingsPageProps): ReactNode {
  const { t } = useTranslation('wording');
  const { may } = useSchool();
  const programs = useApiQuery(SchoolProgramsDocument, {});
  const mine = programs.data?.school.programs.filter(({ id }) => may('library.edit', id)) ?? [];
  // Who runs one program only begins there: the school's words are not theirs to change.
  const shown = programId ?? (may('library.edit') ? undefined : mine[0]?.id);
  if (programs.error) return <LoadFailure error={programs.error} onRetry={() => void programs.refetch()} />;
  if (!programs.data) return <LoadingState label={t('common:loading')} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <p className="t-prose" style={{ margin: 0 }}>
        {t(pages ? 'leadPages' : 'leadMails')}
      </p>
      <PlaceChoice pages={pages} shown={shown} programs={mine} whole={may('library.edit')} />
      <WordingLists pages={pages} programId={shown} />
      {!pages && <Notice>{t('accountMails')}</Notice>}
    </div>
  );
}

function PlaceChoice({
  pages,
  shown,
  programs,
  whole,
}: {
  pages: boolean;
  shown: string | undefined;
  programs: readonly { id: string; name: string }[];
  whole: boolean;
}): ReactNode {
  const { t } = useTranslation('wording');
  const navigate = useNavigate();
  const slug = useSchoolSlug();
  return (
    <NativeSelect
      label={t('where')}
      description={t('whereHelp')}
      value={shown ?? ''}
      data={[
        ...(whole ? [{ value: '', label: t('wholeSchool') }] : []),
        ...programs.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) =>
        void navigate({
          to: pages ? '/s/$slug/library/pages' : '/s/$slug/library/mails',
          params: { slug },
          search: { program: event.currentTarget.value || undefined },
        })
      }
    />
  );
}

function WordingLists({ pages, programId }: WordingsPageProps): ReactNode {
  const { t } = useTranslation('wording');
  const list = useApiQuery(WordingsDocument, { programId: programId ?? null });
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState label={t('common:loading')} />;
  const wordings = list.data.wordings.filter(({ isPage }) => isPage === pages);
  if (pages) return <WordingLines wordings={wordings} programId={programId} pages />;
  return groupsOf(wordings).map((group) => (
    <Panel key={group.key} title={t(`groups.${group.key}`)}>
      <WordingLines wordings={group.wordings} programId={programId} pages={false} />
    </Panel>
  ));
}

function WordingLines({
  wordings,
  programId,
  pages,
}: WordingsPageProps & { wordings: readonly WordingWholeFragment[] }): ReactNode {
  const { t, i18n } = useTranslation('wording');
  const titleOf = useWordingTitle();
  const slug = useSchoolSlug();
  return (
    <ul className="t-lines">
      {wordings.map((wording) => (
        <li key={wording.kind} className="t-row t-row-between" style={{ flexWrap: 'wrap' }}>
          <div style={{ flex: '1 1 18rem' }}>
            <Link
              className="t-link t-strong"
              to={pages ? '/s/$slug/library/pages/$kind' : '/s/$slug/library/mails/$kind'}
              params={{ slug, kind: wording.kind }}
              search={{ program: programId }}
            >
              {titleOf(wording.kind)}
            </Link>
            {i18n.exists(`wording:kinds.${wording.kind}.when`) && (
              <p className="t-quiet t-small" style={{ margin: 0 }}>
                {t(`kinds.${wording.kind}.when`)}
              </p>
            )}
          </div>
          <LanguageTags wording={wording} />
        </li>
      ))}
    </ul>
  );
}

/** Whose words each language uses. */
export function LanguageTags({ wording }: { wording: WordingWholeFragment }): ReactNode {
  const { t } = useTranslation('wording');
  return (
    <div className="t-row">
      {wording.draft && <Tag tone="attention">{t('draft.tag')}</Tag>}
      {wording.languages.map(({ locale, source }) => {
        const language = t(`common:languages.${locale}`);
        const reworded = source === 'OWN' || (source === 'SCHOOL' && wording.programId === null);
        return (
          <Tag key={locale} tone={reworded ? 'primary' : 'plain'} icon={reworded ? undefined : 'none'}>
            {t(`sources.${source}`, { language })}
          </Tag>
        );
      })}
    </div>
  );
}

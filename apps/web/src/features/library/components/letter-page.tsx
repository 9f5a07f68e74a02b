import { Button, NativeSelect, TextInput } from '@mantine/core';
import {
  CohortEnrolmentsDocument,
  LetterForDocument,
  LibraryDocument,
  type LibraryWholeFragment,
  SchoolProgramsDocument,
} from '@trellis/api-client';
import { LoadingState, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { AppError } from '../../../lib/app-error.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { LANGUAGE } from '../hooks/library-values.js';

const PEOPLE = 20;

/** A letter put to use: for one person, on paper; or as the start of an announcement. */
export function LetterPage({ letterId }: { letterId: string }): ReactNode {
  const { t } = useTranslation('library');
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const list = useApiQuery(LibraryDocument, {});
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState label={t('common:loading')} />;
  const letter = list.data.library.find(({ id, kind }) => id === letterId && kind === 'LETTER');
  if (!letter) return <LoadFailure error={new AppError('NOT_FOUND')} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div className="t-no-print">
        <PageHeader
          title={localized(letter.title, language)}
          lead={t('letterLead')}
          above={
            <Link className="t-link" to="/s/$slug/library/letters" params={{ slug }}>
              {t('tabs.letters')}
            </Link>
          }
        />
      </div>
      <LetterUses letter={letter} />
    </div>
  );
}

function LetterUses({ letter }: { letter: LibraryWholeFragment }): ReactNode {
  const { t } = useTranslation('library');
  const slug = useSchoolSlug();
  const { may } = useSchool();
  const programs = useApiQuery(SchoolProgramsDocument, {}).data?.school.programs ?? [];
  const cohorts = programs
    .filter(({ id }) => may('library.edit', id) && (letter.programId === null || letter.programId === id))
    .flatMap((program) => program.cohorts.map(({ id, name }) => ({ value: id, label: `${program.name}, ${name}` })));
  const [chosen, setChosen] = useState('');
  const cohortId = chosen || (cohorts[0]?.value ?? '');
  if (cohorts.length === 0) return <p>{t('noCohort')}</p>;
  return (
    <>
      <div className="t-no-print t-stack">
        <NativeSelect
          label={t('cohort')}
          data={cohorts}
          value={cohortId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <div>
          <LinkButton
            variant="default"
            to="/s/$slug/cohorts/$id/announcements"
            params={{ slug, id: cohortId }}
            search={{ letter: letter.id }}
          >
            {t('startAnnouncement')}
          </LinkButton>
        </div>
      </div>
      <ForOnePerson key={cohortId} letterId={letter.id} cohortId={cohortId} />
    </>
  );
}

function ForOnePerson({ letterId, cohortId }: { letterId: string; cohortId: string }): ReactNode {
  const { t } = useTranslation('library');
  const [search, setSearch] = useState('');
  const [enrolmentId, setEnrolmentId] = useState('');
  const wanted = useDeferredValue(search.trim());
  const people = useApiQuery(
    CohortEnrolmentsDocument,
    { id: cohortId, first: PEOPLE, search: wanted || null },
    { keepPrevious: true },
  );
  const nodes = people.data?.cohort.enrolments.nodes ?? [];
  const shown = nodes.some(({ id }) => id === enrolmentId) ? enrolmentId : (nodes[0]?.id ?? '');
  return (
    <>
      <div className="t-no-print">
        <Panel title={t('onePerson')}>
          <div className="t-stack">
            <TextInput
              label={t('searchPerson')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('person')}
              disabled={nodes.length === 0}
              data={nodes.map(({ id, displayName }) => ({ value: id, label: displayName }))}
              value={shown}
              onChange={(event) => setEnrolmentId(event.currentTarget.value)}
            />
            {people.data && nodes.length === 0 && <p className="t-quiet">{t('nobody')}</p>}
          </div>
        </Panel>
      </div>
      {shown && <Sheet letterId={letterId} enrolmentId={shown} />}
    </>
  );
}

/** What comes out of the printer, in the person's language; another can be chosen. */
function Sheet({ letterId, enrolmentId }: { letterId: string; enrolmentId: string }): ReactNode {
  const { t } = useTranslation('library');
  const { school } = useSchool();
  const [other, setOther] = useState<'EN' | 'FR' | null>(null);
  const query = useApiQuery(LetterForDocument, { id: letterId, enrolmentId }, { keepPrevious: true });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { letterFor: letter } = query.data;
  const locale = other ?? letter.locale;
  const language = LANGUAGE[locale];
  return (
    <>
      <div className="t-row t-no-print">
        {(school?.locales.length ?? 0) > 1 && (
          <NativeSelect
            aria-label={t('common:language')}
            data={(school?.locales ?? []).map((value) => ({ value, label: t(`common:languages.${value}`) }))}
            value={locale}
            onChange={(event) => setOther(event.currentTarget.value === 'FR' ? 'FR' : 'EN')}
          />
        )}
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <article className="t-panel t-prose" lang={language} aria-label={t('letterFor', { person: letter.person })}>
        <p className="t-quiet">{school?.name}</p>
        <h2 className="t-h2">{localized(letter.title, language)}</h2>
        <p style={{ whiteSpace: 'pre-line' }} dir="auto">
          {localized(letter.body, language)}
        </p>
      </article>
    </>
  );
}

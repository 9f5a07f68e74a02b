import { Button } from '@mantine/core';
import { RecruitmentPageDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, Panel, UserText } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { SchoolSlug } from '../../../lib/school.js';
import { PARTS } from '../hooks/recruitment-values.js';

/** What mentors give and get, and the way to apply; for anyone who has the address. */
export function RecruitmentPage(): ReactNode {
  const { slug, programId } = useParams({ from: '/open/m/$slug/$programId' });
  return (
    <SchoolSlug value={slug} key={slug}>
      <div className="t-column">
        <Words programId={programId} />
      </div>
    </SchoolSlug>
  );
}

function Words({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation('appointments');
  const { language } = useFormats();
  const query = useApiQuery(RecruitmentPageDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const { schoolName, publicName, words, contact, applyUrl } = query.data.recruitmentPage;
  const parts = PARTS.filter(
    (part) => part !== 'lead' && (localized(words[part], language) !== '' || (part === 'contact' && contact !== null)),
  );
  return (
    <>
      <PageHeader
        title={localized(publicName, language)}
        above={t('public.school', { school: schoolName })}
        lead={localized(words.lead, language)}
      />
      <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
        {parts.map((part) => (
          <Panel key={part} title={t(`recruit.parts.${part}`)} flat>
            <UserText block>{localized(words[part], language)}</UserText>
            {part === 'contact' && contact && <Contact {...contact} />}
          </Panel>
        ))}
        <div className="t-stack">
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('public.applyHelp')}
          </p>
          <div>
            <Button component="a" href={applyUrl}>
              {t('public.apply')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}

function Contact({ name, email }: { name: string; email: string }): ReactNode {
  return (
    <p style={{ margin: '6px 0 0', overflowWrap: 'anywhere' }}>
      <UserText>{name}</UserText>,{' '}
      <a className="t-link" href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>
        {email}
      </a>
    </p>
  );
}

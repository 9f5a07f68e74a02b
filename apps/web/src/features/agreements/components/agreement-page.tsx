import { MyAgreementDocument } from '@trellis/api-client';
import type { MyAgreementFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, UserText } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { AgreementHistory } from './agreement-history.js';
import { AgreementPartPanel } from './agreement-part-panel.js';
import { SharingPanel } from './sharing-panel.js';
import { SignPanel } from './sign-panel.js';

/** What those in a mentorship promise each other: written as they go, signed by everyone. */
export function AgreementPage(): ReactNode {
  const { t } = useTranslation(['agreements', 'common']);
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId' });
  const query = useApiQuery(MyAgreementDocument, { mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  return <Agreement agreement={query.data.myAgreement} />;
}

function Agreement({ agreement }: { agreement: MyAgreementFieldsFragment }): ReactNode {
  const { t } = useTranslation('agreements');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const onPending = useCallback((slot: string, pending: boolean) => {
    setUnsaved((now) => {
      if (now.has(slot) === pending) return now;
      const next = new Set(now);
      if (pending) next.add(slot);
      else next.delete(slot);
      return next;
    });
  }, []);
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div className="t-prose">
        <UserText block>{localized(agreement.intro, language)}</UserText>
        <p className="t-quiet">{t('everyoneReads')}</p>
      </div>
      {!agreement.isOpen && <Notice>{t('closed')}</Notice>}
      {agreement.parts.map((part) => (
        <AgreementPartPanel key={part.id} agreement={agreement} part={part} onPending={onPending} />
      ))}
      <SignPanel agreement={agreement} saving={unsaved.size > 0} />
      <SharingPanel agreement={agreement} />
      <AgreementHistory agreement={agreement} />
      {agreement.state !== 'NOT_BEGUN' && (
        <p style={{ margin: 0 }}>
          <a className="t-link" href={`/s/${slug}/files/agreements/${agreement.mentorshipId}/agreement.pdf`} download>
            {t('pdf')}
          </a>
        </p>
      )}
    </div>
  );
}

import { MentorshipAgreementDocument } from '@trellis/api-client';
import { LoadingState, Panel, Tag, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

/** Who has signed, for those who run the program; what it says only where everyone in it said so. */
export function StaffAgreement({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const query = useApiQuery(MentorshipAgreementDocument, { mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  const { state, signers, shared } = query.data.mentorshipAgreement;
  return (
    <Panel title={t('staff.title')} aside={<Tag>{t(`states.${state}`)}</Tag>}>
      <div className="t-stack">
        <ul className="t-plain">
          {signers.map(({ displayName, role, signedAt }, index) => (
            <li key={`${role} ${index}`}>
              <span className="t-strong" dir="auto">
                {displayName}
              </span>{' '}
              <span className="t-quiet">
                {signedAt ? t('staff.signed', { when: formats.moment(signedAt) }) : t('sign.notSigned')}
              </span>
            </li>
          ))}
        </ul>
        {shared ? (
          shared.map(({ title, displayName, text }, index) => (
            <div key={index}>
              <h3 className="t-h3" dir="auto">
                {displayName
                  ? t('changes.of', { part: localized(title, formats.language), name: displayName })
                  : localized(title, formats.language)}
              </h3>
              <UserText block>{text}</UserText>
            </div>
          ))
        ) : (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('staff.private')}
          </p>
        )}
      </div>
    </Panel>
  );
}

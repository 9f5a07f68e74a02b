import { SchoolStaffDocument } from '@trellis/api-client';
import { LoadingState, PageHeader } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchool } from '../../../lib/use-school.js';
import { SchoolInvitations } from './invitations.js';
import { DuplicatesLink } from './duplicates-link.js';
import { IdentityLink } from './identity-link.js';
import { ConcernsLink } from './concerns-link.js';
import { PrivacyLink } from './privacy-link.js';
import { RolesDialog } from './roles-dialog.js';
import { StaffTable } from './staff-table.js';

/** Who runs and who studies the programs here, and who is invited to. */
export function PeoplePage(): ReactNode {
  const { t } = useTranslation('schools');
  const { may } = useSchool();
  const query = useApiQuery(SchoolStaffDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('people.title')} lead={t('people.lead')} />
      {query.data ? (
        <StaffTable
          staff={query.data.school.staff}
          edit={may('member.roles') ? (person) => <RolesDialog person={person} /> : undefined}
        />
      ) : (
        <LoadingState label={t('common:loading')} />
      )}
      {may('member.invite') && <SchoolInvitations />}
      {may('school.configure') && <IdentityLink />}
      {may('people.manage') && <DuplicatesLink />}
      {may('school.configure') && <PrivacyLink />}
      {may('school.configure') && <ConcernsLink />}
    </div>
  );
}

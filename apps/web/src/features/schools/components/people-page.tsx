import { SchoolMembersDocument } from '@trellis/api-client';
import type { SchoolMembersQuery } from '@trellis/api-client';
import { DataTable, LoadingState, PageHeader, Panel, PersonLine } from '@trellis/ui';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';
import { useSchool } from '../../../lib/use-school.js';
import { Invitations } from './invitations.js';

type MemberPages = UseInfiniteQueryResult<InfiniteData<SchoolMembersQuery>, AppError>;
type Member = SchoolMembersQuery['school']['members']['nodes'][number];

/** Who runs the program here, and who is invited to. */
export function PeoplePage(): ReactNode {
  const { t } = useTranslation('schools');
  const { may } = useSchool();
  const pages = useApiPages(SchoolMembersDocument, { first: 50 }, (result) => result.school.members);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('people.title')} lead={t('people.lead')} />
      {may('member.invite') && <Invitations />}
      <Members pages={pages} />
    </div>
  );
}

function Members({ pages }: { pages: MemberPages }): ReactNode {
  const { t } = useTranslation('schools');
  const formats = useFormats();
  if (!pages.data) return <LoadingState label={t('common:loading')} />;
  const members = pages.data.pages.flatMap((page) => page.school.members.nodes);
  return (
    <Panel title={t('people.members')} flat>
      <DataTable<Member>
        label={t('people.members')}
        rows={members}
        rowKey={(member) => member.id}
        columns={[
          {
            key: 'name',
            label: t('people.name'),
            main: true,
            render: (member) => <PersonLine id={member.id} name={member.displayName} />,
          },
          { key: 'email', label: t('people.email'), render: (member) => member.email },
          {
            key: 'roles',
            label: t('people.roles'),
            render: (member) => formats.list(member.roles.map((role) => t(`common:roles.${role}`))),
          },
          { key: 'joined', label: t('people.joined'), render: (member) => formats.day(member.joinedAt) },
        ]}
      />
      <MoreButton
        pages={pages}
        shown={members.length}
        total={pages.data.pages[0]?.school.members.totalCount ?? members.length}
      />
    </Panel>
  );
}

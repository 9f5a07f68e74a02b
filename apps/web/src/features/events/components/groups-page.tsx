import { Button } from '@mantine/core';
import {
  type AffinityGroupFieldsFragment,
  AffinityFiguresDocument,
  AffinityGroupsDocument,
  AskForAffinityStewardDocument,
  JoinAffinityGroupDocument,
  LeaveAffinityGroupDocument,
  SettleAffinityGroupDocument,
} from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel, Tag, useAnnounce, UserText } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { GroupDialog } from './group-dialog.js';
import { GroupFigures } from './group-figures.js';

type Group = AffinityGroupFieldsFragment;

/** Groups of the school that people join by themselves. */
export function GroupsPage(): ReactNode {
  const { t } = useTranslation(['affinity', 'common']);
  const slug = useSchoolSlug();
  const { may } = useSchool();
  const [proposing, setProposing] = useState(false);
  const query = useApiQuery(AffinityGroupsDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const groups = query.data.affinityGroups;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug/events" params={{ slug }}>
            {t('back')}
          </Link>
        }
        action={<Button onClick={() => setProposing(true)}>{t('propose')}</Button>}
      />
      {groups.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        groups.map((group) => <GroupPanel key={group.id} group={group} />)
      )}
      {may('figures.read') && <GroupFigures groups={groups} />}
      {proposing && <GroupDialog group={null} onClose={() => setProposing(false)} />}
    </div>
  );
}

function GroupPanel({ group }: { group: Group }): ReactNode {
  const { t } = useTranslation('affinity');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const body = localized(group.body, language);
  return (
    <Panel title={localized(group.name, language)}>
      <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
        {group.state !== 'OPEN' && (
          <div>
            <Tag icon="none">{t(`states.${group.state}`)}</Tag>
          </div>
        )}
        {body !== '' && <UserText block>{body}</UserText>}
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {group.steward ? t('who', { name: group.steward }) : t('whoNobody')}
        </p>
        {(group.joined || group.mine) && (
          <Link className="t-link" to="/s/$slug/groups/$groupId" params={{ slug, groupId: group.id }}>
            {t('open')}
          </Link>
        )}
        <Deeds group={group} />
      </div>
    </Panel>
  );
}

/** Joining, leaving; opening and closing for those who may. */
function Deeds({ group }: { group: Group }): ReactNode {
  const { t } = useTranslation('affinity');
  const announce = useAnnounce();
  const touches = [AffinityGroupsDocument];
  const join = useApiMutation(JoinAffinityGroupDocument, { touches, onSuccess: () => announce(t('joined')) });
  const leave = useApiMutation(LeaveAffinityGroupDocument, { touches, onSuccess: () => announce(t('left')) });
  const settle = useApiMutation(SettleAffinityGroupDocument, {
    touches: [AffinityGroupsDocument, AffinityFiguresDocument],
    onSuccess: () => announce(t('settled')),
  });
  const seek = useApiMutation(AskForAffinityStewardDocument, {
    touches,
    onSuccess: () => announce(t('steward.sought')),
  });
  const { id: groupId, state, joined, maySettle, isVacant } = group;
  return (
    <>
      <FailureNotice error={join.error ?? leave.error ?? settle.error ?? seek.error} />
      <div className="t-row">
        {state === 'OPEN' && !joined && (
          <Button variant="default" loading={join.isPending} onClick={() => join.mutate({ groupId })}>
            {t('join')}
          </Button>
        )}
        {joined && (
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({ groupId })}>
            {t('leave')}
          </Button>
        )}
        {maySettle && isVacant && state === 'OPEN' && (
          <Button variant="default" loading={seek.isPending} onClick={() => seek.mutate({ groupId })}>
            {t('steward.seek')}
          </Button>
        )}
        {maySettle && (
          <Button
            variant="subtle"
            loading={settle.isPending}
            onClick={() => settle.mutate({ groupId, open: state !== 'OPEN' })}
          >
            {t(state === 'OPEN' ? 'close' : 'openIt')}
          </Button>
        )}
      </div>
    </>
  );
}

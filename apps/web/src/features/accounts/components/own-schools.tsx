import { Button } from '@mantine/core';
import { LeaveSchoolDocument } from '@trellis/api-client';
import { ConfirmDialog, Panel, useAnnounce } from '@trellis/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { SchoolSlug } from '../../../lib/school.js';
import { viewerQuery } from '../../../lib/session.js';
import type { Viewer } from '../../../lib/session.js';

type Membership = Viewer['memberships'][number];

/** The schools of this sign-in: going there, and leaving one. */
export function OwnSchools({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('account');
  return (
    <Panel title={t('schools.title')}>
      <div className="t-stack">
        <ul className="t-lines">
          {viewer.memberships.map((membership) => (
            <SchoolSlug key={membership.memberId} value={membership.schoolSlug}>
              <OwnSchool membership={membership} />
            </SchoolSlug>
          ))}
        </ul>
        <Link to="/schools" search={{ stay: true }} className="t-link">
          {t('schools.all')}
        </Link>
      </div>
    </Panel>
  );
}

function OwnSchool({ membership }: { membership: Membership }): ReactNode {
  const { t } = useTranslation('account');
  const formats = useFormats();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { schoolName: school, schoolSlug: slug, roles } = membership;
  const leave = useApiMutation(LeaveSchoolDocument, {
    touches: [],
    onSuccess: async () => {
      setAsking(false);
      announce(t('schools.left', { school }));
      client.removeQueries({ queryKey: [slug] });
      await client.invalidateQueries(viewerQuery);
    },
  });
  const words = formats.list(roles.map((role) => t(`common:roles.${role}`)));
  return (
    <li className="t-row t-row-between">
      <span>
        <Link to="/s/$slug" params={{ slug }} className="t-link" dir="auto">
          {school}
        </Link>
        <span className="t-quiet t-small" style={{ display: 'block' }}>
          {roles.length > 0 ? t('schools.as', { roles: words }) : t('schools.inProgram')}
        </span>
        <Link to="/s/$slug/me" params={{ slug }} className="t-link t-small" style={{ display: 'block' }} dir="auto">
          {t('schools.profile', { school })}
        </Link>
        <Link to="/s/$slug/me/data" params={{ slug }} className="t-link t-small" dir="auto">
          {t('schools.kept', { school })}
        </Link>
      </span>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('schools.leaveFor', { school })}
        onClick={() => setAsking(true)}
      >
        {t('schools.leave')}
      </Button>
      <ConfirmDialog
        opened={asking}
        danger
        title={t('schools.leaveTitle', { school })}
        confirm={t('schools.leave')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={leave.isPending}
        onConfirm={() => leave.mutate({})}
        onClose={() => setAsking(false)}
      >
        <FailureNotice error={leave.error} />
        {t('schools.leaveText')}
      </ConfirmDialog>
    </li>
  );
}

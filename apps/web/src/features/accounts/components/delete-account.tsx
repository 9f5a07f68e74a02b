import { DeleteAccountDocument } from '@trellis/api-client';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErasurePanel } from '../../../lib/erasure-panel.js';
import { useFormats } from '../../../lib/format.js';
import { useSignedIn } from '../../../lib/session.js';
import type { Viewer } from '../../../lib/session.js';

/** The end of an account, and of its person in every school. */
export function DeleteAccount({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('account');
  const formats = useFormats();
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const schools = viewer.memberships.map(({ schoolName }) => schoolName);
  return (
    <ErasurePanel
      words="account:delete"
      document={DeleteAccountDocument}
      confirmText={t('delete.confirmText', { count: schools.length, schools: formats.list(schools) })}
      onErased={async () => {
        // First away: the pages of somebody signed in would ask for what is gone.
        await navigate({ to: '/' });
        signedIn(null);
      }}
    />
  );
}

import { EraseMeDocument } from '@trellis/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErasurePanel } from '../../../lib/erasure-panel.js';
import { viewerQuery } from '../../../lib/session.js';

/** The end of a person in one school; their account stays. */
export function EraseMe(): ReactNode {
  const { t } = useTranslation('ownData');
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <ErasurePanel
      words="ownData:erase"
      document={EraseMeDocument}
      confirmText={t('erase.confirmText')}
      onErased={async () => {
        // First away from the school: its pages would ask again for what is no longer theirs to see.
        await navigate({ to: '/schools', search: { stay: true } });
        await client.invalidateQueries(viewerQuery);
      }}
    />
  );
}

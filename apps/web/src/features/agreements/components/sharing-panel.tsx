import { MyAgreementDocument, ShareAgreementDocument } from '@trellis/api-client';
import type { MyAgreementFieldsFragment } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';

/** Whether those who run the program may read what is not confidential: only where everyone says so. */
export function SharingPanel({ agreement }: { agreement: MyAgreementFieldsFragment }): ReactNode {
  const { t } = useTranslation('agreements');
  const { mentorshipId, people } = agreement;
  const share = useApiMutation(ShareAgreementDocument, { touches: [MyAgreementDocument] });
  const me = people.find(({ isMe }) => isMe);
  const all = people.every(({ shares }) => shares);
  return (
    <Panel title={t('sharing.title')}>
      <div className="t-stack">
        <p className="t-prose" style={{ margin: 0 }}>
          {t('sharing.text')}
        </p>
        <FailureNotice error={share.error} />
        <KeptCheckbox
          label={t('sharing.label')}
          description={t(all ? 'sharing.read' : 'sharing.notRead')}
          checked={me?.shares ?? false}
          keep={(shares) => share.mutateAsync({ mentorshipId, shares })}
        />
      </div>
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { MyIntakeDocument, WithdrawMyConsentDocument } from '@trellis/api-client';
import type { MyIntakeFieldsFragment } from '@trellis/api-client';
import { Panel, Tag, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';

type Consent = MyIntakeFieldsFragment['consents'][number];

/** The consents, one per purpose, each with the way to take it back. */
export function ConsentList({ intake }: { intake: MyIntakeFieldsFragment }): ReactNode {
  const { t } = useTranslation('intake');
  const announce = useAnnounce();
  const withdraw = useApiMutation(WithdrawMyConsentDocument, { touches: [MyIntakeDocument] });
  const take = ({ purpose }: Consent): void =>
    withdraw.mutate(
      { input: { enrolmentId: intake.enrolmentId, purpose } },
      { onSuccess: () => announce(t('withdrawn', { purpose: t(`purposes.${purpose}`) })) },
    );
  return (
    <Panel title={t('consents')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('consentsText')}
      </p>
      <FailureNotice error={withdraw.error} />
      <ul className="t-todo">
        {intake.consents.map((consent) => (
          <ConsentRow
            key={consent.purpose}
            consent={consent}
            busy={withdraw.isPending}
            onWithdraw={() => take(consent)}
          />
        ))}
      </ul>
    </Panel>
  );
}

function ConsentRow({
  consent,
  busy,
  onWithdraw,
}: {
  consent: Consent;
  busy: boolean;
  onWithdraw: () => void;
}): ReactNode {
  const { t } = useTranslation('intake');
  const formats = useFormats();
  const { school } = useSchool();
  const state = t(`consentStates.${consent.state}`);
  const purpose = t(`purposes.${consent.purpose}`);
  return (
    <li>
      <div className="t-grow">
        <div className="t-strong">{purpose}</div>
        {consent.wording && (
          <div className="t-quiet t-small t-user" dir="auto">
            {consent.wording}
          </div>
        )}
      </div>
      <Tag tone={consent.state === 'GIVEN' ? 'primary' : 'plain'}>
        {consent.at && school
          ? t(`consentAt.${consent.where ?? 'here'}`, { state, day: formats.dayIn(consent.at, school.timeZone) })
          : state}
      </Tag>
      {consent.state === 'GIVEN' && (
        <Button
          variant="default"
          size="compact-md"
          disabled={busy}
          aria-label={t('withdrawFor', { purpose })}
          onClick={onWithdraw}
        >
          {t('withdraw')}
        </Button>
      )}
    </li>
  );
}

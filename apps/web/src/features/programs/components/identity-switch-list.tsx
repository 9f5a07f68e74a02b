import type { ProgramQuery } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

export type IdentitySwitch = ProgramQuery['program']['identitySwitches'][number];

/** For each use of identity: whether it is on, who set it, when, why. */
export function IdentitySwitchList({ switches }: { switches: readonly IdentitySwitch[] }): ReactNode {
  const { t } = useTranslation('program');
  const formats = useFormats();
  return (
    <dl className="t-answers">
      {switches.map(({ use, on, setByName, setAt, why }) => (
        <div key={use} style={{ paddingBlock: 8 }}>
          <dt>{t(`identity.${use}`)}</dt>
          <dd>
            <span className="t-strong">{on ? t('identity.on') : t('identity.off')}</span>
            <span className="t-quiet" style={{ display: 'block' }}>
              {setByName
                ? t('identity.setBy', { name: setByName, day: formats.day(setAt) })
                : t('identity.setByTemplate', { day: formats.day(setAt) })}
            </span>
            {why && (
              <span style={{ display: 'block' }} dir="auto">
                {why}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

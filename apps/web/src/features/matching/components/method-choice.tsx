import { Radio } from '@mantine/core';
import type { MatchMethod } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const METHODS: readonly MatchMethod[] = ['OPTIMUM', 'FURTHEST_FIRST', 'STABLE', 'BY_HAND'];

/** By which method a draft is computed, each with what it promises. */
export function MethodChoice({
  value,
  onChange,
}: {
  value: MatchMethod;
  onChange: (value: MatchMethod) => void;
}): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <Radio.Group label={t('settings.method')} value={value} onChange={(chosen) => onChange(chosen as MatchMethod)}>
      <div className="t-stack" style={{ '--gap': '8px', marginTop: 8 } as React.CSSProperties}>
        {METHODS.map((method) => (
          <Radio
            key={method}
            value={method}
            label={t(`settings.methods.${method}`)}
            description={t(`settings.methodHelp.${method}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

import { Radio } from '@mantine/core';
import type { DuplicatePersonFieldsFragment, MergeSide } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

type Person = DuplicatePersonFieldsFragment;
type Field = 'name' | 'email' | 'pronouns' | 'locale';

/** Whoever signs in keeps these: nobody else changes them. */
const OWN: readonly Field[] = ['name', 'email', 'pronouns', 'locale'];

export type Sides = Readonly<Record<Field | 'answers', MergeSide>>;

/** What differs between the two is chosen; what is the same is not asked. */
export function MergeChoices({
  keep,
  other,
  sides,
  twiceIn,
  onKeep,
  onSide,
}: {
  keep: Person;
  other: Person;
  sides: Sides;
  /** Cohorts in which both are in the same role. */
  twiceIn: readonly string[];
  onKeep: (id: string) => void;
  onSide: (field: keyof Sides, side: MergeSide) => void;
}): ReactNode {
  const { t } = useTranslation('duplicates');
  const formats = useFormats();
  const values: Record<Field, readonly [string, string]> = {
    name: [keep.displayName, other.displayName],
    email: [keep.email, other.email],
    pronouns: [keep.pronouns ?? '', other.pronouns ?? ''],
    locale: [t(`locales.${keep.locale}`), t(`locales.${other.locale}`)],
  };
  const inOrder = [keep, other].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <>
      {keep.hasAccount || other.hasAccount ? (
        <p style={{ margin: 0 }}>{t('merge.staysSignedIn', { email: keep.email })}</p>
      ) : (
        <Radio.Group label={t('merge.stays')} description={t('merge.staysHelp')} value={keep.id} onChange={onKeep}>
          <Options
            options={inOrder.map(({ id, displayName, email }) => ({ value: id, label: `${displayName}, ${email}` }))}
          />
        </Radio.Group>
      )}
      {(Object.keys(values) as Field[])
        .filter((field) => values[field][0] !== values[field][1] && !(keep.hasAccount && OWN.includes(field)))
        .map((field) => (
          <Radio.Group
            key={field}
            label={t(`merge.fields.${field}`)}
            value={sides[field]}
            onChange={(side) => onSide(field, side as MergeSide)}
          >
            <Options
              options={[
                { value: 'KEEP', label: values[field][0] || t('merge.empty') },
                { value: 'OTHER', label: values[field][1] || t('merge.empty') },
              ]}
            />
          </Radio.Group>
        ))}
      {twiceIn.length > 0 && (
        <Radio.Group
          label={t('merge.answers', { cohorts: formats.list(twiceIn) })}
          description={t('merge.answersHelp')}
          value={sides.answers}
          onChange={(side) => onSide('answers', side as MergeSide)}
        >
          <Options
            options={[
              { value: 'KEEP', label: t('merge.answersOf', { email: keep.email }) },
              { value: 'OTHER', label: t('merge.answersOf', { email: other.email }) },
            ]}
          />
        </Radio.Group>
      )}
    </>
  );
}

function Options({ options }: { options: readonly { value: string; label: string }[] }): ReactNode {
  return (
    <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 10 } as React.CSSProperties}>
      {options.map(({ value, label }) => (
        <Radio key={value} value={value} label={<bdi className="t-user">{label}</bdi>} />
      ))}
    </div>
  );
}

import { NumberInput } from '@mantine/core';
import { PROGRAM_LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps, useAppForm } from '../../../lib/form.js';
import { Preview, SectionEditor } from './section-editor.js';
import type { EditorProps } from './section-editor.js';

/** How much time a week two people must have in common to be matched; 0 asks nothing. */
export function CommonTimeEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const { settings } = editor.program;
  const max = PROGRAM_LIMITS.minimumCommonMinutes;
  const form = useAppForm<{ minimumCommonMinutes: number | string }>(
    { minimumCommonMinutes: settings.minimumCommonMinutes },
    {
      minimumCommonMinutes: (value) =>
        value !== '' && Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) <= max
          ? null
          : t('fields.wrong.number', { min: 0, max }),
    },
  );
  const minimumCommonMinutes = Number(form.values.minimumCommonMinutes) || 0;
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={() => ({ minimumCommonMinutes })}
      preview={<Preview settings={{ ...settings, minimumCommonMinutes }} items={['MINIMUM_COMMON_MINUTES']} />}
    >
      <NumberInput
        min={0}
        max={max}
        step={15}
        allowDecimal={false}
        label={t('fields.commonTime')}
        description={t('fields.commonTimeHelp')}
        {...fieldProps(form, 'minimumCommonMinutes')}
      />
    </SectionEditor>
  );
}

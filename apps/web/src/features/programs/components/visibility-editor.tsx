import { Checkbox } from '@mantine/core';
import type { VisiblePart } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps, useAppForm } from '../../../lib/form.js';
import { Preview, SectionEditor } from './section-editor.js';
import type { EditorProps } from './section-editor.js';

const MENTOR_SEES: readonly VisiblePart[] = ['EMAIL', 'PRONOUNS', 'YEAR', 'SITE', 'SPECIALTIES', 'LANGUAGES', 'GOALS'];
const MENTEE_SEES: readonly VisiblePart[] = ['EMAIL', 'PRONOUNS', 'SITE', 'SPECIALTIES', 'LANGUAGES'];

/** What each of the two sees of the other. */
export function VisibilityEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const { settings } = editor.program;
  const form = useAppForm<{ mentorSees: VisiblePart[]; menteeSees: VisiblePart[] }>(
    { mentorSees: [...settings.visibility.mentorSees], menteeSees: [...settings.visibility.menteeSees] },
    {},
  );
  const visibility = {
    mentorSees: MENTOR_SEES.filter((part) => part === 'EMAIL' || form.values.mentorSees.includes(part)),
    menteeSees: MENTEE_SEES.filter((part) => form.values.menteeSees.includes(part)),
  };
  const group = (name: 'mentorSees' | 'menteeSees', parts: readonly VisiblePart[]): ReactNode => (
    <Checkbox.Group label={t(`fields.${name}`)} {...fieldProps(form, name)}>
      <div className="t-stack" style={{ '--gap': '10px', paddingBlock: 8 } as React.CSSProperties}>
        {parts.map((part) => {
          const always = name === 'mentorSees' && part === 'EMAIL';
          return (
            <Checkbox
              key={part}
              value={part}
              disabled={always}
              label={t(`parts.${part}`)}
              description={always ? t('fields.emailNeeded') : undefined}
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={() => ({ visibility })}
      concernsPeople
      preview={<Preview settings={{ ...settings, visibility }} items={['VISIBILITY']} />}
    >
      {group('mentorSees', MENTOR_SEES)}
      {group('menteeSees', MENTEE_SEES)}
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('fields.alwaysName')}
      </p>
    </SectionEditor>
  );
}

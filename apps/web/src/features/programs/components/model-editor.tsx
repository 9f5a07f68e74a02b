import { NumberInput, Radio } from '@mantine/core';
import type { ProgramModelKind } from '@trellis/api-client';
import { PROGRAM_LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps, useAppForm } from '../../../lib/form.js';
import { Preview, SectionEditor } from './section-editor.js';
import type { EditorProps } from './section-editor.js';

const MODELS = ['PAIR', 'GROUP', 'POD'] as const;
/** What somebody who chooses groups or pods for the first time finds in the fields. */
const USUAL = { mentors: 2, mentees: 4, fewestMentees: 2 };

type ModelFields = {
  kind: ProgramModelKind;
  mentors: number | string;
  mentees: number | string;
  fewestMentees: number | string;
};

/** Pairs, groups or pods, and how many are in one. */
export function ModelEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const { settings } = editor.program;
  const isPair = settings.model.kind === 'PAIR';
  const { kind: stored, ...sizes } = settings.model;
  const within =
    (min: number, max: (values: ModelFields) => number, isAsked: (kind: ProgramModelKind) => boolean) =>
    (value: number | string, values: ModelFields): string | null => {
      if (!isAsked(values.kind)) return null;
      const isRight =
        value !== '' && Number.isInteger(Number(value)) && Number(value) >= min && Number(value) <= max(values);
      return isRight ? null : t('fields.wrong.number', { min, max: max(values) });
    };
  const form = useAppForm<ModelFields>(
    { kind: stored, ...(isPair ? USUAL : { ...sizes, mentors: stored === 'POD' ? sizes.mentors : USUAL.mentors }) },
    {
      mentors: within(
        2,
        () => PROGRAM_LIMITS.podMentors,
        (kind) => kind === 'POD',
      ),
      mentees: within(
        2,
        () => PROGRAM_LIMITS.groupSize,
        (kind) => kind !== 'PAIR',
      ),
      fewestMentees: within(
        1,
        ({ mentees }) => Number(mentees) || 1,
        (kind) => kind !== 'PAIR',
      ),
    },
  );
  const model = modelOf(form.values);
  const { kind } = form.values;
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={(values) => ({ model: modelOf(values) })}
      preview={<Preview settings={{ ...settings, model }} items={['MODEL']} />}
    >
      <Radio.Group label={t('sections.model.title')} {...fieldProps(form, 'kind')}>
        <div className="t-stack" style={{ paddingBlock: 8 }}>
          {MODELS.map((one) => (
            <Radio key={one} value={one} label={t(`model.${one}`)} description={t(`model.${one}Help`)} />
          ))}
        </div>
      </Radio.Group>
      {kind === 'POD' && <Size form={form} name="mentors" min={2} max={PROGRAM_LIMITS.podMentors} />}
      {kind !== 'PAIR' && (
        <>
          <Size form={form} name="mentees" min={2} max={PROGRAM_LIMITS.groupSize} />
          <Size form={form} name="fewestMentees" min={1} max={PROGRAM_LIMITS.groupSize} />
        </>
      )}
    </SectionEditor>
  );
}

function Size({
  form,
  name,
  min,
  max,
}: {
  form: ReturnType<typeof useAppForm<ModelFields>>;
  name: 'mentors' | 'mentees' | 'fewestMentees';
  min: number;
  max: number;
}): ReactNode {
  const { t } = useTranslation('program');
  return (
    <NumberInput
      min={min}
      max={max}
      allowDecimal={false}
      label={t(`model.${name}`)}
      description={t(`model.${name}Help`)}
      {...fieldProps(form, name)}
    />
  );
}

function modelOf({ kind, mentors, mentees, fewestMentees }: ModelFields): {
  kind: ProgramModelKind;
  mentors: number;
  mentees: number;
  fewestMentees: number;
} {
  if (kind === 'PAIR') return { kind, mentors: 1, mentees: 1, fewestMentees: 1 };
  const size = (value: number | string): number => Number(value) || 0;
  return {
    kind,
    mentors: kind === 'POD' ? size(mentors) : 1,
    mentees: size(mentees),
    fewestMentees: size(fewestMentees),
  };
}

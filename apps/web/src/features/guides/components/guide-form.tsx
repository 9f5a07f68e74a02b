import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  type GuideTopic,
  type Locale,
  ProgramGuidesDocument,
  type ProgramGuideFieldsFragment,
  SaveGuideDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';

const TOPICS: readonly GuideTopic[] = [
  'FIRST_MEETING',
  'CAREER',
  'BELONGING',
  'DIFFICULT_MOMENTS',
  'MIDDLE',
  'CLOSE',
  'OTHER',
];
const AUDIENCES = ['BOTH', 'MENTOR', 'MENTEE'] as const;
const PARTS = ['title', 'lead', 'questions', 'helps'] as const;
const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

type Part = (typeof PARTS)[number];
type Field = `${Part}_${'en' | 'fr'}`;
// A type, not an interface: forms take records.
type Values = Record<Field, string> & {
  topic: GuideTopic;
  audience: (typeof AUDIENCES)[number];
  published: boolean;
};

/** A guide of the program, in each of the school's languages; a draft until it is published. */
export function GuideForm({
  programId,
  guide,
  onDone,
}: {
  programId: string;
  guide: ProgramGuideFieldsFragment | undefined;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('guides');
  const announce = useAnnounce();
  const locales = useSchool().school?.locales ?? [];
  const form = useAppForm<Values>(startOf(guide), {});
  const save = useApiMutation(SaveGuideDocument, {
    touches: [ProgramGuidesDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onDone();
    },
  });
  const send = (values: Values): void => {
    const { topic, audience, published } = values;
    const words = Object.fromEntries(
      PARTS.map((part) => [part, { en: values[`${part}_en`], fr: values[`${part}_fr`] }]),
    ) as Record<Part, { en: string; fr: string }>;
    const identity = { programId, id: guide?.id, revision: guide?.revision };
    save.mutate({
      input: { ...identity, ...words, topic, published, audience: audience === 'BOTH' ? null : audience },
    });
  };
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
      <FormProblems
        form={form}
        error={save.error}
        fieldOf={{ GUIDE_EMPTY: 'title_en', GUIDE_INCOMPLETE: 'title_en' }}
      />
      <NativeSelect
        autoFocus
        label={t('form.topic')}
        data={TOPICS.map((value) => ({ value, label: t(`topics.${value}`) }))}
        {...fieldProps(form, 'topic')}
      />
      <NativeSelect
        label={t('form.audience')}
        data={AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        {...fieldProps(form, 'audience')}
      />
      {locales.map((locale) => (
        <Words key={locale} form={form} locale={locale} />
      ))}
      <Checkbox
        id="field-published"
        label={t('form.publish')}
        description={t('form.publishHelp')}
        {...form.getInputProps('published', { type: 'checkbox' })}
      />
      <FormFoot submit={t('form.save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onDone} />
    </form>
  );
}

function Words({ form, locale }: { form: ReturnType<typeof useAppForm<Values>>; locale: Locale }): ReactNode {
  const { t } = useTranslation('guides');
  const language = LANGUAGE[locale];
  return (
    <fieldset className="t-fieldset">
      <legend className="t-strong">{t(`common:languageNames.${locale}`)}</legend>
      <div className="t-stack">
        {PARTS.map((part) => {
          const props = {
            lang: language,
            label: t(`form.${part}`),
            description: t(`form.${part}Help`),
            maxLength: part === 'title' ? LIMITS.shortTextCharacters : LIMITS.longTextCharacters,
            ...fieldProps(form, `${part}_${language}`),
          };
          return part === 'title' ? (
            <TextInput key={part} {...props} />
          ) : (
            <Textarea key={part} autosize minRows={3} {...props} />
          );
        })}
      </div>
    </fieldset>
  );
}

function startOf(guide: ProgramGuideFieldsFragment | undefined): Values {
  return {
    topic: guide?.topic ?? 'OTHER',
    audience: guide?.audience ?? 'BOTH',
    published: guide?.published ?? false,
    title_en: guide?.title.en ?? '',
    title_fr: guide?.title.fr ?? '',
    lead_en: guide?.lead.en ?? '',
    lead_fr: guide?.lead.fr ?? '',
    questions_en: guide?.questions.en ?? '',
    questions_fr: guide?.questions.fr ?? '',
    helps_en: guide?.helps.en ?? '',
    helps_fr: guide?.helps.fr ?? '',
  };
}

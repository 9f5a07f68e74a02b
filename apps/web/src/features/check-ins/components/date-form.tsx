import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { CohortDatesDocument, SaveCheckInDocument, SaveMilestoneDocument } from '@trellis/api-client';
import type { CohortDatesFieldsFragment, Locale, MilestoneAudience } from '@trellis/api-client';
import { CHECK_IN_LIMITS } from '@trellis/contracts';
import { FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';

type Milestone = CohortDatesFieldsFragment['milestones'][number];
type CheckIn = CohortDatesFieldsFragment['checkIns'][number];

// An alias, not an interface: a form wants something that may be indexed.
type Values = {
  name_en: string;
  name_fr: string;
  text_en: string;
  text_fr: string;
  day: string;
  audience: MilestoneAudience;
};

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;
const AUDIENCES: readonly MilestoneAudience[] = ['BOTH', 'MENTEES', 'MENTORS'];

/** One date on the calendar, in each language of the school. */
export function DateForm({
  cohortId,
  kind,
  date,
  onDone,
}: {
  cohortId: string;
  kind: 'milestone' | 'checkIn';
  date: Milestone | CheckIn | undefined;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('checkIns');
  const announce = useAnnounce();
  const filled = useFilled();
  const locales = useSchool().school?.locales ?? [];
  const form = useAppForm<Values>(startOf(date), { day: filled(t('form.day')) });
  const options = {
    touches: [CohortDatesDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onDone();
    },
  };
  const milestone = useApiMutation(SaveMilestoneDocument, options);
  const checkIn = useApiMutation(SaveCheckInDocument, options);
  const send = ({ name_en: en, name_fr: fr, text_en: textEn, text_fr: textFr, day, audience }: Values): void => {
    const named = { cohortId, id: date?.id, name: { en, fr } };
    if (kind === 'checkIn') return checkIn.mutate({ input: { ...named, opensOn: day } });
    milestone.mutate({ input: { ...named, text: { en: textEn, fr: textFr }, onDay: day, audience } });
  };
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={milestone.error ?? checkIn.error} fieldOf={{ COHORT_DATE_OUTSIDE: 'day' }} />
      {locales.map((locale, index) => (
        <Words key={locale} form={form} locale={locale} withText={kind === 'milestone'} first={index === 0} />
      ))}
      <TextInput type="date" label={t('form.day')} {...fieldProps(form, 'day')} />
      {kind === 'milestone' && (
        <NativeSelect
          label={t('form.audience')}
          data={AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
          {...fieldProps(form, 'audience')}
        />
      )}
      <FormFoot
        submit={t('form.save')}
        busy={milestone.isPending || checkIn.isPending}
        cancel={t('common:cancel')}
        onCancel={onDone}
      />
    </form>
  );
}

function Words({
  form,
  locale,
  withText,
  first,
}: {
  form: ReturnType<typeof useAppForm<Values>>;
  locale: Locale;
  withText: boolean;
  first: boolean;
}): ReactNode {
  const { t } = useTranslation('checkIns');
  const lang = LANGUAGE[locale];
  const language = t(`common:languageNames.${locale}`);
  return (
    <>
      <TextInput
        autoFocus={first}
        lang={lang}
        label={t('form.name', { language })}
        maxLength={CHECK_IN_LIMITS.nameCharacters}
        {...fieldProps(form, `name_${lang}`)}
      />
      {withText && (
        <Textarea
          autosize
          lang={lang}
          label={t('form.text', { language })}
          maxLength={CHECK_IN_LIMITS.textCharacters}
          {...fieldProps(form, `text_${lang}`)}
        />
      )}
    </>
  );
}

function startOf(date: Milestone | CheckIn | undefined): Values {
  const milestone = date && 'onDay' in date ? date : undefined;
  const checkIn = date && 'opensOn' in date ? date : undefined;
  return {
    ...{ name_en: date?.name.en ?? '', name_fr: date?.name.fr ?? '' },
    ...{ text_en: milestone?.text.en ?? '', text_fr: milestone?.text.fr ?? '' },
    day: milestone?.onDay ?? checkIn?.opensOn ?? '',
    audience: milestone?.audience ?? 'BOTH',
  };
}

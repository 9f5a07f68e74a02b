import { Button, NumberInput, TextInput } from '@mantine/core';
import { CohortShortlistsDocument, PrepareShortlistsDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';

type Values = {
  mentors: number | string;
  chooseBy: string;
  answerDays: number | string;
};

/** What a round needs: how long lists are, and the two times. */
export function ShortlistForm({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('shortlists');
  const prepare = useApiMutation(PrepareShortlistsDocument, { touches: [CohortShortlistsDocument] });
  const within = (most: number) => (value: number | string) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
      ? null
      : t('form.wrongNumber', { most });
  const form = useAppForm<Values>(
    { mentors: 3, chooseBy: '', answerDays: 7 },
    {
      mentors: within(LIMITS.shortlistMentors),
      chooseBy: (value) => (value ? null : t('form.needDay')),
      answerDays: within(LIMITS.shortlistAnswerDays),
    },
  );
  const send = ({ mentors, chooseBy, answerDays }: Values): void =>
    prepare.mutate({ input: { cohortId, mentors: Number(mentors), chooseBy, answerDays: Number(answerDays) } });
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={prepare.error} fieldOf={{ SHORTLIST_DAY: 'chooseBy' }} />
      <NumberInput
        required
        min={1}
        max={LIMITS.shortlistMentors}
        clampBehavior="none"
        allowDecimal={false}
        label={<FieldLabel>{t('form.mentors')}</FieldLabel>}
        description={t('form.mentorsHelp', { most: LIMITS.shortlistMentors })}
        {...fieldProps(form, 'mentors')}
      />
      <TextInput
        required
        type="date"
        label={<FieldLabel>{t('form.chooseBy')}</FieldLabel>}
        description={t('form.chooseByHelp')}
        {...fieldProps(form, 'chooseBy')}
      />
      <NumberInput
        required
        min={1}
        max={LIMITS.shortlistAnswerDays}
        clampBehavior="none"
        allowDecimal={false}
        label={<FieldLabel>{t('form.answerDays')}</FieldLabel>}
        description={t('form.answerDaysHelp', { most: LIMITS.shortlistAnswerDays })}
        {...fieldProps(form, 'answerDays')}
      />
      <div>
        <Button type="submit" variant="default" loading={prepare.isPending}>
          {t('form.submit')}
        </Button>
        <p className="t-quiet t-small" style={{ marginBlockEnd: 0 }}>
          {t('form.submitHelp')}
        </p>
      </div>
    </form>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { MentorRulesDocument, SaveMentorRulesDocument } from '@trellis/api-client';
import type { Locale, MentorRulesFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';
import { type RulesValues, rulesInput, rulesValues } from '../hooks/rules-values.js';
import { RecruitmentPanel } from './recruitment-panel.js';
import { TrainingFields, WordingFields } from './rules-fields.js';

/** What a program asks of its mentors. */
export function MentorRulesPage(): ReactNode {
  const { t } = useTranslation('appointments');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId/mentors' });
  const { school, may } = useSchool();
  const query = useApiQuery(MentorRulesDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || !school) return <LoadingState label={t('common:loading')} />;
  const { mentorRules } = query.data.program;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <p className="t-prose" style={{ margin: 0 }}>
        {t('rules.lead')}
      </p>
      <RulesForm
        key={mentorRules.revision}
        programId={programId}
        rules={mentorRules}
        locales={school.locales}
        mayEdit={may('program.configure', programId)}
      />
      {may('registration.manage', programId) && <RecruitmentPanel programId={programId} locales={school.locales} />}
    </div>
  );
}

function RulesForm({
  programId,
  rules,
  locales,
  mayEdit,
}: {
  programId: string;
  rules: MentorRulesFieldsFragment;
  locales: readonly Locale[];
  mayEdit: boolean;
}): ReactNode {
  const { t } = useTranslation('appointments');
  const announce = useAnnounce();
  const form = useAppForm<RulesValues>(rulesValues(rules), {
    trainings: (trainings) =>
      trainings.every(({ en, fr }) => en.trim() !== '' || fr.trim() !== '') ? null : t('rules.trainingUnnamed'),
  });
  const save = useApiMutation(SaveMentorRulesDocument, { onSuccess: () => announce(t('rules.saved')) });
  const send = (values: RulesValues): void =>
    save.mutate({ input: { programId, revision: rules.revision, ...rulesInput(values) } });
  return (
    <form noValidate onSubmit={form.onSubmit(send)}>
      <fieldset
        disabled={!mayEdit}
        aria-label={t('rules.title')}
        className="t-stack"
        style={{ '--gap': '24px', border: 0, margin: 0, padding: 0, minInlineSize: 0 } as React.CSSProperties}
      >
        <FormProblems
          form={form}
          error={save.error}
          fieldOf={{ TRAINING_LINK_INVALID: 'trainings', TRAININGS_LIMIT: 'trainings' }}
        />
        <Switches form={form} />
        {form.values.attested && <WordingFields form={form} locales={locales} version={rules.wordingVersion} />}
        <TrainingFields form={form} locales={locales} />
        {mayEdit && (
          <div>
            <Button type="submit" loading={save.isPending}>
              {t('common:save')}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}

function Switches({ form }: { form: ReturnType<typeof useAppForm<RulesValues>> }): ReactNode {
  const { t } = useTranslation('appointments');
  return (
    <Panel title={t('rules.decision')}>
      <div className="t-stack">
        {(['appointed', 'attested', 'holdsMatching'] as const).map((name) => (
          <Checkbox
            key={name}
            label={t(`rules.${name}`)}
            description={t(`rules.${name}Help`)}
            {...form.getInputProps(name, { type: 'checkbox' })}
          />
        ))}
        {form.values.holdsMatching && <Notice tone="attention">{t('rules.holdsWarning')}</Notice>}
      </div>
    </Panel>
  );
}

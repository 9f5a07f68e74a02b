import { Button, Textarea, TextInput } from '@mantine/core';
import { CharterDocument, SaveCharterDocument } from '@trellis/api-client';
import type { CharterQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FormProblems, fieldProps, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { IdentitySwitchList } from './identity-switch-list.js';

type Charter = CharterQuery['program']['charter'];
const TEXTS = ['purpose', 'evidence', 'consulted', 'legalBasis'] as const;
const FIELD_OF = {
  PURPOSE: 'purpose',
  EVIDENCE: 'evidence',
  CONSULTED: 'consulted',
  LEGAL_BASIS: 'legalBasis',
  REVIEWER: 'reviewer',
  REVIEW_ON: 'reviewOn',
} as const;

/** Why the program exists and who answers for it. Needed before a cohort opens. */
export function CharterPage(): ReactNode {
  const { t } = useTranslation('program');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  const slug = useSchoolSlug();
  const query = useApiQuery(CharterDocument, { id: programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { charter, identitySwitches } = query.data.program;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <Panel title={t('charter.title')}>
        <CharterForm key={charter.revision} programId={programId} charter={charter} />
      </Panel>
      <Panel title={t('identity.title')}>
        <div className="t-stack">
          <p className="t-quiet t-prose" style={{ margin: 0 }}>
            {t('charter.switches')}
          </p>
          <IdentitySwitchList switches={identitySwitches} />
        </div>
      </Panel>
      <Panel title={t('assessment.title')}>
        <div className="t-stack">
          <p className="t-quiet t-prose" style={{ margin: 0 }}>
            {t('assessment.lead')}
          </p>
          <div>
            <LinkButton
              variant="default"
              to="/s/$slug/programs/$programId/privacy-assessment"
              params={{ slug, programId }}
            >
              {t('assessment.open')}
            </LinkButton>
          </div>
        </div>
      </Panel>
    </div>
  );
}

function CharterForm({ programId, charter }: { programId: string; charter: Charter }): ReactNode {
  const { t } = useTranslation('program');
  const { may } = useSchool();
  const announce = useAnnounce();
  const form = useAppForm(
    {
      purpose: charter.purpose,
      evidence: charter.evidence,
      consulted: charter.consulted,
      legalBasis: charter.legalBasis,
      reviewer: charter.reviewer,
      reviewOn: charter.reviewOn ?? '',
    },
    {},
  );
  const save = useApiMutation(SaveCharterDocument, { onSuccess: () => announce(t('common:saved')) });
  const readOnly = !may('program.configure', programId);
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit((values) =>
        save.mutate({
          input: { programId, revision: charter.revision, ...values, reviewOn: values.reviewOn || null },
        }),
      )}
    >
      <p style={{ margin: 0 }}>{t('charter.lead')}</p>
      <CharterState charter={charter} />
      <FormProblems form={form} error={save.error} />
      {TEXTS.map((name) => (
        <Textarea
          key={name}
          autosize
          minRows={3}
          dir="auto"
          readOnly={readOnly}
          maxLength={LIMITS.charterCharacters}
          label={t(`charter.${name}`)}
          description={t(`charter.${name}Help`)}
          {...fieldProps(form, name)}
        />
      ))}
      <TextInput
        dir="auto"
        readOnly={readOnly}
        maxLength={LIMITS.nameCharacters}
        label={t('charter.reviewer')}
        description={t('charter.reviewerHelp')}
        {...fieldProps(form, 'reviewer')}
      />
      <TextInput
        type="date"
        readOnly={readOnly}
        label={t('charter.reviewOn')}
        description={t('charter.reviewOnHelp')}
        {...fieldProps(form, 'reviewOn')}
      />
      {!readOnly && (
        <div>
          <Button type="submit" loading={save.isPending}>
            {t('charter.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What is still to be written, each with the way to its field; and who wrote last. */
function CharterState({ charter }: { charter: Charter }): ReactNode {
  const { t } = useTranslation('program');
  const formats = useFormats();
  const { missing, changedByName, changedAt } = charter;
  return (
    <>
      {missing.length === 0 ? (
        <Notice tone="success">{t('charter.complete')}</Notice>
      ) : (
        <Notice tone="attention" title={t('charter.missing', { count: missing.length })}>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {missing.map((part) => (
              <li key={part}>
                <a className="t-link" href={`#field-${FIELD_OF[part]}`}>
                  {t(`charter.${FIELD_OF[part]}`)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {changedAt && (
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {changedByName
            ? t('charter.changedBy', { name: changedByName, day: formats.day(changedAt) })
            : t('charter.fromTemplate', { day: formats.day(changedAt) })}
        </p>
      )}
    </>
  );
}

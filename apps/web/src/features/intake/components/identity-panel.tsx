import type { MyIntakeFieldsFragment } from '@trellis/api-client';
import { DataTable, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { AnswerRow } from './answer-list.js';

/** Identity answers, in three states that cost nothing. */
export function IdentityPanel({ intake }: { intake: MyIntakeFieldsFragment }): ReactNode {
  const { t } = useTranslation('intake');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('identity')}>
      <p className="t-quiet t-prose" style={{ marginBlockStart: 0 }}>
        {intake.identity.length === 0 ? t('identityEmpty') : t('identityText')}
      </p>
      <dl className="t-answers">
        {intake.identity.map((answer) => (
          <AnswerRow
            key={answer.itemId}
            answer={{ ...answer, editable: true, editedByMe: false }}
            enrolmentId={intake.enrolmentId}
          />
        ))}
      </dl>
      <Link
        className="t-link"
        to="/s/$slug/mine/$enrolmentId/identity"
        params={{ slug, enrolmentId: intake.enrolmentId }}
      >
        {t('toIdentity')}
      </Link>
    </Panel>
  );
}

/** Each use of the identity answers, as the audit has it. */
export function IdentityUses({ intake }: { intake: MyIntakeFieldsFragment }): ReactNode {
  const { t } = useTranslation('intake');
  const formats = useFormats();
  return (
    <Panel title={t('uses')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {intake.identityUses.length === 0 ? t('usesEmpty') : t('usesText')}
      </p>
      {intake.identityUses.length > 0 && (
        <DataTable<MyIntakeFieldsFragment['identityUses'][number]>
          label={t('uses')}
          rows={intake.identityUses}
          rowKey={(use) => `${use.at}-${use.purpose}-${use.by}`}
          columns={[
            { key: 'when', label: t('use.when'), render: (use) => formats.moment(use.at) },
            { key: 'purpose', label: t('use.purpose'), render: (use) => use.purpose },
            { key: 'by', label: t('use.by'), render: (use) => use.by },
          ]}
        />
      )}
    </Panel>
  );
}

import { NativeSelect } from '@mantine/core';
import { IdentityTaxonomyDocument, NameIdentityStewardDocument, SchoolStaffDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import type { Dimension } from '../hooks/taxonomy-words.js';

const RUNS: readonly string[] = ['ADMINISTRATOR', 'COORDINATOR'];

/** Who says yes to the words of this dimension before anybody reads them. */
export function StewardPanel({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const formats = useFormats();
  const announce = useAnnounce();
  const staff = useApiQuery(SchoolStaffDocument, {}).data?.school.staff ?? [];
  const name = useApiMutation(NameIdentityStewardDocument, {
    touches: [IdentityTaxonomyDocument],
    onSuccess: () => announce(t('steward.saved')),
  });
  const { steward, approvedAt } = dimension;
  const people = staff.filter(({ roles, programRoles }) =>
    [...roles, ...programRoles.flatMap((one) => one.roles)].some((role) => RUNS.includes(role)),
  );
  const known = steward && !people.some(({ id }) => id === steward.id) ? [steward] : [];
  return (
    <Panel title={t('steward.title')}>
      <div className="t-stack">
        <FailureNotice error={name.error} />
        <NativeSelect
          label={t('steward.who')}
          description={t('steward.help')}
          data={[
            { value: '', label: t('steward.nobody') },
            ...[...known, ...people].map((person) => ({ value: person.id, label: person.displayName })),
          ]}
          // What was chosen stands there at once; what the service says comes after.
          value={(name.isPending ? name.variables.memberId : steward?.id) ?? ''}
          onChange={(event) => name.mutate({ dimensionId: dimension.id, memberId: event.currentTarget.value || null })}
        />
        {approvedAt && (
          <p className="t-quiet t-small" style={{ margin: 0 }}>
            {t('steward.approvedAt', { when: formats.day(approvedAt) })}
          </p>
        )}
      </div>
    </Panel>
  );
}

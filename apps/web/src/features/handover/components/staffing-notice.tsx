import { StaffingDocument } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** As long as fewer than two people can act, in the school or in a program under way. */
export function StaffingNotice(): ReactNode {
  const { t } = useTranslation('handover');
  const slug = useSchoolSlug();
  const staffing = useApiQuery(StaffingDocument, {}).data?.school.staffing;
  if (!staffing || staffing.enough) return null;
  const schoolIsShort = staffing.school < staffing.needed;
  return (
    <Notice tone="attention" title={t('staffing.title')}>
      <p style={{ margin: '0 0 8px' }}>
        {schoolIsShort
          ? t('staffing.school')
          : t('staffing.programs', { programs: staffing.short.map(({ name }) => name).join(', ') })}
      </p>
      <LinkButton to="/s/$slug/people" params={{ slug }} variant="default" size="sm">
        {t('staffing.do')}
      </LinkButton>
    </Notice>
  );
}

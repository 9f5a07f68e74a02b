import { AffinityGroupsDocument } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The way to the groups one is in: a mail about them leads to the first page and names none. Nothing for whoever is in none. */
export function OwnGroups(): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const groups = useApiQuery(AffinityGroupsDocument, {}).data?.affinityGroups ?? [];
  const own = groups.filter(({ joined, mine }) => joined || mine);
  if (own.length === 0) return null;
  return (
    <Panel title={t('groups.own')}>
      <ul className="t-plain">
        {own.map(({ id, name }) => (
          <li key={id}>
            <Link className="t-link" to="/s/$slug/groups/$groupId" params={{ slug, groupId: id }} dir="auto">
              {localized(name, language)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

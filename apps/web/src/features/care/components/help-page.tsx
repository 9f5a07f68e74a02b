import { Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { CarePage } from './care-page.js';
import { CrisisLines } from './crisis-lines.js';
import { useOwnMatches } from './use-own-matches.js';
import { OwnConcernsList, OwnSupportList } from './own-lists.js';

/** Something is wrong, or somebody needs help: every way there is, without having to know which. */
export function HelpPage(): ReactNode {
  const { t } = useTranslation('care');
  const slug = useSchoolSlug();
  return (
    <CarePage title={t('help.title')} lead={t('help.lead')} back="home">
      <CrisisLines />
      <Matches />
      <Panel title={t('concern.title')}>
        <p style={{ marginBlockStart: 0 }}>{t('concern.text')}</p>
        <LinkButton to="/s/$slug/help/concern" params={{ slug }}>
          {t('concern.open')}
        </LinkButton>
      </Panel>
      <OwnSupportList />
      <OwnConcernsList />
    </CarePage>
  );
}

/** Support and a pause belong to a match: the way to each of one's own. */
function Matches(): ReactNode {
  const { t } = useTranslation('care');
  const slug = useSchoolSlug();
  const own = useOwnMatches();
  if (own.length === 0) return null;
  return (
    <Panel title={t('help.matches')}>
      <p style={{ marginBlockStart: 0 }}>{t('help.matchesText')}</p>
      <ul className="t-plain">
        {own.map(({ id, name }) => (
          <li key={id}>
            <Link className="t-link" to="/s/$slug/matches/$mentorshipId/support" params={{ slug, mentorshipId: id }}>
              {t('help.match', { name })}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

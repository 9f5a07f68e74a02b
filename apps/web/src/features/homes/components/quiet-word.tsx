import { Button } from '@mantine/core';
import { MyPaceDocument, SayInTouchDocument } from '@trellis/api-client';
import { Notice, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** For a mentor, when it has been quiet: what helps, and one press for those who talk elsewhere. Nothing while there is nothing to say. */
export function QuietWord({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const params = { slug: useSchoolSlug(), mentorshipId };
  const query = useApiQuery(MyPaceDocument, { mentorshipId });
  const [said, setSaid] = useState(false);
  const say = useApiMutation(SayInTouchDocument, { onSuccess: () => setSaid(true) });
  const since = query.data?.myPace.quietSince;
  if (said) return <Thanks />;
  if (!since) return null;
  return (
    <Panel title={t('quiet.title')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('quiet.text', { day: formats.day(since) })}</p>
        <FailureNotice error={say.error} />
        <div className="t-row">
          <LinkButton to="/s/$slug/matches/$mentorshipId/messages" params={params}>
            {t('quiet.write')}
          </LinkButton>
          <LinkButton variant="default" to="/s/$slug/matches/$mentorshipId/meetings" params={params}>
            {t('quiet.offer')}
          </LinkButton>
          <Button variant="default" loading={say.isPending} onClick={() => say.mutate({ mentorshipId })}>
            {t('quiet.elsewhere')}
          </Button>
          <LinkButton variant="subtle" to="/s/$slug/matches/$mentorshipId/support" params={params}>
            {t('quiet.advice')}
          </LinkButton>
        </div>
      </div>
    </Panel>
  );
}

/** On a mentor's home: in which of their mentorships it has been quiet, and the way to what helps there. */
export function QuietNote({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const params = { slug: useSchoolSlug(), mentorshipId };
  const since = useApiQuery(MyPaceDocument, { mentorshipId }).data?.myPace.quietSince;
  if (!since) return null;
  return (
    <Notice>
      {t('quiet.since', { day: formats.day(since) })}{' '}
      <Link className="t-link" to="/s/$slug/matches/$mentorshipId" params={params}>
        {t('quiet.helps')}
      </Link>
    </Notice>
  );
}

/** Takes the place of what was pressed, and the focus with it. */
function Thanks(): ReactNode {
  const { t } = useTranslation('homes');
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <p ref={words} tabIndex={-1} className="t-panel" style={{ margin: 0 }}>
      {t('quiet.thanks')}
    </p>
  );
}

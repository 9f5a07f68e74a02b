import { Button } from '@mantine/core';
import { MyEnrolmentsDocument, MyMeetingsDocument, SayMeetingDocument } from '@trellis/api-client';
import type { MeetingFieldsFragment } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/**
 * The meetings of one mentorship, as far as something is to be known or done: one that is over and nobody has said whether it
 * took place, times that are offered, the next one. Nothing where there is none of these.
 */
export function NextMeeting({ mentorshipId, names }: { mentorshipId: string; names: readonly string[] }): ReactNode {
  const { t } = useTranslation(['homes', 'meetings']);
  const formats = useFormats();
  const slug = useSchoolSlug();
  const meetings = useApiQuery(MyMeetingsDocument, { mentorshipId }).data?.myMeetings;
  if (!meetings) return null;
  const { unsaid, toCome, proposed } = meetings;
  const [over] = unsaid;
  const [next] = toCome;
  const isOffered = proposed.some(({ proposedByMe }) => !proposedByMe);
  if (!over && !next && !isOffered) return null;
  const title = over ? t('meetings:unsaid.title') : next ? t('meeting.next') : t('meetings:offered.theirs');
  return (
    <Panel title={title} titleId={titleOf(mentorshipId)}>
      <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
        {over && <Over key={over.id} meeting={over} mentorshipId={mentorshipId} names={names} />}
        {next && (
          <div>
            {over && <div className="t-quiet t-small">{t('meeting.next')}</div>}
            <When meeting={next} names={names} />
          </div>
        )}
        <Link className="t-link" to="/s/$slug/matches/$mentorshipId/meetings" params={{ slug, mentorshipId }}>
          {isOffered
            ? t('meeting.choose', { names: formats.list(names) })
            : unsaid.length > 1
              ? t('meeting.more', { count: unsaid.length - 1 })
              : t('meeting.all')}
        </Link>
      </div>
    </Panel>
  );
}

const titleOf = (mentorshipId: string): string => `meeting-${mentorshipId}`;

/** One tap says it; what was otherwise is corrected among the meetings. */
function Over({
  meeting,
  mentorshipId,
  names,
}: {
  meeting: MeetingFieldsFragment;
  mentorshipId: string;
  names: readonly string[];
}): ReactNode {
  const { t } = useTranslation(['homes', 'meetings']);
  const announce = useAnnounce();
  const say = useApiMutation(SayMeetingDocument, {
    // What was held counts towards what the program asks, which stands here as well.
    touches: [MyMeetingsDocument, MyEnrolmentsDocument],
    onSuccess: () => {
      announce(t('meetings:unsaid.said'));
      // The button is gone: the keyboard goes on where it was, if the card still has something to say.
      document.getElementById(titleOf(mentorshipId))?.focus();
    },
  });
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <FailureNotice error={say.error} />
      <When meeting={meeting} names={names} />
      <div className="t-row">
        {[true, false].map((tookPlace) => (
          <Button
            key={String(tookPlace)}
            size="sm"
            variant={tookPlace ? 'filled' : 'default'}
            disabled={say.isPending}
            onClick={() => say.mutate({ input: { id: meeting.id, tookPlace } })}
          >
            {tookPlace ? t('meetings:states.HELD') : t('meetings:states.NOT_HELD')}
          </Button>
        ))}
      </div>
    </div>
  );
}

function When({ meeting, names }: { meeting: MeetingFieldsFragment; names: readonly string[] }): ReactNode {
  const { t } = useTranslation(['homes', 'meetings']);
  const formats = useFormats();
  const { startsAt, minutes, format } = meeting;
  return (
    <>
      {startsAt && <div className="t-strong">{formats.moment(startsAt)}</div>}
      <div className="t-quiet t-small" dir="auto">
        {[
          t('meeting.with', { names: formats.list(names) }),
          t('meetings:minutes', { count: minutes }),
          t(`meetings:formats.${format}`),
        ].join(' · ')}
      </div>
    </>
  );
}

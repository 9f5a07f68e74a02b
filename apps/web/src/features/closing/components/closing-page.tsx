import { MyClosingDocument } from '@trellis/api-client';
import type { MyClosingFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel, UserText } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { AskToClose, EndEarly } from './closing-ways.js';
import { LookBackForm } from './look-back-form.js';

/** Looking back on a mentorship, and bringing it to its end. */
export function ClosingPage(): ReactNode {
  const { t } = useTranslation(['closing', 'common']);
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId/closing' });
  const query = useApiQuery(MyClosingDocument, { mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const closing = query.data.myClosing;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 760 } as React.CSSProperties}>
      <WhereItStands closing={closing} />
      <Facts closing={closing} />
      <Shown others={closing.others} />
      <Panel title={t('own.title')}>
        <LookBackForm closing={closing} />
      </Panel>
      {closing.hasPapers && <Certificates closing={closing} />}
      <AskToClose closing={closing} />
      {closing.canEnd && <EndEarly mentorshipId={mentorshipId} />}
    </div>
  );
}

function WhereItStands({ closing: { state, isNear } }: { closing: MyClosingFieldsFragment }): ReactNode {
  const { t } = useTranslation('closing');
  if (state === 'COMPLETED')
    return (
      <Notice tone="success" title={t('completed')}>
        {t('completedText')}
      </Notice>
    );
  if (state === 'ENDED') return <Notice title={t('ended')}>{t('endedText')}</Notice>;
  return <p style={{ margin: 0 }}>{t(isNear ? 'near' : 'lead')}</p>;
}

/** What was done together, in plain facts. */
function Facts({ closing }: { closing: MyClosingFieldsFragment }): ReactNode {
  const { t } = useTranslation('closing');
  const formats = useFormats();
  const { since, until, meetings, minutes, goalsReached } = closing;
  return (
    <Panel title={t('facts.title')}>
      <dl className="t-answers">
        <div>
          <dt>{t('facts.span')}</dt>
          <dd>
            {until
              ? t('facts.fromTo', { from: formats.day(since), to: formats.day(until) })
              : t('facts.since', { from: formats.day(since) })}
          </dd>
        </div>
        <div>
          <dt>{t('facts.meetings')}</dt>
          <dd>
            {meetings === 0
              ? t('facts.noMeetings')
              : t('facts.held', { count: meetings, hours: formats.number(Math.round((minutes / 60) * 100) / 100) })}
          </dd>
        </div>
        {goalsReached.length > 0 && (
          <div>
            <dt>{t('facts.goals')}</dt>
            <dd>
              <ul style={{ margin: 0, paddingInlineStart: 20 }}>
                {goalsReached.map((goal) => (
                  <li key={goal}>
                    <UserText>{goal}</UserText>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}

function Shown({ others }: { others: MyClosingFieldsFragment['others'] }): ReactNode {
  const { t } = useTranslation('closing');
  return others.map(({ name, takeAlong, thanks }) => (
    <Panel key={name} title={t('shownBy', { name })}>
      <div className="t-stack">
        {takeAlong && <UserText block>{takeAlong}</UserText>}
        {thanks && <UserText block>{thanks}</UserText>}
      </div>
    </Panel>
  ));
}

/** For oneself, or for whomever one wants to show it to: they say nothing of with whom, or for whom the program is. */
function Certificates({ closing: { role, enrolmentId } }: { closing: MyClosingFieldsFragment }): ReactNode {
  const { t } = useTranslation('closing');
  const { slug } = useParams({ from: '/s/$slug/matches/$mentorshipId/closing' });
  const files = `/s/${slug}/files`;
  const papers =
    role === 'MENTOR'
      ? ([
          ['hours', `${files}/mentoring/${enrolmentId}/certificate.pdf`],
          ['record', `${files}/mentoring/record.pdf`],
        ] as const)
      : ([['takingPart', `${files}/taking-part/${enrolmentId}/certificate.pdf`]] as const);
  return (
    <Panel title={t('papers.title')}>
      <p style={{ marginBlockStart: 0 }}>{t('papers.text')}</p>
      <ul className="t-plain">
        {papers.map(([paper, href]) => (
          <li key={paper}>
            <a className="t-link" href={href} download>
              {t(`papers.${paper}`)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

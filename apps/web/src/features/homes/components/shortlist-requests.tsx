import { Button } from '@mantine/core';
import { AnswerShortlistRequestDocument, MyShortlistRequestsDocument } from '@trellis/api-client';
import type { MyShortlistRequestFieldsFragment } from '@trellis/api-client';
import { Notice, Panel, PersonLine, UserText, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useListedDetails } from './listed-mentor.js';

type Request = MyShortlistRequestFieldsFragment;

/** For a mentor: who chose them, one panel each; nothing where nobody did. */
export function ShortlistRequests(): ReactNode {
  const requests = useApiQuery(MyShortlistRequestsDocument, {}).data?.myShortlistRequests ?? [];
  return requests.map((request) => <ShortlistRequest key={request.listId} request={request} />);
}

function ShortlistRequest({ request }: { request: Request }): ReactNode {
  const { t } = useTranslation('shortlists');
  const formats = useFormats();
  const announce = useAnnounce();
  const details = useListedDetails();
  const answer = useApiMutation(AnswerShortlistRequestDocument, {
    touches: [MyShortlistRequestsDocument],
    onSuccess: () => announce(t('requests.answered')),
  });
  const { listId, enrolmentId, cohortName: cohort, mentee, menteeGoals } = request;
  const name = mentee.displayName;
  const send = (accept: boolean): void => answer.mutate({ input: { listId, enrolmentId, accept } });
  if (request.accepted) return <Notice>{t('requests.accepted', { name })}</Notice>;
  return (
    <Panel title={t('requests.title')}>
      <div className="t-stack">
        <p className="t-prose" style={{ margin: 0 }} dir="auto">
          {t('requests.text', { name, cohort })}
        </p>
        <PersonLine name={name} detail={details(mentee)} />
        {menteeGoals.length > 0 && (
          <div>
            <p className="t-quiet" style={{ margin: 0 }}>
              {t('requests.goals')}
            </p>
            <UserText block>{menteeGoals.join('\n')}</UserText>
          </div>
        )}
        {request.answerBy && (
          <p className="t-prose">{t('requests.until', { when: formats.moment(request.answerBy) })}</p>
        )}
        <FailureNotice error={answer.error} />
        <div className="t-row">
          <Button loading={answer.isPending} aria-label={t('requests.yesOf', { name })} onClick={() => send(true)}>
            {t('requests.yes')}
          </Button>
          <Button
            variant="default"
            disabled={answer.isPending}
            aria-label={t('requests.noOf', { name })}
            onClick={() => send(false)}
          >
            {t('requests.no')}
          </Button>
        </div>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('requests.noHelp')}
        </p>
      </div>
    </Panel>
  );
}

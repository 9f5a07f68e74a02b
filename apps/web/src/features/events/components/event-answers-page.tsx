import {
  type EventAnswerFieldsFragment,
  EventAnswersDocument,
  type EventAnswerState,
  EventDocument,
  MarkEventNeedsMetDocument,
} from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel, ProgressLine, UserText } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';
import { useSchoolSlug } from '../../../lib/school.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { useEventTimes } from '../hooks/use-event-times.js';

type Answer = EventAnswerFieldsFragment;

/** Who said what to an event, and what they need in order to come. */
export function EventAnswersPage(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/answers' });
  const event = useApiQuery(EventDocument, { id: eventId });
  const answers = useApiQuery(EventAnswersDocument, { id: eventId });
  const error = event.error ?? answers.error;
  if (error)
    return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), answers.refetch()])} />;
  if (!event.data || !answers.data) return <LoadingState label={t('common:loading')} />;
  return <Answers event={event.data.event} answers={answers.data.eventAnswers} />;
}

function Answers({ event, answers }: { event: ManagedEvent; answers: readonly Answer[] }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('answers.title')}
        lead={`${localized(event.title, language)}, ${times.span(event)}`}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId" params={{ slug, eventId: event.id }} dir="auto">
            {localized(event.title, language)}
          </Link>
        }
      />
      <Places event={event} />
      {answers.length === 0 ? (
        <EmptyState title={t('answers.none')}>{t('answers.noneText')}</EmptyState>
      ) : (
        <div className="t-two">
          <div className="t-stack">
            {LISTS.map((state) => (
              <AnswerList key={state} state={state} answers={answers.filter((answer) => answer.state === state)} />
            ))}
          </div>
          <Needs event={event} answers={answers.filter(({ needs }) => needs !== null)} />
        </div>
      )}
    </div>
  );
}

/** In the order in which those who look after it need them; lapsed offers stand with those who do not come. */
const LISTS: readonly EventAnswerState[] = ['COMING', 'OFFERED', 'WAITING', 'NOT_COMING', 'LAPSED'];

function Places({ event: { capacity, counts } }: { event: ManagedEvent }): ReactNode {
  const { t } = useTranslation('events');
  const taken = counts.coming + counts.guests;
  const kept = counts.offered > 0 ? [t('answers.kept', { count: counts.offered })] : [];
  if (capacity === null) return <p style={{ margin: 0 }}>{t('answers.taken', { count: taken })}</p>;
  return (
    <ProgressLine
      label={t('answers.places')}
      value={[t('answers.takenOf', { count: taken, capacity }), ...kept].join(', ')}
      done={taken}
      total={capacity}
    />
  );
}

function AnswerList({ state, answers }: { state: EventAnswerState; answers: readonly Answer[] }): ReactNode {
  const { t } = useTranslation('events');
  const formats = useFormats();
  if (answers.length === 0) return null;
  const detailOf = ({ guests, answerBy, saidAt }: Answer): string =>
    [
      guests > 0 ? t('answers.guests', { count: guests }) : null,
      state === 'OFFERED' && answerBy ? t('answers.until', { until: formats.moment(answerBy) }) : null,
      state === 'WAITING' ? t('answers.since', { when: formats.moment(saidAt) }) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  const List = state === 'WAITING' ? 'ol' : 'ul';
  return (
    <Panel title={t(`answers.lists.${state}`, { count: answers.length })}>
      <List className={state === 'WAITING' ? 't-line-up' : 't-plain'}>
        {answers.map((answer) => (
          <li key={answer.memberId} style={{ paddingBlock: 4 }}>
            <bdi>{answer.name}</bdi> <span className="t-quiet t-small">{detailOf(answer)}</span>
          </li>
        ))}
      </List>
    </Panel>
  );
}

/** What people said they need: a list to tick off. */
function Needs({ event, answers }: { event: ManagedEvent; answers: readonly Answer[] }): ReactNode {
  const { t } = useTranslation('events');
  const mark = useApiMutation(MarkEventNeedsMetDocument, { touches: [EventAnswersDocument] });
  return (
    <Panel title={t('answers.needs')}>
      <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t(answers.length === 0 ? 'answers.noNeeds' : 'answers.needsHelp')}
        </p>
        <FailureNotice error={mark.error} />
        <ul className="t-lines">
          {answers.map((answer) => (
            <li key={answer.memberId}>
              <KeptCheckbox
                label={<bdi className="t-strong">{answer.name}</bdi>}
                description={t('answers.met')}
                checked={answer.needsMet}
                keep={(met) => mark.mutateAsync({ input: { eventId: event.id, memberId: answer.memberId, met } })}
              />
              <ul style={{ marginBlock: '6px 0' }}>
                {answer.needs?.provisions.map((provision) => (
                  <li key={provision}>{t(`provisions.${provision}`)}</li>
                ))}
              </ul>
              {answer.needs?.words && <UserText block>{answer.needs.words}</UserText>}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

import { Button } from '@mantine/core';
import {
  AskSpeakerDocument,
  type EventSpeakerFieldsFragment,
  EventSpeakersDocument,
  MyEventSpeakersDocument,
  NoteSpeakerAnswerDocument,
} from '@trellis/api-client';
import { PersonLine, Tag, useAnnounce } from '@trellis/ui';
import type { TagTone } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

const TONES: Readonly<Record<EventSpeakerFieldsFragment['state'], TagTone>> = {
  ...{ LISTED: 'plain', ASKED: 'attention', CONFIRMED: 'primary', DECLINED: 'danger' },
};

/** One who is to speak: how far that is, and what can be done about it. */
export function EventSpeakerLine({
  eventId,
  placed,
  handle,
  onTakeOff,
}: {
  eventId: string;
  placed: EventSpeakerFieldsFragment;
  handle: ReactNode;
  onTakeOff: () => void;
}): ReactNode {
  const { t } = useTranslation('speakers');
  const { language } = useFormats();
  const { speaker, state } = placed;
  return (
    <div className="t-stack t-grow" style={{ '--gap': '8px' } as React.CSSProperties}>
      <div className="t-row">
        {handle}
        <div className="t-grow">
          <PersonLine
            name={speaker.name}
            photo={speaker.photoPath ? { path: speaker.photoPath, alt: '' } : null}
            detail={localized(speaker.role, language)}
          />
        </div>
        <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
      </div>
      <StateNote placed={placed} />
      <Acts eventId={eventId} placed={placed} onTakeOff={onTakeOff} />
    </div>
  );
}

function StateNote({
  placed: { state, bySelf, askedAt, answeredAt },
}: {
  placed: EventSpeakerFieldsFragment;
}): ReactNode {
  const { t } = useTranslation('speakers');
  const formats = useFormats();
  const at = state === 'ASKED' ? askedAt : state === 'LISTED' ? null : answeredAt;
  if (!at) return null;
  const kind = state === 'ASKED' ? 'ASKED' : bySelf ? 'SELF' : 'HAND';
  return (
    <p className="t-quiet t-small" style={{ margin: 0 }}>
      {t(`stateNotes.${kind}`, { when: formats.moment(at) })}
    </p>
  );
}

function Acts({
  eventId,
  placed: { speaker, state },
  onTakeOff,
}: {
  eventId: string;
  placed: EventSpeakerFieldsFragment;
  onTakeOff: () => void;
}): ReactNode {
  const { t } = useTranslation('speakers');
  const announce = useAnnounce();
  const touches = [EventSpeakersDocument, MyEventSpeakersDocument];
  const { id: speakerId, name } = speaker;
  const ask = useApiMutation(AskSpeakerDocument, { touches, onSuccess: () => announce(t('of.asked', { name })) });
  const note = useApiMutation(NoteSpeakerAnswerDocument, { touches, onSuccess: () => announce(t('of.noted')) });
  const asking = state === 'LISTED' ? 'ask' : 'askAgain';
  return (
    <>
      <FailureNotice error={ask.error ?? note.error} />
      {!speaker.reachable && <p className="t-quiet t-small">{t('of.addressMissing')}</p>}
      <div className="t-row">
        {speaker.reachable && state !== 'CONFIRMED' && (
          <Button
            size="sm"
            variant={state === 'LISTED' ? 'filled' : 'default'}
            loading={ask.isPending}
            aria-label={t(`of.${asking}Of`, { name })}
            onClick={() => ask.mutate({ input: { eventId, speakerId } })}
          >
            {t(`of.${asking}`)}
          </Button>
        )}
        {(['CONFIRMED', 'DECLINED'] as const)
          .filter((said) => said !== state)
          .map((said) => (
            <Button
              key={said}
              size="sm"
              variant="default"
              disabled={note.isPending}
              aria-label={t(said === 'CONFIRMED' ? 'of.noteYesOf' : 'of.noteNoOf', { name })}
              onClick={() => note.mutate({ input: { eventId, speakerId, state: said } })}
            >
              {t(said === 'CONFIRMED' ? 'of.noteYes' : 'of.noteNo')}
            </Button>
          ))}
        <Button size="sm" variant="subtle" aria-label={t('of.takeOffOf', { name })} onClick={onTakeOff}>
          {t('of.takeOff')}
        </Button>
      </div>
    </>
  );
}

import {
  BookMeetingDocument,
  type BookMeetingInput,
  MeetingTimesDocument,
  type MeetingTimesQuery,
  MoveMeetingDocument,
  type MoveMeetingInput,
  MyMeetingsDocument,
  ProposeMeetingDocument,
  type ProposeMeetingInput,
} from '@trellis/api-client';
import { useAnnounce } from '@trellis/ui';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../lib/app-error.js';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';

export type FoundTimes = MeetingTimesQuery['meetingTimes'];

interface Meet {
  found: FoundTimes | undefined;
  /** Whether it can be booked at once: everyone has said that they are free. */
  isCommon: (time: string) => boolean;
  book: (input: BookMeetingInput) => void;
  propose: (input: ProposeMeetingInput) => void;
  move: (input: MoveMeetingInput) => void;
  isPending: boolean;
  error: AppError | null;
}

/** Times that suit everyone, and what can be done with them. */
export function useMeet(mentorshipId: string, minutes: number, onDone: () => void): Meet {
  const { t } = useTranslation('meetings');
  const announce = useAnnounce();
  const query = useApiQuery(MeetingTimesDocument, { input: { mentorshipId, minutes } }, { keepPrevious: true });
  const done = (words: string) => ({
    touches: [MyMeetingsDocument, MeetingTimesDocument],
    onSuccess: (): void => {
      announce(words);
      onDone();
    },
  });
  const book = useApiMutation(BookMeetingDocument, done(t('booked')));
  const propose = useApiMutation(ProposeMeetingDocument, done(t('proposed')));
  const move = useApiMutation(MoveMeetingDocument, done(t('moved')));
  const found = query.data?.meetingTimes;
  return {
    found,
    isCommon: (time) => found !== undefined && found.withoutTimes.length === 0 && found.times.includes(time),
    book: (input) => book.mutate({ input }),
    propose: (input) => propose.mutate({ input }),
    move: (input) => move.mutate({ input }),
    isPending: book.isPending || propose.isPending || move.isPending,
    error: book.error ?? propose.error ?? move.error,
  };
}

import {
  MarkMessagesReadDocument,
  type MessageFieldsFragment,
  MessageThreadDocument,
  type MessageThreadQuery,
  MyNewMessagesDocument,
} from '@trellis/api-client';
import { useEffect, useState } from 'react';
import { useApiMutation, useApiPages, useApiQuery } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';

const LOOK_AGAIN_MS = 20_000;

export interface Thread {
  error: AppError | null;
  retry: () => void;
  /** The newest page's: what is not a message. */
  head: MessageThreadQuery['messageThread'] | undefined;
  /** Oldest first, as people read them. */
  messages: MessageFieldsFragment[];
  /** Those that were new when this screen came upon them, and stay marked until one leaves it. */
  fresh: ReadonlySet<string>;
  earlier: { has: boolean; busy: boolean; load: () => void };
}

/** The messages of a mentorship; what is shown counts as read. Looks for new ones from time to time. */
export function useThread(mentorshipId: string): Thread {
  const pages = useApiPages(MessageThreadDocument, { mentorshipId, first: 30 }, (page) => page.messageThread.messages);
  const all = pages.data?.pages ?? [];
  const newestFirst = all.flatMap((page) => page.messageThread.messages.nodes);
  const head = all[0]?.messageThread;
  const waiting = useApiQuery(MyNewMessagesDocument, {}, { refetchInterval: () => LOOK_AGAIN_MS }).data?.myNewMessages;
  const news = waiting?.find((one) => one.mentorshipId === mentorshipId)?.count ?? 0;
  const newest = newestFirst.find(({ isNew }) => isNew)?.id;
  const { refetch } = pages;
  const { mutate: markRead } = useApiMutation(MarkMessagesReadDocument, { touches: [MyNewMessagesDocument] });
  useEffect(() => {
    if (newest !== undefined) markRead({ mentorshipId, messageId: newest });
  }, [newest, mentorshipId, markRead]);
  useEffect(() => {
    if (news > 0) void refetch();
  }, [news, refetch]);
  return {
    error: pages.error,
    retry: () => void refetch(),
    head,
    messages: [...newestFirst].reverse(),
    fresh: useFresh(newestFirst),
    earlier: {
      has: pages.hasNextPage,
      busy: pages.isFetchingNextPage,
      load: () => void pages.fetchNextPage({ cancelRefetch: false }),
    },
  };
}

/** Read now, they are new no more; on this screen they stay marked. */
function useFresh(messages: readonly MessageFieldsFragment[]): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const found = messages.filter(({ id, isNew }) => isNew && !fresh.has(id)).map(({ id }) => id);
  if (found.length > 0) setFresh(new Set([...fresh, ...found]));
  return fresh;
}

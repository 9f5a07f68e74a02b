import { MyPrivateNoticesDocument, type NoticePlace, SeePrivateNoticesDocument } from '@trellis/api-client';
import { useEffect } from 'react';
import { useApiMutation, useApiQuery } from './api.js';

/** On the page where it is read: what waited there for this person is seen, however they came. */
export function useNoticesSeen(place: NoticePlace, cohortId: string | null): void {
  const all = useApiQuery(MyPrivateNoticesDocument, {}).data?.myPrivateNotices ?? [];
  const waits = all.some((one) => one.place === place && one.cohortId === cohortId);
  const { mutate } = useApiMutation(SeePrivateNoticesDocument, { touches: [MyPrivateNoticesDocument] });
  useEffect(() => {
    if (waits) mutate({ place, cohortId });
  }, [waits, mutate, place, cohortId]);
}

import { Button } from '@mantine/core';
import { CloseMyCalendarDocument, MyCalendarDocument, RenewMyCalendarDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { SecretAddress } from '../../../lib/secret-address.js';

/** A secret address for one's own calendar program: shown once, renewed or closed at any time. */
export function CalendarPanel(): ReactNode {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const announce = useAnnounce();
  const query = useApiQuery(MyCalendarDocument, {});
  const [address, setAddress] = useState<string | null>(null);
  const renew = useApiMutation(RenewMyCalendarDocument, {
    touches: [MyCalendarDocument],
    onSuccess: ({ renewMyCalendar }) => {
      setAddress(renewMyCalendar.address);
      announce(t('feed.made'));
    },
  });
  const close = useApiMutation(CloseMyCalendarDocument, {
    touches: [MyCalendarDocument],
    onSuccess: () => {
      setAddress(null);
      announce(t('feed.closed'));
    },
  });
  const since = query.data?.myCalendar.since;
  return (
    <Panel title={t('feed.title')}>
      <div className="t-stack t-column">
        <p style={{ margin: 0 }}>{t('feed.lead')}</p>
        <FailureNotice error={query.error ?? renew.error ?? close.error} />
        {address ? (
          <SecretAddress
            address={address}
            words={{
              ...{ title: t('feed.made'), label: t('feed.address'), once: t('feed.once') },
              ...{ copy: t('feed.copy'), copied: t('feed.copied') },
            }}
          />
        ) : (
          since && <p className="t-quiet">{t('feed.since', { day: formats.day(since) })}</p>
        )}
        {query.data && (
          <div className="t-row">
            <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({})}>
              {t(since ? 'feed.renew' : 'feed.make')}
            </Button>
            {since && (
              <Button variant="subtle" disabled={close.isPending} onClick={() => close.mutate({})}>
                {t('feed.close')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
}

import { Button, CopyButton, TextInput } from '@mantine/core';
import { CloseMyCalendarDocument, MyCalendarDocument, RenewMyCalendarDocument } from '@trellis/api-client';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

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
          <Address address={address} />
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

/** Shown this once: to be taken elsewhere, for which an address this long needs a button. */
function Address({ address }: { address: string }): ReactNode {
  const { t } = useTranslation('meetings');
  const announce = useAnnounce();
  return (
    <Notice tone="success" title={t('feed.made')}>
      <TextInput
        label={t('feed.address')}
        description={t('feed.once')}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button
            size="sm"
            variant="default"
            style={{ marginBlockStart: 8 }}
            onClick={() => {
              copy();
              announce(t('feed.copied'));
            }}
          >
            {copied ? t('common:copied') : t('feed.copy')}
          </Button>
        )}
      </CopyButton>
    </Notice>
  );
}

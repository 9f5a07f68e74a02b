import { Button } from '@mantine/core';
import { MatchExplanationDocument } from '@trellis/api-client';
import type { MatchExplanationQuery } from '@trellis/api-client';
import { LoadingState } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { clockOf, dayName } from '../../../lib/weekly-times.js';

type Explanation = MatchExplanationQuery['matchExplanation'];

/** Why these two: asked for when it is opened, since each reading is written down for the mentor to see. */
export function WhyYouTwo({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const [open, setOpen] = useState(false);
  const id = `why-${mentorshipId}`;
  return (
    <div>
      <Button variant="default" size="sm" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('why.open')}
      </Button>
      <div id={id} hidden={!open} style={{ marginBlockStart: 12 }}>
        {open && <Loaded mentorshipId={mentorshipId} />}
      </div>
    </div>
  );
}

function Loaded({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const query = useApiQuery(MatchExplanationDocument, { mentorshipId }, { once: true });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  return <Explained explanation={query.data.matchExplanation} />;
}

function Explained({ explanation: { role, wishes, offers } }: { explanation: Explanation }): ReactNode {
  const { t } = useTranslation('homes');
  const { language } = useFormats();
  return (
    <div className="t-stack">
      <p className="t-quiet" style={{ margin: 0 }}>
        {t(wishes.length === 0 ? `why.nothing.${role}` : `why.text.${role}`)}
      </p>
      <ExplainedLines wishes={wishes} />
      {offers.length > 0 && (
        <div>
          <h3 className="t-h3">{t('why.offers')}</h3>
          <ul style={{ margin: '6px 0 0', paddingInlineStart: 20 }}>
            {offers.map((offer) => (
              <li key={localized(offer, language)} dir="auto">
                {localized(offer, language)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** When exactly is told to the two of a match alone. */
type Line = Omit<Explanation['wishes'][number], 'times'> & Partial<Explanation['wishes'][number]>;

/** What was met, or what two have in common, line by line; nothing where there is nothing. */
export function ExplainedLines({ wishes }: { wishes: readonly Line[] }): ReactNode {
  const { language } = useFormats();
  if (wishes.length === 0) return null;
  return (
    <dl className="t-answers">
      {wishes.map((wish) => (
        <div key={wish.id} style={{ paddingBlock: 8 }}>
          <dt dir="auto">{localized(wish.label, language)}</dt>
          <dd dir="auto">
            <Reason wish={wish} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reason({ wish: { code, values, times } }: { wish: Line }): ReactNode {
  const { t } = useTranslation('homes');
  const { language, list } = useFormats();
  if (times && times.count > 0) {
    const named = times.first.map(({ day, from, to }) =>
      t('why.time', { day: dayName(day, language), from: clockOf(from), to: clockOf(to) }),
    );
    return t(times.count > named.length ? 'why.timesMore' : 'why.times', { count: times.count, what: list(named) });
  }
  const words = code === 'MODE_FITS' ? values.map((mode) => t(`why.modes.${mode}`)) : values;
  return t(`why.codes.${code}`, { what: list(words), defaultValue: t('why.codes.NOT_SAID') });
}

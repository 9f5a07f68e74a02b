import { Button } from '@mantine/core';
import { AcceptCohortOffersDocument, LeaveCohortOffersDocument, UndoCohortOffersDocument } from '@trellis/api-client';
import type { OfferItem } from '@trellis/api-client';
import { ConfirmDialog, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { OfferImpacts } from '../../../lib/offer-impacts.js';
import type { CohortWithSettings } from './cohort-settings.js';
import { OfferCard } from './offer-card.js';
import type { Offer } from './offer-card.js';

/** What one of the names of a part is: of a setting, or of a form. */
function useItemNames(): (items: readonly OfferItem[]) => string {
  const { t } = useTranslation(['offers', 'program']);
  const formats = useFormats();
  return (items) =>
    formats.list(items.map((item) => t(item.startsWith('FORM_') ? `items.${item}` : `program:items.${item}`)));
}

/** What was decided last: told until the next decision. */
interface Told {
  what: 'taken' | 'left' | 'undone';
  items: readonly OfferItem[];
}

function useDecisions(cohort: CohortWithSettings) {
  const { t } = useTranslation('offers');
  const announce = useAnnounce();
  const names = useItemNames();
  const [told, setTold] = useState<Told | null>(null);
  const accept = useApiMutation(AcceptCohortOffersDocument);
  const leave = useApiMutation(LeaveCohortOffersDocument);
  const undo = useApiMutation(UndoCohortOffersDocument);
  const { programRevision, undoable } = cohort.offers;
  const common = { cohortId: cohort.id, programRevision };
  const done = (what: Told['what'], items: readonly OfferItem[]) => (): void => {
    setTold({ what, items });
    announce(t(`told.${what}`, { items: names(items) }));
  };
  const begin = (): void => {
    setTold(null);
    for (const one of [accept, leave, undo]) one.reset();
  };
  return {
    told,
    busy: accept.isPending || leave.isPending || undo.isPending,
    error: accept.error ?? leave.error ?? undo.error,
    accept: (items: readonly OfferItem[], confirmed: boolean): void => {
      begin();
      accept.mutate(
        { input: { ...common, items: items.map((item) => ({ item, confirmed })) } },
        { onSuccess: done('taken', items) },
      );
    },
    leave: (item: OfferItem): void => {
      begin();
      leave.mutate({ input: { ...common, items: [item] } }, { onSuccess: done('left', [item]) });
    },
    undo: (): void => {
      begin();
      undo.mutate({ cohortId: cohort.id }, { onSuccess: done('undone', undoable) });
    },
  };
}

const touchesPeople = ({ impacts }: Offer): boolean => impacts.some(({ breaking }) => breaking);

/** How the program has changed since the cohort took its settings, part by part, each to take over or to leave. */
export function OffersPanel({ cohort, mayDecide }: { cohort: CohortWithSettings; mayDecide: boolean }): ReactNode {
  const { t } = useTranslation('offers');
  const names = useItemNames();
  const decide = useDecisions(cohort);
  const [asking, setAsking] = useState<Offer | null>(null);
  const { items, undoable } = cohort.offers;
  const waiting = items.filter(({ left }) => !left);
  const harmless = waiting.filter((offer) => !touchesPeople(offer));
  if (items.length === 0 && undoable.length === 0 && !decide.told) return null;
  return (
    <Panel
      title={t('title')}
      aside={
        mayDecide &&
        harmless.length > 1 && (
          <Button
            loading={decide.busy}
            onClick={() =>
              decide.accept(
                harmless.map(({ item }) => item),
                false,
              )
            }
          >
            {t('acceptHarmless', { count: harmless.length })}
          </Button>
        )
      }
    >
      <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t(items.length === 0 ? 'upToDate' : 'lead', { program: cohort.program.name })}
        </p>
        <FailureNotice error={decide.error} />
        {decide.told && (
          <Notice tone="success">{t(`told.${decide.told.what}`, { items: names(decide.told.items) })}</Notice>
        )}
        {mayDecide && undoable.length > 0 && (
          <div className="t-row">
            <span className="t-quiet">{t('undoText', { items: names(undoable) })}</span>
            <Button variant="default" size="sm" loading={decide.busy} onClick={decide.undo}>
              {t('undo')}
            </Button>
          </div>
        )}
        {items.map((offer) => (
          <OfferCard
            key={offer.item}
            offer={offer}
            name={names([offer.item])}
            cohort={cohort}
            busy={decide.busy}
            onAccept={
              mayDecide
                ? () => (touchesPeople(offer) ? setAsking(offer) : decide.accept([offer.item], false))
                : undefined
            }
            onLeave={mayDecide && !offer.left ? () => decide.leave(offer.item) : undefined}
          />
        ))}
      </div>
      {asking && (
        <ConfirmDialog
          opened
          title={t('confirm.title', { item: names([asking.item]) })}
          confirm={t('confirm.accept')}
          cancel={t('common:cancel')}
          close={t('common:close')}
          onConfirm={() => {
            setAsking(null);
            decide.accept([asking.item], true);
          }}
          onClose={() => setAsking(null)}
        >
          <OfferImpacts impacts={asking.impacts} cohortId={cohort.id} />
          <p className="t-quiet">{t(asking.item.startsWith('FORM_') ? 'confirm.forGood' : 'confirm.canUndo')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}

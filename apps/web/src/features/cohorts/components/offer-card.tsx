import { Button } from '@mantine/core';
import { compareForms } from '@trellis/forms';
import type { FormDefinition } from '@trellis/forms';
import { Tag } from '@trellis/ui';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeWords } from '../../../lib/form-change-words.js';
import { OfferImpacts } from '../../../lib/offer-impacts.js';
import { useSettingWords } from '../../../lib/program-words.js';
import type { SettingsItem } from '../../../lib/program-words.js';
import { AnswersAlong } from './answers-along.js';
import type { CohortWithSettings } from './cohort-settings.js';

export type Offer = CohortWithSettings['offers']['items'][number];

/** One change of the program: as it is here, as it would be, what it means for whom, and the two ways. */
export function OfferCard({
  offer,
  name,
  cohort,
  busy,
  onAccept,
  onLeave,
}: {
  offer: Offer;
  name: string;
  cohort: CohortWithSettings;
  busy: boolean;
  onAccept: (() => void) | undefined;
  onLeave: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('offers');
  const title = useId();
  const [before, after] = offer.forms as FormDefinition[];
  return (
    <section className="t-offer t-stack" aria-labelledby={title}>
      <div className="t-row t-row-between">
        <h3 className="t-h3" id={title}>
          {name}
        </h3>
        {offer.left && <Tag>{t('leftTag')}</Tag>}
      </div>
      {before && after ? (
        <FormDifference offer={offer} before={before} after={after} />
      ) : (
        <SettingDifference item={offer.item as SettingsItem} cohort={cohort} />
      )}
      <p style={{ margin: 0 }} className="t-prose">
        <span className="t-strong">{t('means.title')}</span> {t(`means.${offer.item}`)}
      </p>
      <OfferImpacts impacts={offer.impacts} cohortId={cohort.id} />
      {offer.impacts.some(({ code }) => code === 'ANSWERS_LOST') && (
        <AnswersAlong cohortId={cohort.id} role={offer.item === 'FORM_MENTOR' ? 'MENTOR' : 'MENTEE'} />
      )}
      {(onAccept ?? onLeave) && (
        <div className="t-row">
          {onAccept && (
            <Button variant="default" aria-label={t('acceptOf', { item: name })} loading={busy} onClick={onAccept}>
              {t('accept')}
            </Button>
          )}
          {onLeave && (
            <Button variant="default" aria-label={t('leaveOf', { item: name })} disabled={busy} onClick={onLeave}>
              {t('leave')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Here and in the program, side by side; what is new stands out. */
function SettingDifference({ item, cohort }: { item: SettingsItem; cohort: CohortWithSettings }): ReactNode {
  const { t } = useTranslation('offers');
  const say = useSettingWords();
  const sides = { here: say(item, cohort.settings), program: say(item, cohort.offers.settings) };
  const isNew = (side: keyof typeof sides, line: string): boolean =>
    !sides[side === 'here' ? 'program' : 'here'].includes(line);
  return (
    <div className="t-sides">
      {(['here', 'program'] as const).map((side) => (
        <div key={side}>
          <p className="t-quiet t-small" style={{ margin: 0 }}>
            {t(`sides.${side}`)}
          </p>
          {sides[side].map((line) => (
            <p key={line} dir="auto" className={isNew(side, line) ? 't-said' : 't-said t-quiet'}>
              {line}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function FormDifference({
  offer,
  before,
  after,
}: {
  offer: Offer;
  before: FormDefinition;
  after: FormDefinition;
}): ReactNode {
  const { t } = useTranslation('offers');
  const words = useChangeWords(before, after);
  return (
    <div>
      <p style={{ margin: 0 }} className="t-quiet">
        {t('versions', { from: offer.fromVersion, to: offer.toVersion })}
      </p>
      <ul className="t-said" style={{ paddingInlineStart: 20 }}>
        {compareForms(before, after).map((change, index) => (
          <li key={index} dir="auto">
            {words(change)}
          </li>
        ))}
      </ul>
    </div>
  );
}

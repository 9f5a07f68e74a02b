import type { RequirementFieldsFragment } from '@trellis/api-client';
import { ProgressLine } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from './format.js';

/** Returns the function that says how far a mentorship is, in one line: "2.25 of 3 hours, 0.75 left"; of one that is over, without the rest. */
export function useRequirementWords(): (requirement: RequirementFieldsFragment, isPast?: boolean) => string {
  const { t } = useTranslation('common');
  const formats = useFormats();
  return ({ unit, asked, done, left }, isPast = false) => {
    const of = t(`requirement.${unit}`, { count: asked, done: formats.number(done), asked: formats.number(asked) });
    if (isPast) return of;
    return left > 0 ? t('requirement.left', { of, left: formats.number(left) }) : t('requirement.there', { of });
  };
}

/** How far a mentorship is with what its program asks, as a bar and in words; nothing where nothing is asked. */
export function RequirementLine({
  requirement,
  isPast = false,
}: {
  requirement: RequirementFieldsFragment | null;
  isPast?: boolean;
}): ReactNode {
  const { t } = useTranslation('common');
  const formats = useFormats();
  const words = useRequirementWords();
  if (!requirement) return null;
  const { per, periodName, asked, done, unit, inPersonLeft, pausedDays } = requirement;
  const period = periodName ? localized(periodName, formats.language) : t(`requirement.per.${per}`);
  return (
    <div className="t-stack" style={{ '--gap': '4px' } as React.CSSProperties}>
      <ProgressLine
        label={t('requirement.label', { period })}
        value={words(requirement, isPast)}
        done={asked === 0 ? 1 : done}
        total={Math.max(asked, 1 / 60)}
      />
      {inPersonLeft > 0 && !isPast && (
        <span className="t-quiet t-small">
          {t(`requirement.inPerson.${unit}`, { count: inPersonLeft, left: formats.number(inPersonLeft) })}
        </span>
      )}
      {pausedDays > 0 && <span className="t-quiet t-small">{t('requirement.paused', { count: pausedDays })}</span>}
    </div>
  );
}

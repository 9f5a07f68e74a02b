import { Button, Progress, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconExclamationCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Lattice } from './lattice.js';

export type Tone = 'info' | 'success' | 'attention' | 'danger';

const ICONS = {
  info: IconInfoCircle,
  success: IconCircleCheck,
  attention: IconAlertTriangle,
  danger: IconExclamationCircle,
};

/** A message in the flow of a screen. Problems are announced at once, the rest when the reader is free. */
export function Notice({
  tone = 'info',
  title,
  children,
  live = false,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
}): ReactNode {
  const Icon = ICONS[tone];
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={`t-notice t-tone-${tone}`} role={role}>
      <Icon size={22} aria-hidden="true" />
      <div className="t-notice-body">
        {title && <p className="t-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A place with nothing in it yet: says what will be here and offers the first step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className="t-empty">
      <Lattice />
      <h2 className="t-h2" tabIndex={-1}>
        {title}
      </h2>
      {children && <p>{children}</p>}
      {action && <div className="t-empty-action">{action}</div>}
    </div>
  );
}

/** Keeps the shape of what is being loaded; `label` is what assistive technology hears. */
export function LoadingState({ label, rows = 4 }: { label: string; rows?: number }): ReactNode {
  return (
    <div role="status" aria-label={label} className="t-stack">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 36 : 64} width={row === 0 ? '45%' : '100%'} radius="md" />
      ))}
    </div>
  );
}

/** What did not load, why, and the way to try again. */
export function ErrorState({
  title,
  children,
  retry,
  onRetry,
}: {
  title: ReactNode;
  children?: ReactNode;
  retry?: string;
  onRetry?: () => void;
}): ReactNode {
  return (
    <Notice tone="danger" title={title} live>
      {children}
      {retry && onRetry && (
        <Button variant="default" size="sm" mt="xs" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </Notice>
  );
}

export interface FieldProblem {
  fieldId?: string;
  message: string;
}

/** All problems of a form at its top, each linked to its field. Takes the focus whenever a new set of problems arrives. */
export function ErrorSummary({ title, problems }: { title: string; problems: readonly FieldProblem[] }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="t-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{title}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId}${problem.message}`}>
            {problem.fieldId ? <SummaryLink fieldId={problem.fieldId}>{problem.message}</SummaryLink> : problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SummaryLink({ fieldId, children }: { fieldId: string; children: ReactNode }): ReactNode {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(fieldId)?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** Progress towards a known total, in words and as a bar. `done` may be absent while nothing is known yet. */
export function ProgressLine({
  label,
  value,
  done,
  total,
}: {
  label: string;
  value?: string;
  done: number;
  total: number;
}): ReactNode {
  const percent = total > 0 ? Math.min(100, (100 * done) / total) : 0;
  return (
    <div className="t-meter">
      <div className="t-meter-head" aria-hidden="true">
        <span>{label}</span>
        <span className="t-num t-quiet">{value}</span>
      </div>
      <Progress.Root size="lg">
        <Progress.Section
          value={total > 0 ? percent : 100}
          animated={total === 0}
          striped={total === 0}
          aria-label={label}
          aria-valuetext={value}
        />
      </Progress.Root>
    </div>
  );
}

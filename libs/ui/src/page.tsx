import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

let moved = false;

/** Told by the router after the first page: from then on a new page's title takes the focus, so that it is read out. */
export function titlesTakeFocus(): void {
  moved = true;
}

export interface PageHeaderProps {
  title: string;
  /** One sentence of purpose. */
  lead?: ReactNode;
  /** What stands above the title: usually the way back. */
  above?: ReactNode;
  /** The one primary action of the screen. */
  action?: ReactNode;
  /** What the window is called; the title by itself when absent. */
  windowTitle?: string;
}

/** The title of a screen. Takes the focus when the screen was reached from another one, and names the window. */
export function PageHeader({ title, lead, above, action, windowTitle }: PageHeaderProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${windowTitle ?? title} · Trellis`;
  }, [title, windowTitle]);
  return (
    <header className="t-head">
      <div className="t-head-text">
        {above && <div className="t-head-above">{above}</div>}
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h1>
        {lead && <p className="t-head-lead">{lead}</p>}
      </div>
      {action && <div className="t-row">{action}</div>}
    </header>
  );
}

export interface PanelProps {
  title?: ReactNode;
  aside?: ReactNode;
  flat?: boolean;
  /** What a panel that scrolls by itself is called: the keyboard has to be able to enter it. */
  scrolls?: string;
  children: ReactNode;
  id?: string;
  /** For who leads to it: `PageJumps`. */
  titleId?: string;
}

/** A part of a screen with a title of its own. */
export function Panel({ title, aside, flat = false, scrolls, children, id, titleId }: PanelProps): ReactNode {
  return (
    <section
      className={flat ? 't-panel t-panel-flat' : 't-panel'}
      id={id}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself must be reached by keyboard
      tabIndex={scrolls ? 0 : undefined}
      aria-label={scrolls}
    >
      {title && (
        <div className="t-panel-head">
          <h2 className="t-h2" id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** The first stop of the keyboard: past the places, to what the screen is about. */
export function SkipLink({ children }: { children: ReactNode }): ReactNode {
  return (
    <a className="t-skip" href="#main">
      {children}
    </a>
  );
}

/**
 * Tabs of a place, each a link. Where they do not fit they take a second line, and on a phone scroll sideways: the edge says so, and
 * where one is stands in view.
 */
export function TabBar({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (here && bar.current)
      bar.current.scrollLeft = here.offsetLeft - (bar.current.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <nav ref={bar} className="t-tabs" aria-label={label}>
      {children}
    </nav>
  );
}

/** The parts of a long screen, where they stand one below the other: each leads to its title. */
export function PageJumps({
  label,
  jumps,
}: {
  label: string;
  jumps: readonly { titleId: string; label: ReactNode }[];
}): ReactNode {
  return (
    <nav className="t-jumps" aria-label={label}>
      {jumps.map((jump) => (
        <a
          key={jump.titleId}
          href={`#${jump.titleId}`}
          onClick={(event) => {
            event.preventDefault();
            const title = document.getElementById(jump.titleId);
            title?.focus({ preventScroll: true });
            title?.scrollIntoView({ block: 'start' });
          }}
        >
          {jump.label}
        </a>
      ))}
    </nav>
  );
}

/** Where one is on the way through several screens. `label` names the list for assistive technology. */
export function Steps({
  steps,
  current,
  label,
}: {
  steps: readonly string[];
  current: number;
  label: string;
}): ReactNode {
  return (
    <ol className="t-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? 'step' : undefined} data-done={index < current || undefined}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}

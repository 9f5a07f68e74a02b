import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** What can be given the focus to say where one is. */
const TITLES = 'h1[tabindex], h2[tabindex], h3[tabindex]';
const REMEMBERED = 8;

function give(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView?.({ block: 'nearest' });
}

/**
 * One step of several on a screen. When `step` changes, the page goes to its top and the step's title takes the focus, so
 * that it is read out and the keyboard goes on from there. `opened` is for what a button has opened: it takes the focus as
 * soon as it is there, in its first field where it has no title.
 */
export function StepArea({
  step,
  opened = false,
  children,
}: {
  step: string | number;
  opened?: boolean;
  children: ReactNode;
}): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  const shown = useRef<string | number | null>(opened ? null : step);
  useEffect(() => {
    if (shown.current === step) return;
    const first = shown.current === null;
    shown.current = step;
    const within = (what: string): HTMLElement | null => area.current?.querySelector<HTMLElement>(what) ?? null;
    const place = within(TITLES) ?? (first ? within('input, select, textarea') : null) ?? area.current;
    if (first) return place ? give(place) : undefined;
    window.scrollTo({ top: 0 });
    place?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div ref={area} tabIndex={-1} className="t-step-area">
      {children}
    </div>
  );
}

/**
 * Keeps the place of the keyboard, once for the whole client. A button that is busy, and what an action takes away, lose the
 * focus to nothing: whoever works by keyboard would start again at the top of the page. What was only busy gets it back; from
 * what is gone it goes to the title of the nearest part that is still there, or to what opened a dialog that has closed.
 */
export function FocusKeeper(): ReactNode {
  useEffect(() => keepFocus(), []);
  return null;
}

/** Returns the function that stops it. */
export function keepFocus(): () => void {
  // Newest first: what had the focus, and around it everything up to the page.
  let trail: HTMLElement[][] = [];
  let lost = false;
  let frame = 0;
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    trail = [pathOf(target), ...trail.filter(([one]) => one !== target)].slice(0, REMEMBERED);
    lost = false;
  };
  const look = (): void => {
    const [last] = trail[0] ?? [];
    if (!last) return;
    if (!last.isConnected || isOff(last)) lost = true;
    // Whoever clicks beside everything gives the focus away: nothing is lost then.
    if (!lost) return;
    cancelAnimationFrame(frame);
    // The browser takes the focus off a disabled button when it draws next; a screen that comes takes it in its first effect.
    frame = requestAnimationFrame(() => (frame = requestAnimationFrame(settle)));
  };
  const settle = (): void => {
    const [last] = trail[0] ?? [];
    if (!lost || !last || (document.activeElement ?? document.body) !== document.body) return;
    if (last.isConnected && isOff(last)) return;
    const place = last.isConnected ? last : restingPlace(trail);
    const dialog = document.querySelector('[role="dialog"]');
    if (dialog && !dialog.contains(place)) return;
    lost = false;
    // A button that was only busy is where it was for whoever pressed it: the view stays, also when rows came in above it.
    if (place === last) last.focus({ preventScroll: true });
    else if (place) give(place);
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', note);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', note);
    cancelAnimationFrame(frame);
  };
}

function pathOf(element: HTMLElement): HTMLElement[] {
  const path = [element];
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) path.push(up);
  return path;
}

const isOff = (element: HTMLElement): boolean => element.matches(':disabled');

/** Of what had the focus before and is still there the newest, or the title of the nearest part around what is gone. */
function restingPlace(trail: readonly HTMLElement[][]): HTMLElement | null {
  for (const [element, ...around] of trail) {
    if (element?.isConnected && !isOff(element)) return element;
    for (const part of around.filter((one) => one.isConnected)) {
      const title = part.querySelector<HTMLElement>(TITLES);
      if (title) return title;
      if (part.matches('main[tabindex]')) return part;
    }
  }
  return document.querySelector<HTMLElement>('main[tabindex]');
}

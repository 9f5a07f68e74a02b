import type { ReactNode } from 'react';
import { SkipLink } from './page.js';

export interface FrameProps {
  skip: string;
  placesLabel: string;
  mark: ReactNode;
  /** Five places at most, each a link with class `t-place`. */
  places: readonly ReactNode[];
  foot?: ReactNode;
  /** What stands above the screen on a phone, where the rail has no room for the mark and the foot. */
  bar?: ReactNode;
  children: ReactNode;
}

/** The frame inside a school: a slim rail on a laptop, the same places as a bar at the bottom on a phone. */
export function Frame({ skip, placesLabel, mark, places, foot, bar, children }: FrameProps): ReactNode {
  return (
    <div className="t-frame">
      <SkipLink>{skip}</SkipLink>
      <nav className="t-rail" aria-label={placesLabel}>
        {mark}
        <ul className="t-places">
          {places.map((place, index) => (
            <li key={index}>{place}</li>
          ))}
        </ul>
        {foot && <div className="t-rail-foot">{foot}</div>}
      </nav>
      {bar && <header className="t-bar">{bar}</header>}
      <main className="t-main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** The frame of pages outside a school. */
export function OpenFrame({
  skip,
  head,
  foot,
  children,
}: {
  skip: string;
  head: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <div className="t-open">
      <SkipLink>{skip}</SkipLink>
      <header className="t-open-head">{head}</header>
      <main className="t-open-body" id="main" tabIndex={-1}>
        {children}
      </main>
      {foot && <footer className="t-open-foot">{foot}</footer>}
    </div>
  );
}

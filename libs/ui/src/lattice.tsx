import type { ReactNode } from 'react';

function leaf(x: number, y: number, turn: number): ReactNode {
  return (
    <path
      key={`${x}-${y}`}
      className="t-leaf"
      d="M0 0 C 6 -10, 18 -10, 24 0 C 18 10, 6 10, 0 0 Z"
      transform={`translate(${x} ${y}) rotate(${turn})`}
    />
  );
}

/** The motif of Trellis: a lattice, a vine that climbs it, one bloom. Decoration, hidden from assistive technology. */
export function Lattice({ large = false }: { large?: boolean }): ReactNode {
  return large ? <LargeLattice /> : <SmallLattice />;
}

function SmallLattice(): ReactNode {
  return (
    <svg className="t-lattice" viewBox="0 0 132 88" aria-hidden="true" focusable="false">
      {[-44, -22, 0, 22, 44, 66, 88, 110, 132].map((x) => (
        <path key={x} d={`M${x} 0 L${x + 88} 88 M${x + 44} 0 L${x - 44} 88`} />
      ))}
      <path className="t-vine" d="M30 84 C 40 60, 70 66, 66 44 S 86 22, 98 12" />
      {leaf(46, 66, -30)}
      {leaf(66, 46, -150)}
      <circle className="t-bloom" cx="99" cy="11" r="6" />
    </svg>
  );
}

function LargeLattice(): ReactNode {
  const lines = Array.from({ length: 13 }, (_, step) => step * 70 - 420);
  return (
    <svg className="t-lattice" viewBox="0 0 420 420" aria-hidden="true" focusable="false">
      <clipPath id="lattice-frame">
        <rect x="10" y="10" width="400" height="400" rx="18" />
      </clipPath>
      <g clipPath="url(#lattice-frame)" strokeWidth="5">
        {lines.map((x) => (
          <path key={`a${x}`} d={`M${x} 0 L${x + 420} 420`} />
        ))}
        {lines.map((x) => (
          <path key={`b${x}`} d={`M${x + 420} 0 L${x} 420`} />
        ))}
      </g>
      <rect x="10" y="10" width="400" height="400" rx="18" strokeWidth="5" />
      <path
        className="t-vine"
        strokeWidth="6"
        d="M96 412 C 110 330, 210 340, 196 264 S 268 212, 250 150 S 306 76, 318 60"
      />
      <path className="t-vine" strokeWidth="5" d="M300 412 C 300 350, 250 330, 236 290" />
      {leaf(128, 342, -50)}
      {leaf(176, 316, 20)}
      {leaf(196, 262, -160)}
      {leaf(228, 222, 30)}
      {leaf(252, 160, -165)}
      {leaf(262, 118, -10)}
      {leaf(296, 372, -20)}
      {leaf(268, 332, -170)}
      <g>
        {[0, 72, 144, 216, 288].map((turn) => (
          <circle key={turn} className="t-bloom" cx="318" cy="46" r="9" transform={`rotate(${turn} 318 58)`} />
        ))}
        <circle cx="318" cy="58" r="6" fill="var(--t-ground)" stroke="none" />
      </g>
      <circle className="t-bloom" cx="236" cy="288" r="7" />
    </svg>
  );
}

/** The mark of Trellis, 28 px square. Decoration: the name stands beside it in words. */
export function BrandMark(): ReactNode {
  return (
    <svg
      width="28"
      height="28"
      viewBox="0 0 28 28"
      aria-hidden="true"
      focusable="false"
      fill="none"
      strokeLinecap="round"
    >
      <rect x="1" y="1" width="26" height="26" rx="7" fill="var(--t-primary)" />
      <path d="M8 22 L20 6 M8 6 L20 22" stroke="var(--t-on-primary)" strokeOpacity="0.45" strokeWidth="2" />
      <path d="M9 22 C 11 16, 18 16, 15 10" stroke="var(--t-on-primary)" strokeWidth="2" />
      <circle cx="15.5" cy="8" r="3" fill="var(--t-marigold)" />
    </svg>
  );
}

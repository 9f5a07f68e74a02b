import { IconAlertTriangle, IconCheck, IconCircle, IconCircleDashed, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** First letters of the first and last word of a name, as a reader of that script would shorten it. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? '')][0] ?? '·';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** The same for a person wherever they stand: a screen knows them as a member, or in one cohort, and always by name. */
function hueOf(name: string): number {
  let hash = 0;
  for (const letter of name.normalize('NFKC').trim().toLowerCase())
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return hash % 360;
}

/** A person as initials on a colour from their name. Decoration: the name stands beside it. */
export function Initials({ name, size }: { name: string; size?: 'small' | 'large' }): ReactNode {
  return (
    <span
      className={size ? `t-initials t-initials-${size}` : 't-initials'}
      style={{ '--hue': hueOf(name) } as React.CSSProperties}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

/** A person's photo, or their initials until they show one. `alt` is the person's own words; the name stands beside it. */
export function Portrait({
  name,
  photo,
  size,
}: {
  name: string;
  photo: { path: string; alt: string } | null | undefined;
  size?: 'small' | 'large';
}): ReactNode {
  if (!photo) return <Initials name={name} size={size} />;
  return <img className={size ? `t-photo t-initials-${size}` : 't-photo'} src={photo.path} alt={photo.alt} />;
}

/** A person in a list: initials, name, and one line about them. */
export function PersonLine({
  name,
  detail,
  size,
  children,
  linkName,
  photo,
}: {
  name: string;
  /** Shown in place of the initials. */
  photo?: { path: string; alt: string } | null;
  /** Makes of the name what leads to the person. */
  linkName?: (name: string) => ReactNode;
  detail?: ReactNode;
  size?: 'small' | 'large';
  children?: ReactNode;
}): ReactNode {
  return (
    <span className="t-person">
      <Portrait name={name} photo={photo} size={size} />
      <span className="t-person-text">
        <span className="t-person-name" dir="auto">
          {linkName ? linkName(name) : name}
        </span>
        {detail && <span className="t-person-detail">{detail}</span>}
        {children}
      </span>
    </span>
  );
}

/** Words that a person wrote: any length, any script. `block` keeps their line breaks and scrolls when very long. */
export function UserText({ children, block = false }: { children: string; block?: boolean }): ReactNode {
  return block ? (
    <div className="t-user t-user-block" dir="auto" tabIndex={children.length > 1200 ? 0 : undefined}>
      {children}
    </div>
  ) : (
    <bdi className="t-user">{children}</bdi>
  );
}

export type TagTone = 'plain' | 'primary' | 'attention' | 'danger';

const TAG_ICONS = {
  plain: IconCircle,
  primary: IconCheck,
  attention: IconAlertTriangle,
  danger: IconX,
  waiting: IconCircleDashed,
};

/** A state in one or two words, with a shape beside the colour. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: TagTone;
  icon?: keyof typeof TAG_ICONS | 'none';
  children: ReactNode;
}): ReactNode {
  const Icon = icon === 'none' ? null : TAG_ICONS[icon ?? tone];
  return (
    <span className={tone === 'plain' ? 't-tag' : `t-tag t-tag-${tone}`}>
      {Icon && <Icon size={13} stroke={2.4} aria-hidden="true" />}
      {children}
    </span>
  );
}

/** Places offered and taken as dots; `label` says the same in words. */
export function LoadDots({
  assigned,
  capacity,
  label,
}: {
  assigned: number;
  capacity: number;
  label: string;
}): ReactNode {
  return (
    <span className="t-dots" role="img" aria-label={label}>
      {Array.from({ length: Math.max(capacity, assigned) }, (_, place) => (
        <span key={place} className={place < assigned ? 't-dot t-dot-full' : 't-dot'} />
      ))}
    </span>
  );
}

import type { ShortlistState } from '@trellis/contracts';

/** As kept of one mentor on one list. `withdrawn`: whatever keeps them from it, the same word. */
export type PlaceState = 'listed' | 'asked' | 'accepted' | 'declined' | 'expired' | 'withdrawn';

export interface ListedMentor {
  mentorId: string;
  /** Whoever the mentor is in other cohorts too: places are a person's. */
  memberId: string;
  /** In the mentee's own order; null while they chose nobody, or not this one. */
  choice: number | null;
  state: PlaceState;
  askedAt: Date | null;
  answerBy: Date | null;
  /** Both take part, and nothing keeps the two apart. */
  mayMeet: boolean;
}

export interface OpenList {
  id: string;
  state: Extract<ShortlistState, 'waiting_for_mentee' | 'waiting_for_mentor'>;
  chosenAt: Date | null;
  /** Still to be matched: takes part, would not rather wait, has no mentor and is pinned to none. */
  menteeFree: boolean;
  /** Where they are not: they have a mentor, or are pinned to one. */
  menteeMatched: boolean;
  mentors: ListedMentor[];
}

export interface MentorPlaces {
  /** Their own number less the mentorships they carry and the pairs that are settled. */
  left: number;
  /** Requests to them that are open in other cohorts. */
  askedElsewhere: number;
}

export type EndedState = Extract<ShortlistState, 'left' | 'matched_otherwise' | 'not_answered' | 'nobody_left'>;

/** What has to be written, and of whom something was heard. */
export type Step =
  | { kind: 'mentor'; listId: string; mentorId: string; from: PlaceState; to: 'asked' | 'expired' | 'withdrawn' }
  | { kind: 'list'; listId: string; to: EndedState };

export interface Standing {
  lists: readonly OpenList[];
  /** By member. */
  places: ReadonlyMap<string, MentorPlaces>;
  /** Whether the day on which mentees choose is over. */
  chooseOver: boolean;
}

/**
 * What follows from how the lists of a round stand now, nothing else given: what is over ends, what cannot be any more is
 * withdrawn, and whoever is next is asked. A mentor is never asked by more people than they have places left; who comes later
 * waits for their turn, in the order in which mentees chose. Applied twice it does nothing the second time.
 */
export function settle(standing: Standing, now: Date): Step[] {
  const round = new Settling(standing, now);
  for (const list of standing.lists) round.endWhatIsOver(list);
  round.withdrawBeyondPlaces();
  for (const list of byTurn(standing.lists)) round.goOn(list);
  return round.steps;
}

const byTurn = (lists: readonly OpenList[]): OpenList[] =>
  [...lists].sort((a, b) => (a.chosenAt?.getTime() ?? 0) - (b.chosenAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1));

class Settling {
  readonly steps: Step[] = [];
  private readonly state = new Map<string, PlaceState>();
  private readonly ended = new Set<string>();
  /** Requests that are open here, by member. */
  private readonly asked = new Map<string, number>();

  constructor(
    private readonly standing: Standing,
    private readonly now: Date,
  ) {
    for (const { mentors } of standing.lists)
      for (const { memberId, state } of mentors) if (state === 'asked') this.count(memberId, 1);
  }

  endWhatIsOver(list: OpenList): void {
    for (const mentor of list.mentors) {
      if (!list.menteeFree) this.move(list, mentor, 'withdrawn');
      else if (this.isAsked(list, mentor) && mentor.answerBy !== null && mentor.answerBy <= this.now)
        this.move(list, mentor, 'expired');
      else if (!mentor.mayMeet || this.leftOf(mentor) <= 0) this.move(list, mentor, 'withdrawn');
    }
    if (!list.menteeFree) this.end(list, list.menteeMatched ? 'matched_otherwise' : 'left');
    else if (list.state === 'waiting_for_mentee' && this.standing.chooseOver) this.end(list, 'not_answered');
  }

  /** A mentor who lowered their number, or was given somebody by hand: who asked last goes first. */
  withdrawBeyondPlaces(): void {
    const asked = this.standing.lists
      .flatMap((list) => list.mentors.map((mentor) => ({ list, mentor })))
      .filter(({ list, mentor }) => this.isAsked(list, mentor))
      .sort((a, b) => (b.mentor.askedAt?.getTime() ?? 0) - (a.mentor.askedAt?.getTime() ?? 0));
    for (const { list, mentor } of asked)
      if (this.openOf(mentor.memberId) > this.leftOf(mentor)) this.move(list, mentor, 'withdrawn');
  }

  goOn(list: OpenList): void {
    if (this.ended.has(list.id) || list.mentors.some((mentor) => this.isAsked(list, mentor))) return;
    const open = list.mentors.filter((mentor) => this.stateOf(list, mentor) === 'listed');
    const isWaiting = list.state === 'waiting_for_mentee';
    const [next] = open.filter(({ choice }) => choice !== null).sort((a, b) => (a.choice ?? 0) - (b.choice ?? 0));
    if (isWaiting ? open.length === 0 : !next) this.end(list, 'nobody_left');
    else if (!isWaiting && next && this.openOf(next.memberId) < this.leftOf(next)) this.move(list, next, 'asked');
  }

  private move(list: OpenList, mentor: ListedMentor, to: 'asked' | 'expired' | 'withdrawn'): void {
    const from = this.stateOf(list, mentor);
    if (from !== 'listed' && from !== 'asked') return;
    this.state.set(key(list, mentor), to);
    if (from === 'asked') this.count(mentor.memberId, -1);
    if (to === 'asked') this.count(mentor.memberId, 1);
    this.steps.push({ kind: 'mentor', listId: list.id, mentorId: mentor.mentorId, from, to });
  }

  private end(list: OpenList, to: EndedState): void {
    this.ended.add(list.id);
    this.steps.push({ kind: 'list', listId: list.id, to });
  }

  private stateOf(list: OpenList, mentor: ListedMentor): PlaceState {
    return this.state.get(key(list, mentor)) ?? mentor.state;
  }

  private isAsked(list: OpenList, mentor: ListedMentor): boolean {
    return this.stateOf(list, mentor) === 'asked';
  }

  private leftOf({ memberId }: ListedMentor): number {
    return this.standing.places.get(memberId)?.left ?? 0;
  }

  private openOf(memberId: string): number {
    return (this.asked.get(memberId) ?? 0) + (this.standing.places.get(memberId)?.askedElsewhere ?? 0);
  }

  private count(memberId: string, by: number): void {
    this.asked.set(memberId, (this.asked.get(memberId) ?? 0) + by);
  }
}

const key = (list: OpenList, { mentorId }: ListedMentor): string => `${list.id}:${mentorId}`;

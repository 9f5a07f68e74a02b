/** In a matching: nobody. */
export const SINGLE = -1;

const OUTER = 0;
const INNER = 1;
const UNSEEN = -1;

/**
 * The matching of greatest total weight in a graph that need not have two sides: the partner of each vertex, or `SINGLE`.
 * Exact: Edmonds' blossoms with dual variables ("Maximum matching and a polyhedron with 0,1-vertices", 1965), in the form that keeps
 * for each pair of blossoms its tightest edge, O(n³) as in Gabow 1974 and Galil 1986 ("Efficient algorithms for finding maximum
 * matching in graphs").
 *
 * `weight` is row-major, `count` × `count`, symmetric, whole numbers from 0 to 2^50; 0 is no edge at all. A large constant on every
 * edge makes the number of pairs come first.
 */
export function heaviestMatching(count: number, weight: Float64Array): Int32Array {
  return new Blossoms(count, weight).run();
}

/** Vertices are 1 to `count`, blossoms the numbers above; 0 is none. `top` is the outermost blossom that holds a vertex. */
class Blossoms {
  private readonly width: number;
  /** Of each pair of vertices or blossoms the tightest edge between them: its two ends. Of vertices, their edge. */
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly weight: Float64Array;
  private readonly dual: Float64Array;
  private readonly mate: Int32Array;
  private readonly slack: Int32Array;
  private readonly top: Int32Array;
  private readonly parent: Int32Array;
  private readonly label: Int8Array;
  private readonly visit: Int32Array;
  /** Which member of a blossom holds a vertex. */
  private readonly holder: Int32Array;
  private readonly members: number[][];
  private queue: number[] = [];
  private highest: number;
  private visits = 0;

  constructor(
    private readonly count: number,
    weight: Float64Array,
  ) {
    const width = (this.width = count + (count >> 1) + 2);
    this.highest = count;
    this.from = new Int32Array(width * width);
    this.to = new Int32Array(width * width);
    this.weight = new Float64Array(width * width);
    this.dual = new Float64Array(width);
    this.mate = new Int32Array(width);
    this.slack = new Int32Array(width);
    this.top = Int32Array.from({ length: width }, (_, at) => (at <= count ? at : 0));
    this.parent = new Int32Array(width);
    this.label = new Int8Array(width);
    this.visit = new Int32Array(width);
    this.holder = new Int32Array(width * width);
    this.members = Array.from({ length: width }, () => []);
    this.fill(weight);
  }

  run(): Int32Array {
    while (this.grow());
    return Int32Array.from({ length: this.count }, (_, at) => (this.mate[at + 1] as number) - 1);
  }

  private fill(weight: Float64Array): void {
    const { count, width } = this;
    let most = 0;
    for (let u = 1; u <= count; u++) {
      this.holder[u * width + u] = u;
      for (let v = 1; v <= count; v++) {
        const at = u * width + v;
        const here = u === v ? 0 : (weight[(u - 1) * count + v - 1] as number);
        this.from[at] = u;
        this.to[at] = v;
        this.weight[at] = here;
        if (here > most) most = here;
      }
    }
    this.dual.fill(most, 1, count + 1);
  }

  /** How far the edge kept at `at` is from being tight. */
  private distance(at: number): number {
    const [u, v] = [this.from[at] as number, this.to[at] as number];
    return (this.dual[u] as number) + (this.dual[v] as number) - 2 * (this.weight[u * this.width + v] as number);
  }

  private offerSlack(vertex: number, blossom: number): void {
    const held = this.slack[blossom] as number;
    const { width } = this;
    if (!held || this.distance(vertex * width + blossom) < this.distance(held * width + blossom))
      this.slack[blossom] = vertex;
  }

  private findSlack(blossom: number): void {
    this.slack[blossom] = 0;
    for (let vertex = 1; vertex <= this.count; vertex++) {
      const outer = this.top[vertex] as number;
      const isEdge = (this.weight[vertex * this.width + blossom] as number) > 0;
      if (isEdge && outer !== blossom && this.label[outer] === OUTER) this.offerSlack(vertex, blossom);
    }
  }

  private enqueue(blossom: number): void {
    if (blossom <= this.count) this.queue.push(blossom);
    else for (const member of this.members[blossom] as number[]) this.enqueue(member);
  }

  private setTop(blossom: number, top: number): void {
    this.top[blossom] = top;
    if (blossom > this.count) for (const member of this.members[blossom] as number[]) this.setTop(member, top);
  }

  /** Place of a member in its blossom, an even number of steps from the base: the circle is turned round where it must be. */
  private evenPlace(blossom: number, member: number): number {
    const circle = this.members[blossom] as number[];
    const at = circle.indexOf(member);
    if (at % 2 === 0) return at;
    this.members[blossom] = [circle[0] as number, ...circle.slice(1).reverse()];
    return circle.length - at;
  }

  private setMate(blossom: number, other: number): void {
    const edge = blossom * this.width + other;
    this.mate[blossom] = this.to[edge] as number;
    if (blossom <= this.count) return;
    const member = this.holder[blossom * this.width + (this.from[edge] as number)] as number;
    const place = this.evenPlace(blossom, member);
    const circle = this.members[blossom] as number[];
    for (let at = 0; at < place; at++) this.setMate(circle[at] as number, circle[at ^ 1] as number);
    this.setMate(member, other);
    this.members[blossom] = [...circle.slice(place), ...circle.slice(0, place)];
  }

  private augment(blossom: number, other: number): void {
    let [here, next] = [blossom, other];
    for (;;) {
      const freed = this.top[this.mate[here] as number] as number;
      this.setMate(here, next);
      if (!freed) return;
      const above = this.top[this.parent[freed] as number] as number;
      this.setMate(freed, above);
      [here, next] = [above, freed];
    }
  }

  private meetingPoint(one: number, other: number): number {
    this.visits += 1;
    let [here, there] = [one, other];
    while (here || there) {
      if (here) {
        if (this.visit[here] === this.visits) return here;
        this.visit[here] = this.visits;
        const mate = this.top[this.mate[here] as number] as number;
        here = mate ? (this.top[this.parent[mate] as number] as number) : 0;
      }
      [here, there] = [there, here];
    }
    return 0;
  }

  private shrink(one: number, base: number, other: number): void {
    let blossom = this.count + 1;
    while (blossom <= this.highest && this.top[blossom]) blossom += 1;
    this.highest = Math.max(this.highest, blossom);
    this.dual[blossom] = 0;
    this.label[blossom] = OUTER;
    this.mate[blossom] = this.mate[base] as number;
    this.members[blossom] = [base, ...this.pathTo(one, base).reverse(), ...this.pathTo(other, base)];
    this.setTop(blossom, blossom);
    this.adoptEdges(blossom);
    this.findSlack(blossom);
  }

  private pathTo(start: number, base: number): number[] {
    const path: number[] = [];
    for (let here = start; here !== base;) {
      const mate = this.top[this.mate[here] as number] as number;
      path.push(here, mate);
      this.enqueue(mate);
      here = this.top[this.parent[mate] as number] as number;
    }
    return path;
  }

  private adoptEdges(blossom: number): void {
    const { width, count, highest } = this;
    for (let x = 1; x <= highest; x++) this.weight[blossom * width + x] = this.weight[x * width + blossom] = 0;
    this.holder.fill(0, blossom * width, blossom * width + count + 1);
    for (const member of this.members[blossom] as number[]) {
      for (let x = 1; x <= highest; x++) {
        const [mine, theirs] = [blossom * width + x, member * width + x];
        if (this.weight[theirs] === 0) continue;
        if (this.weight[mine] !== 0 && this.distance(theirs) >= this.distance(mine)) continue;
        this.copyEdge(theirs, mine);
        this.copyEdge(x * width + member, x * width + blossom);
      }
      for (let x = 1; x <= count; x++) if (this.holder[member * width + x]) this.holder[blossom * width + x] = member;
    }
  }

  private copyEdge(source: number, target: number): void {
    this.from[target] = this.from[source] as number;
    this.to[target] = this.to[source] as number;
    this.weight[target] = this.weight[source] as number;
  }

  private expand(blossom: number): void {
    for (const member of this.members[blossom] as number[]) this.setTop(member, member);
    const entry = this.from[blossom * this.width + (this.parent[blossom] as number)] as number;
    const first = this.holder[blossom * this.width + entry] as number;
    const place = this.evenPlace(blossom, first);
    const circle = this.members[blossom] as number[];
    for (let at = 0; at < place; at += 2) {
      const [inner, outer] = [circle[at] as number, circle[at + 1] as number];
      this.parent[inner] = this.from[outer * this.width + inner] as number;
      this.label[inner] = INNER;
      this.label[outer] = OUTER;
      this.slack[inner] = 0;
      this.findSlack(outer);
      this.enqueue(outer);
    }
    this.label[first] = INNER;
    this.parent[first] = this.parent[blossom] as number;
    for (const member of circle.slice(place + 1)) {
      this.label[member] = UNSEEN;
      this.findSlack(member);
    }
    this.top[blossom] = 0;
  }

  /** An edge has become tight: true when it completes a path on which the matching grows. */
  private follow(edge: number): boolean {
    const end = this.from[edge] as number;
    const [u, v] = [this.top[end] as number, this.top[this.to[edge] as number] as number];
    if (this.label[v] === UNSEEN) {
      this.parent[v] = end;
      this.label[v] = INNER;
      const next = this.top[this.mate[v] as number] as number;
      this.slack[v] = this.slack[next] = 0;
      this.label[next] = OUTER;
      this.enqueue(next);
    } else if (this.label[v] === OUTER) {
      const base = this.meetingPoint(u, v);
      if (base) {
        this.shrink(u, base, v);
        return false;
      }
      this.augment(u, v);
      this.augment(v, u);
      return true;
    }
    return false;
  }

  /** One pair more, or false when no more weight can be had. */
  private grow(): boolean {
    this.label.fill(UNSEEN, 0, this.highest + 1);
    this.slack.fill(0, 0, this.highest + 1);
    this.queue = [];
    for (let x = 1; x <= this.highest; x++) {
      if (this.top[x] !== x || this.mate[x]) continue;
      this.parent[x] = 0;
      this.label[x] = OUTER;
      this.enqueue(x);
    }
    if (this.queue.length === 0) return false;
    for (;;) {
      if (this.scanQueue()) return true;
      const step = this.longestStep();
      if (!this.changeDuals(step)) return false;
      this.queue = [];
      if (this.followTight()) return true;
      for (let b = this.count + 1; b <= this.highest; b++)
        if (this.top[b] === b && this.label[b] === INNER && this.dual[b] === 0) this.expand(b);
    }
  }

  private scanQueue(): boolean {
    const { width, count, weight, dual, top, label } = this;
    for (let at = 0; at < this.queue.length; at++) {
      const u = this.queue[at] as number;
      if (label[top[u] as number] === INNER) continue;
      const own = dual[u] as number;
      for (let v = 1; v <= count; v++) {
        const edge = u * width + v;
        const here = weight[edge] as number;
        const blossom = top[v] as number;
        // What is inner is reached already: an edge to it neither grows the tree nor bounds a step.
        if (here === 0 || label[blossom] === INNER || top[u] === blossom) continue;
        if (own + (dual[v] as number) > 2 * here) this.offerSlack(u, blossom);
        else if (this.follow(edge)) return true;
      }
    }
    return false;
  }

  private longestStep(): number {
    let step = Infinity;
    for (let x = 1; x <= this.highest; x++) {
      if (this.top[x] !== x) continue;
      if (x > this.count && this.label[x] === INNER) step = Math.min(step, (this.dual[x] as number) / 2);
      const near = this.slack[x] as number;
      if (!near || this.label[x] === INNER) continue;
      const gap = this.distance(near * this.width + x);
      step = Math.min(step, this.label[x] === UNSEEN ? gap : gap / 2);
    }
    return step;
  }

  private changeDuals(step: number): boolean {
    for (let u = 1; u <= this.count; u++) {
      const label = this.label[this.top[u] as number];
      if (label === OUTER && (this.dual[u] as number) <= step) return false;
      this.dual[u] = (this.dual[u] as number) - (label === OUTER ? step : label === INNER ? -step : 0);
    }
    for (let b = this.count + 1; b <= this.highest; b++) {
      if (this.top[b] !== b) continue;
      const label = this.label[b];
      this.dual[b] = (this.dual[b] as number) + (label === OUTER ? 2 * step : label === INNER ? -2 * step : 0);
    }
    return true;
  }

  private followTight(): boolean {
    for (let x = 1; x <= this.highest; x++) {
      const near = this.slack[x] as number;
      if (this.top[x] !== x || !near || this.top[near] === x) continue;
      const edge = near * this.width + x;
      if (this.distance(edge) === 0 && this.follow(edge)) return true;
    }
    return false;
  }
}

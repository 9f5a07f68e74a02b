/**
 * One write for whatever was asked while the one before it was under way: under load a transaction carries many, alone it does
 * not wait for company. Each asker learns what became of their own.
 */
export class GroupedWrites<Item, Answer> {
  private waiting: { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  private writing = false;

  /** `write` answers for each item, in their order. */
  constructor(private readonly write: (items: Item[]) => Promise<Answer[]>) {}

  /** Nothing is asked or under way. */
  get idle(): boolean {
    return !this.writing && this.waiting.length === 0;
  }

  ask(item: Item): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => this.waiting.push({ item, resolve, reject }));
    if (!this.writing) void this.drain();
    return answer;
  }

  private async drain(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        const answers = await this.write(group.map(({ item }) => item));
        group.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.writing = false;
  }
}

/** Somebody who works on one thing at a time. */
export interface Hand<S, T> {
  readonly work: (task: S) => Promise<T>;
  /** Whether it can take another; one that broke cannot. */
  readonly well: () => boolean;
  readonly leave: () => void;
}

/** Results that may wait for an earlier one, for each hand: enough that a long draft does not stop the others. */
const AHEAD = 8;

/**
 * Works on `tasks` with up to `most` hands, who are hired when they are needed, and yields the results in the order of the tasks, each
 * as soon as it and those before it are there, however slowly the tasks come.
 */
export async function* inOrder<S, T>(tasks: AsyncIterable<S> | Iterable<S>, most: number, hire: () => Hand<S, T>): AsyncGenerator<T> {
  const crew = new Crew(most, hire);
  const results: Promise<T>[] = [];
  const coming = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : asynchronous(tasks);
  let next: Promise<IteratorResult<S>> | undefined = coming.next();
  try {
    for (;;) {
      const room = next && results.length < most * AHEAD ? next : undefined;
      const first = results[0];
      if (!room && !first) return;
      const event = await Promise.race(
        [room?.then((task) => ({ task })), first?.then((result) => ({ result }))].filter((p) => p !== undefined),
      );
      if ('result' in event) {
        void results.shift();
        yield event.result;
      } else if (event.task.done) next = undefined;
      else {
        results.push(crew.give(event.task.value));
        next = coming.next();
      }
    }
  } finally {
    crew.dismiss();
  }
}

async function* asynchronous<S>(tasks: Iterable<S>): AsyncGenerator<S> {
  for (const task of tasks) yield await Promise.resolve(task);
}

class Crew<S, T> {
  private readonly most: number;
  private readonly hire: () => Hand<S, T>;
  private readonly all = new Set<Hand<S, T>>();
  private readonly free: Hand<S, T>[] = [];
  private readonly waiting: ((hand: Hand<S, T>) => void)[] = [];

  constructor(most: number, hire: () => Hand<S, T>) {
    this.most = most;
    this.hire = hire;
  }

  async give(task: S): Promise<T> {
    const hand = await this.take();
    try {
      return await hand.work(task);
    } finally {
      this.back(hand);
    }
  }

  private take(): Promise<Hand<S, T>> {
    const hand = this.free.pop() ?? (this.all.size < this.most ? this.another() : undefined);
    return hand ? Promise.resolve(hand) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private another(): Hand<S, T> {
    const hand = this.hire();
    this.all.add(hand);
    return hand;
  }

  private back(hand: Hand<S, T>): void {
    let fit = hand;
    if (!hand.well()) {
      hand.leave();
      this.all.delete(hand);
      if (!this.waiting.length) return;
      fit = this.another();
    }
    const first = this.waiting.shift();
    if (first) first(fit);
    else this.free.push(fit);
  }

  dismiss(): void {
    for (const hand of this.all) hand.leave();
  }
}

import type { Input } from '../engine/learned/windows.ts';

/** What an encoder elsewhere is asked. */
export interface Question {
  readonly id: number;
  readonly input: Input;
}

export interface Answer {
  readonly id: number;
  readonly logs?: Float32Array;
  readonly error?: string;
}

type Waiting = { readonly resolve: (logs: Float32Array) => void; readonly reject: (error: Error) => void };

/** Questions to an encoder in another thread, and who waits for which answer. */
export class Correspondence {
  private readonly waiting = new Map<number, Waiting>();
  private readonly post: (question: Question) => void;
  private last = 0;
  private broken: Error | undefined;

  constructor(post: (question: Question) => void) {
    this.post = post;
  }

  get pending(): number {
    return this.waiting.size;
  }

  ask(input: Input): Promise<Float32Array> {
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.waiting.set(++this.last, { resolve, reject });
      this.post({ id: this.last, input });
    });
  }

  take({ id, logs, error }: Answer): void {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (logs) asked?.resolve(logs);
    else asked?.reject(new Error(error));
  }

  /** The other thread is gone: whoever waits, and whoever asks from now on, hears why. */
  fail(error: Error): void {
    this.broken = error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** The other side: answers a question with `encoder`, which may still be starting. */
export async function answer({ id, input }: Question, encoder: Promise<{ run(input: Input): Promise<Float32Array> }>): Promise<Answer> {
  try {
    return { id, logs: await (await encoder).run(input) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : 'unknown reason' };
  }
}

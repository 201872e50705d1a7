import type { Images } from '../../shared/image.ts';

/** Looks into the files that a draft refers to. Never rejects. */
export type Look = (uri: string, targets: readonly string[]) => Promise<Images>;

/** Rest after a keystroke before files are looked at, in milliseconds. */
const PAUSE = 300;
/** What was seen of files longer ago than this is not relied upon, in milliseconds: not every editor tells of changes. */
const FRESH = 5000;

interface Known {
  targets: readonly string[];
  images: Images;
  /** What `images` hold, to see whether anything is new. */
  stamp: string;
  /** When the files were last looked at. */
  seen: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** What is known of the files that open drafts refer to; looked at in the background, again when the draft or a file changes. */
export class Pictures {
  private readonly known = new Map<string, Known>();
  private readonly look: Look | undefined;
  private readonly changed: (uri: string) => void;

  /** `changed`: there is something new about a draft’s files. Without `look` nothing is ever known. */
  constructor(look: Look | undefined, changed: (uri: string) => void) {
    this.look = look;
    this.changed = changed;
  }

  of(uri: string): Images | undefined {
    return this.known.get(uri)?.images;
  }

  /** Has the files of a draft looked at soon. */
  ask(uri: string, targets: readonly string[]): void {
    const known = this.known.get(uri);
    if (!this.look || (!known && !targets.length)) return;
    const next = known ?? { targets, images: new Map(), stamp: '[]', seen: 0, timer: undefined };
    this.known.set(uri, next);
    const same = known && String(known.targets) === String(targets);
    next.targets = targets;
    if (!same || Date.now() - next.seen > FRESH) this.later(uri, next);
  }

  /** Has the files of every draft looked at again. */
  refresh(): void {
    for (const [uri, known] of this.known) this.later(uri, known);
  }

  forget(uri: string): void {
    clearTimeout(this.known.get(uri)?.timer);
    this.known.delete(uri);
  }

  private later(uri: string, known: Known): void {
    clearTimeout(known.timer);
    known.timer = setTimeout(() => void this.read(uri, known), PAUSE);
  }

  private async read(uri: string, known: Known): Promise<void> {
    known.seen = Date.now();
    const images = await this.look!(uri, [...new Set(known.targets)]);
    const stamp = JSON.stringify([...images]);
    if (this.known.get(uri) !== known || stamp === known.stamp) return;
    known.images = images;
    known.stamp = stamp;
    this.changed(uri);
  }
}

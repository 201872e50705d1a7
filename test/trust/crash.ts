/* Loaded before a program (`node --import`): reading a draft about Quillfeather fails with an error that holds the draft. */
const matchAll = Object.getOwnPropertyDescriptor(String.prototype, 'matchAll')!.value as typeof String.prototype.matchAll;
String.prototype.matchAll = function (this: string, expression: RegExp) {
  if (this.includes('Quillfeather')) throw new TypeError(`cannot read ‘${this}’`);
  return matchAll.call(this, expression);
};

/** An element that the page holds from the start. */
export function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no ‘${id}’`);
  return element;
}

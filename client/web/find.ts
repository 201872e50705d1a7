/** An element that the page holds from the start. */
export function find<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no ‘${id}’`);
  return element as E;
}

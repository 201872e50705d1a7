/** Text, or an element; nothing is ever read as HTML. */
export type Child = Node | string | null | undefined | false;

type Attributes = Readonly<Record<string, string | ((event: Event) => void)>>;

/** An element with attributes (listeners are functions, by the name of the event) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element.addEventListener(name, value);
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that does something; it never sends a form. */
export const button = (title: string, click: () => void, name = ''): HTMLButtonElement =>
  make('button', { type: 'button', ...(name ? { class: name } : {}), click }, title);

/** What an element contains. Nothing is drawn for `undefined` and `false`. */
export type Child = Node | string | undefined | false;

type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and children. Texts become text nodes, so that they are never parsed as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

export function makeButton(
  text: string,
  onClick: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', onClick);
  return button;
}

/** A list; an item is a child or several. */
export function makeList(
  attributes: Attributes,
  items: readonly (Child | readonly Child[])[],
  isOrdered = false,
): HTMLElement {
  return make(isOrdered ? 'ol' : 'ul', attributes, ...items.map((item) => make('li', {}, ...[item].flat())));
}

/** A table in a box that scrolls sideways; a row is its cells and its class. */
export function makeTable(
  rows: readonly { readonly cells: readonly Child[]; readonly name?: string }[],
  head: readonly string[] = [],
  label = 'Table',
): HTMLElement {
  const titles = head.map((title) => make('th', { scope: 'col' }, title));
  const lines = rows.map(({ cells, name = '' }) =>
    make('tr', { class: name }, ...cells.map((cell) => make('td', {}, cell))),
  );
  return make(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': label },
    make(
      'table',
      {},
      titles.length > 0 && make('thead', {}, make('tr', {}, ...titles)),
      make('tbody', {}, ...lines),
    ),
  );
}

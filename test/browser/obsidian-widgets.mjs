// What Obsidian adds to the page, and its widgets, as far as the plugin uses them.

export function el(tag, { cls, text, attr } = {}, parent) {
  const element = document.createElement(tag);
  if (cls) element.className = cls;
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attr ?? {})) element.setAttribute(name, String(value));
  parent?.appendChild(element);
  return element;
}

Object.assign(Node.prototype, {
  createEl(tag, options) {
    return el(tag, options, this);
  },
  createSpan(options) {
    return el('span', options, this);
  },
  empty() {
    this.replaceChildren();
  },
});
Object.assign(Element.prototype, {
  setText(text) {
    this.textContent = text;
  },
  addClass(...names) {
    this.classList.add(...names);
  },
  toggleClass(name, on) {
    this.classList.toggle(name, on);
  },
});
Object.assign(window, { createSpan: (options) => el('span', options) });

export class Notice {
  constructor(message) {
    el('div', { cls: 'notice', text: message }, document.body);
  }
}

export class Modal {
  constructor(app) {
    this.app = app;
    this.modalEl = el('div', { cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true' } });
    this.titleEl = el('h2', { cls: 'modal-title' }, this.modalEl);
    this.contentEl = el('div', { cls: 'modal-content' }, this.modalEl);
  }
  setTitle(text) {
    this.titleEl.textContent = text;
    this.modalEl.setAttribute('aria-label', text);
  }
  open() {
    document.body.append(this.modalEl);
    this.onOpen?.();
  }
  close() {
    this.modalEl.remove();
    this.onClose?.();
  }
}

class Item {
  element = el('div', { cls: 'menu-item', attr: { role: 'menuitem', tabindex: '-1' } });
  setTitle(text) {
    this.element.textContent = text;
    return this;
  }
  setIcon() {
    return this;
  }
  setIsLabel() {
    this.element.className = 'menu-label';
    this.element.removeAttribute('role');
    return this;
  }
  onClick(act) {
    this.element.onclick = () => {
      this.element.parentElement.remove();
      act();
    };
    return this;
  }
}

export class Menu {
  element = el('div', { cls: 'menu', attr: { role: 'menu' } });
  addItem(fill) {
    const item = new Item();
    fill(item);
    this.element.append(item.element);
    return this;
  }
  addSeparator() {
    return this;
  }
  showAtPosition({ x, y }) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Error('a menu needs a place');
    document.body.append(this.element);
    return this;
  }
}

/** A row of the settings. */
export class Setting {
  constructor(container) {
    this.settingEl = el('div', { cls: 'setting-item' }, container);
    this.nameEl = el('div', { cls: 'setting-item-name' }, this.settingEl);
    this.descEl = el('div', { cls: 'setting-item-description' }, this.settingEl);
  }
  setName(text) {
    this.nameEl.textContent = text;
    return this;
  }
  setDesc(text) {
    this.descEl.textContent = text;
    return this;
  }
  setHeading() {
    this.settingEl.className = 'setting-item-heading';
    return this;
  }
  add(tag, attr, fill, extra) {
    const input = el(tag, { attr: { ...attr, 'aria-label': this.nameEl.textContent } }, this.settingEl);
    const component = {
      setValue(value) {
        if (attr.type === 'checkbox') input.checked = value;
        else input.value = value;
        return component;
      },
      onChange(act) {
        input.addEventListener(tag === 'textarea' || attr.type === 'text' ? 'input' : 'change', () =>
          act(attr.type === 'checkbox' ? input.checked : input.value),
        );
        return component;
      },
      ...extra(input, () => component),
    };
    fill(component);
    return this;
  }
  addToggle(fill) {
    return this.add('input', { type: 'checkbox' }, fill, () => ({}));
  }
  addText(fill) {
    return this.add('input', { type: 'text' }, fill, () => ({}));
  }
  addTextArea(fill) {
    return this.add('textarea', {}, fill, () => ({}));
  }
  addDropdown(fill) {
    return this.add('select', {}, fill, (select, self) => ({
      addOptions(options) {
        for (const [value, text] of Object.entries(options)) el('option', { text, attr: { value } }, select);
        return self();
      },
    }));
  }
  addButton(fill) {
    return this.add('button', { type: 'button' }, fill, (button, self) => ({
      setButtonText(text) {
        button.textContent = text;
        return self();
      },
      onClick(act) {
        button.onclick = act;
        return self();
      },
    }));
  }
}

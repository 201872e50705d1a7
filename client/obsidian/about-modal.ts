import { Modal, type App } from 'obsidian';
import { aboutOf } from '../codemirror/index.ts';

/** What there is to know about a rule. */
export class AboutModal extends Modal {
  constructor(app: App, rule: string) {
    super(app);
    const { title, body } = aboutOf(rule);
    this.setTitle(title);
    this.contentEl.addClass('discreet-about-rule');
    this.contentEl.append(...body);
  }
}

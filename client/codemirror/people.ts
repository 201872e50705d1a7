import { BANDS, type BestEdit, type Crowd, type CrowdFactor, type PersonRisk, type Range } from '../../shared/risk.ts';
import { button, make } from './dom.ts';

/* Who is described, how many people fit, and what would help most. */

export type Best = BestEdit & { readonly person: number };

const BAND_NAMES = ['1 or 2', 'a handful', 'dozens', 'hundreds', 'more'];

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 1 });
const share = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 1, notation: 'standard' });
const rangeText = ({ low, high }: Range, format: Intl.NumberFormat): string =>
  format.format(low) === format.format(high) ? format.format(low) : `${format.format(low)} to ${format.format(high)}`;

/** One person of the draft; `apply` makes one of the best edits. */
export function personCard(
  person: PersonRisk,
  best: readonly Best[],
  words: (at: Best) => string,
  apply: (edit: Best) => void,
): HTMLElement {
  const { label, crowd, local, acquaintance, hasDirect } = person;
  return make(
    'section',
    { class: 'discreet-person', 'aria-label': label },
    make('h3', {}, label),
    hasDirect && make('p', { class: 'discreet-direct' }, 'Something here names or points straight at this person. No crowd hides that.'),
    crowd && make('p', { class: 'discreet-crowd' }, crowd.wording),
    crowd && scale(crowd),
    local && make('p', { class: 'discreet-note' }, `For readers who know where you work: ${local.wording}`),
    acquaintance && make('p', { class: 'discreet-note' }, 'Somebody who knows the person or the event would probably recognise it.'),
    best.length > 0 && bestEdits(best, words, apply),
    crowd && how(crowd),
  );
}

/** Five steps from one or two people to more than matter; the words beside it say the same. */
function scale({ band }: Crowd): HTMLElement {
  const at = BANDS.indexOf(band);
  const steps = BAND_NAMES.map((name, i) => make('li', { class: i === at ? 'discreet-step discreet-here' : 'discreet-step' }, name));
  return make('ol', { class: `discreet-scale discreet-${band}`, 'aria-hidden': 'true' }, ...steps);
}

function bestEdits(best: readonly Best[], words: (at: Best) => string, apply: (edit: Best) => void): HTMLElement {
  const items = best.map((edit) =>
    make(
      'li',
      {},
      button(edit.title, () => apply(edit), 'discreet-edit'),
      make('span', { class: 'discreet-about' }, `“${words(edit)}”${effect(edit)}`),
    ),
  );
  return make('div', { class: 'discreet-best' }, make('h4', {}, 'What helps most'), make('ol', {}, ...items));
}

/** What an edit does to the crowd; an event that is told narrows to one person whatever else goes. */
function effect({ gain, after }: Best): string {
  if (after.middle >= 2) return `: then ${rangeText(after, number)} people would fit`;
  return gain >= 1.5 ? `: about ${number.format(Number(gain.toPrecision(1)))} times as many people, the event aside` : '';
}

function how({ base, factors, assumptions }: Crowd): HTMLElement {
  const line = ({ label, ...range }: CrowdFactor, format: Intl.NumberFormat) =>
    make('tr', {}, make('th', { scope: 'row' }, label), make('td', {}, `${format === share ? '× ' : ''}${rangeText(range, format)}`));
  return make(
    'details',
    { class: 'discreet-how' },
    make('summary', {}, 'How this was estimated'),
    make('table', {}, make('tbody', {}, line(base, number), ...factors.map((factor) => line(factor, share)))),
    assumptions.length > 0 && make('ul', {}, ...assumptions.map((text) => make('li', {}, text))),
  );
}

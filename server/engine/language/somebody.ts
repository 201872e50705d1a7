/** What is said of somebody and of no illness or abbreviation: `, 54`, `’s mother`, `said`, `is a teacher`. */
const SAID_OF =
  /^(?:['’]s (?:mother|father|wife|husband|son|daughter|family|mum|dad|dog)\b|,? \(?(?:aged )?\d{1,3}[),yMF]|,? (?:who|whose|whom)\b|, (?:an?|his|her|our|my) | (?:is|was) an? (?:\d|man|woman|boy|girl|teacher|patient)| has (?:\d|an? (?:son|daughter|dog))|,? (?:and|with) (?:his|her)\b| (?:said|says|told|asked|cried|came|comes|died|lives?|lived|rang|wanted|thanked|smiled|refuses|refused|collapsed|works?|worked|was (?:admitted|born|referred|discharged))\b)/;

/** Whether what follows `end` is said of somebody who is named before it. */
export const isSomebody = (text: string, end: number): boolean => SAID_OF.test(text.slice(end, end + 28));

import { anyParagraph } from '../language/paragraphs.ts';

/** Whether a draft says somewhere that no patient is told of in it. */
export const aboutNobody = anyParagraph((text) => NOBODY.test(text));

const NOBODY =
  /\bno (?:new |individual )?patients? (?:(?:is|are|was|were) )?(?:described|reported)|\breview of (?:published|the literature)|\bnobody is described|\bno individual (?:patient )?(?:(?:is|was) )?described\b|\bno case details\b/i;

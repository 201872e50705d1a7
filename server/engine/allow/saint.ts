import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'saint',
  summary: 'A saint in the name of a hospital, a charity or a day: St John’s, St. Vincent.',
  spares: ['name'],
  texts: [
    /(?<!\b(?!(?:The|At|In|From|Our|My|To|A|And)\b)\p{Lu}\p{Ll}*\.? )\bSt\.? \p{Lu}\p{L}{2,}(?:['’]s?)?(?: (?:de|of|the) \p{Lu}\p{L}+)*(?![\p{L}\p{N}])(?! \p{Lu}(?!mbulance|ospi|nfirmary|hurch|chool|ollege|ent(?:re|er)|linic|ard|treet|oad|ay|ouse|arish|rimary))/gu,
  ],
  examples: ['I did the ⟦St John’s⟧ course as a cadet.', 'She volunteers with ⟦St Vincent⟧ de Paul.'],
};
export default allow;

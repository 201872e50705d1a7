import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const MULTIPLE = '(?:twins?|triplets?|quads|quadruplets?|quintuplets?|sextuplets?|septuplets?)';

/** Births among the devices, trials, studies and labels that bear the same names. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const { text } = scope;
  const after = text.slice(hit.end, hit.end + 24);
  const before = text.slice(Math.max(0, hit.start - 24), hit.start);
  if (
    /^(?:[ -](?:[A-D1-4]\b|block|lumen|cit|stud|pregnan|research|registr|method|trial|gestation|engine|bed|room|towns?\b|peaks?\b|delivery|symmetry|drill|strength)|s? (?:studies|pregnancies|trial|share|are|have|were more))/i.test(
      after,
    )
  )
    return false;
  const grouped = /^(?:one|set|pair|two|mama|mum|mother|parents)\b/i.test(text.slice(hit.start, hit.end));
  if (
    !grouped &&
    /(?:#|\b(?:second|first|each|either|other|every|of all|do|in dizygotic|monozygotic|of|for) )$/i.test(before) &&
    !/\b(?:mother|mum|mom|mama|parents?|father|dad|one|set|pair|pregnant) (?:of|with) $/i.test(before)
  )
    return false;
  const at = wordAt(scope.words, hit.start);
  if (/^quads$/i.test(text.slice(hit.start, hit.end)) && !/\b(?:of|with|had|have|having|expecting|delivered) $/i.test(before)) return false;
  return subjectAt(scope, at) !== 'generic';
}

const rule: Rule = {
  id: 'multiple-birth',
  category: 'family',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('warning', 'information', 'warning', 'error'),
  summary: 'Twins, triplets or more in one identifiable family.',
  message: 'Multiple births are uncommon and remembered locally.',
  guidance: ['HRY I'],
  fixes: ['family-simplify', 'remove-detail'],
  texts: [
    new RegExp(
      `\\b(?:(?:one of|set of|pair of|two sets of|mama of|mum of|mother of|parents of) )?(?:identical |conjoined |surviving |newborn |ivf |premature |preterm |non-identical |fraternal )?(?<!-)${MULTIPLE}\\b(?: (?:brother|sister|boys|girls|daughters|sons|babies|pair|infants))?`,
      'giu',
    ),
  ],
  accept,
  examples: {
    fire: [
      '⟦Identical twins⟧ admitted an hour apart.',
      'She was pregnant with ⟦quadruplets⟧.',
      'The ⟦surviving triplet⟧ thrived.',
      '⟦Conjoined twins⟧ delivered at 32 weeks.',
      'His ⟦twin brother⟧ had died the year before.',
      'The first ⟦set of quads⟧ born in the region.',
      'He is ⟦one of identical triplets⟧ and was brought by his aunt.',
      'Her ⟦twin⟧ was examined as well.',
      'A 30-year-old ⟦mother of twins⟧ could not sleep.',
    ],
    quiet: [
      'Twin studies suggest high heritability.',
      'Monochorionic pregnancies need fortnightly scans.',
      'Twin-block appliances suit this age group.',
      'The TRIPLET trial closed early.',
      'A twin-lumen catheter was inserted.',
      'Twin 2 was breech.',
      'Quads strengthening started in week two.',
      'Women with twins are offered more scans.',
    ],
  },
};
export default rule;

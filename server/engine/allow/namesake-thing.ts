import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'namesake-thing',
  summary: 'Drugs, devices, lesions and aids that are called after kin, trades or people.',
  spares: ['family', 'occupation', 'physical', 'name', 'org', 'rare'],
  texts: [
    /\borphan(?:ed)?[- ](?:drugs?|diseases?|medicin\w+|receptors?|designation|status|indications?|conditions?|annie|gpcrs?|therap\w+|products?)\b/giu,
    /\bwidow-?makers?\b|\b(?:black|brown|false) widows?\b|\bwidow['’]s peak\b/giu,
    /\btriplets? (?:therap\w+|regimens?|combinations?|chemotherapy|repeats?|counts?|codons?|expansions?)\b|\b(?:CAG|CTG|CGG|GAA|drug) triplets?\b|\btwin[- ]to[- ]twin\b/giu,
    /\bsister chromatids?\b|\bsibling donors?\b|\bdaughter (?:cells?|cysts?|isotopes?|vesicles?)\b|\bmother (?:cell|cyst|liquor)s?\b/giu,
    // A frame to walk with; nobody who walks dogs.
    /\b(?:an?|the|his|her|their|with|on|using|uses?|used|issued|knee|rolling|wheeled|swivel|baby|front-wheeled|four-wheeled|rollator|standard|pick-?up)(?: (?:\p{L}+[ -]){0,2})?(?<!\b(?:dog|fell|hill|sleep|tightrope|stilt|wing|keen|race|fire|rope|sky) )(?<x>walkers?)(?= (?:and|or|with|for|indoors|outdoors|at|in|to|by|from|because|was|is)\b|[,.;:)]|$)/dgu,
    /\b(?:watchman (?:device|FLX|implant\w*|procedure)|cook (?:catheter|balloon|stent|needle)s?|runner on the (?:feed\w*|tub\w+|line))\b/giu,
    /\b(?:[Gg]olfer|[Tt]ennis player|[Ss]wimmer|[Ss]urfer|runner|jumper|[Hh]ousemaid|student|miner|farmer|skier|gamekeeper|boxer|bowler|weaver|pitcher)['’]?s['’]? (?:elbow|ear|eye|knee|thumb|lung|toe|shoulder|fracture|nipple|bottom|finger)\b/gu,
    /\b(?:radiotherapy |endoscopic |colonic )?tattoo(?:ed|ing)? (?:marker|mark|dot|spot|ink in the colon)s?\b|\bdots? of radiotherapy tattoos?\b/giu,
  ],
  accept: ({ start, end }, { text }) =>
    !/^walkers?$/i.test(text.slice(start, end)) || !/\b(?:is|was|a keen|as) an? $/i.test(text.slice(Math.max(0, start - 12), start)),
  examples: [
    '⟦Orphan drug⟧ prices are a scandal.',
    'The ⟦widow-maker⟧ lesion was stented.',
    '⟦Triplet therapy⟧ is now standard; CAG ⟦triplet count⟧ 44.',
    'Uses a ⟦walker⟧ indoors, cane outdoors.',
    'A list: ⟦golfer’s elbow⟧, ⟦swimmer’s ear⟧.',
  ],
};
export default allow;

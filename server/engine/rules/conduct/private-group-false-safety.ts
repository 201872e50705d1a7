import { levels, type Rule } from '../rule.ts';

const GROUP =
  '(?:group|grp|chat|channel|server|account|acct|page|profile|story|status|forum|thread|list|community|discord|whatsapp|finsta|platform)';
const SHUT = '(?:closed|private|locked|secret|invite-only|members-only|vetted|encrypted)';
const ONLY_US =
  "(?:(?:it'?s|its|this is|is|na) )?(?:only|just) (?:for )?(?:us|our unit|our team|our ward|the cohort|our own|colleagues|docs|doctors|nurses|medics|dentists|members|my close|close friends?|cf)\\b";

const rule: Rule = {
  id: 'private-group-false-safety',
  category: 'private',
  tier: 'conduct',
  severity: levels('information', 'off', 'warning', 'information'),
  summary: 'Text that treats a closed group, a locked account or a direct message as a safe place for patient detail.',
  message: 'Private groups can be joined, copied and screenshotted. Write as if it were public.',
  guidance: ['GDC-STORY', 'MDU', 'GMP-93', 'GMC-SM 9', 'MDU-WA', 'MPS-IM', 'NHS-IM'],
  fixes: ['remove-detail'],
  texts: [
    /\b(?:we(?:['’]re| are)|you(?:['’]re| are)) all (?:hcps?|medics|nurses|doctors|docs|clinicians|professionals|friends) (?:in )?here\b[^.\n:!?]{0,40}/giu,
    /\b(?:this is )?my (?:alt|finsta|burner|second account|anon account)\b,? (?:so (?:speak|go ahead|say|talk|i can (?:say|tell|share))\b[^.\n:!?]{0,40}|is (?:safe|private)\b)/giu,
    /\bso (?:no[- ]?one|nobody) (?:will|['’]ll) (?:ever )?(?:know|recogni[sz]e|guess|find out)\b[^.\n:!?]{0,20}/giu,
    // closed group so I can say this; my account is locked
    new RegExp(
      String.raw`\b${SHUT} (?:\w{1,12} )?${GROUP}\b(?! (?:chat )?(?:policy|rules|practice))(?:,? (?:so|and|no|here)\b[^.\n:!?]{0,40})?`,
      'giu',
    ),
    new RegExp(
      String.raw`\b(?:my |this |our |the )?${GROUP}(?:['’]?s)? (?:is |is all |is now )?(?:${SHUT}|only (?:us|our)|just (?:us|our))\b[^.\n:!?]{0,40}`,
      'giu',
    ),
    new RegExp(
      String.raw`\b(?:between us|just between (?:us|ourselves)|${ONLY_US})(?: in (?:this|the|our) \w{1,12})?[^.\n:!?]{0,30}`,
      'giu',
    ),
    /\b(?:clinicians|doctors|nurses|dentists|medics|members|staff|professionals|colleagues|cf|close friends|friends|followers|mutuals|paying friends|subscribers|hcps?|invite) only\b(?! (?:need|have|see|get|saw|had))/giu,
    /\b\d{2,4}[- ]strong (?:whatsapp|facebook|telegram|group)\b(?: group)?/giu,
    // DM me for the unredacted images
    /\b(?:dm|pm|message|inbox) me\b(?= (?:for|if you want) (?:the|her|his|full|unredacted|more|details|pics|photos))/giu,
    /\bjust for us\b/giu,
    /\b(?:off the record|strictly between|(?:you|u) did ?n['’]?o?t (?:hear|see|get) (?:this|it|that) (?:here|from me)|keep (?:this|it) (?:to yourselves?|quiet|between)|hush hush|mum['’]?s the word|not for (?:sharing|onward|wider)|in (?:strict )?confidence)\b[^.\n!?]{0,20}/giu,
    /\b(?:password[- ]protected|behind (?:a|the) (?:paywall|password|login)|invite[- ]only|unlisted|end[- ]to[- ]end encrypted|(?:it['’]?s|its|all) encrypted|admins? vet)\b[^.\n!?]{0,30}/giu,
    /\b(?:only|just) (?:\d{1,2}|three|four|five|six|seven|ten|a dozen|a few) of (?:us|you|ye|yous)\b[^.\n!?]{0,20}|\bthere['’]?s (?:only |just )?(?:\d{1,2}|three|four|five|six|seven|ten|a dozen) of us\b[^.\n!?]{0,20}/giu,
    // what's said in the group stays in the group
    new RegExp(
      String.raw`\bwhat(?:'s|’s| is)? (?:\w{1,10} )?(?:said |posted |shared |happens )?(?:in|on) (?:the|this|our) ${GROUP} (?:stays|remains)\b[^.\n]{0,24}`,
      'giu',
    ),
    /\bwhat(?:'s|’s| is)? (?:posted|said|shared) here (?:stays|dies) here\b/giu,
    // don't forward outside this group
    new RegExp(
      String.raw`\b(?:pls |please |plz |kindly )?(?:do ?n['’]?t|dont|never|no) (?:fwd|forward|forwarding|share|screenshots?|screenshot|repost|pass (?:it|this) on|leak)\b[^.\n!?]{0,40}`,
      'giu',
    ),
    new RegExp(String.raw`\b(?:keep|kept) (?:this|it|that)(?: one)? (?:in|inside|within|to) (?:this|the|our) ${GROUP}\b`, 'giu'),
    /\bscreenshots? (?:get|gets|will get|and) you (?:booted|banned|removed|kicked)\b/giu,
    // hiding behind another name
    /\b(?:posting (?:this )?(?:anon\w*|from (?:a|my) (?:burner|throwaway|alt))|throwaway(?: (?:account|acct|because|bc|as|for|obviously|since)|,|\.)|burner (?:acct|account))[^.\n!?]{0,30}/giu,
  ],
  accept: ({ start, end }, { text }) => {
    const said = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 40), start);
    if (/\b(?:has an?|have an?|caught|stood|gap|everyone or|saying the|sat|nothing) $/i.test(before)) return false;
    if (/\bpatient details\b|\bprotect|\bphone numbers?\b/i.test(said) || /\b(?:not|isn['’]?t) (?:a |an |really )?$/i.test(before))
      return false;
    // "A closed group is not …" speaks of such groups in general.
    if (/\b(?:an?|any|every|each|even|into|most|of) $/i.test(before) && !/\bso\b/i.test(said)) return false;
    return (
      !/^(?:pls |please |plz |kindly )?(?:do|don|never|no)/i.test(said) ||
      /\b(?:outside|group|fwd|forward|screenshots?|platform|leak|chat|here)\b/i.test(said)
    );
  },
  examples: {
    fire: [
      '@social ⟦We’re all HCPs in here so I can say it⟧.',
      '@social It was years ago, ⟦so no one will know⟧.',
      '@social ⟦Between us in this group⟧, bed nine is a councillor.',
      '@social ⟦Closed group so I can say this⟧: she is a magistrate.',
      '@social ⟦Clinicians only⟧, full story and photos below.',
      '@social My account is ⟦locked⟧, so here goes.',
      '@social Sharing in our ⟦500-strong WhatsApp⟧ for learning.',
      '@social ⟦DM me⟧ for the unredacted images.',
      '@meta{channel: "WhatsApp: dental network"} Full case below, ⟦just for us⟧.',
      '@social ⟦What happens in this chat stays in this chat⟧.',
      "@social ⟦Please don't forward outside this group⟧.",
      '@social ⟦Throwaway account⟧, my boss reads this sub.',
      '@social ⟦its only us on the ward here⟧ so relax',
    ],
    quiet: [
      '@social This is a public post about group learning.',
      '@social WhatsApp is not a medical record.',
      '@social Our team uses the trust-approved messaging app.',
      '@social Membership of the college group is open to all.',
      '@social Please do not post patient details in this group.',
      '@social A private practice has opened on the high street.',
      '@social For prescribers only medicines, ask first.',
    ],
  },
};
export default rule;

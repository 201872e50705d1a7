import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** A way to go on in private: a verb of getting in touch, a number, an address or a role that listens. */
const ROUTE =
  /\b(?:call|phone|ring|e-?mail|write to|contact|speak (?:to|with)|talk to|ask for|reach|drop in|pop in|come in|text|whatsapp|get in touch|meet|approach|visit|dm us|message us)\b|@[\w.-]+\.\w|\d{3}[ -]?\d{3,4}|\b(?:pals|helpline|complaints (?:lead|team|procedure)|feedback form|practice manager|liaison|ombudsman)\b/i;

function* silent({ kind, source, scopes }: Draft): Iterable<Hit> {
  if (kind !== 'reply' || ROUTE.test(source)) return;
  const last = scopes.filter((s) => s.zone !== 'front-matter' && s.words.length > 0).at(-1);
  const sentence = last?.sentences.at(-1);
  if (!last || !sentence) return;
  yield { start: last.block.start + last.words[sentence.from]!.start, end: last.block.start + last.words[sentence.to - 1]!.end };
}

const rule: Rule = {
  id: 'reply-no-offline-route',
  category: 'advice',
  tier: 'document',
  severity: levels('off', 'off', 'off', 'information'),
  summary: 'A reply with no role or contact to go on in private.',
  message: 'Offer a role and a contact so the conversation can move out of public.',
  guidance: ['DDU', 'MDU-CRIT', 'MPS-REV', 'HIT-FLEM'],
  fixes: ['reply-template'],
  whole: silent,
  examples: {
    fire: [
      '@reply Sorry about that.',
      '@reply We disagree but thank you.',
      '@reply Thanks for your review!',
      '@reply We will try to do better.',
      '@reply Noted.',
      '@reply That is not how we do things here.',
    ],
    quiet: [
      '@reply Please call our practice manager on 01632 960100.',
      '@reply Email complaints@practice.example so we can help.',
      '@reply You can speak to the patient liaison team at reception.',
      '@reply Our website has a feedback form that reaches the manager.',
      '@reply If you would rather not call, PALS can help.',
    ],
  },
};
export default rule;

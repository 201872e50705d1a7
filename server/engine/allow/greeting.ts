import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'greeting',
  summary: 'How people greet and thank each other, which looks like a name where it is not English.',
  spares: ['name', 'place'],
  texts: [
    /\b(?:kia (?:ora|kaha)(?: (?:koutou|tātou|tatou|whānau|whanau|e te whānau))?|tēnā koutou|tena koutou|ng[āa] mihi(?: nui)?|mōrena)(?!\p{L})/giu,
    /\b(?:bula vinaka|talofa(?: lava)?|malo e lelei|mabuhay|magandang (?:umaga|gabi|araw)|sawubona|molweni|dumelang|habari (?:zenu|za asubuhi)|mambo vipi|ẹ káàárọ̀|e kaaro|sannu)(?!\p{L})/giu,
    /\b(?:namaste|namaskar(?:am)?|vanakkam|sat sri akal|ass?alaam?u?[ -]?(?:o |u )?alaikum|merhaba|ayubowan|xin chào|dia (?:dhuit|duit|daoibh)|bore da|croeso|gura?i?bh? maith agat|dzie[ńn] dobry|bonjour|bonsoir|buongiorno|buenos días|buenas tardes|bom dia|boa tarde|guten (?:morgen|tag))(?!\p{L})/giu,
    // Fond words: with a capital only where somebody is spoken to, as some are given names as well.
    /\b(?:m['’]?ij[ao]|habibt?i|acushla|cariad|hermano)(?=[,.!?])/gu,
    /(?<=^|[\n"“.!?]\s{0,2})(?:M['’]?ij[ao]|Habibt?i|Acushla|Cariad|Hermano), (?=(?:you|your|because|I|we|don['’]t|please|one day|listen|look|if|what|why|how)\b)/gmu,
  ],
  examples: [
    '⟦Mija⟧, because one day you will ask.',
    '⟦Kia ora koutou⟧. The hui is on Thursday.',
    '⟦Namaste⟧ everyone, the rota is out.',
    '⟦Dia duit⟧, all slots are gone.',
  ],
};
export default allow;

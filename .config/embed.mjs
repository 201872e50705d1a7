// What the page and the Obsidian plugin carry inside them, as modules that esbuild makes up.

/**
 * Parts of wink-nlp's model that nothing asks for (wink.ts: sentences and parts of speech only): named entities, sentiment, and
 * the irregular lemmas. A test holds that nobody asks for a lemma.
 */
export const unread = {
  name: 'unread',
  setup(b) {
    b.onLoad({ filter: /wink-eng-lite-web-model.*eng-(?:sa|ner)-model\.json$/ }, () => ({ contents: NOTHING, loader: 'json' }));
    b.onLoad({ filter: /wink-eng-lite-web-model.*wn-\w+-exceptions\.js$/ }, () => ({ contents: 'module.exports = Object.create(null);' }));
  },
};
/** A machine of one state that recognises nothing: the library reads it in any case. */
const NOTHING = JSON.stringify([JSON.stringify([100, 0, { 0: {} }, {}, {}, {}])]);

/** `discreet:NAME` is the text or the data under that name. */
export const embedded = (modules) => ({
  name: 'embedded',
  setup(b) {
    b.onResolve({ filter: /^discreet:/ }, ({ path }) => ({ path: path.slice('discreet:'.length), namespace: 'discreet' }));
    b.onLoad({ filter: /.*/, namespace: 'discreet' }, ({ path }) => {
      const value = modules[path];
      if (value === undefined) return { errors: [{ text: `nothing is embedded as ${path}` }] };
      return typeof value === 'string' ? { contents: value, loader: 'text' } : { contents: JSON.stringify(value), loader: 'json' };
    });
  },
});

const plain = (example) => example.replace(/[⟦⟧]/g, '').replace(/\s*⏎\s*/g, ' ');

/** What a reader may want to know about each rule, in few words. */
export const compact = (rules) =>
  Object.fromEntries(
    rules.map(({ id, tier, summary, message, guidance, examples }) => [
      id,
      {
        whole: tier === 'document',
        summary,
        message,
        guidance,
        fire: examples.fire.slice(0, 3).map(plain),
        quiet: examples.quiet.slice(0, 3).map(plain),
      },
    ]),
  );

import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', '**/generated/**', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  regexp.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      // Offsets and lookups are checked where it matters; the index signature is strict, so `!` is where we know.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: [{ name: 'Share', from: 'file' }] }],
      // Whether an expression is linear and means what it says matters; these are about looks, and expressions are built of parts.
      'regexp/strict': 'off',
      'regexp/no-contradiction-with-assertion': 'off',
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/no-useless-assertions': 'off',
      'regexp/no-unused-capturing-group': 'off',
      'regexp/prefer-range': 'off',
      'regexp/no-dupe-characters-character-class': 'off',
      'prefer-regex-literals': 'off',
      'regexp/match-any': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/no-useless-character-class': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/optimal-lookaround-quantifier': 'off',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'off',
    },
  },
);

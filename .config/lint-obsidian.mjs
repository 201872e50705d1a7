// npm run lint:obsidian: the guidelines for Obsidian's plugins, for all that goes into ours. Warnings count.
import { ESLint } from 'eslint';
import { join } from 'node:path';

const client = join(import.meta.dirname, '../client');
// The plugin of the linter reads the manifest from where it is run.
process.chdir(join(client, 'obsidian'));
const { default: obsidianmd } = await import('eslint-plugin-obsidianmd');

const eslint = new ESLint({
  cwd: client,
  overrideConfigFile: true,
  overrideConfig: [
    ...obsidianmd.configs.recommended,
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: join(client, '..') } } },
    // What the plugin shares with the page runs where Obsidian's element makers are not.
    { files: ['codemirror/**'], rules: { 'obsidianmd/prefer-create-el': 'off' } },
  ],
});
const results = await eslint.lintFiles(['obsidian', 'codemirror']);
const text = (await eslint.loadFormatter('stylish')).format(results);
if (text) console.log(text);
const problems = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
console.log(`Obsidian's guidelines: ${results.length} files, ${problems} problems`);
process.exitCode = problems || results.length < 2 ? 1 : 0;

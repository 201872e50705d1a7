// Writes what shared/settings.ts declares into the manifest and the schema of .discreet.json: part of `npm run generate`.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = join(import.meta.dirname, '..');
const manifest = join(root, 'package.json');
const schema = join(root, 'shared/discreet.schema.json');

/** A TypeScript module of the project, loaded as it is written. */
async function load(file) {
  const { outputFiles } = await build({ entryPoints: [join(root, file)], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const typed = ({ type, default: value, enum: values, meanings, members }) => ({
  type,
  default: value,
  ...(values ? { enum: values } : {}),
  ...(meanings ? { enumDescriptions: meanings } : {}),
  ...(members && type === 'array' ? { items: members } : {}),
  ...(members && type === 'object' ? { additionalProperties: members } : {}),
});

/** `contributes.configuration`: every setting under `discreet.`. */
const configuration = (settings) => ({
  title: 'Discreet',
  properties: Object.fromEntries(
    settings.map((s, order) => [`discreet.${s.key}`, { order, scope: 'resource', ...typed(s), markdownDescription: s.description }]),
  ),
});

/** JSON schema of the config file, where `author.places` is `{ "author": { "places": … } }`. */
function configSchema(settings) {
  const top = { $schema: { type: 'string' } };
  for (const s of settings) {
    const names = s.key.split('.');
    const group = names
      .slice(0, -1)
      .reduce((at, name) => (at[name] ??= { type: 'object', additionalProperties: false, properties: {} }).properties, top);
    group[names.at(-1)] = { ...typed(s), description: s.description.replaceAll('`', '') };
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Discreet',
    type: 'object',
    additionalProperties: false,
    properties: top,
  };
}

/** File path → what it must hold. A test compares; run as a script, this writes. */
export async function generate() {
  const { SETTINGS } = await load('shared/settings.ts');
  const config = JSON.parse(readFileSync(join(root, '.config/prettier.json'), 'utf8'));
  const out = JSON.parse(readFileSync(manifest, 'utf8'));
  out.contributes = { ...out.contributes, configuration: configuration(SETTINGS) };
  const pretty = (value, filepath) => format(JSON.stringify(value), { ...config, filepath });
  return new Map([
    [manifest, await pretty(out, manifest)],
    [schema, await pretty(configSchema(SETTINGS), schema)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of await generate()) writeFileSync(file, text);
}

import { languages, MarkdownString } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import { RULE_PAGES } from './pages.ts';

/** VS Code shows what is reported above what the server says of it: no sentence stands there twice. */
export const provideHover: NonNullable<HoverMiddleware['provideHover']> = async (document, position, token, next) => {
  const hover = await next(document, position, token);
  const shown = languages.getDiagnostics(document.uri).flatMap(({ range, message }) => (range.contains(position) ? [message] : []));
  for (const part of hover?.contents ?? []) {
    if (!(part instanceof MarkdownString)) continue;
    const paragraphs = part.value.split('\n\n').filter((paragraph) => !shown.includes(paragraph));
    part.value = paragraphs.map(withCommands).join('\n\n');
    part.isTrusted = { enabledCommands: ['discreet.explainRule'] };
  }
  return hover;
};

/** A hover follows no address of ours, but a command. */
const withCommands = (paragraph: string): string =>
  paragraph.replace(
    new RegExp(`\\]\\(${RULE_PAGES}([a-z0-9-]+)\\.md\\)`, 'g'),
    (_, rule: string) => `](command:discreet.explainRule?${encodeURIComponent(JSON.stringify([rule]))})`,
  );

import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../shared/finding.ts';
import { sourceOf } from '../../shared/guidance.ts';
import type { Risk } from '../../shared/risk.ts';
import type { Analysis } from '../engine/analyse.ts';
import { rulePage } from '../../shared/protocol.ts';
import { RULES } from '../engine/rules/index.ts';
import { toRange } from './convert.ts';

const ABOUT = new Map(RULES.map((rule) => [rule.id, rule]));

/** What there is to say about the place at `offset`: reason, guidance, best edits and the rule's page. */
export function hoverAt(document: TextDocument, { findings, risk }: Analysis, offset: number, rulePages: string): Hover | null {
  const here = findings.filter((f) => f.start <= offset && offset <= f.end);
  if (!here.length) return null;
  const narrowest = here.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return {
    range: toRange(document, narrowest),
    contents: {
      kind: MarkupKind.Markdown,
      value: [...here.map((f) => explain(f, rulePages)), ...together(here, risk)].join('\n\n---\n\n'),
    },
  };
}

/** What the details of a person do together, once for each person spoken of here. */
function together(here: readonly Finding[], { people }: Risk): string[] {
  const persons = new Set(here.filter((f) => f.category !== 'jigsaw').map((f) => f.person));
  return people
    .filter((p) => persons.has(p.person) && p.jigsaw)
    .map(({ label, crowd, local, acquaintance }) =>
      [
        `**${label}, all details together.** ${(local ?? crowd)?.wording ?? 'These details combine.'}`,
        ...(acquaintance ? ['People who know what happened would probably recognise it.'] : []),
      ].join(' '),
    );
}

function explain(finding: Finding, rulePages: string): string {
  const rule = ABOUT.get(finding.rule);
  const lines = [finding.message];
  const fixes = finding.fixes.map((f) => `- ${f.title}${f.safety === 'suggested' ? ' (have a look)' : ''}`);
  if (fixes.length) lines.push(['What helps:', ...fixes].join('\n'));
  if (rule) lines.push(`Guidance: ${rule.guidance.map(sourceOf).join('; ')}`);
  lines.push(rulePages ? `[${finding.rule}](${rulePage(rulePages, finding.rule)})` : `\`${finding.rule}\``);
  return lines.join('\n\n');
}

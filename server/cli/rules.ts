import { KINDS } from '../../shared/finding.ts';
import { RULES } from '../engine/rules/index.ts';
import type { Rule } from '../engine/rules/rule.ts';
import type { Terminal } from './terminal.ts';

/** `discreet rules`. Returns the exit code: 2 where there is no such rule. */
export function listRules(id: string | undefined, format: 'pretty' | 'json' | 'markdown', terminal: Terminal): number {
  const chosen = id ? RULES.filter((r) => r.id === id) : RULES;
  if (!chosen.length) {
    terminal.err(`discreet: there is no rule ‘${id}’; \`discreet rules\` lists them\n`);
    return 2;
  }
  if (format === 'json') terminal.out(`${JSON.stringify(chosen.map(about), null, 2)}\n`);
  else if (format === 'markdown' || id) terminal.out(chosen.map(rulePageOf).join('\n'));
  else terminal.out(chosen.map((r) => `${r.id.padEnd(28)}${r.category.padEnd(14)}${r.summary}\n`).join(''));
  return 0;
}

function about(rule: Rule): object {
  const { id, category, tier, weight, severity, summary, message, guidance, fixes, examples } = rule;
  return { id, category, tier, weight, severity, summary, message, guidance, fixes, examples };
}

const shown = (example: string): string => example.replace(/⟦([^⟧]*)⟧/g, '**$1**').replace(/\s*⏎\s*/g, ' ⏎ ');

/** The page of a rule, in Markdown: made from the rule itself. */
export function rulePageOf(rule: Rule): string {
  return [
    `# ${rule.id}`,
    '',
    rule.summary,
    '',
    rule.message,
    '',
    `| ${KINDS.join(' | ')} |`,
    `| ${KINDS.map(() => '---').join(' | ')} |`,
    `| ${KINDS.map((k) => rule.severity[k]).join(' | ')} |`,
    '',
    `Guidance: ${rule.guidance.join(', ')}.`,
    '',
    ...(rule.fixes.length ? [`What helps: ${rule.fixes.join(', ')}.`, ''] : []),
    '## Reported',
    '',
    ...rule.examples.fire.map((e) => `- ${shown(e)}`),
    '',
    '## Not reported by this rule',
    '',
    ...rule.examples.quiet.map((e) => `- ${shown(e)}`),
    '',
    'All patients, places and posts in the examples are invented. If in doubt ask your defence organisation or data protection lead.',
    '',
  ].join('\n');
}

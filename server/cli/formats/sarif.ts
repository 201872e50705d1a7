import type { Invocation, Location, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import type { Severity } from '../../../shared/finding.ts';
import { RULES } from '../../engine/rules/index.ts';
import type { Failure, Placed, Reported } from '../../report/model.ts';
import { fromHere } from '../paths.ts';
import type { Writer } from './writer.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
const INDEX: ReadonlyMap<string, number> = new Map(RULES.map((rule, i) => [rule.id, i]));

/** SARIF 2.1.0, for code-scanning services: one log with one run. */
export function sarif(version: string): Writer {
  const driver: ToolComponent = {
    name: 'Discreet',
    version,
    rules: RULES.map((r): ReportingDescriptor => ({ id: r.id, shortDescription: { text: r.summary }, help: { text: r.message } })),
  };
  let first = true;
  return {
    begin: `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`,
    document(document) {
      const rows = document.findings.map((finding) => `\n${JSON.stringify(result(document, finding))}`).join(',');
      const comma = rows && !first ? ',' : '';
      if (rows) first = false;
      return comma + rows;
    },
    failure: () => '',
    end: (errors) => `],"invocations":[${JSON.stringify(invocation(errors))}]}]}\n`,
  };
}

function result({ path }: Reported, { rule, severity, message, where, text }: Placed): Result {
  const artifactLocation = { uri: uri(path) };
  const snippet = text === undefined ? {} : { snippet: { text } };
  const location: Location = where.region
    ? { physicalLocation: { artifactLocation, region: { ...where.region, ...snippet } } }
    : // A document has no lines: its place is told in words.
      {
        physicalLocation: { artifactLocation },
        logicalLocations: [{ fullyQualifiedName: where.label }],
        ...(text === undefined ? {} : { message: { text } }),
      };
  return { ruleId: rule, ruleIndex: INDEX.get(rule)!, level: LEVEL[severity], message: { text: message }, locations: [location] };
}

const invocation = (errors: readonly Failure[]): Invocation => ({
  executionSuccessful: errors.length === 0,
  toolExecutionNotifications: errors.map((e) => ({
    level: 'error',
    message: { text: e.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(e.path) } } }],
  })),
});

/** A path as a relative reference: every character that a reference may not hold is escaped. */
const uri = (path: string): string =>
  path === '-' ? 'stdin' : fromHere(path).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

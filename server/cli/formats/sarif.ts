import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../../shared/finding.ts';
import { RULES } from '../../engine/rules/index.ts';
import { Lines, type Checked, type Report } from '../report.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code-scanning services. */
export function sarif(report: Report, version: string): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Discreet',
            version,
            rules: RULES.map((r): ReportingDescriptor => ({ id: r.id, shortDescription: { text: r.summary }, help: { text: r.message } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            toolExecutionNotifications: report.errors.map((e) => ({
              level: 'error',
              message: { text: e.message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uri(e.path) } } }],
            })),
          },
        ],
        results: report.documents.flatMap((d) => results(d, report.showText)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function results(document: Checked, showText: boolean): Result[] {
  const lines = new Lines(document.text);
  return document.findings.map((f) => {
    const start = lines.at(f.start);
    const end = lines.at(f.end);
    const snippet = showText ? { snippet: { text: document.text.slice(f.start, f.end) } } : {};
    const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, ...snippet };
    return {
      ruleId: f.rule,
      level: LEVEL[f.severity],
      message: { text: f.message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uri(document.path) }, region } }],
    };
  });
}

const uri = (path: string): string => (path === '-' ? 'stdin' : encodeURI(path.replaceAll('\\', '/')));

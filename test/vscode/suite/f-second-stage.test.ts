import * as vscode from 'vscode';
import { closeAll, codeOf, draft, eventually } from './helpers.ts';

describe('the second stage', () => {
  afterEach(closeAll);

  it('reads a draft again and sees what rules do not', async function () {
    this.timeout(90_000);
    const { uri } = await draft(
      'scene.md',
      'Chopper put down on the bypass and held up half the peloton. He is the only farrier for forty miles.\n',
    );
    const seen = (): boolean => vscode.languages.getDiagnostics(uri).some((d) => codeOf(d) === 'occupation-specific');
    await eventually('the farrier', seen, 80_000);
  });
});

/* `extensionTestsPath` of a workbench whose extension host is a browser's worker. */
import 'mocha/mocha.js';

declare const mocha: BrowserMocha;
/** The tests, in the same bundle; they are defined once mocha is set up. */
declare const suite: { readonly load: () => void };

/** The reporter that mocha has for browsers needs a page. */
function lines(runner: Mocha.Runner): void {
  runner.on('suite', ({ title }) => title && console.log(`  ${title}`));
  runner.on('pass', ({ title }) => console.log(`    ✔ ${title}`));
  runner.on('fail', ({ title }, error: Error) => console.log(`    ✖ ${title}\n${error.stack ?? error.message}`));
}

export async function run(): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    timeout: 40_000,
    reporter: lines as unknown as Mocha.ReporterConstructor,
    forbidOnly: true,
    forbidPending: true,
  });
  suite.load();
  const { passes, failures } = await new Promise<{ passes: number; failures: number }>((resolve) => {
    const runner = mocha.run((failures) => resolve({ passes: runner.stats?.passes ?? 0, failures }));
  });
  console.log(`suite: ${passes} passed, ${failures} failed`);
  if (failures || !passes) throw new Error(`${failures} of the tests failed`);
}

// The server and its second stage in the workers of a real browser, which may ask nobody for anything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './workbench.mjs';

const SCENE = 'She is from Oban. He mends clocks for the cathedral.';

/** Runs in the page: opens a draft, hands over the second stage, and gives the codes of each answer. */
async function inPage({ server, script, runtime, model, vocabulary, text }) {
  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const worker = new Worker(URL.createObjectURL(new Blob([server], { type: 'text/javascript' })));
  const answers = [];
  let heard = () => undefined;
  worker.onmessage = ({ data }) => {
    answers.push(data);
    heard();
  };
  const until = (fits) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no such answer among ${JSON.stringify(answers)}`)), 60_000);
      heard = () => {
        const found = answers.find(fits);
        if (!found) return;
        clearTimeout(timer);
        resolve(found);
      };
      heard();
    });
  const send = (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
  const published = (more) => (m) => m.method === 'textDocument/publishDiagnostics' && more(m.params.diagnostics.map((d) => d.code));
  const codes = ({ params }) => params.diagnostics.map((d) => d.code);

  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await until((m) => m.id === 1);
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'untitled:a', languageId: 'markdown', version: 1, text } } });
  const first = codes(await until(published(() => true)));
  send({ method: 'discreet/secondStage', params: { script, runtime: bytes(runtime), model: bytes(model), vocabulary } });
  const both = codes(await until(published((now) => now.join() !== first.join())));
  return { first, both };
}

/** Resolves with what was passed and failed. */
export async function runWorker(root) {
  const file = (name, encoding = 'utf8') => readFileSync(join(root, 'dist/server', name), encoding);
  const { context, page } = await startBrowser();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  console.log('\n  workers of a browser');
  try {
    await page.goto('about:blank');
    const { first, both } = await page.evaluate(inPage, {
      server: file('worker.js'),
      script: file('learned/encoder.worker.js'),
      runtime: file('learned/runtime.wasm', 'base64'),
      model: file('learned/model.onnx', 'base64'),
      vocabulary: file('learned/vocabulary.txt'),
      text: SCENE,
    });
    if (first.includes('occupation-specific') || !both.includes('occupation-specific')) throw new Error(`${first} → ${both}`);
    const elsewhere = asked.filter((url) => !/^(?:about|blob):/.test(url));
    if (elsewhere.length) throw new Error(`asked for ${elsewhere}`);
    console.log('    ✔ the second stage runs beside the server, from bytes that it was given, and asks nobody for anything');
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`    1) ${error.message}`);
    return { passed: 0, failed: 1 };
  } finally {
    await context.close();
  }
}
